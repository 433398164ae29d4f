import CCellWidth
internal import Characters

/// What a piece of a chart means; who prints it gives each its colour.
package enum ChartRole: Hashable, Sendable {
  /// The axis, its numbers and the names of periods.
  case axis
  /// A series' name.
  case label
  /// A series' picture, by its place in the chart.
  case series(Int)
  case blank
}

/// One row of a chart for a terminal, from left to right. Without blanks at its end.
package struct ChartRow: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var role: ChartRole
  }

  package private(set) var runs: [Run] = []

  init() {}

  package var text: String { runs.map(\.text).joined() }

  /// - Parameter text: what may be on a screen: see `CellText`.
  mutating func add(_ text: String, _ role: ChartRole) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.role == role {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, role: role))
    }
  }

  mutating func addBlanks(_ count: Int) { add(String(repeating: " ", count: max(0, count)), .blank) }

  func withoutBlanksAtItsEnd() -> ChartRow {
    var row = self
    if row.runs.last?.role == .blank { row.runs.removeLast() }
    return row
  }
}

/// Text on a terminal's grid.
enum CellText {
  /// What may be seen of a text of any origin, on one line.
  static func line(_ text: String) -> String { PlainText.line(text, for: .screen) }

  /// Cells that such a line takes.
  static func width(_ line: String) -> Int { line.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// As much of a line as fits, with an ellipsis of two full stops where not all does.
  static func clipped(_ line: String, to most: Int) -> String {
    guard width(line) > most else { return line }
    var result = String.UnicodeScalarView()
    var used = 2
    for scalar in line.unicodeScalars {
      used += width(scalar)
      if used > most { break }
      result.append(scalar)
    }
    return String(result) + String(repeating: ".", count: max(0, min(2, most)))
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int { max(0, Int(kanbao_cell_width(scalar.value))) }
}
