public import Characters

/// Strings that are known only at run time (a person's own terms, the names of an article), found where they stand in a
/// text by their first two characters.
public struct PatternMatcher: Sendable {
  public let patterns: [[Char]]
  /// By the first two characters, longest first.
  private let numbers: [UInt32: [Int]]

  /// - Parameter patterns: those of fewer than two characters are never found.
  public init(_ patterns: [[Char]]) {
    self.patterns = patterns
    numbers = Dictionary(grouping: patterns.indices.filter { patterns[$0].count > 1 }) {
      Self.opening(patterns[$0], at: 0)
    }.mapValues { $0.sorted { (patterns[$0].count, $1) > (patterns[$1].count, $0) } }
  }

  private static func opening(_ text: [Char], at position: Int) -> UInt32 {
    UInt32(text[position].code) << 16 | UInt32(text[position + 1].code)
  }

  /// Calls `body` with the number of each pattern that begins at a position, longest first.
  /// - Parameter limit: patterns end by here.
  public func forEachMatch(in text: [Char], at position: Int, limit: Int, _ body: (Int) -> Void) {
    guard !numbers.isEmpty, position + 1 < limit else { return }
    for number in numbers[Self.opening(text, at: position)] ?? [] {
      let end = position + patterns[number].count
      if end <= limit, text[position..<end] == patterns[number][...] { body(number) }
    }
  }
}
