/// A handful of short words, written as a string with blanks between them: `let heads: WordList = "这位 那位 这名 该"`.
///
/// Asked for in their order: put a longer word before one that it begins with.
public struct WordList: Sendable {
  private let words: [[Char]]
  @usableFromInline let initials: CharSet
  @usableFromInline let finals: CharSet

  public init(_ words: [[Char]]) {
    self.words = words
    initials = CharSet(words.compactMap(\.first))
    finals = CharSet(words.compactMap(\.last))
  }

  /// The words of some lists.
  public init(_ lists: [WordList]) { self.init(lists.flatMap(\.words)) }

  /// The length in characters of the first word that stands at a position and ends by the limit; 0 for none.
  @inlinable
  public func length(at position: Int, in text: [Char], limit: Int) -> Int {
    guard position < limit, initials.contains(text[position]) else { return 0 }
    return lengthOfFirst(at: position, in: text, limit: limit)
  }

  @usableFromInline
  func lengthOfFirst(at position: Int, in text: [Char], limit: Int) -> Int {
    words.first { $0.count <= limit - position && Self.stands($0, at: position, in: text) }?.count ?? 0
  }

  /// The length of the first word that ends at a position and does not begin before the floor; 0 for none.
  @inlinable
  public func length(before position: Int, in text: [Char], floor: Int) -> Int {
    guard position > floor, finals.contains(text[position - 1]) else { return 0 }
    return lengthOfFirst(before: position, in: text, floor: floor)
  }

  @usableFromInline
  func lengthOfFirst(before position: Int, in text: [Char], floor: Int) -> Int {
    words.first { word in
      word.count <= position - floor && Self.stands(word, at: position - word.count, in: text)
    }?.count ?? 0
  }

  /// Whether a range of the text is one of the words.
  public func contains(_ range: Range<Int>, of text: [Char]) -> Bool {
    words.contains { $0.count == range.count && Self.stands($0, at: range.lowerBound, in: text) }
  }

  private static func stands(_ word: [Char], at position: Int, in text: [Char]) -> Bool {
    for i in word.indices where text[position + i] != word[i] { return false }
    return true
  }
}

extension WordList: ExpressibleByStringLiteral {
  public init(stringLiteral words: String) { self.init([Char](words).split(separator: " ").map([Char].init)) }
}
