public import ArgumentParser
public import ArticleExport
import ReaderCore

extension QuotationExporter.Format: ExpressibleByArgument {}

/// Who said what, with where it is from.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: Interface.text(.quotesAbstract), discussion: Interface.text(.quotesDiscussion))

  @Option(help: .phrase(.quotesSpeakerHelp)) var speaker: String?
  @Option(help: ArgumentHelp("\(Interface.text(.quotesFormatHelp))", valueName: "format"))
  var format = QuotationExporter.Format.text
  @Flag(help: .phrase(.quotesAllHelp)) var all = false
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func run() throws {
    var output = StandardOutput()
    let analysis = Personal.loadReporting().analysisWithoutTerms()
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    var exporter = QuotationExporter(
      format, selection: all ? .all : .quoted, speaker: speaker, recordCount: output.recordCount)
    inputs.readAll(.fileByFile, to: &output) { document, output in
      output.write(exporter.text(of: analysis.articles(in: document), in: document))
      output.recordCount = exporter.recordCount
    }
    output.write(exporter.end())
    try inputs.finish(&output)
  }
}
