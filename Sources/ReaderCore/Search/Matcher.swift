import ArticleModel

/// Finds what the person looks for in UTF-8: a text as it is (`LiteralMatcher`), or a regular expression.
struct Matcher: Hashable, Sendable {
  let query: SearchQuery
  private let way: Way

  private enum Way: Hashable, Sendable {
    case literal(LiteralMatcher)
    case pattern(RegularExpression)
  }

  /// The search was given up: the pattern tries too many ways of matching some line.
  struct TooCostly: Error {}

  /// `nil` where there is nothing to look for.
  init?(_ query: SearchQuery) {
    self.query = query
    if query.manner.isPattern {
      guard !query.text.isEmpty else { return nil }
      way = .pattern(RegularExpression(query.text, forms: query.manner.forms))
    } else {
      guard let literal = LiteralMatcher(query.text, forms: query.manner.forms) else { return nil }
      way = .literal(literal)
    }
  }

  /// A term, as everything that counts terms reads it.
  init?(term: String) {
    guard let literal = LiteralMatcher(term, forms: .widths) else { return nil }
    query = SearchQuery(term)
    way = .literal(literal)
  }

  /// What is wrong with the pattern.
  var problem: RegularExpression.Problem? { if case .pattern(let pattern) = way { pattern.problem } else { nil } }

  /// How many bytes may be looked through where a literal search may look through so many.
  func budget(_ bytes: Int) -> Int { if case .pattern = way { max(1, bytes / 32) } else { bytes } }

  /// The first match that begins in a range.
  func first(in bytes: Span<UInt8>, from: Int, to: Int) throws(TooCostly) -> TextRange? {
    var found: TextRange?
    try scan(bytes, from, to) { match in
      found = match
      return false
    }
    return found
  }

  /// The last match that begins in a range. Meant for short ranges: it reads all of it.
  func last(in bytes: Span<UInt8>, from: Int, to: Int) throws(TooCostly) -> TextRange? {
    var found: TextRange?
    try scan(bytes, from, to) { match in
      found = match
      return true
    }
    return found
  }

  /// The matches that begin in a range, none overlapping another, at most `limit`.
  func all(in bytes: Span<UInt8>, from: Int, to: Int, limit: Int = .max) throws(TooCostly) -> [TextRange] {
    var found: [TextRange] = []
    try scan(bytes, from, to) { match in
      found.append(match)
      return found.count < limit
    }
    return found
  }

  /// Calls `body` with each match that begins in `from ..< to`, in order, until it returns false.
  private func scan(_ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ body: (TextRange) -> Bool) throws(TooCostly) {
    switch way {
    case .literal(let literal): literal.scan(bytes, from, to, body)
    case .pattern(let pattern): try pattern.scan(bytes, from, to, body)
    }
  }
}
