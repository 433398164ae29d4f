import ArgumentParser
import ArticleModel

/// Articles as data, for scripts.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出: structure, speakers, remarks, terms and findings as data.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case json, jsonl, markdown, csv }

  @Option(help: ArgumentHelp("What to print.", valueName: "format")) var format = Format.json
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    var inputs = Inputs(files, loader: Personal.loadReporting().loader())
    var articles: [JSONValue] = []
    if format == .csv { output.writeLine(RemarkCSV.header) }
    inputs.readAll { document in
      let encoder = ArticleJSON(document: document)
      for article in document.allArticles {
        switch format {
        case .json: articles.append(encoder.value(article))
        case .jsonl: output.writeLine(encoder.value(article).serialized())
        case .markdown: output.write(ArticleMarkdown(document: document).text(of: article))
        case .csv:
          for row in RemarkCSV(document: document, lines: encoder.lineNumbers).rows(of: article) {
            output.writeLine(row)
          }
        }
      }
    }
    if format == .json { output.writeLine(JSONValue.object([("articles", .array(articles))]).serialized(indent: 2)) }
    output.flush()
    if inputs.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
