import Archive
import CCellWidth
import Charts
import ReaderCore
import TerminalUI

/// A trend as a picture, in a terminal or as SVG. Of a single subject that is counted in groups, these are drawn.
struct TrendChart {
  let chart: Chart

  /// Groups that are drawn; as many as there are hues.
  private static let mostGroups = Chart.hues
  /// Rows in a terminal.
  private static let rows = 16

  /// - Parameter share: shares of the articles, not occurrences.
  init(_ trend: Trend, share: Bool) {
    let groups = trend.series.count == 1 ? trend.series[0].groups.prefix(Self.mostGroups) : []
    let series = groups.isEmpty ? trend.series : Array(groups)
    let numbers = trend.unit.all(trend.series.flatMap { $0.periods.map(\.number) })
    chart = Chart(
      title: trend.series.map(\.name).joined(separator: " "), periods: numbers.map(trend.unit.label),
      series: series.map { series in
        let counts = Dictionary(series.periods.map { ($0.number, $0.count) }) { first, _ in first }
        return ChartSeries(
          label: series.name.isEmpty ? "–" : series.name,
          values: numbers.map { number in
            counts[number].flatMap { count in
              count.of == 0 ? nil : share ? count.share : Double(count.occurrences)
            }
          })
      }, unit: share ? .share : .count)
  }

  /// For the terminal, in the colours of its theme.
  func lines(_ configuration: Configuration) -> [String] {
    let styled = StyledText(theme: ShowCommand.Color.auto.isColored ? configuration.printedTheme : nil)
    let drawn = TerminalChart(
      chart, isColoured: styled.hasHues, ambiguousIsWide: configuration.ambiguous == .wide)
    return drawn.rows(width: ShowRun.terminalWidth, height: Self.rows).map { row in
      row.runs.map { styled.coloured($0.text, like: $0.role.onScreen) }.joined()
    }
  }

  /// A file of its own.
  var svg: String { SVGChart(chart).text(isFile: true) }
}

extension ChartRole {
  fileprivate var onScreen: Role {
    switch self {
    case .axis: .paneQuiet
    case .label, .blank: .paneText
    case .series(let index): .term(Role.Hue(index % Int(Role.termColours)))
    }
  }
}

extension PeriodUnit {
  /// Periods of which one chart is drawn; between more of them nothing is filled in.
  private static let most = 4000

  /// All periods from the first to the last of some, also those in which there was no article.
  func all(_ numbers: [Int]) -> [Int] {
    let known = Set(numbers).sorted()
    guard let first = known.first, let last = known.last else { return [] }
    var all = [first]
    while let period = all.last, period < last, all.count < Self.most {
      let next = next(period)
      guard next > period else { return known }
      all.append(next)
    }
    return all.count < Self.most ? all : known
  }

  private func next(_ number: Int) -> Int {
    switch self {
    case .year: number + 1
    case .quarter: number % 10 == 4 ? number + 7 : number + 1
    case .month: number % 100 == 12 ? number + 89 : number + 1
    case .day: DayNumber.day(DayNumber.of(number) + 1)
    case .week: period(of: DayNumber.day(Self.monday(of: number) + 7))
    }
  }

  /// The day on which a week begins; 4 January is always in the first one (ISO 8601).
  private static func monday(of week: Int) -> Int {
    let day = DayNumber.of(week / 100 * 10_000 + 104)
    return day - DayNumber.weekday(day) + (week % 100 - 1) * 7
  }
}
