/// The vertical axis: from 0 in even steps that are easily read, as far as the highest value.
struct ChartScale: Hashable, Sendable {
  /// The upper end of the axis; more than 0.
  let top: Double
  /// What is written at the axis, from 0 to the top.
  let ticks: [Double]

  /// - Parameter most: of steps.
  init(_ chart: Chart, most: Int) {
    let highest = chart.series.flatMap(\.values).compactMap(\.self).filter(\.isFinite).max() ?? 0
    // Half an occurrence is none.
    let least = chart.unit == .count ? 1 : 0.0001
    var step = least
    while highest > step * Double(max(1, most)), let next = Self.steps(above: step, least: least) { step = next }
    let count = max(1, Int((highest / step).rounded(.up)))
    ticks = (0...count).map { Double($0) * step }
    top = Double(count) * step
  }

  /// The next easily read multiple of the least step.
  private static func steps(above step: Double, least: Double) -> Double? {
    var power = least
    while power <= step {
      for factor in [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] where power * factor > step * 1.001 {
        // Of the least step there are no halves.
        if power > least * 1.001 || factor == factor.rounded() { return power * factor }
      }
      power *= 10
    }
    return power < 1e300 ? power : nil
  }

  /// How far up a value is, 0…1.
  func height(of value: Double) -> Double { value.isFinite ? min(1, max(0, value / top)) : 0 }
}
