import Archive
import Testing

@Suite struct Trends {
  @Test(arguments: [
    (20_310_101, "2031-W01"), (20_301_231, "2031-W01"), (20_301_229, "2030-W52"), (20_210_103, "2020-W53"),
    (20_240_229, "2024-W09"), (20_270_101, "2026-W53"),
  ])
  func weeksAreThoseOfTheStandard(_ day: Int, _ week: String) {
    #expect(PeriodUnit.week.label(PeriodUnit.week.period(of: day)) == week)
  }

  @Test(arguments: [
    (PeriodUnit.year, "2031"), (.quarter, "2031-Q2"), (.month, "2031-05"), (.day, "2031-05-12"),
  ])
  func periodsHaveNames(_ unit: PeriodUnit, _ label: String) {
    #expect(unit.label(unit.period(of: 20_310_512)) == label)
  }

  @Test func daysAreCountedBackAndForth() {
    #expect(DayNumber.of(19_700_101) == 0 && DayNumber.weekday(0) == 3)
    for number in stride(from: -700_000, to: 800_000, by: 377) {
      #expect(DayNumber.of(DayNumber.day(number)) == number)
    }
  }

  @Test(arguments: [
    ("2031", 20_310_101, 20_311_231), ("2031-5", 20_310_501, 20_310_531), ("2031-05-12", 20_310_512, 20_310_512),
  ])
  func datesAreRead(_ text: String, _ first: Int, _ last: Int) {
    #expect(DateBound(text)?.first == first && DateBound(text)?.last == last)
  }

  @Test(arguments: ["", "31", "2031-", "2031-13", "2031-05-32", "2031-05-12-1", "2031/05", "二〇三一", "-2031"])
  func whatIsNoDateIsNone(_ text: String) { #expect(DateBound(text) == nil) }

  private func shelf() throws -> Shelf {
    let shelf = try Shelf()
    try shelf.add([
      ("a", Shelf.article("桥", day: 12, "镇长方知远说：“桥好，桥好。”")), ("b", Shelf.article("路", day: 13, "路上没有人。")),
      ("c", Shelf.article("桥和路", day: 13, "村长许望山说：“桥通了。”")),
      // Neither date nor paper.
      ("d", "一座桥\n\n　　桥在水上。\n"),
    ])
    return shelf
  }

  @Test func periodsHaveAllTheirArticles() throws {
    let trend = try shelf().reader.trend(of: [Trend.Subject("桥"), Trend.Subject("没有")], by: .day, ArchiveFilter())
    let bridge = trend.series[0]
    #expect(bridge.total.occurrences == 7 && bridge.total.articles == 3 && bridge.total.of == 4)
    #expect(bridge.first == 20_310_512 && bridge.last == 20_310_513)
    #expect(bridge.periods.map(\.number) == [20_310_512, 20_310_513])
    #expect(bridge.periods.map { [$0.count.occurrences, $0.count.articles, $0.count.of] } == [[3, 1, 1], [2, 1, 2]])
    #expect(trend.series[1].periods.map(\.count.of) == [1, 2] && trend.series[1].first == 20_310_513)
  }

  /// 10 000 characters of which 30 are it, against 20 000 of which 20 are it, by Dunning's formula.
  @Test func logLikelihoodIsDunnings() {
    #expect(abs(LogLikelihood.of(30, of: 10_000, 20, of: 20_000) - 14.8342) < 0.0001)
    #expect(LogLikelihood.of(5, of: 100, 50, of: 1000) < 1e-9 && LogLikelihood.of(0, of: 10, 0, of: 10) == 0)
  }

  @Test func whatMovedIsCountedInTheTexts() throws {
    let shelf = try Shelf()
    let old = (1...9).map { ("a\($0)", Shelf.article("旧", day: $0, "大家都说“一窗到底”，第\($0)次说“一窗到底”。")) }
    let new = (11...19).map { ("b\($0)", Shelf.article("新", day: $0, "大家都说“水网相连”，第\($0)次说“水网相连”；一窗到底。")) }
    try shelf.add(old + new)
    let span = DaySpan(first: 20_310_511, last: 20_310_519)
    #expect(span.before == DaySpan(first: 20_310_502, last: 20_310_510))
    let movers = try shelf.reader.movers(span, against: DaySpan("2031-05-01..2031-05-10")!, most: 5, ArchiveFilter())
    let up = try #require(movers.rising.first { $0.text == "水网相连" })
    #expect(up.now.occurrences == 18 && up.before.occurrences == 0 && up.now.articles == 9 && up.now.of == 9)
    let down = try #require(movers.falling.first { $0.text == "一窗到底" })
    #expect(down.now.occurrences == 9 && down.before.occurrences == 18)
    #expect(!movers.falling.contains { $0.text == "水网相连" } && !movers.rising.contains { $0.text == "一窗到底" })
  }

  @Test(arguments: [
    ("2031", 20_300_101, 20_301_231), ("2031-03", 20_310_201, 20_310_228), ("2031-01..2031-02", 20_301_101, 20_301_231),
    ("2031-05-10..2031-05-12", 20_310_507, 20_310_509),
  ])
  func theTimeBeforeIsAsLong(_ text: String, _ first: Int, _ last: Int) {
    #expect(DaySpan(text)?.before == DaySpan(first: first, last: last))
  }

  @Test func aGroupIsCountedAsOne() throws {
    let group = Trend.Subject(name: "交通", terms: ["桥", "路"])
    let series = try shelf().reader.trend(of: [group], by: .month, ArchiveFilter()).series[0]
    #expect(series.name == "交通" && series.total.occurrences == 10 && series.total.articles == 4)
  }

  @Test(arguments: [
    (Trend.Grouping.paper, [["江州日报", "5", "2", "3"], ["", "2", "1", "1"]]),
    (.page, [["第3版 要闻", "5", "2", "3"], ["", "2", "1", "1"]]),
    (.speaker, [["方知远", "2", "1", "1"], ["许望山", "1", "1", "1"]]),
  ])
  func groupsAreCountedApart(_ grouping: Trend.Grouping, _ rows: [[String]]) throws {
    let series = try shelf().reader.trend(of: [Trend.Subject("桥")], by: .year, per: grouping, ArchiveFilter()).series[0]
    #expect(
      series.groups.map { [$0.name, "\($0.total.occurrences)", "\($0.total.articles)", "\($0.total.of)"] } == rows)
  }
}
