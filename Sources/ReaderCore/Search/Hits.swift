import Algorithms
import ArticleModel

/// The occurrences of what is active, a term or a search. In a big document they are counted little by little.
struct Hits: Sendable {
  enum Source: Hashable, Sendable {
    case term(String)
    case search(SearchQuery)

    var text: String {
      switch self {
      case .term(let text): text
      case .search(let query): query.text
      }
    }
  }

  let source: Source
  let matcher: Matcher
  /// Searching goes towards the text's beginning (`?`).
  var isBackward = false
  /// Sorted; all that begin before `scanned`.
  private(set) var ranges: [TextRange] = []
  /// Bytes looked through so far, from the text's beginning.
  private(set) var scanned = 0
  /// The one last gone to.
  var current: TextRange?
  /// The search was given up: see `Matcher.TooCostly`.
  private(set) var isGivenUp = false

  /// More are not counted.
  static let limit = 100_000

  init?(_ source: Source) {
    let matcher: Matcher?
    switch source {
    case .term(let text): matcher = Matcher(term: text)
    case .search(let query): matcher = Matcher(query)
    }
    guard let matcher else { return nil }
    self.source = source
    self.matcher = matcher
  }

  /// Occurrences that are known beforehand.
  init?(_ source: Source, known: [TextRange], documentCount: Int) {
    self.init(source)
    ranges = known
    scanned = documentCount
  }

  func isComplete(_ document: Document) -> Bool {
    scanned >= document.source.count || ranges.count >= Self.limit || isGivenUp
  }

  /// How many there are, as far as that is known: 12, or 12+.
  func total(in document: Document) -> String {
    let isAll = isComplete(document) && ranges.count < Self.limit && !isGivenUp
    return "\(ranges.count)" + (isAll ? "" : "+")
  }

  /// Bytes that one of them has at most.
  var longest: Int {
    if case .search(let query) = source, query.manner.isPattern { return RegularExpression.longestLine * 3 }
    return source.text.utf8.count + 64
  }

  /// Nothing is looked for any more.
  mutating func giveUp() { isGivenUp = true }

  /// Looks through up to `budget` more bytes.
  /// - Parameter isShown: does the byte at an offset stand on the page?
  mutating func count(in document: Document, budget: Int, isShown: (Int) -> Bool) {
    guard !isComplete(document) else { return }
    let end = min(document.source.count, scanned + matcher.budget(budget))
    let from = max(scanned, ranges.last?.upperBound ?? 0)
    let limit = Self.limit - ranges.count
    guard let found = document.source.withSpan({ try? matcher.all(in: $0, from: from, to: end, limit: limit) }) else {
      return giveUp()
    }
    ranges += found.filter { isShown($0.lowerBound) }
    scanned = end
  }

  /// Which one the current one is, from 1; `nil` while that is not known.
  var ordinal: Int? {
    guard let current else { return nil }
    return position(of: current.lowerBound).flatMap { ranges[$0] == current ? $0 + 1 : nil }
  }

  private func position(of offset: Int) -> Int? {
    let index = ranges.partitioningIndex { $0.lowerBound >= offset }
    return index < ranges.count ? index : nil
  }

  /// How many begin before an offset.
  func count(before offset: Int) -> Int { position(of: offset) ?? ranges.count }

  /// The first counted one at or behind an offset.
  func first(from offset: Int) -> TextRange? { position(of: offset).map { ranges[$0] } }

  /// The last counted one that begins before an offset.
  func last(before offset: Int) -> TextRange? {
    let after = position(of: offset) ?? ranges.count
    return after > 0 ? ranges[after - 1] : nil
  }
}
