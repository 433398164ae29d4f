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

  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    /// Whether what is printed has colours.
    var isColored: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto: TerminalDevice.isTerminal(.standardOutput) && Environment.value("NO_COLOR") == nil
      }
    }
  }

  @Option(help: .phrase(.widthHelp)) var width: Int?
  @Option(help: .phrase(.heightHelp)) var height: Int?
  @Option(help: .phrase(.colorHelp)) var color = Color.auto
  @OptionGroup(title: Interface.text(.typesettingTitle)) var layout: LayoutArguments
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.filesHelp), completion: .file()) var files: [String]

  func validate() throws {
    if let width, !(4...1000).contains(width) { throw ValidationError("--width takes 4 to 1000.") }
    if let height, !(4...1000).contains(height) { throw ValidationError("--height takes 4 to 1000.") }
  }

  func run() throws {
    let personal = Personal.loadReporting()
    var inputs = Inputs(files, fields: input.fieldNames, encoding: input.encoding, limits: limit.limits)
    ShowRun(
      personal: personal, configuration: layout.configuration(), width: width, height: height, color: color.isColored
    ).run(&inputs, samplePage: false)
  }
}

/// Typesets files one after the other.
struct ShowRun {
  let personal: Personal
  let configuration: Configuration
  /// Cells; `nil` asks the terminal, `COLUMNS`, or takes 80.
  let width: Int?
  /// Rows of a page whose lines run from top to bottom; `nil` asks the terminal, `LINES`, or takes 24.
  let height: Int?
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
    let settings = configuration.readerSettings(ownTerms: personal.ownTerms)
    settings.widths.install()
    let styled = StyledText(theme: color ? configuration.printedTheme : nil)
    func articles(_ request: SectionRequest) -> [Article] { analysis.articles(in: request.range, of: document) }
    func write(_ row: ArraySlice<Frame.Cell>) { output.write(typeset: styled.line(row) + "\n") }
    if settings.isVertical {
      let size = ScreenSize(columns: width ?? Self.terminalWidth, rows: height ?? Self.terminalHeight)
      var pages = PrintedPages(document: document, settings: settings, size: size)
      pages.print(analysing: articles, write)
    } else {
      let measure = 2 * configuration.measure + 2
      var galley = Galley(document: document, settings: settings, width: width ?? min(Self.terminalWidth, measure))
      galley.print(analysing: articles, write)
    }
  }

  /// Cells of a line where none are asked for.
  static var terminalWidth: Int { length(TerminalDevice.size?.columns, "COLUMNS") ?? 80 }
  private static var terminalHeight: Int { length(TerminalDevice.size?.rows, "LINES") ?? 24 }

  /// As the terminal tells, or a variable of the environment.
  private static func length(_ told: Int?, _ variable: String) -> Int? {
    [told, Environment.value(variable).flatMap { Int($0) }].lazy.compactMap(\.self).first { $0 > 3 }
  }
}
