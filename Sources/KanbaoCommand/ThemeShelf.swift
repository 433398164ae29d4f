import ReaderCore
import System
package import TerminalUI

/// The themes that there are: those that kanbao brings, and the person's own, `themes/NAME.toml` beside `config.toml`.
///
///     base = "dark"
///     directSpeech = "223"
///     headline = "bold #ffd75f"
///     body = "#222222 on #f4ecd8"
package enum ThemeShelf {
  private static let folder = "themes"
  private static let ending = ".toml"
  package static let automatic = "auto"
  private static let monochrome = "none"

  package static let builtIn: [String] =
    [automatic] + [Theme.Variant.dark, .light, .contrast, .sepia].map(\.rawValue) + [monochrome]

  /// By name, the person's own last.
  static var names: [String] {
    guard let path = PersonalFiles.configuration(folder), let files = try? Folder.names(in: path) else {
      return builtIn
    }
    let own = files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    return builtIn + own.filter { !builtIn.contains($0) }
  }

  /// - Parameter background: what `auto` goes by; `nil` asks the terminal.
  /// - Returns: also what is wrong with a theme of the person's own; `nil` for a name that no theme has.
  static func theme(
    _ name: String, background: Theme.Background?
  ) -> (choice: ThemeChoice, problems: [ConfigurationProblem])? {
    switch name {
    case automatic: return (.automatic(background), [])
    case monochrome: return (.monochrome, [])
    default: break
    }
    if let variant = Theme.Variant(rawValue: name) { return (.variant(variant), []) }
    guard let path = PersonalFiles.configuration("\(folder)/\(name)\(ending)"), let bytes = try? SmallFile.read(path)
    else {
      return nil
    }
    return own(toml: bytes)
  }

  package static func own(toml bytes: [UInt8]) -> (choice: ThemeChoice, problems: [ConfigurationProblem]) {
    let document = TomlDocument(bytes)
    var problems = document.problem.map { [ConfigurationProblem($0.line, .notToml, $0.text)] } ?? []
    var base = Theme.Variant.dark
    var changes: [Role: Theme.Change] = [:]
    let roles = Dictionary(uniqueKeysWithValues: zip(Role.themeNames, Role.allCases))
    for entry in document.entries {
      let text: String
      switch entry.value {
      case .string(let string): text = string
      case .integer(let number): text = String(number)
      case .boolean, .decimal, .other: text = ""
      }
      if entry.path == "base" {
        if let variant = Theme.Variant(rawValue: text) {
          base = variant
        } else {
          let variants = Theme.Variant.allCases.map(\.rawValue)
          problems.append(ConfigurationProblem(entry.line, .badSetting, "base", variants.joined(separator: "|")))
        }
      } else if let role = roles[entry.path] {
        if let change = change(text) {
          changes[role] = change
        } else {
          problems.append(ConfigurationProblem(entry.line, .badLook, entry.path, text))
        }
      } else {
        let known = Role.themeNames.joined(separator: ", ")
        problems.append(ConfigurationProblem(entry.line, .unknownSetting, entry.path, known))
      }
    }
    return (.own(base: base, changes: changes), problems)
  }

  private static let attributes: [String: Theme.Attributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "plain": [],
  ]

  /// `bold underline 117 on #202020`; `nil` for what cannot be understood.
  private static func change(_ text: String) -> Theme.Change? {
    var change = Theme.Change()
    var isBackground = false
    for word in text.split(separator: " ") {
      if let attribute = attributes[String(word)] {
        change.attributes = (change.attributes ?? []).union(attribute)
      } else if word == "on" {
        isBackground = true
      } else if let colour = TerminalColour.number(String(word)) {
        if isBackground { change.background = colour } else { change.foreground = colour }
      } else {
        return nil
      }
    }
    return change
  }
}
