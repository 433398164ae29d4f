/// A chart as rows of text: columns in eighths of a cell while they fit side by side, else lines in dots of Braille (two by four
/// a cell), which suit any number of periods.
package struct TerminalChart: Sendable {
  private let chart: Chart
  /// Whether series are told apart by colours; else each has a panel of its own.
  private let isColoured: Bool
  /// Blocks and box drawing are of ambiguous width, Braille and ASCII are not.
  private let ambiguousIsWide: Bool

  package init(_ chart: Chart, isColoured: Bool = true, ambiguousIsWide: Bool = false) {
    self.chart = chart
    self.isColoured = isColoured
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The chart in a space; nothing where there is nothing to draw.
  /// - Parameters:
  ///   - width: cells of the longest row; 16 at least.
  ///   - height: rows; two and two more a panel at least.
  package func rows(width: Int, height: Int) -> [ChartRow] {
    let width = max(16, width)
    guard !chart.periods.isEmpty, !chart.series.isEmpty else { return [] }
    let panels = isColoured ? [Array(chart.series.indices)] : chart.series.indices.map { [$0] }
    let legends = panels.map { legend($0, width: width) }
    let plotRows = max(1, (height - 2 - legends.reduce(0) { $0 + $1.count }) / panels.count)
    let scale = ChartScale(chart, most: max(1, plotRows / 2))
    let gutter = scale.ticks.map { CellText.width(chart.written($0)) }.max() ?? 0
    let frame = PlotFrame(
      columns: max(1, width - gutter - 1), rows: plotRows, periods: chart.periods.count,
      series: panels.map(\.count).max() ?? 1, drawsColumns: !ambiguousIsWide)
    var rows: [ChartRow] = []
    for (panel, legend) in zip(panels, legends) {
      rows += legend
      rows += plot(panel, frame, scale, gutter: gutter)
    }
    rows.append(axis(frame, gutter: gutter))
    rows.append(names(frame, gutter: gutter, width: width))
    return rows.map { $0.withoutBlanksAtItsEnd() }
  }

  /// The names of series, each behind a mark of its colour.
  private func legend(_ panel: [Int], width: Int) -> [ChartRow] {
    var rows = [ChartRow()]
    var used = 0
    for index in panel {
      let label = CellText.clipped(CellText.line(chart.series[index].label), to: width - 3)
      let space = CellText.width(label) + 3
      if used > 0, used + 2 + space > width {
        rows.append(ChartRow())
        used = 0
      }
      if used > 0 { rows[rows.count - 1].addBlanks(2) }
      rows[rows.count - 1].add("⠶⠶", .series(index))
      rows[rows.count - 1].addBlanks(1)
      rows[rows.count - 1].add(label, .label)
      used += space + (used > 0 ? 2 : 0)
    }
    return rows
  }

  private func plot(_ panel: [Int], _ frame: PlotFrame, _ scale: ChartScale, gutter: Int) -> [ChartRow] {
    let series = panel.map { index in chart.series[index].values.map { $0.map(scale.height) } }
    let cells = frame.isOfColumns ? ColumnPlot.cells(series, in: frame) : BraillePlot.cells(series, in: frame)
    // The number of a row is that of the step which ends in it, of several the highest one.
    var numbers: [Int: Double] = [:]
    for tick in scale.ticks.dropFirst() { numbers[frame.row(of: scale.height(of: tick))] = tick }
    return (0..<frame.rows).reversed().map { row in
      var line = ChartRow()
      let number = numbers[row].map(chart.written) ?? ""
      line.addBlanks(gutter - CellText.width(number))
      line.add(number, .axis)
      line.add(ambiguousIsWide ? "|" : numbers[row] == nil ? "│" : "┤", .axis)
      for cell in cells[row] {
        if let cell { line.add(cell.text, .series(panel[cell.series])) } else { line.addBlanks(1) }
      }
      return line
    }
  }

  private func axis(_ frame: PlotFrame, gutter: Int) -> ChartRow {
    var row = ChartRow()
    row.addBlanks(gutter - 1)
    row.add("0", .axis)
    row.add(ambiguousIsWide ? "+" : "└", .axis)
    row.add(String(repeating: ambiguousIsWide ? "-" : "─", count: frame.usedColumns), .axis)
    return row
  }

  /// The names of periods: as many as have room, evenly.
  private func names(_ frame: PlotFrame, gutter: Int, width: Int) -> ChartRow {
    let names = chart.periods.map { CellText.clipped(CellText.line($0), to: width) }
    var step = 1
    var places = self.places(of: names, every: step, frame, gutter: gutter, width: width)
    while places == nil, step < names.count {
      step += 1
      places = self.places(of: names, every: step, frame, gutter: gutter, width: width)
    }
    var row = ChartRow()
    var column = 0
    for (index, place) in places ?? [] {
      row.addBlanks(place - column)
      row.add(names[index], .axis)
      column = place + CellText.width(names[index])
    }
    return row
  }

  /// Where the name of every so many periods begins; `nil` where two of them would meet.
  private func places(
    of names: [String], every step: Int, _ frame: PlotFrame, gutter: Int, width: Int
  ) -> [(index: Int, column: Int)]? {
    var places: [(index: Int, column: Int)] = []
    var end = -1
    for index in stride(from: 0, to: names.count, by: step) {
      let length = CellText.width(names[index])
      let column = min(max(0, gutter + 1 + frame.middle(of: index) - length / 2), width - length)
      guard column > end else { return nil }
      places.append((index, column))
      end = column + length
    }
    return places
  }
}
