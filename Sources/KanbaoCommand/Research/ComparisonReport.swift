import Archive
import ArticleComparison
import ArticleExport
import ArticleModel
import ReaderCore

/// Two documents side by side, as a report of the reader.
struct ComparisonReport {
  let report: Report

  /// Formulations of each kind that are listed.
  private static let most = 50

  /// - Parameter columns: cells of the longest row.
  init(_ one: Document, _ other: Document, analysis: Analysis, columns: Int) {
    let sides = [one, other].map { Side($0, analysis) }
    // The earlier one is what the later one has changed; of the same day, or of none, the one that was named.
    let isOneEarlier = sides[0].day.flatMap { day in sides[1].day.map { day < $0 } } ?? false
    let (before, after) = isOneEarlier ? (sides[0], sides[1]) : (sides[1], sides[0])
    let comparison = Comparison(before: before.side, after: after.side)
    let words = ComparisonWords.interface(before: before.title, after: after.title)
    let text = ComparisonText(words: words, width: columns, top: Self.most, isColoured: true)
    report = Report(
      title: "\(before.title) → \(after.title)",
      rows: text.rows(comparison).map { Report.Row(.cells(Array($0))) })
  }

  private struct Side {
    let title: String
    /// 20310512.
    let day: Int?
    private(set) var side = ComparedSide()

    init(_ document: Document, _ analysis: Analysis) {
      let articles = analysis.articles(in: document)
      day = articles.first?.date?.number
      let headline = articles.count == 1 ? articles.first?.headline.joined(separator: " ") ?? "" : ""
      title = headline.isEmpty ? document.name : headline
      for article in articles { side.add(article, in: document) }
    }
  }
}
