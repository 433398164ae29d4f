package import ReaderCore
import System
package import TextLayout

/// What the person has set in `config.toml`, overridden by options on the command line. `Setting.all` says what there is.
package struct Configuration: Sendable {
  package enum Switch: String, CaseIterable, Sendable { case auto, on, off }
  package enum Background: String, CaseIterable, Sendable { case auto, dark, light }
  package enum Ambiguous: String, CaseIterable, Sendable {
    case narrow = "1"
    case wide = "2"
    case auto
  }
  /// What becomes of others' words while only one speaker is read.
  package enum Others: String, CaseIterable, Sendable { case dim, fold }
  /// The language of the interface.
  package enum Tongue: String, CaseIterable, Sendable {
    case auto
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
    case english = "en"

    var language: Language? { Language(rawValue: rawValue) }
  }

  package init() {}

  /// What is wrong with the file.
  package var problems: [ConfigurationProblem] = []
  /// Lines of the file on which settings stand, by key.
  package var lines: [String: Int] = [:]

  package var language = Tongue.auto
  package var level = KinsokuLevel.basic
  package var hanging = Switch.auto
  package var restoring = true
  package var ambiguous = Ambiguous.auto
  /// Full cells (two columns of the grid) in a line, hung marks apart.
  package var measure = 40
  package var vertical = false
  /// Cells between vertical lines.
  package var gap = 1
  package var verticalQuotes = VerticalQuotes.corner
  package var background = Background.auto
  /// A name of `ThemeShelf`.
  package var theme = ThemeShelf.automatic
  package var columns = 1
  package var justify = true
  package var only = Others.dim
  /// Blank rows between paragraphs.
  package var spacing = 0
  /// Searches take half- and full-width forms, Simplified and Traditional hanzi for one.
  package var variants = true
  package var highlighting = true
  /// What one file may cost a command that prints: see `FileLimits`.
  package var fileSeconds = 60
  package var fileMemory = 2048
  /// Per cent of a year's articles from which a term is called so: see `HeatScale`.
  package var heatBoiling = 5.18
  package var heatHot = 1.29
  /// Keys of commands that have others than the table says.
  package var keys: [Command: [Key]] = [:]
}

/// Something in `config.toml` that cannot be used, and where.
package struct ConfigurationProblem: Hashable, Sendable {
  /// 1-based; 0 for the file as a whole.
  package var line: Int
  package var phrase: Phrase
  package var arguments: [String]

  init(_ line: Int, _ phrase: Phrase, _ arguments: String...) {
    self.line = line
    self.phrase = phrase
    self.arguments = arguments
  }

  package func text(in language: Language) -> String {
    let text = phrase.text(in: language, arguments)
    return line > 0 ? Phrase.onLine.text(in: language, "\(line)", text) : text
  }
}

extension Configuration {
  static let fileName = "config.toml"

  /// Reads TOML. What is wrong is told with its line, and the rest still holds.
  package static func read(toml bytes: [UInt8]) -> Configuration {
    let document = TomlDocument(bytes)
    var configuration = Configuration()
    if let problem = document.problem {
      configuration.problems.append(ConfigurationProblem(problem.line, .notToml, problem.text))
    }
    for entry in document.entries {
      configuration.lines[entry.path] = entry.line
      if entry.path.hasPrefix(KeySettings.table) {
        KeySettings.take(entry, into: &configuration)
      } else {
        take(entry, into: &configuration)
      }
    }
    configuration.problems += KeySettings.conflicts(in: configuration)
    return configuration
  }

  private static func take(_ entry: TomlDocument.Entry, into configuration: inout Configuration) {
    guard let setting = Setting.all.first(where: { $0.key == entry.path }) else {
      let known = Setting.all.map(\.key).joined(separator: ", ")
      configuration.problems.append(ConfigurationProblem(entry.line, .unknownSetting, entry.path, known))
      return
    }
    if !setting.set(entry.value, &configuration) {
      configuration.problems.append(ConfigurationProblem(entry.line, .badSetting, setting.key, setting.values))
    }
  }

  /// The person's configuration; the defaults where there is none. What is wrong with it is in `problems`.
  static func load() -> Configuration {
    guard let path = PersonalFiles.configuration(fileName), let bytes = try? SmallFile.read(path) else {
      return Configuration()
    }
    return read(toml: bytes)
  }

  /// What is wrong with the file, in words.
  func problemTexts(in language: Language) -> [String] {
    problems.map { "\(Self.fileName) \($0.text(in: language))" }
  }
}
