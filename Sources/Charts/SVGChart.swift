internal import ArticleExport

/// A chart as SVG: lines over time with the names of series at their ends; columns where there is one period only.
///
/// Inside a page the page's style sheet colours it; a file of its own brings the few rules that it
/// needs, for light and dark.
package struct SVGChart: Sendable {
  private let chart: Chart
  private let scale: ChartScale
  private let right: Int
  /// Units of the picture; it grows with its place.
  private static let (width, height, left, top, bottom) = (860, 380, 56, 16, 34)
  /// Between the names of two series.
  private static let lineHeight = 19

  package init(_ chart: Chart) {
    self.chart = chart
    scale = ChartScale(chart, most: 6)
    right = 24 + min(230, chart.series.map { Self.length(Self.clipped($0.label)) }.max() ?? 0)
  }

  /// The `svg` element.
  /// - Parameters:
  ///   - id: before the anchors of its title and description: one of its own in a page.
  ///   - isFile: with an XML head and colours of its own.
  package func text(id: String = "chart", isFile: Bool = false) -> String {
    let space =
      isFile ? " xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(Self.height)\"" : ""
    return """
      \(isFile ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "")\
      <svg\(space) class="chart" viewBox="0 0 \(Self.width) \(Self.height)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(HTML.text(chart.title))</title>
      <desc id="\(id)-desc">\(HTML.text(description))</desc>
      \(isFile ? "<style>\(HTMLPage.chartStyle)</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" : "")\
      \(grid)\(periodNames)\(lines)\(seriesNames)</svg>

      """
  }

  /// All values, for who cannot see them.
  private var description: String {
    chart.series.map { series in
      let values = zip(chart.periods, series.values).compactMap { period, value in
        value.map { "\(period) \(chart.written($0))" }
      }
      return series.label + ": " + values.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  // MARK: Places

  private var plotWidth: Int { Self.width - Self.left - right }
  private var plotHeight: Int { Self.height - Self.top - Self.bottom }

  private func x(_ period: Int) -> Double {
    let count = chart.periods.count
    let share = count < 2 ? 0.5 : Double(period) / Double(count - 1)
    return Double(Self.left) + share * Double(plotWidth)
  }

  private func y(_ value: Double) -> Double {
    Double(Self.top) + (1 - scale.height(of: value)) * Double(plotHeight)
  }

  /// With a tenth.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: Parts

  private var grid: String {
    scale.ticks.map { tick in
      let y = Self.number(y(tick))
      return "<path class=\"grid\" d=\"M\(Self.left) \(y)H\(Self.width - right)\"/>"
        + "<text class=\"axis number\" x=\"\(Self.left - 8)\" y=\"\(y)\" dy=\".35em\">\(chart.written(tick))</text>\n"
    }.joined()
  }

  /// As many as have room.
  private var periodNames: String {
    let longest = chart.periods.map(Self.length).max() ?? 0
    let room = max(1, plotWidth / max(1, longest + 14))
    let step = max(1, (chart.periods.count + room - 1) / room)
    return stride(from: 0, to: chart.periods.count, by: step).map { index in
      "<text class=\"axis period\" x=\"\(Self.number(x(index)))\" y=\"\(Self.height - 10)\">"
        + "\(HTML.text(chart.periods[index]))</text>\n"
    }.joined()
  }

  private var lines: String {
    // The first one lies on top.
    chart.series.indices.reversed().map { index in
      "<g class=\"c\(index % Chart.hues)\">\(path(index))\(points(index))</g>\n"
    }.joined()
  }

  private func path(_ index: Int) -> String {
    var path = ""
    var isDrawing = false
    for (period, value) in chart.series[index].values.prefix(chart.periods.count).enumerated() {
      if let value { path += "\(isDrawing ? "L" : "M")\(Self.number(x(period))) \(Self.number(y(value)))" }
      isDrawing = value != nil
    }
    return path.isEmpty ? "" : "<path class=\"line\" d=\"\(path)\"/>"
  }

  /// Dots, each with what it says; small ones where they stand close.
  private func points(_ index: Int) -> String {
    let radius = chart.periods.count > 60 ? "1.5" : "3"
    return chart.series[index].values.prefix(chart.periods.count).enumerated().compactMap { period, value in
      value.map {
        "<circle cx=\"\(Self.number(x(period)))\" cy=\"\(Self.number(y($0)))\" r=\"\(radius)\"><title>"
          + HTML.text("\(chart.periods[period]) \(chart.series[index].label) \(chart.written($0))")
          + "</title></circle>"
      }
    }.joined()
  }

  /// Each beside the end of its line, as near as the others let it.
  private var seriesNames: String {
    var names = chart.series.indices.map { index in
      (index: index, y: y(chart.series[index].values.prefix(chart.periods.count).compactMap(\.self).last ?? 0))
    }.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    let step = min(Double(Self.lineHeight), Double(plotHeight) / Double(max(1, names.count)))
    for i in names.indices.dropFirst() { names[i].y = max(names[i].y, names[i - 1].y + step) }
    var floor = Double(Self.top + plotHeight)
    for i in names.indices.reversed() {
      names[i].y = min(names[i].y, floor)
      floor = names[i].y - step
    }
    return names.map { name in
      "<text class=\"series c\(name.index % Chart.hues)\" x=\"\(Self.width - right + 12)\" y=\"\(Self.number(name.y))\" "
        + "dy=\".35em\">\(HTML.text(Self.clipped(chart.series[name.index].label)))</text>\n"
    }.joined()
  }

  // MARK: Lengths

  /// About the units that a text takes at the size of names: a hanzi is as wide as high.
  private static func length(_ text: String) -> Int {
    CellText.line(text).unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 8 : 14) }
  }

  /// Characters of a name beside its line; all of it is in the description.
  private static func clipped(_ label: String) -> String { label.count > 16 ? label.prefix(15) + "…" : label }
}
