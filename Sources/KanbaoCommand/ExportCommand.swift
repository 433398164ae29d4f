public import ArgumentParser
public import ArticleExport
import ArticleParsing
import ReaderCore
import System
import SystemPackage

extension ArticleExporter.Format: ExpressibleByArgument {}

/// Articles as data, for scripts.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Interface.text(.exportAbstract), discussion: Interface.text(.exportDiscussion))

  @Option(help: ArgumentHelp("\(Interface.text(.formatHelp))", valueName: "format"))
  var format: ArticleExporter.Format?
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String] = []

  func validate() throws {
    if files.isEmpty, TerminalDevice.isTerminal(.standardInput) {
      throw ValidationError(Interface.text(.exportWantsInput))
    }
  }

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysis()
    if FilterWorker.isAssigned {
      return FilterWorker.serve(
        ExportFilter(analysis: analysis, fields: input.fieldNames), limits: limit.limits, to: &output)
    }
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    if files.isEmpty || files == [Inputs.standardInput] {
      var lines = InputLines(.standardInput)
      if wantsLines, lines.isEmpty || beginsWithRecord(&lines) { return try filter(&lines, analysis, to: &output) }
      inputs = Inputs(
        [Inputs.standardInput], fields: input.fieldNames, encoding: input.encoding,
        standardInput: try? lines.rest(where: DocumentLoader.isReadOn), limits: limit.limits)
    }
    var exporter = ArticleExporter(format ?? .json, recordCount: output.recordCount)
    exporter.words = .interface
    if Configuration.load().restoring { exporter.restoration = PunctuationRestoration.marks }
    inputs.readAll(.fileByFile, to: &output) { document, output in
      exporter.write(analysis.articles(in: document), in: document) { output.write($0) }
      output.recordCount = exporter.recordCount
    }
    output.write(exporter.end())
    try inputs.finish(&output)
  }

  /// Whether records are wanted line by line.
  private var wantsLines: Bool { input.encoding == nil && (format == nil && files.isEmpty || format == .jsonl) }

  private func beginsWithRecord(_ lines: inout InputLines) -> Bool {
    let line = try? lines.peek(beginningWith: UInt8(ascii: "{"))
    return line.flatMap(\.self).map(JSONLine.isObject) ?? false
  }

  private func filter(_ lines: inout InputLines, _ analysis: Analysis, to output: inout StandardOutput) throws {
    var filter = ExportFilter(analysis: analysis, fields: input.fieldNames)
    var workers = FilterWorkers()
    let isDone = workers.run(&lines, to: &output)
    if !isDone { filter.run(&lines, to: &output) }
    if filter.failed || workers.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
