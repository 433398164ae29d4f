import Archive
import ArgumentParser
import ArticleExport
import ReaderCore
import System

/// How often terms are said over time.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: Interface.text(.trendAbstract), discussion: Interface.text(.trendDiscussion))

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @Option(help: ArgumentHelp("\(Interface.text(.trendByHelp))", valueName: "by")) var by = PeriodUnit.year
  @Flag(help: .phrase(.trendShareHelp)) var share = false
  @Option(help: ArgumentHelp("\(Interface.text(.trendPerHelp))", valueName: "per")) var per: Trend.Grouping?
  @Flag(help: .phrase(.trendOwnHelp)) var own = false
  @Option(help: ArgumentHelp("\(Interface.text(.trendGroupHelp))", valueName: "name")) var group: [String] = []
  @Flag(help: .phrase(.moversHelp)) var movers = false
  @Option(help: ArgumentHelp("\(Interface.text(.againstHelp))", valueName: "date")) var against: DaySpan?
  @Option(help: ArgumentHelp("\(Interface.text(.moversTopHelp))", valueName: "n")) var top = 20
  @Option(help: ArgumentHelp("\(Interface.text(.trendFormatHelp))", valueName: "format")) var format = Format.table
  @Flag(inversion: .prefixedNo, help: .phrase(.chartHelp)) var chart: Bool?
  @Option(help: ArgumentHelp("\(Interface.text(.svgHelp))", valueName: "file"), completion: .file()) var svg: String?
  @Option(help: ArgumentHelp("\(Interface.text(.htmlHelp))", valueName: "file"), completion: .file()) var html: String?
  @OptionGroup var filter: FilterArguments
  @OptionGroup var database: ArchiveArguments
  @Argument(help: .phrase(.trendTermsHelp)) var terms: [String] = []

  func validate() throws {
    if !(1...1000).contains(top) { throw ValidationError(Interface.text(.termsTopRange)) }
    if movers {
      guard svg == nil, html == nil, chart == nil else { throw ValidationError(Interface.text(.onePicture)) }
      guard filter.since != nil, terms.isEmpty else { throw ValidationError(Interface.text(.moversWantSince)) }
    } else if terms.isEmpty, !own, group.isEmpty {
      throw ValidationError(Interface.text(.trendWantsTerms))
    }
    if terms.contains("") { throw ValidationError(Interface.text(.trendWantsTerms)) }
  }

  func run() throws {
    if movers { return try runMovers() }
    let subjects = try subjects()
    let reader = ArchiveReader(try database.read())
    let trend = try database.attempt { () throws(DatabaseError) in
      try reader.trend(of: subjects, by: by, per: per, filter.filter)
    }
    var output = StandardOutput()
    let configuration = Configuration.load()
    let heat = HeatScale(configuration)
    switch format {
    case .json: output.writeLine(TrendJSON.value(trend, share: share, heat).serialized(indent: 2))
    case .csv: for line in TrendTable.csv(trend) { output.writeLine(line) }
    case .table:
      for line in TrendTable.lines(trend, share: share, heat) { output.writeLine(line) }
      if chart ?? TerminalDevice.isTerminal(.standardOutput) {
        output.writeLine()
        for line in TrendChart(trend, share: share).lines(configuration) { output.write(typeset: line + "\n") }
      }
    }
    output.flush()
    if let svg { try OutputFile(svg).write(TrendChart(trend, share: share).svg) }
    if let html { try OutputFile(html).write(TrendPage(trend, share: share).page) }
  }

  private func runMovers() throws {
    guard let since = filter.since else { return }
    let reader = ArchiveReader(try database.read())
    let movers = try database.attempt { () throws(DatabaseError) in
      var last = filter.until?.last ?? 0
      if last == 0 { last = try reader.summary().days?.upperBound ?? since.last }
      let span = DaySpan(first: since.first, last: max(since.first, last))
      return try reader.movers(span, against: against ?? span.before, most: top, filter.ofAnyDay)
    }
    var output = StandardOutput()
    switch format {
    case .json: output.writeLine(MoversOutput.json(movers).serialized(indent: 2))
    case .csv: for line in MoversOutput.csv(movers) { output.writeLine(line) }
    case .table: for line in MoversOutput.lines(movers) { output.writeLine(line) }
    }
    output.flush()
  }

  /// The terms that are named, own ones, and own groups.
  private func subjects() throws -> [Trend.Subject] {
    var subjects = terms.map { Trend.Subject($0) }
    guard own || !group.isEmpty else { return subjects }
    let entries = Personal.loadReporting().ownTerms.entries
    if own { subjects += entries.map { Trend.Subject($0.term) } }
    for name in group {
      let terms = entries.filter { $0.group == name }.map(\.term)
      guard !terms.isEmpty else { throw ValidationError(Interface.text(.trendNoGroup, name)) }
      subjects.append(Trend.Subject(name: name, terms: terms))
    }
    guard !subjects.isEmpty else { throw ValidationError(Interface.text(.trendNoOwn)) }
    return subjects
  }
}
