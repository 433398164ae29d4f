import ArgumentParser
import ArticleModel
import ReaderCore
import System
import TerminalUI
import TextLayout

/// The typeset page on standard output.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Interface.text(.showAbstract))

  enum Color: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

  @Option(help: .phrase(.widthHelp)) var width: Int?
  @Option(help: .phrase(.colorHelp)) var color = Color.auto
  @OptionGroup(title: Interface.text(.typesettingTitle)) var layout: LayoutArguments
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func validate() throws {
    if let width, !(4...1000).contains(width) { throw ValidationError("--width takes 4 to 1000.") }
  }

  func run() throws {
    let isColored =
      switch color {
      case .always: true
      case .never: false
      case .auto: TerminalDevice.isTerminal(.standardOutput) && Environment.value("NO_COLOR") == nil
      }
    let personal = Personal.loadReporting()
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    ShowRun(personal: personal, configuration: layout.configuration(), width: width, color: isColored).run(
      &inputs, samplePage: false)
  }
}

/// Typesets files one after the other.
struct ShowRun {
  let personal: Personal
  let configuration: Configuration
  /// Cells; `nil` asks the terminal, `COLUMNS`, or takes 80.
  let width: Int?
  let color: Bool

  /// - Parameter samplePage: show the built-in page instead.
  func run(_ inputs: inout Inputs, samplePage: Bool) -> Never {
    StandardError.report(settings: configuration.problemTexts(in: Interface.language))
    let analysis = personal.analysis()
    var output = StandardOutput()
    if samplePage {
      if let sample = Personal.sample() { write(sample, analysis, to: &output) }
    } else {
      inputs.readAll(.fileByFile, to: &output) { write($0, analysis, to: &$1) }
    }
    output.flush()
    exit((inputs.failed ? ExitStatus.unreadable : .fine).rawValue)
  }

  private func write(_ document: Document, _ analysis: Analysis, to output: inout StandardOutput) {
    let measure = 2 * configuration.measure + 2
    let settings = configuration.readerSettings(ownTerms: personal.ownTerms)
    settings.widths.install()
    var galley = Galley(document: document, settings: settings, width: width ?? min(Self.terminalWidth, measure))
    let styled = StyledText(theme: color ? configuration.printedTheme : nil)
    func articles(_ request: SectionRequest) -> [Article] { analysis.articles(in: request.range, of: document) }
    galley.print(analysing: articles) { output.write(typeset: styled.line($0) + "\n") }
  }

  private static var terminalWidth: Int {
    let widths = [TerminalDevice.size?.columns, Environment.value("COLUMNS").flatMap { Int($0) }]
    return widths.lazy.compactMap(\.self).first { $0 > 3 } ?? 80
  }
}
