/// Commands whose names begin with what was typed, one of them perhaps chosen.
struct Completion: Hashable, Sendable {
  let commands: [Command]
  /// `nil` while only what all names have in common is filled in.
  var chosen: Int?

  /// Rows that they take above the prompt.
  static let mostRows = 8

  mutating func move(forward: Bool) {
    guard !commands.isEmpty else { return }
    let count = commands.count
    chosen = chosen.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
  }

  /// The rows in sight.
  func rows(_ most: Int) -> Range<Int> {
    let rows = min(commands.count, max(0, min(Self.mostRows, most)))
    let first = max(0, min((chosen ?? 0) - rows + 1, commands.count - rows))
    return first..<first + rows
  }
}

extension Frame {
  /// Draws the names above the prompt, each with what it does.
  mutating func put(_ completion: Completion, above row: Int, language: Language, _ labels: LabelSetter) {
    let shown = completion.rows(row)
    let nameWidth = min(size.columns / 2, completion.commands.map(\.name.count).max() ?? 0)
    for (y, index) in shown.enumerated() {
      let at = row - shown.count + y
      let style = Style(completion.chosen == index ? .selection : .paneText)
      fill(columns: 0..<size.columns, row: at, style: style)
      let command = completion.commands[index]
      put(label: command.name, column: 1, row: at, width: nameWidth, style: style, setter: labels)
      put(
        label: CommandTable.binding(of: command)?.meaning[language] ?? "", column: nameWidth + 3, row: at,
        width: size.columns - nameWidth - 4, style: style, setter: labels)
    }
  }
}
