/// The maximal repeats of a text: stretches of 2–16 hanzi inside one run, from word edge to word edge, that stand at
/// least twice and cannot be made longer without losing an occurrence.
///
/// The suffixes that begin with the same two scalars are sorted, then walked as a tree of common prefixes (Abouelhoda,
/// Kurtz, Ohlebusch 2004): a suffix array over word beginnings only, a piece at a time. n log n in the words.
struct RepeatedPhrases {
  struct Phrase {
    /// Indexes into `Words.words` of the first occurrence.
    var words: Range<Int>
    /// Scalars of the first occurrence.
    var scalars: Range<Int>
    /// Occurrences whose two ends are word edges.
    var alignedCount: Int
  }

  /// Scalars.
  static let longest = 16
  /// Words that never end a term: a repeat that ends in one is cut back.
  private static let trailing: Wordbook.Kind = [.function, .adverb, .time, .direction, .measure]

  private let text: UnsafeBufferPointer<UInt16>
  private let lists: SuffixLists
  private let words: Words.View
  private let vocabulary: TermVocabulary
  private let cut = RepeatedPhrases.cut
  /// Lengths of the open prefixes, each longer than the one before, and where each begins.
  private let prefixes: UnsafeMutableBufferPointer<Prefix>

  private struct Prefix: BitwiseCopyable {
    var length: Int32
    var from: Int32
  }

  init(in text: TermText.View, _ words: Words.View, _ vocabulary: TermVocabulary, _ memory: inout ScratchMemory) {
    self.text = text.folded
    lists = SuffixLists(of: words, in: text.folded, &memory)
    self.words = words
    self.vocabulary = vocabulary
    prefixes = memory.table(of: Prefix.self, count: Self.longest + 2)
  }

  /// Calls `body` with every phrase; those that begin at one place in the order of their lengths, longest first.
  func forEachPhrase(_ body: (Phrase) -> Void) {
    lists.forEachShared { suffixes in
      if suffixes.count > 2 { return walk(suffixes, body) }
      // Two, the most usual number, make no tree.
      let common = suffixes[0].common(with: suffixes[1], in: text)
      if common >= 2, let phrase = phrase(suffixes, longer: 0, upTo: common) { body(phrase) }
    }
  }

  private func walk(_ suffixes: UnsafeMutableBufferPointer<Suffix>, _ body: (Phrase) -> Void) {
    let count = suffixes.count
    suffixes.sort(in: text)
    prefixes[0] = Prefix(length: 0, from: 0)
    var depth = 1
    for i in 1...count {
      var length = i < count ? Int32(truncatingIfNeeded: suffixes[i].common(with: suffixes[i &- 1], in: text)) : 0
      if length < 2 { length = 0 }
      var first = Int32(truncatingIfNeeded: i &- 1)
      while prefixes[depth &- 1].length > length {
        depth &-= 1
        let top = prefixes[depth]
        first = top.from
        let parent = max(length, prefixes[depth &- 1].length)
        let slice = UnsafeMutableBufferPointer(rebasing: suffixes[Int(first)..<i])
        if let phrase = phrase(slice, longer: Int(parent), upTo: Int(top.length)) { body(phrase) }
      }
      if prefixes[depth &- 1].length < length {
        prefixes[depth] = Prefix(length: length, from: first)
        depth &+= 1
      }
    }
  }

  /// The phrase that some suffixes begin with: as long as the common prefix allows.
  private func phrase(
    _ suffixes: UnsafeMutableBufferPointer<Suffix>, longer parent: Int, upTo length: Int
  ) -> Phrase? {
    var earliest = suffixes[0]
    for suffix in suffixes.dropFirst() where suffix.start < earliest.start { earliest = suffix }
    let (start, first) = (Int(earliest.start), earliest.word)
    var end = start &+ length
    while !words.edge(end).isEdge { end &-= 1 }
    let shortest = start &+ max(parent &+ 1, 2)
    guard end >= shortest, !isShortWord(start..<end), !isAlwaysPartOfLonger(suffixes) else { return nil }
    var last = first
    while words.words[last].end < end { last &+= 1 }
    while !words.words[last].kind.isDisjoint(with: Self.trailing) {
      guard isCut(words.words[last]) else { return nil }
      end = Int(words.words[last].start)
      guard end >= shortest, !isShortWord(start..<end) else { return nil }
      last &-= 1
    }
    var aligned = 0
    for suffix in suffixes where words.edge(Int(suffix.start) &+ (end &- start)).isEdge { aligned &+= 1 }
    guard aligned >= 2 else { return nil }
    return Phrase(words: first..<(last &+ 1), scalars: start..<end, alignedCount: aligned)
  }

  /// Most repeats are words of two or three characters, none of which `PhraseRules` takes.
  @inline(__always)
  private func isShortWord(_ scalars: Range<Int>) -> Bool {
    scalars.count <= 3 && !words.edge(scalars.lowerBound &+ 1).isEdge && !words.edge(scalars.upperBound &- 1).isEdge
  }

  /// Of single characters only those that are hardly ever a part of a name: 特 ends 贝加尔特 too.
  private func isCut(_ word: Words.Word) -> Bool {
    word.length > 1 || word.kind == .function || cut.contains(text[Int(word.start)])
  }

  private static let cut: ScalarSet = "不也都就还已将再又更最很正均便才仍亦并各上下中里内外前后间时年月日个项次等"

  /// The same word of substance stands before every occurrence.
  private func isAlwaysPartOfLonger(_ suffixes: UnsafeMutableBufferPointer<Suffix>) -> Bool {
    let start = Int(suffixes[0].start)
    guard !words.edge(start).opensRun else { return false }
    var before = start &- 1
    while !words.edge(before).isEdge { before &-= 1 }
    for suffix in suffixes.dropFirst() where !hasBefore(Int(suffix.start), before..<start) { return false }
    guard let index = words.index(at: before) else { return false }
    if words.isChina(index, in: text) { return true }
    return words.words[index].kind.isDisjoint(with: Self.trailing)
      && !vocabulary.contains(UnsafeBufferPointer(rebasing: text[before..<start]), .lead)
  }

  /// Whether a word stands before a place that is the same as the one given.
  private func hasBefore(_ start: Int, _ word: Range<Int>) -> Bool {
    guard start >= word.count, !words.edge(start).opensRun, words.edge(start &- word.count).isEdge else {
      return false
    }
    for i in 1...word.count {
      if text[start &- i] != text[word.upperBound &- i] { return false }
      if i < word.count, words.edge(start &- i).isEdge { return false }
    }
    return true
  }
}
