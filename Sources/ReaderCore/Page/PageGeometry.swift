import TextLayout

/// Where the parts of the screen stand, in cells, and how long lines may be.
struct PageGeometry: Hashable, Sendable {
  let size: ScreenSize
  /// Rows of the quiet top line and of the status line; `nil` where the screen has no room for them.
  let topLine: Int?
  let statusLine: Int?
  /// The rows of the text.
  let textTop: Int
  let textHeight: Int
  /// The reserved column at the right edge; `nil` on narrow screens.
  let overview: Int?
  /// The left edge of each newspaper column.
  let columnLefts: [Int]
  /// A full body line, without the hanging margin.
  let columnWidth: Int
  /// Cells that a hung mark may take right of `columnWidth`.
  let hangingMargin: Int
  /// The left edge and width of what runs across all columns (headlines).
  let spanLeft: Int
  let spanWidth: Int

  var columns: Int { columnLefts.count }

  /// Cells between two newspaper columns.
  static let gutter = 4
  /// The narrowest newspaper column: 16 full cells.
  static let narrowestColumn = 32
  /// Narrower screens have no overview column.
  static let narrowestWithOverview = 50

  /// - Parameters:
  ///   - columns: wished for; fewer where they do not fit.
  ///   - measure: the longest line in full cells.
  init(size: ScreenSize, columns wished: Int, measure: Int, hanging: Bool) {
    self.size = size
    topLine = size.rows >= 5 ? 0 : nil
    statusLine = size.rows >= 2 ? size.rows - 1 : nil
    textTop = topLine == nil ? 0 : 1
    textHeight = size.rows - textTop - (statusLine == nil ? 0 : 1)
    let hasOverview = size.columns >= Self.narrowestWithOverview
    overview = hasOverview ? size.columns - 1 : nil
    let margin = size.columns >= 60 ? 2 : size.columns >= 30 ? 1 : 0
    let available = max(1, size.columns - (hasOverview ? 2 : 0) - 2 * margin)
    let hangs = hanging && available >= 12
    hangingMargin = hangs ? 2 : 0
    let fitting = Self.fitting(columns: wished, available: available, hang: hangingMargin)
    let each = (available - (fitting - 1) * Self.gutter) / fitting
    var width = min(max(1, measure) * 2, each - hangingMargin)
    if width > 2 { width -= width % 2 }
    columnWidth = max(1, width)
    let block = fitting * (columnWidth + hangingMargin) + (fitting - 1) * Self.gutter
    let left = margin + max(0, (available - block) / 2)
    let step = columnWidth + hangingMargin + Self.gutter
    columnLefts = (0..<fitting).map { left + $0 * step }
    spanLeft = left
    spanWidth = max(1, block - hangingMargin)
  }

  /// How many of the wished columns have room.
  private static func fitting(columns wished: Int, available: Int, hang: Int) -> Int {
    var count = max(1, wished)
    while count > 1, count * (narrowestColumn + hang) + (count - 1) * gutter > available { count -= 1 }
    return count
  }

  /// The row, from the text's top, where what is jumped to lands: about a third.
  var landingRow: Int { textHeight / 3 }
}
