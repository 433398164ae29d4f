import ArgumentParser
import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore

/// Policy terms with counts and where they stand; over many articles, how widely each is used.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "提法: policy terms with counts, evidence and where they stand.",
    discussion: """
      One article is listed term by term. Of several, each term's articles, occurrences, share of the articles and \
      first and last date are counted; an article without a date of its own has that of its file or folder \
      (2031-05-12). --json prints both.
      """)

  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Say what each term's rank rests on.") var explain = false
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    var inputs = Inputs(files)
    var listings: [Listing] = []
    var census = TermCensus()
    inputs.readAll(.atTheEnd, to: &output) { document, _ in
      let encoder = ArticleJSON(document, lines: LineNumbers(document.source))
      let fileDate = PathDate.date(in: document.name)
      for var article in analysis.articles(in: document) {
        article.date = article.date ?? fileDate
        census.add(article, in: document.source)
        listings.append(Listing(article: article, encoder: encoder, explain: explain))
      }
    }
    if json {
      output.writeLine(
        JSONValue.object([
          ("articleCount", .int(census.articleCount)),
          ("articles", .array(listings.map(\.json))),
          ("terms", .array(census.rows().map(Self.json))),
        ]).serialized(indent: 2))
    } else {
      for line in listings.count == 1 ? listings[0].lines : Self.lines(census) { output.writeLine(line) }
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
    table.add(["提法", "篇数", "占比", "次数", "最早", "最晚"])
    for row in census.rows() {
      let share = (row.share * 1000).rounded() / 10
      table.add([
        row.term, "\(row.articles)", "\(share)%", "\(row.occurrences)", row.first?.description ?? "",
        row.last?.description ?? "",
      ])
    }
    return ["共 \(census.articleCount) 篇"] + table.lines
  }
}

extension TermsCommand {
  /// One article's terms, already as text: the article itself is not kept.
  private struct Listing {
    let json: JSONValue
    let lines: [String]

    init(article: Article, encoder: ArticleJSON, explain: Bool) {
      let document = encoder.document
      json = .object([
        ("source", .string(document.name)),
        ("headline", JSONValue(article.headline)),
        ("date", JSONValue(article.date?.description)),
        ("terms", .array(article.terms.map { encoder.term($0, explain: explain) })),
      ])
      var table = TextTable(columns: [.start, .end, .start, .start])
      for term in article.terms {
        let standing = encoder.lines.lines(of: term.occurrences).map(String.init).joined(separator: ",")
        table.add(["  " + term.text, "\(term.occurrences.count)", term.kind.label, "行 " + standing])
        for nesting in term.nestedIn { table.add(note: "      其中 \(nesting.count) 次在 \(nesting.term)") }
        if explain {
          table.add(note: "      \(([term.evidence.rule] + term.evidence.details).joined(separator: " · "))")
        }
      }
      lines = [ArticleTitle.line(article, of: document)] + (article.terms.isEmpty ? ["  (没有提法 no terms)"] : table.lines)
    }
  }
}
