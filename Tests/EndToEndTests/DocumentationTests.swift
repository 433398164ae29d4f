import Foundation
import ReaderCore
import Testing

/// README and manual say what the program's own tables say. `KANBAO_UPDATE=1 swift test --filter Documentation` writes
/// them anew.
@Suite(.serialized) struct Documentation {
  @Test func theReadmeHasTheCommandTable() throws {
    var table = "| | | |\n|---|---|---|\n"
    for section in Binding.Section.allCases {
      table += "| **\(section.title.simplified)** | | **\(section.title.english)** |\n"
      for binding in CommandTable.bindings where binding.section == section {
        let keys = binding.keys.map { "`\($0.label == "|" ? "\\|" : $0.label)`" }.joined(separator: " ")
        table += "| \(keys) | \(binding.meaning.simplified) | \(binding.meaning.english) |\n"
      }
    }
    try compare("README.md", block: "keys", marks: ("<!-- ", " -->"), with: table)
  }

  /// The manual in English and in Chinese.
  private static let manuals: [(file: String, language: Language)] = [
    ("Resources/manual/kanbao.1", .english), ("Resources/manual/kanbao.zh.1", .simplified),
  ]

  @Test func theManualsHaveTheCommandTable() throws {
    for (file, language) in Self.manuals {
      var text = ""
      for section in Binding.Section.allCases {
        text += ".SS \(section.title[language])\n"
        for binding in CommandTable.bindings where binding.section == section {
          let keys = binding.keys.map { "\\fB\(roff($0.label))\\fR" }.joined(separator: ", ")
          text += ".TP\n\(keys)\n\(roff(binding.meaning[language])). \\fI\(binding.command.name)\\fR\n"
        }
      }
      try compare(file, block: "keys", marks: (".\\\" ", ""), with: text)
    }
  }

  @Test func theManualsHaveEveryOption() async throws {
    for (file, language) in Self.manuals {
      let scratch = try Scratch()
      let dump = try await kanbao("--lang", language.rawValue, "--experimental-dump-help", scratch: scratch).output
      let help = try JSONDecoder().decode(Help.self, from: Data(dump.utf8))
      let commands = help.command.below
      try #require(commands.count >= 5)
      var text = ""
      for (name, command) in commands {
        text += ".SS kanbao \(name)\n\(roff(command.abstract ?? ""))\n"
        let arguments = (command.arguments ?? []).filter { $0.names?.contains(where: \.isOwn) == true }
        // --restore and --no-restore are one option.
        for group in arguments.chunked(by: \.abstract) {
          let names = group.flatMap { $0.names ?? [] }.map { "\\fB\(roff($0.written))\\fR" }.joined(separator: ", ")
          text += ".TP\n\(names)\(group[0].values)\n\(roff(group[0].abstract ?? ""))\n"
        }
      }
      try compare(file, block: "commands", marks: (".\\\" ", ""), with: text)
    }
  }

  @Test func theManualsHaveEverySetting() async throws {
    for (file, language) in Self.manuals {
      let scratch = try Scratch()
      let output = try await kanbao("config", "--lang", language.rawValue, scratch: scratch).output
      var lines = output.split(separator: "\n").dropFirst().prefix { !$0.contains("[keys]") }.dropLast()
      try #require(lines.count >= 24)
      var text = ""
      while lines.count >= 3 {
        let meaning = lines.removeFirst().dropFirst(2)
        let values = lines.removeFirst().dropFirst(2).prefix { $0 != "·" }.dropLast()
        let setting = try #require(lines.removeFirst().firstMatch(of: /([a-z-]+) = (.*)/)).output
        let byDefault = language == .english ? "Default: " : "默认 "
        text += ".TP\n\\fB\(roff("\(setting.1) = \(values)"))\\fR\n"
        text += "\(roff(String(meaning))) \(byDefault)\(roff(String(setting.2))).\n"
      }
      try compare(file, block: "settings", marks: (".\\\" ", ""), with: text)
    }
  }

  /// Who says what, as the README's few lines of Python print it.
  @Test func theReadmesPythonPrintsWhoSaysWhat() async throws {
    let readme = try String(contentsOf: BuiltBinary.root.appending(path: "README.md"), encoding: .utf8)
    let program = try #require(readme.firstMatch(of: /```python\n((?s:.*?))```/)).output.1
    let scratch = try Scratch()
    let folder = URL(filePath: BuiltBinary.path).deletingLastPathComponent().path
    let outcome = try await run(
      ["python3", "-c", String(program), BuiltBinary.sample], scratch: scratch,
      environment: ["PATH": "\(folder):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"])
    #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 10)
    #expect(lines.contains { $0.hasPrefix("言立诚: 在鹭汀,企业一个电话打进来") })
  }

  /// Compares, or with `KANBAO_UPDATE` replaces, what stands between the marks of a block.
  private func compare(_ file: String, block: String, marks: (String, String), with text: String) throws {
    let path = BuiltBinary.root.appending(path: file).path
    let document = try String(contentsOfFile: path, encoding: .utf8)
    let begin = try #require(document.firstRange(of: marks.0 + block), "\(file) has a block of \(block)")
    let lineEnd = try #require(document[begin.upperBound...].firstIndex(of: "\n"))
    let start = document.index(after: lineEnd)
    let end = try #require(document[start...].firstRange(of: marks.0 + "/" + block + marks.1)).lowerBound
    guard document[start..<end] != text else { return }
    guard ProcessInfo.processInfo.environment["KANBAO_UPDATE"] != nil else {
      Issue.record("\(file) lags behind the program: KANBAO_UPDATE=1 swift test --filter Documentation")
      return
    }
    try document.replacingCharacters(in: start..<end, with: text).write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// As troff wants text: no stray escapes, hyphens that can be copied, no line that looks like a request.
  private func roff(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("^", with: "\\(ha")
      .replacing("~", with: "\\(ti")
    return escaped.first.map { ".'".contains($0) } == true ? "\\&" + escaped : escaped
  }
}

/// What `--experimental-dump-help` prints, as far as the manual needs it.
private struct Help: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// Those of this one, and theirs: archive, archive add.
    var below: [(name: String, command: Command)] {
      (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
        [(command.commandName, command)] + command.below.map { ("\(command.commandName) \($0.name)", $0.command) }
      }
    }
  }

  struct Argument: Decodable {
    var abstract: String?
    var kind: String
    var names: [Name]?
    var valueName: String?
    var allValues: [String]?

    /// What follows the option's name, as the manual writes it.
    var values: String {
      if let allValues { return " " + allValues.joined(separator: "|") }
      return kind == "option" ? " \\fI\(valueName ?? "")\\fR" : ""
    }
  }

  struct Name: Decodable {
    var kind: String
    var name: String

    var written: String { (kind == "short" ? "-" : "--") + name }
    /// Not one that every command has.
    var isOwn: Bool { !["help", "version", "h"].contains(name) }
  }

  var command: Command
}

extension Array {
  /// Neighbours with the same key together.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
