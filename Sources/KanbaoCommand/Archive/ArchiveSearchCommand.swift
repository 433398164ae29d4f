import Archive
import ArgumentParser
import ArticleExport
import ArticleModel
import ReaderCore

/// Every place of the archive in which something stands, with what is around it.
struct ArchiveSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: Interface.text(.archiveSearchAbstract),
    discussion: Interface.text(.archiveSearchDiscussion))

  @Flag(help: .phrase(.jsonHelp)) var json = false
  @Option(help: ArgumentHelp("\(Interface.text(.limitHelp))", valueName: "n")) var limit = 50
  @OptionGroup var filter: FilterArguments
  @OptionGroup var database: ArchiveArguments
  @Argument(help: .phrase(.queryHelp)) var query: [String]

  private static let most = 1_000_000

  func validate() throws {
    if !(0...Self.most).contains(limit) { throw ValidationError(Interface.text(.limitRange, "\(Self.most)")) }
    do throws(ArchiveQuery.Problem) { _ = try parsed() } catch {
      throw ValidationError(error.text(in: Interface.language))
    }
  }

  /// Words of several arguments are as of one.
  private func parsed() throws(ArchiveQuery.Problem) -> ArchiveQuery { try ArchiveQuery(query.joined(separator: " ")) }

  /// Characters on either side: of a line of the terminal, and for a program.
  private static let (narrow, wide) = (14, 40)

  func run() throws {
    let query = try parsed()
    let reader = ArchiveReader(try database.read())
    let results = try database.attempt { () throws(DatabaseError) in
      try reader.search(query, filter.filter, limit: limit, context: json ? Self.wide : Self.narrow)
    }
    var output = StandardOutput()
    if json {
      output.writeLine(Self.json(results).serialized(indent: 2))
    } else {
      for line in Self.lines(results) { output.writeLine(line) }
    }
    output.flush()
  }

  private static func json(_ results: ArchiveResults) -> JSONValue {
    .object([
      ("hits", .int(results.total)), ("articles", .int(results.articles)),
      (
        "results",
        .array(
          results.hits.map { hit in
            .object([
              ("source", .string(hit.source)), ("date", JSONValue(date(hit.day))), ("paper", JSONValue(hit.paper)),
              ("page", JSONValue(hit.page)), ("headline", .string(hit.headline)), ("speaker", JSONValue(hit.speaker)),
              ("before", .string(hit.before)), ("match", .string(hit.match)), ("after", .string(hit.after)),
            ])
          })
      ),
    ])
  }

  private static func lines(_ results: ArchiveResults) -> [String] {
    var table = TextTable(columns: [.start, .start, .start, .start, .end, .start])
    for hit in results.hits {
      table.add([
        date(hit.day) ?? "", hit.paper ?? "", hit.page ?? "", hit.speaker ?? "", hit.before, hit.match + hit.after,
      ])
    }
    return [Interface.text(.archiveHits, "\(results.total)", "\(results.articles)")] + table.lines
  }

  private static func date(_ day: Int) -> String? { day > 0 ? Article.Date(number: day).description : nil }
}

extension ArchiveQuery.Problem {
  func text(in language: Language) -> String {
    switch self {
    case .empty, .missingWord: Phrase.queryMissingWord.text(in: language)
    case .onlyNot: Phrase.queryOnlyNot.text(in: language)
    case .openParenthesis: Phrase.queryOpenParenthesis.text(in: language)
    case .openQuotation: Phrase.queryOpenQuotation.text(in: language)
    case .badNear(let word): Phrase.queryBadNear.text(in: language, word)
    }
  }
}
