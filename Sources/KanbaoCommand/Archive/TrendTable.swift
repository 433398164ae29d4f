import Archive
import ArticleExport
import ArticleModel
import ReaderCore

/// A trend in rows.
enum TrendTable {
  /// A summary of the terms, then their periods side by side, then their groups.
  static func lines(_ trend: Trend, share: Bool, _ heat: HeatScale) -> [String] {
    var lines = summary(trend.series, .termColumn)
    lines += [""] + periods(trend, share: share, heat)
    for series in trend.series where !series.groups.isEmpty {
      lines += ["", StandardOutput.line(series.name)] + summary(series.groups, .groupColumn)
    }
    return lines
  }

  private static func summary(_ series: [Trend.Series], _ head: Phrase) -> [String] {
    var table = TextTable(columns: [.start, .end, .end, .end, .start, .start])
    let heads: [Phrase] = [head, .countColumn, .articleColumn, .shareColumn, .firstColumn, .lastColumn]
    table.add(heads.map { Interface.text($0) })
    for series in series {
      table.add([
        series.name.isEmpty ? "–" : series.name, "\(series.total.occurrences)", "\(series.total.articles)",
        percent(series.total), date(series.first), date(series.last),
      ])
    }
    return table.lines
  }

  private static func periods(_ trend: Trend, share: Bool, _ heat: HeatScale) -> [String] {
    let showsHeat = trend.unit == .year
    var table = TextTable(
      columns: [.start, .end] + trend.series.flatMap { _ in [TextTable.Alignment.end] + (showsHeat ? [.start] : []) })
    table.add(
      [Interface.text(.periodColumn), Interface.text(.articleColumn)]
        + trend.series.flatMap { [$0.name] + (showsHeat ? [""] : []) })
    for (index, period) in (trend.series.first?.periods ?? []).enumerated() {
      let cells = trend.series.flatMap { series in
        let count = series.periods[index].count
        return [share ? percent(count) : "\(count.occurrences)"]
          + (showsHeat ? [heat.heat(count).map { Interface.text($0.phrase) } ?? ""] : [])
      }
      table.add([trend.unit.label(period.number), "\(period.count.of)"] + cells)
    }
    return table.lines
  }

  /// A line for each term and period, and for each group of it.
  static func csv(_ trend: Trend) -> [String] {
    let hasGroups = trend.series.contains { !$0.groups.isEmpty }
    let columns = ["term"] + (hasGroups ? ["group"] : []) + ["period", "occurrences", "articles", "of", "share"]
    // Spreadsheets take a byte order mark for UTF-8.
    var lines = ["\u{FEFF}" + columns.joined(separator: ",")]
    for term in trend.series {
      for series in hasGroups ? term.groups : [term] {
        lines += series.periods.map { period in
          let count = period.count
          let cells =
            [term.name] + (hasGroups ? [series.name] : []) + [
              trend.unit.label(period.number), "\(count.occurrences)", "\(count.articles)", "\(count.of)",
              "\(count.share)",
            ]
          return cells.map(CSV.quoted).joined(separator: ",")
        }
      }
    }
    return lines
  }

  /// 5.18%
  static func percent(_ count: Trend.Count) -> String {
    let hundredths = Int((count.share * 10_000).rounded())
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)%"
  }

  static func date(_ day: Int?) -> String { day.map { Article.Date(number: $0).description } ?? "" }
}
