/// What is looked for in an archive.
///
/// Words parted by blanks have all to stand in an article; `OR`, `NOT`, parentheses and `A NEAR/10 B` (no more than so many
/// characters between the two) say otherwise, and what stands in quotation marks "…" is one phrase with its blanks.
package indirect enum ArchiveQuery: Hashable, Sendable {
  case phrase(String)
  case all([ArchiveQuery])
  case any([ArchiveQuery])
  case without(ArchiveQuery, ArchiveQuery)
  case near(ArchiveQuery, Int, ArchiveQuery)

  /// Why a text is no query.
  package enum Problem: Error, Hashable, Sendable {
    case empty, onlyNot, missingWord, openParenthesis, openQuotation
    /// NEAR without a number, or with one that is too great.
    case badNear(String)
  }

  package init(_ text: String) throws(Problem) {
    var parser = QueryParser(try QueryParser.tokens(of: text))
    self = try parser.query()
  }
}

/// Reads a query: alternatives of rows of neighbours.
private struct QueryParser {
  enum Token: Hashable {
    case word(String)
    case open, close, and, or, not
    case near(Int)
  }

  private var tokens: ArraySlice<Token>

  init(_ tokens: [Token]) { self.tokens = tokens[...] }

  mutating func query() throws(ArchiveQuery.Problem) -> ArchiveQuery {
    guard !tokens.isEmpty else { throw .empty }
    let query = try alternatives()
    guard tokens.isEmpty else { throw .openParenthesis }
    return query
  }

  private mutating func alternatives() throws(ArchiveQuery.Problem) -> ArchiveQuery {
    var alternatives = [try row()]
    while tokens.first == .or {
      tokens.removeFirst()
      alternatives.append(try row())
    }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private mutating func row() throws(ArchiveQuery.Problem) -> ArchiveQuery {
    var (wanted, unwanted): ([ArchiveQuery], [ArchiveQuery]) = ([], [])
    loop: while let token = tokens.first {
      switch token {
      case .or, .close: break loop
      case .and: tokens.removeFirst()
      case .not:
        tokens.removeFirst()
        unwanted.append(try neighbours())
      case .word, .open, .near: wanted.append(try neighbours())
      }
    }
    guard !wanted.isEmpty else { throw unwanted.isEmpty ? .missingWord : .onlyNot }
    let all = wanted.count == 1 ? wanted[0] : ArchiveQuery.all(wanted)
    return unwanted.reduce(all) { .without($0, $1) }
  }

  private mutating func neighbours() throws(ArchiveQuery.Problem) -> ArchiveQuery {
    var query = try one()
    while case .near(let distance)? = tokens.first {
      tokens.removeFirst()
      query = .near(query, distance, try one())
    }
    return query
  }

  private mutating func one() throws(ArchiveQuery.Problem) -> ArchiveQuery {
    switch tokens.popFirst() {
    case .word(let word): return .phrase(word)
    case .open:
      let query = try alternatives()
      guard tokens.popFirst() == .close else { throw .openParenthesis }
      return query
    case nil, .close, .and, .or, .not, .near: throw .missingWord
    }
  }

  private static let words: [String: Token] = ["AND": .and, "OR": .or, "NOT": .not]
  private static let nearWord = "NEAR"
  private static let farthest = 10_000

  static func tokens(of text: String) throws(ArchiveQuery.Problem) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let character = rest.first {
      switch character {
      case "(": tokens.append(.open)
      case ")": tokens.append(.close)
      case "\"":
        guard let end = rest.dropFirst().firstIndex(of: "\"") else { throw .openQuotation }
        let phrase = rest[..<end].dropFirst()
        if !phrase.isEmpty { tokens.append(.word(String(phrase))) }
        rest = rest[end...]
      case _ where character.isWhitespace: break
      default:
        let word = rest.prefix { !$0.isWhitespace && !"()\"".contains($0) }
        tokens.append(try token(String(word)))
        rest = rest[word.endIndex...]
        continue
      }
      rest.removeFirst()
    }
    return tokens
  }

  private static func token(_ word: String) throws(ArchiveQuery.Problem) -> Token {
    if let token = words[word] { return token }
    guard word == nearWord || word.hasPrefix(nearWord + "/") else { return .word(word) }
    guard let distance = Int(word.dropFirst(nearWord.count + 1)), (0...farthest).contains(distance) else {
      throw .badNear(word)
    }
    return .near(distance)
  }
}
