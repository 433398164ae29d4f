import ArgumentParser
import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore

extension TermGroups.Kind: ExpressibleByArgument {}

/// Policy terms with counts and where they stand; over many articles, how widely each is used.
struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: Interface.text(.termsAbstract), discussion: Interface.text(.termsDiscussion))

  @Flag(help: .phrase(.jsonHelp)) var json = false
  @Flag(help: .phrase(.explainTermsHelp)) var explain = false
  @Option(help: ArgumentHelp("\(Interface.text(.termsByHelp))", valueName: "by")) var by: TermGroups.Kind?
  @Flag(help: .phrase(.termsOwnHelp)) var own = false
  @Option(help: .phrase(.termsTopHelp)) var top = 10
  @Flag(help: .phrase(.csvHelp)) var csv = false
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func validate() throws {
    if !(1...1000).contains(top) { throw ValidationError(Interface.text(.termsTopRange)) }
  }

  func run() throws {
    var output = StandardOutput()
    let personal = Personal.loadReporting()
    let analysis = personal.analysis()
    if let by { return try runGrouped(by, personal, analysis, &output) }
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
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

  /// The person's own terms, or those that most articles have, day by day, person by person or paper by paper.
  private func runGrouped(
    _ kind: TermGroups.Kind, _ personal: Personal, _ analysis: Analysis, _ output: inout StandardOutput
  ) throws {
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    var census = TermCensus()
    var groups = TermGroups(by: kind)
    inputs.readAll(.atTheEnd, to: &output) { document, _ in
      for article in analysis.articles(in: document) {
        if !own { census.add(article, in: document.source) }
        groups.add(article, of: document)
      }
    }
    let terms = own ? personal.ownTerms.terms : census.rows().prefix(top).map(\.term)
    let rows = groups.rows(terms)
    let heads = [Interface.text(groups.heading), Interface.text(.articleColumn)] + terms
    if json {
      output.writeLine(Self.json(rows, terms, kind).serialized(indent: 2))
    } else if csv {
      // Spreadsheets take a byte order mark for UTF-8.
      output.writeLine("\u{FEFF}" + heads.map(CSV.quoted).joined(separator: ","))
      for row in rows {
        output.writeLine(
          ([row.group, "\(row.articles)"] + row.counts.map(String.init)).map(CSV.quoted).joined(separator: ","))
      }
    } else {
      var table = TextTable(columns: [.start] + heads.dropFirst().map { _ in .end })
      table.add(heads)
      for row in rows { table.add([row.group, "\(row.articles)"] + row.counts.map(String.init)) }
      for line in table.lines { output.writeLine(line) }
    }
    try inputs.finish(&output)
  }

  private static func json(_ rows: [TermGroups.Row], _ terms: [String], _ kind: TermGroups.Kind) -> JSONValue {
    .object([
      ("by", .string(kind.rawValue)), ("terms", JSONValue(terms)),
      (
        "rows",
        .array(
          rows.map { row in
            .object([
              (kind.rawValue, row.group.isEmpty ? .null : .string(row.group)), ("articles", .int(row.articles)),
              ("counts", .object(zip(terms, row.counts).map { ($0, .int($1)) })),
            ])
          })
      ),
    ])
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
        let why = TermExplanation.lines(term, language: Interface.language)
        table.add(note: "      " + why.joined(separator: " · "))
      }
    }
    return [ArticleTitle.line(article, of: encoder.document)]
      + (article.terms.isEmpty ? ["  " + Interface.text(.noTermsListed)] : table.lines)
  }
}
