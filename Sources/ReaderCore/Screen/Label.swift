import Characters
import TextLayout

/// Short text of the reader's own (a name, a count) on the screen, measured as the page is.
struct LabelSetter: Sendable {
  private let typesetter: Typesetter

  init(widths: WidthProfile, axis: Axis = .horizontal) {
    typesetter = Typesetter(
      options: LayoutOptions(measure: 4096, level: .none, hanging: false, restoring: false, widths: widths, axis: axis))
  }

  /// The clusters of a label with their columns from its left edge. One with line ends, as names of files may have them, stays
  /// on its line.
  func glyphs(of text: String) -> [Glyph] {
    if !typesetter.options.axis.isVertical, let simple = simpleGlyphs(of: text) { return simple }
    let text = PlainText.line(text, for: .screen)
    let block = Block(range: 0..<text.utf8.count, style: .plain)
    return typesetter.lines(of: block, in: text.utf8.span).first?.glyphs ?? []
  }

  /// A label's clusters, with … in the place of what does not fit into `width` cells, where there is room for it.
  func glyphs(of text: String, cutTo width: Int) -> [Glyph] {
    let glyphs = glyphs(of: text)
    guard let whole = glyphs.last.map({ ($0.column + $0.width).count }), whole > width else { return glyphs }
    let ellipsis = self.glyphs(of: "…")
    let ellipsisWidth = ellipsis.last.map { ($0.column + $0.width).count } ?? 0
    let room = width > ellipsisWidth ? width - ellipsisWidth : width
    let kept = glyphs.prefix { ($0.column + $0.width).count <= room }
    guard width > ellipsisWidth else { return Array(kept) }
    let end = kept.last.map { $0.column + $0.width } ?? 0
    return kept
      + ellipsis.map { Glyph(column: end + $0.column, width: $0.width, cluster: $0.cluster, source: $0.source) }
  }

  /// Cells.
  func width(of text: String) -> Int { glyphs(of: text).last.map { ($0.column + $0.width).count } ?? 0 }

  /// A label in pieces that fit into a width, cells.
  func wrapped(_ text: String, to width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      if !piece.isEmpty, self.width(of: piece + String(character)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  /// ASCII and hanzi need no typesetter. `nil` when there is something else.
  private func simpleGlyphs(of text: String) -> [Glyph]? {
    var glyphs: [Glyph] = []
    var column = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      let isAscii = scalar.value >= 0x20 && scalar.value < 0x7F
      guard isAscii || scalar.value >= 0x4E00 && scalar.value <= 0x9FA5 else { return nil }
      let width = isAscii ? 1 : 2
      let bytes = isAscii ? 1 : 3
      glyphs.append(
        Glyph(column: Cells(column), width: Cells(width), cluster: CellCluster(scalar), source: offset..<offset + bytes)
      )
      column += width
      offset += bytes
    }
    return glyphs
  }
}

/// A stretch of the screen.
struct Region: Hashable, Sendable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  var columnRange: Range<Int> { column..<column + max(0, columns) }

  func contains(_ event: MouseEvent) -> Bool {
    columnRange.contains(event.column) && event.row >= row && event.row < row + rows
  }
}

extension Frame {
  /// Draws a label; what does not fit into `width` cells is cut, with … where there is room for it.
  /// - Returns: the column after it.
  @discardableResult
  mutating func put(
    label: String, column: Int, row: Int, width: Int, style: Style, setter: LabelSetter
  ) -> Int {
    var end = column
    for glyph in setter.glyphs(of: label, cutTo: max(0, width)) {
      end = draw(glyph, left: column, row: row, style: style)
    }
    return end
  }

  /// Draws a glyph of a set line. A narrow character in a two-cell box is followed by a blank of its own.
  /// - Returns: the column after it.
  @discardableResult
  mutating func draw(_ glyph: Glyph, left: Int, row: Int, style: Style) -> Int {
    put(glyph.cluster, width: glyph.width.count, column: left + glyph.column.count, row: row, style: style)
  }

  /// Draws a glyph where it stands on the page.
  mutating func draw(_ glyph: Glyph, at position: Position, style: Style) {
    put(glyph.cluster, width: glyph.width.count, column: position.column, row: position.row, style: style)
  }
}
