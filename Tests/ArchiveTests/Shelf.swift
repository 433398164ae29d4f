import Archive
import ArticleModel
import ArticleParsing
import Foundation
import TestArticles
import Testing

/// An archive in a folder of its own, which is gone when the test is over.
final class Shelf {
  let path: String
  let writer: ArchiveWriter
  private let folder: URL
  private var changed = 0

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: "kanbao-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "archive.db").path
    writer = ArchiveWriter(try ArchiveFile.write(path, creating: true))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var reader: ArchiveReader { get throws { ArchiveReader(try ArchiveFile.read(path)) } }

  /// Adds files as a worker would send them, all in one transaction.
  /// - Returns: how many articles are new.
  @discardableResult
  func add(_ files: [(name: String, text: String)]) throws -> Int {
    changed += 1
    var maker = BatchMaker()
    for (index, file) in files.enumerated() {
      let document = try DocumentLoader().load(bytes: Array(file.text.utf8), name: file.name)
      for article in ArticleParser().articles(in: document) { maker.add(article, in: document.source) }
      maker.end(index, .read, Fingerprint(Array(file.text.utf8)))
    }
    let found = files.map {
      ArchiveWriter.FoundFile(path: $0.name, size: $0.text.utf8.count, changed: changed)
    }
    // Through bytes, as they come from a worker.
    return try writer.add([(Batch(maker.take().bytes), found)])
  }

  func remove(_ name: String) throws {
    let known = try writer.knownFile(name)
    try writer.remove([try #require(known).row])
  }

  /// How often a term is said, and in how many articles.
  func count(_ term: String, _ filter: ArchiveFilter = ArchiveFilter()) throws -> [Int] {
    let total = try reader.trend(of: [Trend.Subject(term)], by: .year, filter).series[0].total
    return [total.occurrences, total.articles]
  }

  func search(_ query: String, _ filter: ArchiveFilter = ArchiveFilter(), limit: Int = 100) throws -> ArchiveResults {
    try reader.search(try ArchiveQuery(query), filter, limit: limit)
  }

  /// An article of a newspaper.
  static func article(_ headline: String, day: Int = 12, _ body: String...) -> String {
    "江州日报\n2031年05月\(day < 10 ? "0" : "")\(day)日 第3版：要闻\n\n\(headline)\n\n"
      + body.map { "　　\($0)\n" }.joined()
  }

  /// Texts of Tests/Gold, by name.
  static let gold: [(name: String, text: String)] = TestArticles.gold.map {
    ($0, String(decoding: TestArticles.bytes($0), as: UTF8.self))
  }
}
