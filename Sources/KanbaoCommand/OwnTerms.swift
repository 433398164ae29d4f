import CToml
package import ReaderCore
import System

/// The person's own list of terms: `terms.txt`, one a line, and `terms.toml`, in groups.
///
/// In the plain list `#` begins a comment and `[group]` a group, but not behind a backslash. In TOML every string is a
/// term, and its table or key the group: `民生 = ["营商环境", "一窗到底"]`.
package struct OwnTerms: Hashable, Sendable {
  /// In the order of the files, each term once.
  package private(set) var entries: [OwnTerm] = []
  private var seen: Set<String> = []

  package var terms: [String] { entries.map(\.term) }

  package init() {}

  package mutating func add(list bytes: [UInt8]) {
    var group = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = Self.trimmed(Self.withoutComment(line))
      if text.first == "[", text.last == "]" {
        group = String(Self.trimmed(text.dropFirst().dropLast()))
      } else {
        add(Self.trimmed(Self.unescaped(text)[...]), group: group)
      }
    }
  }

  /// A line of the plain list, without its end, that gives a term back; `nil` where none does.
  package static func line(_ term: String) -> String? {
    let line = term.map { special.contains($0) ? "\\\($0)" : String($0) }.joined()
    var own = OwnTerms()
    own.add(list: Array(line.utf8))
    return own.terms == [term] ? line : nil
  }

  private static let special: Set<Character> = ["\\", "#", "[", "]"]

  private static func withoutComment(_ line: Substring) -> Substring {
    var isEscaped = false
    return line.prefix { character in
      if character == "#", !isEscaped { return false }
      isEscaped = character == "\\" && !isEscaped
      return true
    }
  }

  /// A backslash before anything else is one.
  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        if !special.contains(character) { result.append("\\") }
        result.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }

  /// - Returns: what is wrong with the file, with its line; `nil` when nothing is.
  package mutating func add(toml bytes: [UInt8]) -> String? {
    let document = TomlDocument(bytes)
    for entry in document.entries {
      if case .string(let text) = entry.value {
        add(Self.trimmed(text[...]), group: entry.path.split(separator: ".").first.map(String.init) ?? "")
      }
    }
    return document.problem.map { "line \($0.line): \($0.text)" }
  }

  private mutating func add(_ term: Substring, group: String) {
    // One hanzi would light half the page.
    guard term.count > 1, seen.insert(String(term)).inserted else { return }
    entries.append(OwnTerm(term: String(term), group: group))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  package static let listName = "terms.txt"
  package static let tomlName = "terms.toml"

  /// Both files as they are now.
  static func load() -> (terms: OwnTerms, problem: String?) {
    var own = OwnTerms()
    if let bytes = PersonalFiles.configuration(listName).flatMap({ try? SmallFile.read($0) }) { own.add(list: bytes) }
    guard let path = PersonalFiles.configuration(tomlName), let bytes = try? SmallFile.read(path) else {
      return (own, nil)
    }
    // Before the tuple, which would take the terms as they were.
    let problem = own.add(toml: bytes)
    return (own, problem.map { "\(path): \($0)" })
  }
}
