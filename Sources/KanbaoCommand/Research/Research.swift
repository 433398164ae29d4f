import ArticleModel
import ArticleParsing
import ReaderCore

/// Where answers come from: the person's archive, and other files.
struct Research: Sendable {
  /// The archive's path; `nil` where there is no home to have one.
  let archive: String?
  /// The open one.
  let document: Document
  let loader: DocumentLoader
  let analysis: Analysis

  func report(_ question: ReportQuestion) throws(ResearchFailure) -> Report {
    if case .comparison(let path, let columns) = question { return try comparison(with: path, columns: columns) }
    guard let archive else { throw ResearchFailure(text: Interface.text(.archiveNowhere)) }
    return try ArchiveReports(archive).report(question)
  }

  private func comparison(with path: String, columns: Int) throws(ResearchFailure) -> Report {
    let other: Document
    do throws(DocumentLoader.Failure) { other = try loader.load(path: path) } catch {
      throw ResearchFailure(text: Interface.text(.fileNotRead, error.path, Interface.text(error.problem)))
    }
    return ComparisonReport(document, other, analysis: analysis, columns: columns).report
  }
}
