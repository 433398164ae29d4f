import Archive
import ArgumentParser
import ArticleExport
import ArticleModel
import ReaderCore
import System

/// What is in the archive.
struct ArchiveStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: Interface.text(.archiveStatusAbstract))

  @Flag(help: .phrase(.jsonHelp)) var json = false
  @OptionGroup var database: ArchiveArguments

  func run() throws {
    let reader = ArchiveReader(try database.read())
    let summary = try database.attempt { () throws(DatabaseError) in try reader.summary() }
    let path = try database.path
    let size = ["", "-wal"].reduce(0) { $0 + ((try? FileStatus(of: path + $1))?.size ?? 0) }
    var output = StandardOutput()
    if json {
      output.writeLine(Self.json(summary, size: size).serialized(indent: 2))
    } else {
      for line in Self.lines(summary, size: size) { output.writeLine(line) }
    }
    output.flush()
  }

  private static func json(_ summary: ArchiveSummary, size: Int) -> JSONValue {
    .object([
      ("articles", .int(summary.articles)), ("files", .int(summary.files)),
      ("papers", .object(summary.papers.map { ($0.name, .int($0.articles)) })),
      ("first", JSONValue(summary.days.map { Article.Date(number: $0.lowerBound).description })),
      ("last", JSONValue(summary.days.map { Article.Date(number: $0.upperBound).description })),
      ("characters", .int(summary.characters)), ("segments", .int(summary.segments)), ("bytes", .int(size)),
    ])
  }

  private static func lines(_ summary: ArchiveSummary, size: Int) -> [String] {
    var table = TextTable(columns: [.start, .end])
    table.add([Interface.text(.articleColumn), "\(summary.articles)"])
    table.add([Interface.text(.fileColumn), "\(summary.files)"])
    table.add([Interface.text(.characterColumn), "\(summary.characters)"])
    if let days = summary.days {
      table.add([Interface.text(.firstColumn), Article.Date(number: days.lowerBound).description])
      table.add([Interface.text(.lastColumn), Article.Date(number: days.upperBound).description])
    }
    table.add([Interface.text(.sizeColumn), "\((size + 500_000) / 1_000_000) MB"])
    for paper in summary.papers { table.add([paper.name, "\(paper.articles)"]) }
    return table.lines
  }
}
