import TextLayout

/// What the person wishes of the page's shape.
struct PageShape: Hashable, Sendable {
  var axis: Axis = .horizontal
  /// Newspaper columns (tiers, where lines run from top to bottom) wished for; fewer where they do not fit.
  var columns = 1
  /// The longest line in full cells.
  var measure: Int
  /// Cells between two lines that run from top to bottom.
  var gap = 1
  var hanging = true
}

/// Where the parts of the screen stand, in cells, and how long lines may be.
///
/// Lines of text fill newspaper columns (栏), one below the other. Where they run from top to bottom, they stand one to the
/// left of the other, and fill tiers (段). Along a line, cells are counted as `Axis` says; `position` tells where on the
/// screen they are.
struct PageGeometry: Hashable, Sendable {
  let size: ScreenSize
  let axis: Axis
  /// Rows of the quiet top line and of the status line; `nil` where the screen has no room for them.
  let topLine: Int?
  let statusLine: Int?
  /// The rows of the text, and its columns without the margins.
  let text: Region
  /// The reserved column at the right edge; `nil` on narrow screens.
  let overview: Int?
  /// Lines that a newspaper column holds.
  let lines: Int
  /// Cells from one line to the next: those that lie across the line.
  private let pitch: Int
  /// The left one of the two screen columns of the first line that runs from top to bottom.
  private let firstLine: Int
  /// Where the lines of each newspaper column begin, along the line.
  let columnStarts: [Int]
  /// A full body line, without the hanging margin.
  let columnWidth: Int
  /// Cells that a hung mark may take behind `columnWidth`.
  let hangingMargin: Int
  /// Where what runs across all newspaper columns (headlines) begins, and how long it may be.
  let spanStart: Int
  let spanWidth: Int

  var columns: Int { columnStarts.count }

  /// Narrower screens have no overview column.
  static let narrowestWithOverview = 50

  /// - Parameter hasStatusLine: a printed page has none.
  init(size: ScreenSize, shape: PageShape, hasStatusLine: Bool = true) {
    self.size = size
    axis = shape.axis
    topLine = size.rows >= 5 ? 0 : nil
    statusLine = hasStatusLine && size.rows >= 2 ? size.rows - 1 : nil
    let hasOverview = hasStatusLine && size.columns >= Self.narrowestWithOverview
    overview = hasOverview ? size.columns - 1 : nil
    let margin = size.columns >= 60 ? 2 : size.columns >= 30 ? 1 : 0
    let top = topLine == nil ? 0 : 1
    text = Region(
      column: margin, row: top, columns: max(1, size.columns - (hasOverview ? 2 : 0) - 2 * margin),
      rows: size.rows - top - (statusLine == nil ? 0 : 1))
    let run: LineRun
    switch axis {
    case .horizontal:
      run = LineRun(shape: shape, available: text.columns, limits: .newspaperColumns)
      lines = text.rows
      pitch = 1
      firstLine = 0
    case .vertical:
      run = LineRun(shape: shape, available: 2 * text.rows, limits: .tiers)
      pitch = 2 + shape.gap
      lines = max(1, (text.columns + shape.gap) / pitch)
      let taken = lines * pitch - shape.gap
      firstLine = text.column + max(0, (text.columns - taken) / 2) + taken - 2
    }
    columnStarts = run.starts
    columnWidth = run.width
    hangingMargin = run.hangingMargin
    spanStart = run.starts[0]
    spanWidth = run.spanWidth
  }

  /// The line, from the first one, where what is jumped to lands: about a third.
  var landingLine: Int { lines / 3 }

  /// The left edge of the text's first glyph, as a column of the screen.
  var left: Int { axis.isVertical ? text.column : text.column + spanStart }

  /// Where on the screen a glyph stands that begins some cells along a line.
  func position(line: Int, cells: Int) -> Frame.Position {
    axis.isVertical
      ? Frame.Position(column: firstLine - line * pitch + cells % 2, row: text.row + cells / 2)
      : Frame.Position(column: text.column + cells, row: text.row + line)
  }

  /// The line at a position, and how many cells along it; of the gap between two lines that run from top to bottom, the
  /// line to the right. `nil` outside of the text.
  func spot(at position: Frame.Position) -> (line: Int, cells: Int)? {
    let row = position.row - text.row
    guard row >= 0, row < text.rows else { return nil }
    guard axis.isVertical else { return (row, position.column - text.column) }
    let across = firstLine + 1 - position.column
    guard across >= 0, across < lines * pitch else { return nil }
    return (across / pitch, 2 * row + (across % pitch == 0 ? 1 : 0))
  }
}

/// How a screen's extent along the lines is shared out.
private struct LineRun {
  /// Limits of newspaper columns or tiers, cells along the line.
  struct Limits {
    var gutter: Int
    var narrowest: Int
    /// Where lines would be shorter than what there is room for, there are more columns instead.
    var fills: Bool

    /// The narrowest newspaper column: 16 full cells.
    static let newspaperColumns = Limits(gutter: 4, narrowest: 32, fills: false)
    /// The shortest tier: ten rows, and one between two of them.
    static let tiers = Limits(gutter: 2, narrowest: 20, fills: true)
  }

  let starts: [Int]
  let width: Int
  let hangingMargin: Int
  let spanWidth: Int

  init(shape: PageShape, available: Int, limits: Limits) {
    hangingMargin = shape.hanging && available >= 12 ? 2 : 0
    let longest = max(1, shape.measure) * 2
    let needed = limits.fills ? (available + limits.gutter - 1) / (longest + hangingMargin + limits.gutter) + 1 : 1
    let fitting = Self.fitting(
      columns: max(shape.columns, needed), available: available, hang: hangingMargin, limits: limits)
    let each = (available - (fitting - 1) * limits.gutter) / fitting
    var width = min(longest, each - hangingMargin)
    if width > 2 { width -= width % 2 }
    self.width = max(1, width)
    let block = fitting * (self.width + hangingMargin) + (fitting - 1) * limits.gutter
    let left = shape.axis.aligned(max(0, (available - block) / 2))
    let step = self.width + hangingMargin + limits.gutter
    starts = (0..<fitting).map { left + $0 * step }
    spanWidth = max(1, block - hangingMargin)
  }

  /// How many of the wished columns have room.
  private static func fitting(columns wished: Int, available: Int, hang: Int, limits: Limits) -> Int {
    var count = max(1, wished)
    while count > 1, count * (limits.narrowest + hang) + (count - 1) * limits.gutter > available { count -= 1 }
    return count
  }
}
