package import ReaderCore
import TextLayout

/// A key of `config.toml`: declared once, in `all`, for reading, error messages, `kanbao config` and the manual.
package struct Setting: Sendable {
  package var key: String
  /// What it may be, as it is written.
  package var values: String
  package var help: Phrase
  /// Returns false when the value does not fit.
  var set: @Sendable (TomlDocument.Value, inout Configuration) -> Bool
  /// As TOML.
  package var get: @Sendable (Configuration) -> String

  package static let all: [Setting] = [
    choice("language", \.language, .languageSetting), choice("level", \.level, .levelHelp),
    choice("hanging", \.hanging, .hangingHelp), flag("restore", \.restoring, .restoreHelp),
    choice("ambiguous", \.ambiguous, .ambiguousSetting), number("measure", 5...200, \.measure, .measureHelp),
    flag("vertical", \.vertical, .verticalHelp), number("vertical-gap", ReaderSettings.gaps, \.gap, .gapHelp),
    choice("vertical-quotes", \.verticalQuotes, .verticalQuotesHelp),
    choice("background", \.background, .backgroundSetting),
    name("theme", ThemeShelf.builtIn + ["…"], \.theme, .themeSetting), flag("justify", \.justify, .justifySetting),
    choice("only", \.only, .onlySetting), number("spacing", 0...1, \.spacing, .spacingSetting),
    number("columns", 1...2, \.columns, .columnsSetting),
    flag("variants", \.variants, .variantsSetting), flag("highlight", \.highlighting, .highlightSetting),
    number("file-seconds", 0...mostSeconds, \.fileSeconds, .fileSecondsHelp),
    number("file-memory", 0...mostMemory, \.fileMemory, .fileMemoryHelp),
    percent("heat-boiling", \.heatBoiling, .heatBoilingHelp), percent("heat-hot", \.heatHot, .heatHotHelp),
  ]

  static let mostSeconds = 1_000_000
  /// Megabytes.
  static let mostMemory = 16_000_000

  private static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ path: WritableKeyPath<Configuration, Choice> & Sendable, _ help: Phrase
  ) -> Setting {
    Setting(key: key, values: Choice.allCases.map(\.rawValue).joined(separator: "|"), help: help) { value, into in
      let text: String
      switch value {
      case .string(let string): text = string
      case .integer(let number): text = String(number)
      case .boolean(let flag): text = flag ? "on" : "off"
      case .decimal, .other: return false
      }
      guard let choice = Choice(rawValue: text) else { return false }
      into[keyPath: path] = choice
      return true
    } get: {
      "\"\($0[keyPath: path].rawValue)\""
    }
  }

  /// - Parameter values: of a name that the person may have added to.
  private static func name(
    _ key: String, _ values: [String], _ path: WritableKeyPath<Configuration, String> & Sendable, _ help: Phrase
  ) -> Setting {
    Setting(key: key, values: values.joined(separator: "|"), help: help) { value, into in
      guard case .string(let text) = value, !text.isEmpty, !text.contains("/"), !text.hasPrefix(".") else {
        return false
      }
      into[keyPath: path] = text
      return true
    } get: {
      "\"\($0[keyPath: path])\""
    }
  }

  private static func flag(
    _ key: String, _ path: WritableKeyPath<Configuration, Bool> & Sendable, _ help: Phrase
  ) -> Setting {
    Setting(key: key, values: "true|false", help: help) { value, into in
      guard case .boolean(let flag) = value else { return false }
      into[keyPath: path] = flag
      return true
    } get: {
      "\($0[keyPath: path])"
    }
  }

  /// Of a hundred.
  private static func percent(
    _ key: String, _ path: WritableKeyPath<Configuration, Double> & Sendable, _ help: Phrase
  ) -> Setting {
    Setting(key: key, values: "0…100", help: help) { value, into in
      let number: Double
      switch value {
      case .integer(let integer): number = Double(integer)
      case .decimal(let decimal): number = decimal
      case .string, .boolean, .other: return false
      }
      guard (0...100).contains(number) else { return false }
      into[keyPath: path] = number
      return true
    } get: {
      "\($0[keyPath: path])"
    }
  }

  private static func number(
    _ key: String, _ range: ClosedRange<Int>, _ path: WritableKeyPath<Configuration, Int> & Sendable, _ help: Phrase
  ) -> Setting {
    Setting(key: key, values: "\(range.lowerBound)…\(range.upperBound)", help: help) { value, into in
      guard case .integer(let number) = value, range.contains(number) else { return false }
      into[keyPath: path] = number
      return true
    } get: {
      "\($0[keyPath: path])"
    }
  }
}
