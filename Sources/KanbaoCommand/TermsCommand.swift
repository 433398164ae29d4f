import ArgumentParser
import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore

/// Policy terms with counts and where they stand; over many articles, how widely each is used.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: Interface.text(.termsAbstract), discussion: Interface.text(.termsDiscussion))

  @Flag(help: .phrase(.jsonHelp)) var json = false
  @Flag(help: .phrase(.explainTermsHelp)) var explain = false
  @OptionGroup var input: InputArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding)
    var listings: [JSONValue] = []
    // A single article's own; of several, only the census is printed.
    var lines: [String] = []
    var census = TermCensus()
    inputs.readAll(.atTheEnd, to: &output) { document, _ in
      let encoder = ArticleJSON(document, lines: LineNumbers(document.source))
      for article in analysis.articles(in: document) {
        census.add(article, in: document.source)
        if json {
          listings.append(value(article, encoder))
        } else if census.articleCount == 1 {
          lines = self.lines(article, encoder)
        }
      }
    }
    if json {
      output.writeLine(
        JSONValue.object([
          ("articleCount", .int(census.articleCount)),
          ("articles", .array(listings)),
          ("terms", .array(census.rows().map(Self.json))),
        ]).serialized(indent: 2))
    } else {
      for line in census.articleCount == 1 ? lines : Self.lines(census) { output.writeLine(line) }
    }
    try inputs.finish(&output)
  }

  private static func json(_ row: TermCensus.Row) -> JSONValue {
    .object([
      ("text", .string(row.term)), ("articles", .int(row.articles)), ("occurrences", .int(row.occurrences)),
      ("share", .double(row.share)), ("first", JSONValue(row.first?.description)),
      ("last", JSONValue(row.last?.description)), ("year", JSONValue(row.year)),
    ])
  }

  private static func lines(_ census: TermCensus) -> [String] {
    var table = TextTable(columns: [.start, .end, .end, .end, .start, .start])
    let heads: [Phrase] = [.termColumn, .articleColumn, .shareColumn, .countColumn, .firstColumn, .lastColumn]
    table.add(heads.map { Interface.text($0) })
    for row in census.rows() {
      let share = (row.share * 1000).rounded() / 10
      table.add([
        row.term, "\(row.articles)", "\(share)%", "\(row.occurrences)", row.first?.description ?? "",
        row.last?.description ?? "",
      ])
    }
    return [Interface.text(.articleTotal, "\(census.articleCount)")] + table.lines
  }
}

extension TermsCommand {
  private func value(_ article: Article, _ encoder: ArticleJSON) -> JSONValue {
    .object([
      ("source", .string(encoder.document.name)),
      ("headline", JSONValue(article.headline)),
      ("date", JSONValue(article.date?.description)),
      ("terms", .array(article.terms.map { encoder.term($0, explain: explain) })),
    ])
  }

  /// One article's terms, each with its lines.
  private func lines(_ article: Article, _ encoder: ArticleJSON) -> [String] {
    var table = TextTable(columns: [.start, .end, .start, .start])
    for term in article.terms {
      let standing = encoder.lines.lines(of: term.occurrences).map(String.init).joined(separator: ",")
      table.add([
        "  " + term.text, "\(term.occurrences.count)", Interface.text(term.kind.phrase),
        Interface.text(.lineList, standing),
      ])
      for nesting in term.nestedIn {
        table.add(note: "      " + Interface.text(.nestedTimes, "\(nesting.count)", nesting.term))
      }
      if explain {
        table.add(note: "      \(([term.evidence.rule] + term.evidence.details).joined(separator: " · "))")
      }
    }
    return [ArticleTitle.line(article, of: encoder.document)]
      + (article.terms.isEmpty ? ["  " + Interface.text(.noTermsListed)] : table.lines)
  }
}
