import System
package import TextLayout

/// What the person has set in `config.toml`, overridden by options on the command line.
///
/// Every setting is declared once, in `Setting.all`: its key, its values and its meaning feed reading, error messages
/// and `kanbao config`.
package struct Configuration: Sendable {
  package enum Switch: String, CaseIterable, Sendable { case auto, on, off }
  package enum Background: String, CaseIterable, Sendable { case auto, dark, light }
  package enum Ambiguous: String, CaseIterable, Sendable {
    case narrow = "1"
    case wide = "2"
    case auto
  }

  package init() {}

  /// `FILE: line N: …`, for the person to be told.
  var problems: [String] = []

  package var level = KinsokuLevel.basic
  package var hanging = Switch.auto
  package var restoring = true
  package var ambiguous = Ambiguous.auto
  /// Full cells (two columns of the grid) in a line, hung marks apart.
  package var measure = 40
  package var background = Background.auto
  package var columns = 1
  package var highlighting = true
}

extension Configuration {
  /// A key of `config.toml`.
  package struct Setting: Sendable {
    package var key: String
    package var values: String
    package var help: String
    /// Returns false when the value does not fit.
    var set: @Sendable (TomlDocument.Value, inout Configuration) -> Bool

    package static let all: [Setting] = [
      choice("level", KinsokuLevel.self, "禁则级别 line-breaking rules, as in CLREQ") { $0.level = $1 },
      choice("hanging", Switch.self, "标点悬挂 hang one 、，。 at the line end (auto: in Simplified text)") {
        $0.hanging = $1
      },
      flag("restore", "全角标点还原 show full-width punctuation where the source folded it away") { $0.restoring = $1 },
      choice("ambiguous", Ambiguous.self, "cells of “ ” · ① in your terminal (auto: ask it)") { $0.ambiguous = $1 },
      number("measure", 5...200, "版心 hanzi in a line at most") { $0.measure = $1 },
      choice("background", Background.self, "colours for a dark or a light terminal (auto: ask it)") {
        $0.background = $1
      },
      number("columns", 1...2, "分栏 newspaper columns when the terminal is wide enough") { $0.columns = $1 },
      flag("highlight", "提法高亮 light the policy terms from the start") { $0.highlighting = $1 },
    ]

    private static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
      _ key: String, _: Choice.Type, _ help: String, _ assign: @escaping @Sendable (inout Configuration, Choice) -> Void
    ) -> Setting {
      Setting(key: key, values: Choice.allCases.map(\.rawValue).joined(separator: "|"), help: help) { value, into in
        let text: String
        switch value {
        case .string(let string): text = string
        case .integer(let number): text = String(number)
        case .boolean(let flag): text = flag ? "on" : "off"
        case .other: return false
        }
        guard let choice = Choice(rawValue: text) else { return false }
        assign(&into, choice)
        return true
      }
    }

    private static func flag(
      _ key: String, _ help: String, _ assign: @escaping @Sendable (inout Configuration, Bool) -> Void
    ) -> Setting {
      Setting(key: key, values: "true|false", help: help) { value, into in
        guard case .boolean(let flag) = value else { return false }
        assign(&into, flag)
        return true
      }
    }

    private static func number(
      _ key: String, _ range: ClosedRange<Int>, _ help: String,
      _ assign: @escaping @Sendable (inout Configuration, Int) -> Void
    ) -> Setting {
      Setting(key: key, values: "\(range.lowerBound)…\(range.upperBound)", help: help) { value, into in
        guard case .integer(let number) = value, range.contains(number) else { return false }
        assign(&into, number)
        return true
      }
    }
  }
}

extension Configuration {
  /// Reads TOML. What is wrong is told with its line, and the rest still holds.
  package static func read(toml bytes: [UInt8]) -> (configuration: Configuration, problems: [String]) {
    let document = TomlDocument(bytes)
    var configuration = Configuration()
    var problems = document.problem.map { [$0] } ?? []
    for entry in document.entries {
      guard let setting = Setting.all.first(where: { $0.key == entry.path }) else {
        let known = Setting.all.map(\.key).joined(separator: ", ")
        problems.append("line \(entry.line): unknown key \(entry.path) (known: \(known))")
        continue
      }
      if !setting.set(entry.value, &configuration) {
        problems.append("line \(entry.line): \(setting.key) takes \(setting.values)")
      }
    }
    return (configuration, problems)
  }

  /// The person's configuration; the defaults where there is none. What is wrong with it is in `problems`.
  static func load() -> Configuration {
    let path = PersonalFiles.configuration("config.toml")
    guard let path, let bytes = try? SmallFile.read(path) else { return Configuration() }
    var (configuration, problems) = read(toml: bytes)
    configuration.problems = problems.map { "\(path): \($0)" }
    return configuration
  }
}
