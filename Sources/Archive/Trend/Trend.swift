/// How often something is said over time.
package struct Trend: Hashable, Sendable {
  /// What is counted together: a term, or a group of terms under a name.
  package struct Subject: Hashable, Sendable {
    package var name: String
    package var terms: [String]
    package init(name: String, terms: [String]) { (self.name, self.terms) = (name, terms) }
    package init(_ term: String) { self.init(name: term, terms: [term]) }
  }

  /// What is counted apart.
  package enum Grouping: String, CaseIterable, Sendable { case paper, speaker, page }

  package struct Count: Hashable, Sendable {
    package var occurrences = 0
    /// Those that have it.
    package var articles = 0
    /// All articles; of a speaker, those in which that person speaks.
    package var of = 0
    package init() {}

    /// Articles that have it among all; 0 of none.
    package var share: Double { of == 0 ? 0 : Double(articles) / Double(of) }

    static func += (count: inout Count, other: Count) {
      count.occurrences += other.occurrences
      count.articles += other.articles
      count.of += other.of
    }
  }

  package struct Period: Hashable, Sendable {
    /// As `PeriodUnit` numbers it.
    package var number: Int
    package var count: Count
  }

  /// What is said of a subject, by all or in a group.
  package struct Series: Hashable, Sendable {
    /// The subject's, or the group's: a paper, a page, a person; empty where that is not known.
    package var name: String
    /// With articles that have no date.
    package var total = Count()
    /// 20310512; `nil` where it is not said in an article with a date.
    package var first: Int?
    package var last: Int?
    /// Those in which there are articles, in order.
    package var periods: [Period] = []
    /// The groups in which it is said; those first in which it is said most.
    package var groups: [Series] = []
  }

  package var unit: PeriodUnit
  package var series: [Series]
}

extension ArchiveReader {
  /// Counts subjects, each period by itself.
  package func trend(
    of subjects: [Trend.Subject], by unit: PeriodUnit, per grouping: Trend.Grouping? = nil, _ filter: ArchiveFilter
  ) throws(DatabaseError) -> Trend {
    try moment { segments throws(DatabaseError) in
      let prepared = try PreparedFilter(filter, self)
      let patterns = subjects.map { $0.terms.compactMap { PhrasePattern($0, .exact) } }
      var counters = subjects.map { TrendCounter(name: $0.name, unit, hasSeveral: $0.terms.count > 1) }
      var groups = subjects.map { _ in [UInt32: TrendCounter]() }
      for segment in segments {
        let wanted = try prepared.slots(of: segment)
        let days = try segment.days()
        let grouped = try grouping.map { grouping throws(DatabaseError) in try GroupedSlots(segment, grouping) }
        for i in subjects.indices {
          counters[i].addArticles(days, wanted)
          for phrase in patterns[i] where wanted?.contains(true) ?? true {
            var places = try places(of: phrase, in: segment)
            try prepared.keepSaid(&places, in: segment)
            let counts = ArticleCounts(places, starts: try segment.column(.starts), wanted: wanted)
            counters[i].add(counts, days)
            grouped?.add(places, counts, to: &groups[i], days, wanted, unit)
          }
          counters[i].endSegment()
          for group in groups[i].keys { groups[i][group]?.endSegment() }
        }
      }
      // All articles of those groups, and of no others: many speakers never say it.
      for segment in grouping == nil ? [] : segments {
        let (wanted, days) = (try prepared.slots(of: segment), try segment.days())
        guard let grouping else { break }
        let grouped = try GroupedSlots(segment, grouping)
        for i in subjects.indices { grouped.addArticles(to: &groups[i], days, wanted) }
      }
      let names = try grouping.map { grouping throws(DatabaseError) in try self.names(of: grouping) }
      let series = subjects.indices.map { i in
        var series = counters[i].series
        series.groups = groups[i].map { group, counter in
          var inner = counter.series
          inner.name = names?[Int(group)] ?? ""
          return inner
        }.filter { $0.total.occurrences > 0 }
          .sorted { ($1.total.occurrences, $0.name) < ($0.total.occurrences, $1.name) }
        return series
      }
      return Trend(unit: unit, series: series)
    }
  }

  private func names(of grouping: Trend.Grouping) throws(DatabaseError) -> [Int: String] {
    switch grouping {
    case .paper: try names("papers")
    case .speaker: try names("speakers")
    case .page: try pageLabels()
    }
  }
}
