/// The maximal repeats of a text: stretches of 2–16 hanzi inside one run, from word edge to word edge, that stand at
/// least twice and cannot be made longer without losing an occurrence.
///
/// A suffix array over word beginnings only, walked as a tree of common prefixes (Abouelhoda, Kurtz, Ohlebusch 2004).
/// n log n in the words, memory linear.
package struct RepeatedPhrases {
  package struct Phrase: Sendable {
    /// Indexes into `Words.words` of the first occurrence.
    package var words: Range<Int>
    /// Scalars of the first occurrence.
    package var scalars: Range<Int>
    /// Occurrences whose two ends are word edges.
    package var alignedCount: Int
  }

  /// Scalars.
  package static let longest = 16
  /// Words that never end a term: a repeat that ends in one is cut back.
  static let trailing: Wordbook.Kind = [.function, .adverb, .time, .direction, .measure]

  private let text: UnsafeBufferPointer<UInt16>
  private let words: Words.View
  private let vocabulary: TermVocabulary
  /// Indexes of words, so that equal beginnings stand side by side; words whose first two scalars stand nowhere else
  /// are left out.
  private var order: [Int32] = []
  /// Scalars that the suffix at an index has in common with the one before; 0 where they are fewer than two.
  private var common: [UInt8] = []

  static func all(in text: TermText.View, _ words: Words.View, _ vocabulary: TermVocabulary) -> [Phrase] {
    var search = RepeatedPhrases(text: text.folded, words: words, vocabulary: vocabulary)
    search.sort()
    return search.walk()
  }

  private init(text: UnsafeBufferPointer<UInt16>, words: Words.View, vocabulary: TermVocabulary) {
    self.text = text
    self.words = words
    self.vocabulary = vocabulary
  }

  private mutating func sort() {
    let suffixes = Suffixes(text: text, words: words.words).grouped()
    order = [Int32](unsafeUninitializedCapacity: suffixes.count) { order, count in
      for i in suffixes.indices { order.initializeElement(at: i, to: suffixes[i].word) }
      count = suffixes.count
    }
    common = [UInt8](repeating: 0, count: suffixes.count + 1)
    for i in suffixes.indices.dropFirst() where suffixes[i].key >> 32 == suffixes[i - 1].key >> 32 {
      common[i] = UInt8(truncatingIfNeeded: suffixes[i].common(with: suffixes[i - 1], in: text))
    }
  }

  private func walk() -> [Phrase] {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(order.count / 8)
    // Lengths of the open prefixes, each longer than the one before, and where each begins.
    var lengths = [Int](repeating: 0, count: Self.longest + 2)
    var from = lengths
    var depth = 1
    for i in 1..<max(1, order.count + 1) {
      let length = Int(common[i])
      var first = i - 1
      while depth > 0, lengths[depth - 1] > length {
        depth -= 1
        let top = lengths[depth]
        first = from[depth]
        let parent = max(length, depth > 0 ? lengths[depth - 1] : 0)
        if top >= 2, let phrase = phrase(first..<i, longer: parent, upTo: top) { phrases.append(phrase) }
      }
      if depth == 0 || lengths[depth - 1] < length {
        lengths[depth] = length
        from[depth] = first
        depth += 1
      }
    }
    return phrases.sorted { $0.scalars.lowerBound < $1.scalars.lowerBound }
  }

  /// The phrase that all the suffixes of a slice begin with: as long as the common prefix allows.
  private func phrase(_ slice: Range<Int>, longer parent: Int, upTo length: Int) -> Phrase? {
    var first = order[slice.lowerBound]
    for i in slice where order[i] < first { first = order[i] }
    let start = Int(words.words[Int(first)].start)
    var end = Int(first)
    while end < words.words.count, words.words[end].end - start <= length,
      end == Int(first) || !words.words[end].opensRun
    {
      end += 1
    }
    while end > Int(first), !words.words[end - 1].kind.isDisjoint(with: Self.trailing) {
      guard isCut(words.words[end - 1]) else { return nil }
      end -= 1
    }
    guard end > Int(first) else { return nil }
    let count = words.words[end - 1].end - start
    guard count > parent, count >= 2 else { return nil }
    var aligned = 0
    for i in slice where words.isEdge[Int(words.words[Int(order[i])].start) + count] { aligned += 1 }
    guard aligned >= 2, !isAlwaysPartOfLonger(slice) else { return nil }
    return Phrase(words: Int(first)..<end, scalars: start..<(start + count), alignedCount: aligned)
  }

  /// Of single characters only those that are hardly ever a part of a name: 特 ends 贝加尔特 too.
  private func isCut(_ word: Words.Word) -> Bool {
    word.length > 1 || word.kind == .function || Self.cut.contains(text[Int(word.start)])
  }

  private static let cut: ScalarSet = "不也都就还已将再又更最很正均便才仍亦并各上下中里内外前后间时年月日个项次等"

  /// The same word of substance stands before every occurrence.
  private func isAlwaysPartOfLonger(_ slice: Range<Int>) -> Bool {
    let first = Int(order[slice.lowerBound])
    guard !words.words[first].opensRun else { return false }
    let before = words.words[first - 1]
    for i in (slice.lowerBound + 1)..<slice.upperBound {
      let index = Int(order[i])
      guard !words.words[index].opensRun else { return false }
      let other = words.words[index - 1]
      guard other.length == before.length, isSame(other, before) else { return false }
    }
    if words.isChina(first - 1, in: text) { return true }
    return before.kind.isDisjoint(with: Self.trailing)
      && !vocabulary.contains(UnsafeBufferPointer(rebasing: text[before.range]), .lead)
  }

  /// - Precondition: words of one length.
  private func isSame(_ a: Words.Word, _ b: Words.Word) -> Bool {
    for i in 0..<a.length where text[Int(a.start) + i] != text[Int(b.start) + i] { return false }
    return true
  }
}
