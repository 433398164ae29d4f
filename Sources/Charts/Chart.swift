/// One line of a chart: a value for each of the chart's periods.
package struct ChartSeries: Hashable, Sendable {
  /// Of any origin.
  package var label: String
  /// As many as there are periods; `nil` where nothing is known, as in a month without an article.
  package var values: [Double?]

  package init(label: String, values: [Double?]) {
    self.label = label
    self.values = values
  }
}

/// Values over time, to be drawn for a terminal (`TerminalChart`) or as a picture (`SVGChart`).
package struct Chart: Hashable, Sendable {
  /// What the values are: occurrences, or shares of a whole, 0…1, which are written in per cent.
  package enum Unit: Hashable, Sendable { case count, share }

  /// Of any origin.
  package var title: String
  /// What the periods are called, in order: 2031-05.
  package var periods: [String]
  package var series: [ChartSeries]
  package var unit: Unit

  package init(title: String, periods: [String], series: [ChartSeries], unit: Unit = .count) {
    self.title = title
    self.periods = periods
    self.series = series
    self.unit = unit
  }

  /// How many hues series are told apart by; the ninth has the hue of the first.
  package static let hues = 8
}

extension Chart {
  /// A value as it is written: 12, or 3.5%.
  package func written(_ value: Double) -> String {
    switch unit {
    case .count: Self.digits(value, places: 2)
    case .share: Self.digits(value * 100, places: 2) + "%"
    }
  }

  /// Without zeros behind the point.
  private static func digits(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int((abs(value) * scale).rounded())
    var fraction = String(scaled % Int(scale))
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / Int(scale))" + (fraction.isEmpty ? "" : "." + fraction)
  }
}
