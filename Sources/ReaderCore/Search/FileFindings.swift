import ArticleModel

/// What a search through many files has found in one of them, or in a part of it.
package struct FileFindings: Hashable, Sendable {
  package enum Progress: Hashable, Sendable {
    /// The file is looked through up to this offset, bytes.
    case upTo(Int)
    case read
    /// See `Matcher.TooCostly`.
    case givenUp
    case unreadable
  }

  /// An article in which something stands.
  struct InArticle: Hashable, Sendable {
    var title: String
    var date: Article.Date?
    var hits: [FileHit]
  }

  package let file: String
  /// Of those that are listed.
  var articles: [InArticle] = []
  /// All of them, listed or not.
  package var count = 0
  package var progress: Progress

  /// - Parameter progress: how far the file has been looked through.
  package init(file: String, progress: Progress) {
    self.file = file
    self.progress = progress
  }

  /// Hits that are listed.
  var listed: Int { articles.reduce(0) { $0 + $1.hits.count } }

  /// Adds what was found in the next part of the file.
  package mutating func add(_ next: FileFindings) {
    articles += next.articles
    count += next.count
    progress = next.progress
  }
}

/// A hit in some file, with the words around it and who says them.
struct FileHit: Hashable, Sendable {
  var range: TextRange
  var speaker: String?
  /// What stands around it on its line, and itself.
  var context: String
  /// Where it stands in them, bytes.
  var place: TextRange

  /// Bytes that are kept of the line before and behind it: more than the widest screen shows.
  private static let reach = (before: 600, behind: 600)

  init(_ range: TextRange, in source: SourceText, speaker: String?) {
    self.range = range
    self.speaker = speaker
    let line = Self.line(around: range, in: source)
    context = source[line]
    place = TextRange(range.lowerBound - line.lowerBound, range.upperBound - line.lowerBound)
  }

  private static func line(around range: TextRange, in source: SourceText) -> TextRange {
    let floor = source.scalarBoundary(atOrBefore: max(0, range.lowerBound - reach.before))
    let limit = source.scalarBoundary(atOrBefore: min(source.count, range.upperBound + reach.behind))
    return source.withSpan { bytes in
      var (start, end) = (range.lowerBound, range.upperBound)
      while start > floor, bytes[start - 1] != 0x0A { start -= 1 }
      while end < limit, bytes[end] != 0x0A { end += 1 }
      return TextRange(start, end)
    }
  }
}

extension RestoredText {
  /// What stands before a hit, the hit, and what stands behind it.
  func pieces(of hit: FileHit) -> [String] {
    let source = SourceText(hit.context)
    let ends = [TextRange(0, hit.place.lowerBound), hit.place, TextRange(hit.place.upperBound, source.count)]
    return pieces(ends, in: source)
  }
}
