import Characters
import Lexicon

/// The maximal repeats of a text: stretches of 2–16 hanzi inside one run, from word edge to word edge, that stand at
/// least twice and cannot be made longer without losing an occurrence.
///
/// The suffixes that begin at words are sorted, then walked as a tree of common prefixes (Abouelhoda, Kurtz, Ohlebusch
/// 2004): a suffix array over word beginnings only. n log n in the words.
struct PhraseFinder {
  private let text: TermText
  private let words: Words
  private let vocabulary = TermLexicon.shared.vocabulary
  private var phrases: [RepeatedPhrase] = []

  /// The text from a word on to the end of its run.
  private struct Suffix {
    let word: Int
    let start: Int
    /// Characters, at most `longest`.
    let length: Int
    /// Its first four characters, 0 behind its end: most suffixes differ in them.
    let opening: UInt64
  }

  private static let openingLength = 4

  /// Characters of the longest phrase.
  private static let longest = 16

  /// Those that begin at one place in the order of their lengths, longest first.
  static func phrases(in text: TermText) -> [RepeatedPhrase] {
    var finder = PhraseFinder(text: text, words: text.words)
    finder.walk(finder.sortedSuffixes())
    return finder.phrases
  }

  private init(text: TermText, words: Words) {
    self.text = text
    self.words = words
  }

  /// By their characters, a shorter one first; equal ones by where they stand.
  private func sortedSuffixes() -> [Suffix] {
    let suffixes = words.all.indices.compactMap { index -> Suffix? in
      let word = words[index]
      let length = min(Self.longest, words.runEnd(of: index) - word.start)
      guard length >= 2, PhraseForm.mayOpen(word) || word.length == 1 && text.characters[word.start] == "中" else {
        return nil
      }
      return Suffix(word: index, start: word.start, length: length, opening: opening(word.start, length))
    }
    return suffixes.sorted { a, b in
      if a.opening != b.opening { return a.opening < b.opening }
      let common = common(a, b)
      if common < a.length, common < b.length {
        return text.characters[a.start + common] < text.characters[b.start + common]
      }
      return (a.length, a.start) < (b.length, b.start)
    }
  }

  private func opening(_ start: Int, _ length: Int) -> UInt64 {
    (0..<Self.openingLength).reduce(0) { $0 << 16 | ($1 < length ? UInt64(text.characters[start + $1].code) : 0) }
  }

  /// Characters that two suffixes have in common at their beginning.
  private func common(_ a: Suffix, _ b: Suffix) -> Int {
    let limit = min(a.length, b.length)
    let differing = a.opening ^ b.opening
    guard differing == 0 else { return min(limit, differing.leadingZeroBitCount / 16) }
    var length = min(limit, Self.openingLength)
    while length < limit, text.characters[a.start + length] == text.characters[b.start + length] { length += 1 }
    return length
  }

  private mutating func walk(_ suffixes: [Suffix]) {
    /// The open prefixes, each longer than the one before, and where each begins.
    var open: [(length: Int, from: Int)] = [(0, 0)]
    for i in suffixes.indices.dropFirst() + [suffixes.count] where i > 0 {
      var length = i < suffixes.count ? common(suffixes[i], suffixes[i - 1]) : 0
      if length < 2 { length = 0 }
      var first = i - 1
      while let top = open.last, top.length > length {
        open.removeLast()
        first = top.from
        let parent = max(length, open.last?.length ?? 0)
        if let phrase = phrase(suffixes[first..<i], longer: parent, upTo: top.length) { phrases.append(phrase) }
      }
      if let top = open.last, top.length < length { open.append((length, first)) }
    }
  }

  /// The phrase that some suffixes begin with: as long as the common prefix allows.
  /// - Parameters:
  ///   - parent: characters of the prefix that they share with others.
  ///   - length: characters of their common prefix.
  private func phrase(_ suffixes: ArraySlice<Suffix>, longer parent: Int, upTo length: Int) -> RepeatedPhrase? {
    guard let earliest = suffixes.min(by: { $0.start < $1.start }) else { return nil }
    let start = earliest.start
    var end = start + length
    while !words.isEdge(end) { end -= 1 }
    let shortest = start + max(parent + 1, 2)
    guard end >= shortest, !isShortWord(start..<end), !isAlwaysPartOfLonger(suffixes) else { return nil }
    var last = earliest.word
    while words[last].end < end { last += 1 }
    while !words[last].kind.isDisjoint(with: Self.trailing) {
      guard isCut(words[last]) else { return nil }
      end = words[last].start
      guard end >= shortest, !isShortWord(start..<end) else { return nil }
      last -= 1
    }
    let aligned = suffixes.count { words.isEdge($0.start + (end - start)) }
    guard aligned >= 2 else { return nil }
    return RepeatedPhrase(words: earliest.word..<last + 1, place: start..<end, alignedCount: aligned)
  }

  /// Words that never end a term: a repeat that ends in one is cut back.
  private static let trailing: Wordbook.Kind = [.function, .adverb, .time, .direction, .measure]

  /// Most repeats are words of two or three characters, none of which `PhraseForm` takes.
  private func isShortWord(_ place: Range<Int>) -> Bool {
    place.count <= 3 && !words.isEdge(place.lowerBound + 1) && !words.isEdge(place.upperBound - 1)
  }

  /// Of single characters only those that are hardly ever a part of a name: 特 ends 贝加尔特 too.
  private func isCut(_ word: Words.Word) -> Bool {
    word.length > 1 || word.kind == .function || Self.cut.contains(text.characters[word.start])
  }

  private static let cut: CharSet = "不也都就还已将再又更最很正均便才仍亦并各上下中里内外前后间时年月日个项次等"

  /// The same word of substance stands before every occurrence.
  private func isAlwaysPartOfLonger(_ suffixes: ArraySlice<Suffix>) -> Bool {
    guard let first = suffixes.first, !words[first.word].opensRun else { return false }
    let index = first.word - 1
    let before = words[index]
    guard before.end == first.start, suffixes.allSatisfy({ follows($0, before) }) else { return false }
    if PhraseForm.isChina(index, in: text) { return true }
    return before.kind.isDisjoint(with: Self.trailing) && !vocabulary.contains(text[before.range], .lead)
  }

  /// Whether the same word as another stands before a suffix.
  private func follows(_ suffix: Suffix, _ word: Words.Word) -> Bool {
    guard suffix.word > 0, !words[suffix.word].opensRun else { return false }
    return text[words[suffix.word - 1].range] == text[word.range]
  }
}
