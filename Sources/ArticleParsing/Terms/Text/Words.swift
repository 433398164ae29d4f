import Characters
import Lexicon

/// A text's hanzi cut into words: of all ways to read a run by the wordbook, the likeliest (a unigram model).
struct Words: Sendable {
  struct Word: Sendable {
    /// Position of the first character.
    let start: Int
    /// Characters.
    let length: Int
    let kind: Wordbook.Kind
    /// 0 rare … 9.
    let commonness: Int
    /// First of its run: what stands before is no hanzi.
    let opensRun: Bool

    var end: Int { start + length }
    var range: Range<Int> { start..<end }
  }

  /// In the order of the text.
  let all: [Word]
  /// By position, the word that begins there; −1 for none.
  private let starting: [Int32]
  /// By position, whether a word begins or ends before the character.
  private let edges: [Bool]
  /// By word, where its run ends.
  private let runEnds: [Int]

  /// - Parameters:
  ///   - parts: of the text that are read.
  ///   - barred: stretches that are no part of any word.
  init(_ text: [Char], in parts: [Range<Int>], barred: [Range<Int>] = []) {
    var cutter = WordCutter(text)
    var isBarred = [Bool](repeating: false, count: text.count)
    for range in barred { for i in range { isBarred[i] = true } }
    for part in parts {
      var i = part.lowerBound
      while i < part.upperBound {
        let start = i
        while i < part.upperBound, Self.isWordPart(text[i]), !isBarred[i] { i += 1 }
        if i > start { cutter.cut(start..<i) } else { i += 1 }
      }
    }
    all = cutter.words
    runEnds = cutter.runEnds
    var starting = [Int32](repeating: -1, count: text.count + 1)
    var edges = [Bool](repeating: false, count: text.count + 1)
    for (index, word) in all.enumerated() {
      starting[word.start] = Int32(index)
      edges[word.start] = true
      edges[word.end] = true
    }
    (self.starting, self.edges) = (starting, edges)
  }

  /// What no wordbook tells apart is no part of a word.
  private static func isWordPart(_ character: Char) -> Bool { character.isHanzi && character != .rareHanzi }

  subscript(index: Int) -> Word { all[index] }

  /// The word that begins at a position.
  func index(at position: Int) -> Int? {
    position >= 0 && position < starting.count && starting[position] >= 0 ? Int(starting[position]) : nil
  }

  /// Whether a word begins or ends before the character at a position.
  func isEdge(_ position: Int) -> Bool { edges[position] }

  /// Whether the first word of a run begins at a position.
  func opensRun(_ position: Int) -> Bool { index(at: position).map { all[$0].opensRun } ?? false }

  /// Where the run of a word ends.
  func runEnd(of word: Int) -> Int { runEnds[word] }

  /// The words that a stretch consists of; fewer where its ends are no word edges.
  func slice(_ range: Range<Int>) -> ArraySlice<Word> {
    guard let first = index(at: range.lowerBound) else { return [] }
    let end = all[first...].firstIndex { $0.end > range.upperBound } ?? all.count
    return all[first..<end]
  }
}
