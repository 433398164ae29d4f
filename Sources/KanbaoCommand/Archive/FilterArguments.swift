import Archive
import ArgumentParser
import ReaderCore

extension DateBound: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
extension DaySpan: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
extension ArchiveFilter.Kind: ExpressibleByArgument {}
extension PeriodUnit: ExpressibleByArgument {}
extension Trend.Grouping: ExpressibleByArgument {}

/// Which articles of an archive count, and which words.
struct FilterArguments: ParsableArguments {
  @Option(help: ArgumentHelp("\(Interface.text(.sinceHelp))", valueName: "date")) var since: DateBound?
  @Option(help: ArgumentHelp("\(Interface.text(.untilHelp))", valueName: "date")) var until: DateBound?
  @Option(help: ArgumentHelp("\(Interface.text(.paperHelp))", valueName: "name")) var paper: String?
  @Option(help: ArgumentHelp("\(Interface.text(.archiveSpeakerHelp))", valueName: "name")) var speaker: String?
  @Option(help: ArgumentHelp("\(Interface.text(.kindHelp))", valueName: "kind")) var kind: ArchiveFilter.Kind?

  var ofAnyDay: ArchiveFilter { ArchiveFilter(paper: paper, speaker: speaker, kind: kind) }

  var filter: ArchiveFilter {
    ArchiveFilter(since: since?.first, until: until?.last, paper: paper, speaker: speaker, kind: kind)
  }
}
