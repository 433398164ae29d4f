import ArgumentParser
import ReaderCore
import TerminalUI
import TextLayout

extension ArgumentHelp {
  /// A text of the interface, in its language.
  static func phrase(_ phrase: Phrase) -> ArgumentHelp { ArgumentHelp("\(Interface.text(phrase))") }
}

extension KinsokuLevel: ExpressibleByArgument {}
extension VerticalQuotes: ExpressibleByArgument {}
extension Configuration.Switch: ExpressibleByArgument {}
extension Configuration.Ambiguous: ExpressibleByArgument {}
extension Configuration.Background: ExpressibleByArgument {}

/// Options of typesetting that the reader and `show` share; each overrides the configuration.
struct LayoutArguments: ParsableArguments {
  @Option(help: .phrase(.levelHelp)) var level: KinsokuLevel?
  @Option(help: .phrase(.hangingHelp))
  var hanging: Configuration.Switch?
  @Flag(inversion: .prefixedNo, help: .phrase(.restoreHelp))
  var restore: Bool?
  @Option(help: .phrase(.ambiguousHelp)) var ambiguous: Configuration.Ambiguous?
  @Option(help: .phrase(.measureHelp)) var measure: Int?
  @Flag(inversion: .prefixedNo, help: .phrase(.verticalHelp)) var vertical: Bool?
  @Option(help: .phrase(.gapHelp)) var verticalGap: Int?
  @Option(help: .phrase(.verticalQuotesHelp)) var verticalQuotes: VerticalQuotes?

  func validate() throws {
    if let measure, !(5...200).contains(measure) { throw ValidationError("--measure takes 5 to 200.") }
    if let verticalGap, !ReaderSettings.gaps.contains(verticalGap) {
      throw ValidationError("--vertical-gap takes 0 to 4.")
    }
  }

  /// The person's configuration with these options over it.
  func configuration() -> Configuration {
    var configuration = Configuration.load()
    if let level { configuration.level = level }
    if let hanging { configuration.hanging = hanging }
    if let restore { configuration.restoring = restore }
    if let ambiguous { configuration.ambiguous = ambiguous }
    if let measure { configuration.measure = measure }
    if let vertical { configuration.vertical = vertical }
    if let verticalGap { configuration.gap = verticalGap }
    if let verticalQuotes { configuration.verticalQuotes = verticalQuotes }
    return configuration
  }
}

extension Configuration {
  /// Whether the terminal must be asked for its widths.
  var asksTerminal: Bool { ambiguous == .auto }

  /// What the reader is told; the terminal's answers come later.
  func readerSettings(ownTerms: OwnTerms = OwnTerms(), files: [String] = []) -> ReaderSettings {
    var settings = ReaderSettings(ownTerms: ownTerms.entries, files: files)
    settings.language = Interface.language
    settings.level = level
    settings.hanging =
      switch hanging {
      case .auto: .auto
      case .on: .on
      case .off: .off
      }
    settings.restoring = restoring
    settings.measure = measure
    settings.columns = columns
    settings.isVertical = vertical
    settings.gap = gap
    settings.verticalQuotes = verticalQuotes
    settings.highlighting = highlighting
    settings.keys = keys
    settings.isJustified = justify
    settings.folds = only == .fold
    settings.joinsVariants = variants
    settings.spacing = spacing
    settings.theme = theme
    settings.themes = ThemeShelf.names
    settings.widths = WidthProfile(ambiguousIsWide: ambiguous == .wide)
    return settings
  }

  var paletteBackground: Theme.Background? {
    switch background {
    case .auto: nil
    case .dark: .dark
    case .light: .light
    }
  }

  /// The theme, and what is wrong with it; that of the background where no theme has the name.
  var themeChoice: (choice: ThemeChoice, problems: [String]) {
    guard let (choice, problems) = ThemeShelf.theme(theme, background: paletteBackground) else {
      let line = ConfigurationProblem(
        lines["theme"] ?? 0, .badSetting, "theme", ThemeShelf.names.joined(separator: "|"))
      return (.automatic(paletteBackground), ["\(Self.fileName) \(line.text(in: Interface.language))"])
    }
    return (choice, problems.map { "\(theme).toml \($0.text(in: Interface.language))" })
  }

  /// For standard output, which cannot be asked what it is like.
  var printedTheme: Theme {
    switch themeChoice.choice {
    case .automatic(let background): Theme(depth: .many, background: background)
    case .variant(let variant): Theme(depth: .many, variant: variant)
    case .own(let base, let changes): Theme(depth: .many, variant: base, changes: changes)
    case .monochrome: Theme(depth: .none, variant: .both)
    }
  }
}
