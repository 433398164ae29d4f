import Archive
import ArticleModel
import Charts
import ReaderCore

/// What the archive says, as reports of the reader.
struct ArchiveReports {
  private let reader: ArchiveReader
  private let heat: HeatScale

  /// Hits that are listed; a person does not go through more.
  private static let most = 2000
  /// Characters around a hit that are kept: more than the widest screen shows.
  private static let context = 120

  /// - Parameter path: of the archive.
  init(_ path: String) throws(ResearchFailure) {
    do throws(ArchiveFile.Problem) { reader = ArchiveReader(try ArchiveFile.read(path)) } catch {
      throw ResearchFailure(text: "\(path): \(error.text(in: Interface.language))")
    }
    heat = HeatScale(Configuration.load())
  }

  // MARK: Places

  func search(_ text: String) throws(DatabaseError) -> Report {
    let query: ArchiveQuery
    do throws(ArchiveQuery.Problem) { query = try ArchiveQuery(text) } catch {
      return Report(title: "", rows: [Report.Row(.line([Report.Piece(error.text(in: Interface.language), .error)]))])
    }
    return report(try reader.search(query, ArchiveFilter(), limit: Self.most, context: Self.context), of: text)
  }

  func sayings(of term: String, by name: String) throws(DatabaseError) -> Report {
    let filter = ArchiveFilter(speaker: name)
    let results = try reader.search(.phrase(term), filter, limit: Self.most, context: Self.context)
    return report(results, of: "\(name) · \(term)")
  }

  private func report(_ results: ArchiveResults, of text: String) -> Report {
    let count = Interface.text(.archiveHits, "\(results.total)", "\(results.articles)")
    return Report(title: results.hits.isEmpty ? "" : "\(text)  \(count)", rows: Self.rows(results.hits))
  }

  /// Each article once, its places below it.
  private static func rows(_ hits: [ArchiveHit]) -> [Report.Row] {
    var rows: [Report.Row] = []
    var article = -1
    for hit in hits {
      let place = ReportPlace(path: hit.source, before: hit.before, match: hit.match)
      if hit.article != article {
        article = hit.article
        let standing = [hit.paper, hit.page].compactMap(\.self).joined(separator: " ")
        let file = hit.source.split(separator: "/").suffix(2).joined(separator: "/")
        rows.append(
          Report.Row(
            .article(date: date(hit.day), headline: hit.headline, place: standing.isEmpty ? file : standing),
            target: .place(place)))
      }
      rows.append(
        Report.Row(
          .passage(before: hit.before, match: hit.match, after: hit.after, speaker: hit.speaker ?? ""),
          target: .place(place)))
    }
    return rows
  }

  private static func date(_ day: Int) -> String { day > 0 ? Article.Date(number: day).description : "" }

  // MARK: People

  func sayers(of term: String) throws(DatabaseError) -> Report {
    let trend = try reader.trend(of: [Trend.Subject(term)], by: .year, per: .speaker, ArchiveFilter())
    let groups = trend.series.first?.groups ?? []
    let most = groups.first?.total.occurrences ?? 0
    let rows = groups.map { group in
      let span = [group.first, group.last].compactMap(\.self).map(Self.date)
      return Report.Row(
        .person(
          name: group.name, count: "\(group.total.occurrences)",
          bar: Double(group.total.occurrences) / Double(max(1, most)),
          note: (span.first == span.last ? Array(span.prefix(1)) : span).joined(separator: " – ")),
        target: .question(.sayings(of: term, by: group.name)))
    }
    return Report(title: Interface.text(.sayersTitle, term, "\(groups.count)"), rows: rows)
  }

  /// Characters that tell a remark from others.
  private static let words = 12

  func record(of name: String) throws(DatabaseError) -> Report {
    let record = try reader.record(of: name, limit: Self.most)
    var rows: [Report.Row] = []
    var article = -1
    for remark in record.remarks {
      let place = ReportPlace(path: remark.source, before: String(remark.text.prefix(Self.words)), match: "")
      if remark.article != article {
        article = remark.article
        rows.append(
          Report.Row(
            .article(date: Self.date(remark.day), headline: remark.headline, place: remark.post ?? ""),
            target: .place(place)))
      }
      rows.append(Report.Row(.line([Report.Piece("  " + remark.text)]), target: .place(place)))
    }
    return Report(title: Interface.text(.recordTitle, name, "\(record.total)", "\(record.articles)"), rows: rows)
  }

  // MARK: Time

  /// A picture, then a line for each period.
  func trend(of term: String, columns: Int) throws(DatabaseError) -> Report {
    let unit = Self.unit(for: try reader.summary().days)
    let trend = try reader.trend(of: [Trend.Subject(term)], by: unit, ArchiveFilter())
    guard let series = trend.series.first, series.total.occurrences > 0 else { return Report(title: "", rows: []) }
    let chart = Chart(
      title: term, periods: series.periods.map { unit.label($0.number) },
      series: [ChartSeries(label: term, values: series.periods.map { $0.count.share })], unit: .share)
    let picture = TerminalChart(chart).rows(width: columns, height: Self.chartRows).map { row in
      Report.Row(.line(row.runs.map { Report.Piece($0.text, $0.role.screenRole) }))
    }
    let span = [series.first, series.last].compactMap(\.self).map(Self.date)
    return Report(
      title: Interface.text(
        .trendTitle, term, "\(series.total.occurrences)", "\(series.total.articles)", span.joined(separator: " – ")),
      rows: picture + series.periods.reversed().map { row($0, unit) })
  }

  private static let chartRows = 9

  private func row(_ period: Trend.Period, _ unit: PeriodUnit) -> Report.Row {
    let words = unit == .year ? heat.heat(period.count).map { Interface.text($0.phrase) } ?? "" : ""
    let numbers = Interface.text(
      .trendRow, "\(period.count.occurrences)", "\(period.count.articles)", "\(period.count.of)",
      TrendTable.percent(period.count))
    return Report.Row(
      .line([
        Report.Piece(unit.label(period.number) + "  ", .paneQuiet), Report.Piece(numbers),
        Report.Piece("  " + words, .key),
      ]))
  }

  /// Years where there are several, else what gives a picture.
  private static func unit(for days: ClosedRange<Int>?) -> PeriodUnit {
    guard let days else { return .year }
    let length = DayNumber.of(days.upperBound) - DayNumber.of(days.lowerBound)
    return length > 4 * 365 ? .year : length > 120 ? .month : length > 30 ? .week : .day
  }
}

extension ChartRole {
  /// How a chart looks in a list.
  fileprivate var screenRole: Role {
    switch self {
    case .axis, .blank: .paneQuiet
    case .label: .paneText
    case .series: .bar
    }
  }
}
