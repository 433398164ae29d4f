public import TextLayout

/// One screen: a grid of styled clusters. A plain value, compared in tests and painted by the terminal. Public for the same
/// reason as `CellCluster`.
public struct Frame: Hashable, Sendable {
  /// One cell of the grid. A cluster two cells wide takes its first cell; the second is a `continuation`.
  public struct Cell: Hashable, Sendable {
    /// Never a control character; empty in a blank and in a continuation.
    public var cluster: CellCluster
    /// Cells the cluster takes: 1 or 2; 0 in a continuation.
    public var width: Int8
    public var style: Style

    @inlinable package init(_ cluster: CellCluster, width: Int8, style: Style) {
      self.cluster = cluster
      self.width = width
      self.style = style
    }

    package static let blank = Cell(CellCluster(), width: 1, style: Style(.body))
    @inlinable package var isContinuation: Bool { width == 0 }
    @inlinable package var isBlank: Bool { width == 1 && cluster.isEmpty }
    package var text: String { cluster.description }
  }

  public struct Position: Hashable, Sendable {
    package var column: Int
    package var row: Int
    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package let size: ScreenSize
  /// Row by row, `size.columns` cells each.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; hidden where `nil`.
  package var cursor: Position?

  package init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }
}

extension Frame {
  /// Draws one cluster; what does not fit on the grid is left out. Half-covered neighbours become blanks.
  /// - Returns: the column after it.
  @discardableResult
  package mutating func put(_ cluster: CellCluster, width: Int, column: Int, row: Int, style: Style) -> Int {
    let next = column + width
    guard width > 0, width <= 2, row >= 0, row < size.rows, column >= 0, next <= size.columns else { return next }
    let at = row * size.columns + column
    if cells[at].isContinuation, column > 0 {
      cells[at - 1] = Cell(CellCluster(), width: 1, style: cells[at - 1].style)
    }
    if next < size.columns, cells[at + width].isContinuation {
      cells[at + width] = Cell(CellCluster(), width: 1, style: cells[at + width].style)
    }
    cells[at] = Cell(cluster, width: Int8(width), style: style)
    if width == 2 { cells[at + 1] = Cell(CellCluster(), width: 0, style: style) }
    return next
  }

  /// Makes cells blank, in a style.
  package mutating func fill(columns: Range<Int>, row: Int, style: Style) {
    guard row >= 0, row < size.rows else { return }
    let columns = columns.clamped(to: 0..<size.columns)
    for column in columns { put(CellCluster(), width: 1, column: column, row: row, style: style) }
  }
}
