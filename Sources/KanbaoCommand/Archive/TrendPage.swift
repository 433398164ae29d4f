import Archive
import ArticleExport
import ArticleModel
import Charts
import ReaderCore

/// A trend as a page: its picture, then the counts behind it.
struct TrendPage {
  private let trend: Trend
  private let share: Bool

  init(_ trend: Trend, share: Bool) {
    self.trend = trend
    self.share = share
  }

  var page: String {
    let chart = TrendChart(trend, share: share).chart
    return HTMLPage.beginning(title: chart.title, language: Interface.language.rawValue, body: "trend")
      + "<h1>\(HTML.text(chart.title))</h1>\n<figure>\n\(SVGChart(chart).text())</figure>\n"
      + summary(trend.series, .termColumn)
      + trend.series.map { $0.groups.isEmpty ? "" : summary($0.groups, .groupColumn) }.joined() + periods + HTMLPage.end
  }

  private func summary(_ series: [Trend.Series], _ head: Phrase) -> String {
    let heads: [Phrase] = [head, .countColumn, .articleColumn, .shareColumn, .firstColumn, .lastColumn]
    return table(
      heads.map { Interface.text($0) },
      series.map { series in
        [
          series.name.isEmpty ? "–" : series.name, "\(series.total.occurrences)", "\(series.total.articles)",
          TrendTable.percent(series.total), TrendTable.date(series.first), TrendTable.date(series.last),
        ]
      })
  }

  private var periods: String {
    let rows = (trend.series.first?.periods ?? []).enumerated().map { index, period in
      [trend.unit.label(period.number), "\(period.count.of)"]
        + trend.series.map { series in
          let count = series.periods[index].count
          return share ? TrendTable.percent(count) : "\(count.occurrences)"
        }
    }
    return table(
      [Interface.text(.periodColumn), Interface.text(.articleColumn)] + trend.series.map(\.name), rows)
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    let head = heads.map { "<th>\(HTML.text($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.enumerated().map { $0 == 0 ? "<th>\(HTML.text($1))</th>" : "<td>\(HTML.text($1))</td>" }.joined()
        + "</tr>\n"
    }.joined()
    return "<table><thead><tr>\(head)</tr></thead>\n<tbody>\(body)</tbody></table>\n"
  }
}
