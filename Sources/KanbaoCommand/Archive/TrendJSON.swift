import Archive
import ArticleExport
import ArticleModel

/// A trend as `kanbao trend --format json` prints it.
enum TrendJSON {
  static func value(_ trend: Trend, share: Bool, _ heat: HeatScale) -> JSONValue {
    .object([("terms", .array(trend.series.map { term($0, trend.unit, share: share, heat) }))])
  }

  private static func term(_ series: Trend.Series, _ unit: PeriodUnit, share: Bool, _ heat: HeatScale) -> JSONValue {
    var members = [("text", JSONValue.string(series.name))] + counts(series, unit, share: share, heat)
    if !series.groups.isEmpty {
      let groups = series.groups.map { group in
        JSONValue.object(
          [("name", group.name.isEmpty ? .null : .string(group.name))]
            + counts(group, unit, share: share, heat) + [("of", .int(group.total.of))])
      }
      members.append(("groups", .array(groups)))
    }
    return .object(members)
  }

  private static func counts(
    _ series: Trend.Series, _ unit: PeriodUnit, share: Bool, _ heat: HeatScale
  ) -> [(String, JSONValue)] {
    [
      ("occurrences", .int(series.total.occurrences)), ("articles", .int(series.total.articles)),
      ("first", date(series.first)), ("last", date(series.last)),
      (
        "periods",
        .array(
          series.periods.map { period in
            var members: [(String, JSONValue)] = [
              ("period", .string(unit.label(period.number))), ("occurrences", .int(period.count.occurrences)),
              ("articles", .int(period.count.articles)), ("of", .int(period.count.of)),
            ]
            if share { members.append(("share", .double(period.count.share))) }
            if unit == .year { members.append(("heat", JSONValue(heat.heat(period.count)?.rawValue))) }
            return .object(members)
          })
      ),
    ]
  }

  private static func date(_ day: Int?) -> JSONValue { JSONValue(day.map { Article.Date(number: $0).description }) }
}
