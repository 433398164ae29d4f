import CCellWidth
import Characters

/// Rows of plain text in columns that line up on the terminal's grid.
struct TextTable {
  enum Alignment { case start, end }
  private enum Row {
    case cells([String])
    case note(String)
  }

  private let columns: [Alignment]
  private var rows: [Row] = []

  init(columns: [Alignment]) { self.columns = columns }

  mutating func add(_ cells: [String]) { rows.append(.cells(cells.map(StandardOutput.line))) }
  /// A line of its own between the rows.
  mutating func add(note: String) { rows.append(.note(StandardOutput.line(note))) }

  var lines: [String] {
    var widths = columns.map { _ in 0 }
    for case .cells(let cells) in rows {
      for (i, cell) in cells.enumerated() { widths[i] = max(widths[i], Self.cells(cell)) }
    }
    return rows.map { row in
      guard case .cells(let cells) = row else {
        if case .note(let text) = row { return text }
        return ""
      }
      var line = ""
      for (i, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[i] - Self.cells(cell))
        line += columns[i] == .end ? padding + cell : cell + padding
        line += "  "
      }
      while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
      return line
    }
  }

  /// What the text takes as it is printed, without the reader's boxes and restored marks.
  private static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, Int(kanbao_cell_width($1.value))) }
  }
}
