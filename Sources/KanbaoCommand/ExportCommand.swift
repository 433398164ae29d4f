public import ArgumentParser
public import ArticleExport
import ArticleParsing
import System
import SystemPackage

extension ArticleExporter.Format: ExpressibleByArgument {}

/// Articles as data, for scripts.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出: structure, speakers, remarks, terms and findings as data.",
    discussion: """
      Without a file it is a filter: JSON lines on standard input, an article's fields on each, become JSON lines on \
      standard output, a result on each, with the id of its input.
      """)

  @Option(help: ArgumentHelp("What to print (json; of JSON lines on standard input, jsonl).", valueName: "format"))
  var format: ArticleExporter.Format?
  @OptionGroup var input: InputArguments
  @Argument(help: "Files or folders; - is standard input.", completion: .file()) var files: [String] = []

  func validate() throws {
    if files.isEmpty, TerminalDevice.isTerminal(.standardInput) {
      throw ValidationError("Name a file, or pipe JSON lines in.")
    }
  }

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    var inputs = Inputs(files, fields: input.fieldNames)
    if files.isEmpty || files == [Inputs.standardInput] {
      var lines = InputLines(.standardInput)
      if wantsLines, lines.isEmpty || beginsWithRecord(&lines) { return try filter(&lines, analysis, to: &output) }
      inputs = Inputs([Inputs.standardInput], fields: input.fieldNames, standardInput: try? lines.rest())
    }
    var exporter = ArticleExporter(format ?? .json, recordCount: output.recordCount)
    inputs.readAll(.fileByFile, to: &output) { document, output in
      output.write(exporter.text(of: analysis.articles(in: document), in: document))
      output.recordCount = exporter.recordCount
    }
    output.write(exporter.end())
    try inputs.finish(&output)
  }

  /// Whether records are wanted line by line.
  private var wantsLines: Bool { format == nil && files.isEmpty || format == .jsonl }

  private func beginsWithRecord(_ lines: inout InputLines) -> Bool {
    let line = try? lines.peek(beginningWith: UInt8(ascii: "{"))
    return line.flatMap(\.self).map(JSONLine.isObject) ?? false
  }

  private func filter(_ lines: inout InputLines, _ analysis: Analysis, to output: inout StandardOutput) throws {
    var filter = ExportFilter(analysis: analysis, fields: input.fieldNames)
    filter.run(&lines, to: &output)
    if filter.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
