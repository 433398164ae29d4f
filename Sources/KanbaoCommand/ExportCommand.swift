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
    inputs.readAll(.fileByFile, to: &output) { document, output in
      let encoder = ArticleJSON(document: document)
      for article in document.allArticles {
        switch format {
        case .json: ArticleList.write(encoder.value(article), to: &output)
        case .jsonl: output.writeLine(encoder.value(article).serialized())
        case .markdown: output.write(ArticleMarkdown(document: document).text(of: article))
        case .csv:
          if output.recordCount == 0 { output.writeRecord(RemarkCSV.header) }
          for row in RemarkCSV(document: document, lines: encoder.lineNumbers).rows(of: article) {
            output.writeRecord(row)
          }
        }
      }
    }
    if format == .json { ArticleList.end(&output) }
    output.flush()
    if inputs.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
