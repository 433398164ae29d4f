import ArgumentParser
import ArticleExport
import ArticleModel
import ArticleParsing
import ReaderCore

/// Who speaks: name, post, where, how much.
struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers", abstract: Interface.text(.speakersAbstract),
    discussion: Interface.text(.speakersDiscussion))

  @Flag(help: .phrase(.jsonHelp)) var json = false
  @Flag(help: .phrase(.explainRemarksHelp)) var explain = false
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysisWithoutTerms()
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    if files.contains(where: { DocumentLoader.isFolder($0) }) { return try runAddedUp(analysis, &inputs, &output) }
    inputs.readAll(.fileByFile, to: &output) { document, output in
      let lines = LineNumbers(document.source)
      for article in analysis.articles(in: document) {
        if json {
          let value = value(article, ArticleJSON(document, lines: lines))
          output.write(JSONArticleList.element(value, at: output.recordCount))
          output.recordCount += 1
        } else {
          write(article, of: document, lines: lines, to: &output)
        }
      }
    }
    if json { output.write(JSONArticleList.end(count: output.recordCount)) }
    try inputs.finish(&output)
  }

  /// Over folders persons are added up.
  private func runAddedUp(_ analysis: Analysis, _ inputs: inout Inputs, _ output: inout StandardOutput) throws {
    var census = PersonCensus()
    var articles: [JSONValue] = []
    inputs.readAll(.atTheEnd, to: &output) { document, _ in
      let lines = json ? LineNumbers(document.source) : nil
      for article in analysis.articles(in: document) {
        census.add(article, in: document.source)
        if let lines { articles.append(value(article, ArticleJSON(document, lines: lines))) }
      }
    }
    if json {
      let value = JSONValue.object([("articles", .array(articles)), ("persons", .array(census.rows.map(Self.json)))])
      output.writeLine(value.serialized(indent: 2))
    } else {
      var table = TextTable(columns: [.start, .end, .end, .end, .start, .start, .start])
      let heads: [Phrase] = [
        .personColumn, .articleColumn, .remarkColumn, .characterColumn, .firstColumn, .lastColumn, .postColumn,
      ]
      table.add(heads.map { Interface.text($0) })
      for row in census.rows {
        table.add([
          row.name, "\(row.articles)", "\(row.remarks)", "\(row.characters)", row.first ?? "", row.last ?? "",
          row.post ?? "",
        ])
      }
      for line in table.lines { output.writeLine(line) }
    }
    try inputs.finish(&output)
  }

  private static func json(_ row: PersonCensus.Row) -> JSONValue {
    .object([
      ("name", .string(row.name)), ("post", JSONValue(row.post)), ("articles", .int(row.articles)),
      ("remarks", .int(row.remarks)), ("characters", .int(row.characters)), ("first", JSONValue(row.first)),
      ("last", JSONValue(row.last)),
    ])
  }

  private func value(_ article: Article, _ encoder: ArticleJSON) -> JSONValue {
    .object([
      ("source", .string(encoder.document.name)),
      ("headline", JSONValue(article.headline)),
      ("speakers", encoder.speakers(of: article, kind: .person, explain: explain)),
      ("groups", encoder.speakers(of: article, kind: .group, explain: explain)),
    ])
  }

  private func write(
    _ article: Article, of document: Document, lines: LineNumbers, to output: inout StandardOutput
  ) {
    output.writeLine(ArticleTitle.line(article, of: document))
    var table = TextTable(columns: [.start, .start, .end, .end, .start])
    for (index, speaker) in article.speakers.enumerated() {
      let remarks = article.remarks.filter { $0.speaker == index }
      let share = article.share(of: index).percent
      let standing = lines.lines(of: remarks.map(\.range)).map(String.init).joined(separator: ",")
      table.add([
        "  " + speaker.name, speaker.post ?? (speaker.kind == .group ? Interface.text(.groupMark) : ""),
        Interface.text(.remarkCount, "\(remarks.count)"), "\(share)%",
        Interface.text(.lineList, standing),
      ])
      guard explain else { continue }
      for remark in remarks {
        let text = article.paragraphs[remark.paragraph].text(of: remark.attribution, in: document.source)
        let why = Explanation.line(remark, attribution: text, in: document, language: Interface.language)
        table.add(note: "      " + why)
      }
    }
    if article.speakers.isEmpty { output.writeLine("  " + Interface.text(.nobodySpeaks)) }
    for line in table.lines { output.writeLine(line) }
  }
}
