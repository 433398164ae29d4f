/// The grid on which series are drawn, and how periods are spread over it.
struct PlotFrame: Hashable, Sendable {
  let columns: Int
  let rows: Int
  let periods: Int
  /// Columns from one period to the next, where values are drawn as columns, and those that each value takes of them.
  let stride: Int
  let bar: Int
  let isOfColumns: Bool

  /// Cells of a column, and between two periods, at most: more look like a wall.
  private static let (widestBar, widestGap) = (6, 4)

  init(columns: Int, rows: Int, periods: Int, series: Int, drawsColumns: Bool) {
    self.columns = columns
    self.rows = rows
    self.periods = periods
    let room = columns / periods
    // Columns of several series need a gap to be told from those of the next period.
    isOfColumns = drawsColumns && room >= (series == 1 ? 1 : series + 1)
    bar = max(1, min(Self.widestBar, (room - 1) / series))
    stride = max(1, min(room, bar * series + Self.widestGap))
  }

  /// Columns from the axis to the last one that may hold something.
  var usedColumns: Int { isOfColumns ? min(columns, stride * periods) : columns }

  /// The column in the middle of a period.
  func middle(of period: Int) -> Int {
    isOfColumns ? period * stride + max(0, stride - 1) / 2 : x(of: period) / 2
  }

  /// The column of dots at which a period stands in a plot of lines.
  func x(of period: Int) -> Int { periods < 2 ? columns - 1 : period * (columns * 2 - 1) / (periods - 1) }

  /// Rows of dots in a plot of lines, from the bottom.
  func y(of height: Double) -> Int { Int((height * Double(rows * 4 - 1)).rounded()) }

  /// The row, from the bottom, in which a height (0…1) is reached.
  func row(of height: Double) -> Int {
    isOfColumns ? max(0, Int((height * Double(rows)).rounded(.up)) - 1) : y(of: height) / 4
  }
}

/// One cell of a plot, and whose it is.
struct PlotCell: Hashable, Sendable {
  var text: String
  var series: Int
}

/// Values as columns, in eighths of a cell.
enum ColumnPlot {
  private static let eighths = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// - Parameter series: heights, 0…1.
  /// - Returns: row by row from the bottom.
  static func cells(_ series: [[Double?]], in frame: PlotFrame) -> [[PlotCell?]] {
    var cells = [[PlotCell?]](repeating: Array(repeating: nil, count: frame.columns), count: frame.rows)
    let gap = max(0, frame.stride - frame.bar * series.count) / 2
    for (index, heights) in series.enumerated() {
      for (period, height) in heights.prefix(frame.periods).enumerated() {
        guard let height, height > 0 else { continue }
        // What is there at all is seen.
        let filled = max(1, Int((height * Double(frame.rows * 8)).rounded()))
        let first = period * frame.stride + gap + index * frame.bar
        for row in 0..<(filled + 7) / 8 {
          let cell = PlotCell(text: eighths[min(8, filled - row * 8) - 1], series: index)
          for column in first..<min(first + frame.bar, frame.columns) { cells[row][column] = cell }
        }
      }
    }
    return cells
  }
}

/// Values as lines of dots. A cell has one colour: where two series meet, that of the first.
enum BraillePlot {
  /// Bits of the pattern's number by column and row from the top (Unicode, chapter 21.1).
  private static let dots: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  static func cells(_ series: [[Double?]], in frame: PlotFrame) -> [[PlotCell?]] {
    var patterns = [[UInt32]](repeating: Array(repeating: 0, count: frame.columns), count: frame.rows)
    var owners = [[Int]](repeating: Array(repeating: 0, count: frame.columns), count: frame.rows)
    for (index, heights) in series.enumerated().reversed() {
      func dot(_ x: Int, _ y: Int) {
        guard x / 2 < frame.columns, y / 4 < frame.rows else { return }
        patterns[y / 4][x / 2] |= dots[x % 2][3 - y % 4]
        owners[y / 4][x / 2] = index
      }
      var last: (x: Int, y: Int)?
      for (period, height) in heights.prefix(frame.periods).enumerated() {
        let point = height.map { (x: frame.x(of: period), y: frame.y(of: $0)) }
        if let point { line(from: last ?? point, to: point, dot) }
        last = point
      }
    }
    return zip(patterns, owners).map { row, owners in
      zip(row, owners).map { pattern, owner in
        pattern == 0 ? nil : PlotCell(text: Unicode.Scalar(0x2800 + pattern).map { String($0) } ?? "", series: owner)
      }
    }
  }

  /// All dots from one to another.
  private static func line(from a: (x: Int, y: Int), to b: (x: Int, y: Int), _ dot: (Int, Int) -> Void) {
    let steps = max(abs(b.x - a.x), abs(b.y - a.y), 1)
    for step in 0...steps {
      func between(_ from: Int, _ to: Int) -> Int { from + Int((Double((to - from) * step) / Double(steps)).rounded()) }
      dot(between(a.x, b.x), between(a.y, b.y))
    }
  }
}
