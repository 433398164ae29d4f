/// A list or a text that lies over a part of the page. One file each, with the same few functions.
protocol Pane: Sendable {
  /// Shows the document's index, which in a big document grows while the pane is open.
  var needsIndex: Bool { get }
  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome
  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader)
  /// Rows that the pane has a use for, its title included.
  var wantedRows: Int { get }
  func region(on size: ScreenSize) -> Region
}

enum PaneOutcome {
  case stay([Effect])
  case close([Effect])
  /// The key is none of the pane's: it means what it means on the page.
  case pass
}

extension Pane {
  var needsIndex: Bool { false }

  func region(on size: ScreenSize) -> Region { .beside(on: size, rows: wantedRows) }
}

extension Region {
  /// Wide enough for a list beside the text.
  private static let widthForBeside = 190

  /// The right part of a wide screen, the lower part of a narrow one: the text stays in sight.
  /// - Parameter rows: that the list has a use for.
  static func beside(on size: ScreenSize, rows: Int) -> Region {
    guard size.columns >= widthForBeside else { return below(on: size, rows: rows) }
    let columns = min(56, size.columns / 2)
    let top = size.rows >= 5 ? 1 : 0
    return Region(
      column: size.columns - columns, row: top, columns: columns,
      rows: max(1, size.rows - top - (size.rows >= 2 ? 1 : 0)))
  }

  /// The lower part of the screen: three fifths at most, or all of a small one.
  static func below(on size: ScreenSize, rows wanted: Int) -> Region {
    let available = max(1, size.rows - (size.rows >= 2 ? 1 : 0))
    let rows = size.rows < 12 ? available : min(available, max(4, wanted), size.rows * 3 / 5)
    return Region(column: 0, row: available - rows, columns: size.columns, rows: rows)
  }

  /// All of the screen but the status line.
  static func whole(on size: ScreenSize) -> Region {
    Region(column: 0, row: 0, columns: size.columns, rows: max(1, size.rows - (size.rows >= 2 ? 1 : 0)))
  }
}
