import CCellWidth
import Characters
import ReaderCore
import TextLayout

/// A stretch of text of one role.
struct StyledPiece {
  let text: String
  let role: Role

  /// - Parameter text: of any origin; stays on its line.
  init(_ text: String, _ role: Role) {
    self.text = PlainText.line(text, for: .screen)
    self.role = role
  }
}

/// One row of cells.
typealias TextRow = ArraySlice<Frame.Cell>

/// Texts set over the whole width, or two beside each other, line by line.
struct TextColumns {
  private let width: Int
  /// Below so many cells two columns are too narrow to read: the second stands below the first.
  private static let leastForTwo = 50
  private static let gap = 3

  init(width: Int) { self.width = width }

  /// - Parameter indent: cells.
  func full(_ pieces: [StyledPiece], indent: Int = 0) -> [TextRow] {
    set([(pieces, indent, width - indent)], rule: nil)
  }

  func sideBySide(_ left: [StyledPiece], _ right: [StyledPiece]) -> [TextRow] {
    guard width >= Self.leastForTwo else {
      return full(left) + full(right, indent: 2)
    }
    let column = (width - Self.gap) / 2
    return set([(left, 0, column), (right, column + Self.gap, column)], rule: column + 1)
  }

  /// Sets texts into columns of a grid.
  /// - Parameter rule: the cell between columns.
  private func set(_ texts: [(pieces: [StyledPiece], from: Int, width: Int)], rule: Int?) -> [TextRow] {
    let columns = texts.map { text in
      Self.glyphs(text.pieces, measure: text.width).map { line in
        line.map { (glyph: $0.glyph, role: $0.role, column: text.from + $0.glyph.column.count) }
      }
    }
    let height = columns.map(\.count).max() ?? 0
    var frame = Frame(size: ScreenSize(columns: width, rows: height))
    for row in 0..<height {
      if let rule { frame.put(Self.rule, width: 1, column: rule, row: row, style: Style(.paneQuiet)) }
      for column in columns where row < column.count {
        for cell in column[row] {
          frame.put(
            cell.glyph.cluster, width: cell.glyph.width.count, column: cell.column, row: row, style: Style(cell.role))
        }
      }
    }
    return (0..<height).map { frame.row($0) }
  }

  private static let rule: CellCluster = kanbao_cell_width(0x2502) == 1 ? "│" : "|"

  private static func glyphs(_ pieces: [StyledPiece], measure: Int) -> [[(glyph: Glyph, role: Role)]] {
    let bytes = Array(pieces.map(\.text).joined().utf8)
    var roles: [Role] = []
    for piece in pieces { roles += repeatElement(piece.role, count: piece.text.utf8.count) }
    let typesetter = Typesetter(options: LayoutOptions(measure: Cells(max(4, measure)), hanging: false))
    let lines = typesetter.lines(of: Block(range: 0..<bytes.count, style: .plain), in: bytes.span)
    return lines.map { line in line.glyphs.map { ($0, roles[min($0.source.lowerBound, roles.count - 1)]) } }
  }
}
