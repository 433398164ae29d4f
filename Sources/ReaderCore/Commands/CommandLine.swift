/// Commands by name: `:next-remark`, `:下一段发言`, `:50%`, `:page-down 3`, `:search-forward 三张清单`.
extension Reader {
  /// Short names known from vi and less.
  private static let aliases: [String: Command] = [
    "q": .quit, "quit!": .quit, "h": .help, "n": .nextFile, "next": .nextFile, "p": .previousFile,
    "prev": .previousFile, "previous": .previousFile, "e": .reload, "w": .save, "write": .save,
  ]

  mutating func runCommandLine(_ text: String) -> [Effect] {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
    guard let name = parts.first else { return [] }
    let rest = parts.count > 1 ? parts[1].filter { !$0.isNewline } : ""
    if let percent = name.last == "%" ? Int(name.dropLast()) : nil { return goToPercent(percent) }
    if let screen = Int(name) { return goToStart(screen: max(1, min(screen, 99_999_999))) }
    let commands = Self.commands(named: name)
    guard commands.count == 1 else {
      sayUnclear(name, commands)
      return []
    }
    return run(commands[0], argument: rest)
  }

  private mutating func sayUnclear(_ name: String, _ commands: [Command]) {
    let text =
      commands.isEmpty
      ? self.text(.noCommand, name) : self.text(.ambiguousCommand, name, commands.map(\.name).joined(separator: " "))
    overlay.say(Notice(text: text, isError: true))
  }

  private mutating func run(_ command: Command, argument: String) -> [Effect] {
    guard !argument.isEmpty else { return run(command, count: nil) }
    switch CommandTable.binding(of: command)?.argument ?? .none {
    case .none: overlay.say(Notice(text: text(.noArgument, command.name, argument), isError: true))
    case .number:
      if let number = Int(argument) { return run(command, count: max(1, min(number, 99_999_999))) }
      overlay.say(Notice(text: text(.wantsNumber, command.name, argument), isError: true))
    case .text: return Self.textHandlers[command]?(&self, argument) ?? []
    }
    return []
  }

  /// One by its full or short name or by what it does, else all that begin like that.
  private static func commands(named name: String) -> [Command] {
    if let command = Command(rawValue: name) ?? aliases[name] { return [command] }
    let near = commands(beginningWith: name)
    let whole = near.filter { CommandTable.binding(of: $0).map { title($0.meaning.simplified) == name } ?? false }
    return whole.count == 1 ? whole : near
  }

  /// Names, and meanings in any of the languages.
  private static func commands(beginningWith start: String) -> [Command] {
    CommandTable.bindings.filter { binding in
      binding.command.name.hasPrefix(start)
        || Language.allCases.contains { title(binding.meaning[$0]).hasPrefix(start) && !start.isEmpty }
    }.map(\.command)
  }

  /// A meaning without what is explained behind it: 退出（先关一览） is 退出.
  private static func title(_ meaning: String) -> String { String(meaning.prefix { !"（，(,".contains($0) }) }

  /// Tab: as much of the name as is certain; again, one name after the other.
  func complete(_ prompt: inout Prompt, forward: Bool) {
    if var completion = prompt.completion {
      completion.move(forward: forward)
      if let chosen = completion.chosen { prompt.editor = LineEditor(completion.commands[chosen].name) }
      prompt.completion = completion
      return
    }
    let typed = prompt.editor.text
    let commands = Self.commands(beginningWith: typed)
    guard let first = commands.first else { return }
    let names = commands.map(\.name)
    var common = first.name
    for name in names { while !name.hasPrefix(common) { common.removeLast() } }
    if common.hasPrefix(typed) || commands.count == 1 {
      prompt.editor = LineEditor(commands.count == 1 ? first.name : common)
    }
    if commands.count > 1 { prompt.completion = Completion(commands: commands) }
  }
}
