import CCellWidth
package import ReaderCore

/// Rows of cells as text with SGR sequences (ECMA-48, 8.3.117), for standard output.
package struct StyledText: Sendable {
  private let theme: Theme?

  /// - Parameter theme: `nil` for plain text.
  package init(theme: Theme?) { self.theme = theme }

  /// One row; trailing blanks are left out.
  package func line(_ cells: some Sequence<Frame.Cell>) -> String {
    var out = ""
    var current = Theme.Look()
    var blanks = 0
    for cell in cells where !cell.isContinuation {
      let look = theme?.look(of: cell.style) ?? Theme.Look()
      if cell.isBlank, look.attributes.isDisjoint(with: [.underline, .reverse]) {
        blanks += 1
        continue
      }
      if blanks > 0 {
        if current != Theme.Look() { out += "\u{1B}[m" }
        current = Theme.Look()
        out += String(repeating: " ", count: blanks)
        blanks = 0
      }
      if look != current { out += Self.sequence(look) }
      current = look
      out += cell.text.isEmpty ? " " : cell.text
      if Self.leavesBoxOpen(cell) { out += " " }
    }
    return current == Theme.Look() ? out : out + "\u{1B}[m"
  }

  /// A stretch of text in the colour of a role, without its attributes.
  package func coloured(_ text: String, like role: Role) -> String {
    guard let colour = theme?.look(of: Style(role)).foreground else { return text }
    return Self.sequence(Theme.Look(foreground: colour)) + text + "\u{1B}[m"
  }

  /// Whether the hues of terms are colours here.
  package var hasHues: Bool { theme?.look(of: Style(.term(0))).foreground != nil }

  /// A narrow mark in a two-cell box: the terminal moves on by one cell only.
  private static func leavesBoxOpen(_ cell: Frame.Cell) -> Bool {
    cell.width == 2 && cell.cluster.isSingle && kanbao_cell_width(cell.cluster.base) == 1
  }

  private static func sequence(_ look: Theme.Look) -> String {
    var parameters = ["0"]
    if look.attributes.contains(.bold) { parameters.append("1") }
    if look.attributes.contains(.dim) { parameters.append("2") }
    if look.attributes.contains(.underline) { parameters.append("4") }
    if look.attributes.contains(.reverse) { parameters.append("7") }
    if let colour = look.foreground { parameters.append("38;5;\(colour)") }
    if let colour = look.background { parameters.append("48;5;\(colour)") }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}
