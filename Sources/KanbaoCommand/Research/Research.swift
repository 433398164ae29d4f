import Archive
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
    switch question {
    case .comparison(let path, let columns): try comparison(with: path, columns: columns)
    case .search(let text): try ask { archive throws(DatabaseError) in try archive.search(text) }
    case .trend(let term, let columns):
      try ask { archive throws(DatabaseError) in try archive.trend(of: term, columns: columns) }
    case .sayers(let term): try ask { archive throws(DatabaseError) in try archive.sayers(of: term) }
    case .sayings(let term, let name):
      try ask { archive throws(DatabaseError) in try archive.sayings(of: term, by: name) }
    case .words(let name): try ask { archive throws(DatabaseError) in try archive.record(of: name) }
    }
  }

  private func ask(_ question: (ArchiveReports) throws(DatabaseError) -> Report) throws(ResearchFailure) -> Report {
    guard let archive else { throw ResearchFailure(text: Interface.text(.archiveNowhere)) }
    let reports = try ArchiveReports(archive)
    do throws(DatabaseError) { return try question(reports) } catch {
      throw ResearchFailure(text: ArchiveFile.Problem(error).text(in: Interface.language))
    }
  }

  private func comparison(with path: String, columns: Int) throws(ResearchFailure) -> Report {
    let other: Document
    do throws(DocumentLoader.Failure) { other = try loader.load(path: path) } catch {
      throw ResearchFailure(text: Interface.text(.fileNotRead, error.path, Interface.text(error.problem)))
    }
    return ComparisonReport(document, other, analysis: analysis, columns: columns).report
  }
}
