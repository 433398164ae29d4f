/// The maximal repeats of a text: stretches of 2–16 hanzi inside one run, from word edge to word edge, that stand at
/// least twice and cannot be made longer without losing an occurrence.
///
/// A suffix array over word beginnings only, sorted by four scalars at a time, walked as a tree of common prefixes
/// (Abouelhoda, Kurtz, Ohlebusch 2004). n log n in the words, memory linear.
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

  private let text: [UInt16]
  private let words: Words
  private let vocabulary: TermVocabulary
  /// Indexes of words, sorted by what follows their beginning.
  private var order: [Int32] = []
  /// Scalars that the suffix at an index has in common with the one before.
  private var common: [UInt8] = []
  /// Scalars from each word's beginning to the end of its run, at most `longest`.
  private var reach: [UInt8] = []

  package static func all(in text: [UInt16], _ words: Words, _ vocabulary: TermVocabulary) -> [Phrase] {
    var search = RepeatedPhrases(text: text, words: words, vocabulary: vocabulary)
    search.measure()
    search.sort()
    return search.walk()
  }

  private init(text: [UInt16], words: Words, vocabulary: TermVocabulary) {
    self.text = text
    self.words = words
    self.vocabulary = vocabulary
  }

  private mutating func measure() {
    reach = [UInt8](repeating: 0, count: words.words.count)
    var runEnd = 0
    for index in words.words.indices.reversed() {
      let word = words.words[index]
      if index + 1 == words.words.count || words.words[index + 1].opensRun { runEnd = word.end }
      reach[index] = UInt8(min(Self.longest, runEnd - Int(word.start)))
    }
  }

  private struct Suffix {
    var key: UInt64
    var word: Int32
  }

  private mutating func sort() {
    var suffixes = words.words.indices.map { Suffix(key: key($0, 0), word: Int32($0)) }
    sort(&suffixes, 0..<suffixes.count, depth: 0)
    order = suffixes.map(\.word)
    common = [UInt8](repeating: 0, count: order.count + 1)
    for i in order.indices.dropFirst() {
      let (a, b) = (Int(order[i - 1]), Int(order[i]))
      let (x, y) = (Int(words.words[a].start), Int(words.words[b].start))
      let limit = Int(min(reach[a], reach[b]))
      var length = 0
      while length < limit, text[x + length] == text[y + length] { length += 1 }
      common[i] = UInt8(length)
    }
  }

  /// Sorts by the scalars from `depth` on; equal ones by where they stand.
  private func sort(_ suffixes: inout [Suffix], _ range: Range<Int>, depth: Int) {
    if depth > 0 { for i in range { suffixes[i].key = key(Int(suffixes[i].word), depth) } }
    suffixes[range].sort { a, b in a.key == b.key ? a.word < b.word : a.key < b.key }
    guard depth + 4 < Self.longest else { return }
    var i = range.lowerBound
    while i < range.upperBound {
      var end = i + 1
      while end < range.upperBound, suffixes[end].key == suffixes[i].key { end += 1 }
      if end - i > 1, suffixes[i].key & 0xFFFF != 0 { sort(&suffixes, i..<end, depth: depth + 4) }
      i = end
    }
  }

  /// Four scalars from `depth` on as one number, zeros behind the end.
  private func key(_ word: Int, _ depth: Int) -> UInt64 {
    let start = Int(words.words[word].start)
    let reach = Int(reach[word])
    var key: UInt64 = 0
    for i in depth..<(depth + 4) { key = key << 16 | (i < reach ? UInt64(text[start + i]) : 0) }
    return key
  }

  private func walk() -> [Phrase] {
    var phrases: [Phrase] = []
    var stack: [(length: Int, from: Int)] = [(0, 0)]
    for i in 1..<max(1, order.count + 1) {
      let length = i < order.count ? Int(common[i]) : 0
      var from = i - 1
      while let top = stack.last, top.length > length {
        stack.removeLast()
        let parent = max(length, stack.last?.length ?? 0)
        if top.length >= 2, let phrase = phrase(top.from..<i, longer: parent, upTo: top.length) {
          phrases.append(phrase)
        }
        from = top.from
      }
      if stack.last.map({ $0.length < length }) ?? true { stack.append((length, from)) }
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
    for i in slice.dropFirst() {
      let index = Int(order[i])
      guard !words.words[index].opensRun else { return false }
      let other = words.words[index - 1]
      guard other.length == before.length, text[other.range] == text[before.range] else { return false }
    }
    if words.isChina(first - 1, in: text) { return true }
    return before.kind.isDisjoint(with: Self.trailing) && !vocabulary.contains(text[before.range], .lead)
  }
}
