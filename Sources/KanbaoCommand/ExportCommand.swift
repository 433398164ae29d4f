public import ArgumentParser
public import ArticleExport

extension ArticleExporter.Format: ExpressibleByArgument {}

/// Articles as data, for scripts.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出: structure, speakers, remarks, terms and findings as data.")

  @Option(help: ArgumentHelp("What to print.", valueName: "format")) var format = ArticleExporter.Format.json
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    var inputs = Inputs(files)
    var exporter = ArticleExporter(format, recordCount: output.recordCount)
    inputs.readAll(.fileByFile, to: &output) { document, output in
      output.write(exporter.text(of: analysis.articles(in: document), in: document))
      output.recordCount = exporter.recordCount
    }
    output.write(exporter.end())
    try inputs.finish(&output)
  }
}
