/// Commands by name: `:next-remark`, `:50%`, `:page-down 3`.
extension Reader {
  /// Short names known from vi and less.
  private static let aliases: [String: Command] = [
    "q": .quit, "quit!": .quit, "h": .help, "n": .nextFile, "next": .nextFile, "p": .previousFile,
    "prev": .previousFile, "previous": .previousFile, "e": .reload,
  ]

  mutating func runCommandLine(_ text: String) -> [Effect] {
    let words = text.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    if let percent = name.last == "%" ? Int(name.dropLast()) : nil { return goToPercent(percent) }
    if let screen = Int(name) { return goToStart(screen: max(1, min(screen, 99_999_999))) }
    guard let command = Self.command(named: name) else {
      let near = Self.names(beginningWith: name)
      overlay.say(Notice(text: near.isEmpty ? "没有命令 \(name)" : near.joined(separator: " "), isError: near.isEmpty))
      return []
    }
    return run(command, count: words.dropFirst().first.flatMap(Int.init).map { max(1, min($0, 99_999_999)) })
  }

  /// A full name, a short one, or a beginning that only one name has.
  private static func command(named name: String) -> Command? {
    if let command = Command(rawValue: name) ?? aliases[name] { return command }
    let near = names(beginningWith: name)
    return near.count == 1 ? Command(rawValue: near[0]) : nil
  }

  private static func names(beginningWith start: String) -> [String] {
    Command.allCases.map(\.name).filter { $0.hasPrefix(start) }
  }

  /// Tab: as much of the name as is certain.
  func complete(_ prompt: inout Prompt) {
    let names = Self.names(beginningWith: prompt.editor.text)
    guard var common = names.first else { return }
    for name in names { while !name.hasPrefix(common) { common.removeLast() } }
    prompt.editor = LineEditor(common)
  }
}
