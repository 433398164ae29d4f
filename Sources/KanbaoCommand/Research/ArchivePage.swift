import Archive
import ArticleModel
import ArticleParsing
import ReaderCore

/// What an archive holds, as a page of the reader: it stands below the first question.
struct ArchivePage {
  let document: Document

  /// Papers that are named.
  private static let most = 12

  init(_ summary: ArchiveSummary, path: String) throws {
    let days = summary.days.map { [$0.lowerBound, $0.upperBound].map { Article.Date(number: $0).description } } ?? []
    let papers = summary.papers.prefix(Self.most).map { "\($0.name) \($0.articles)" }.joined(separator: " · ")
    let text = Interface.text(
      .archivePage, path, "\(summary.articles)", "\(summary.files)", days.joined(separator: " – "), papers)
    document = try DocumentLoader().load(bytes: Array(text.utf8), name: path)
  }
}
