/// A place of an archive at which something was found, as it is shown.
package struct ArchiveHit: Hashable, Sendable {
  /// The article's row.
  package var article: Int
  /// A file in which it stands.
  package var source: String
  /// 20310512; 0 where it is not known.
  package var day: Int
  package var paper: String?
  /// 第3版 要闻.
  package var page: String?
  package var headline: String
  /// Who says it.
  package var speaker: String?
  /// Of the same paragraph.
  package var before: String
  package var match: String
  package var after: String
}

package struct ArchiveResults: Hashable, Sendable {
  /// Occurrences, and articles that have some.
  package var total = 0
  package var articles = 0
  /// The first of them: of the last day first, in the order of the texts.
  package var hits: [ArchiveHit] = []
}

extension ArchiveReader {
  /// - Parameters:
  ///   - limit: hits that are shown at most.
  ///   - context: characters before and behind each.
  package func search(
    _ query: ArchiveQuery, _ filter: ArchiveFilter, limit: Int, context: Int = 30
  ) throws(DatabaseError) -> ArchiveResults {
    try moment { segments throws(DatabaseError) in
      let prepared = try PreparedFilter(filter, self)
      var results = ArchiveResults()
      var newest = NewestArticles(most: limit)
      for segment in segments.reversed() {
        let wanted = try prepared.slots(of: segment)
        let matches = try matches(of: query, in: segment, prepared, wanted)
        results.total += matches.places.count
        results.articles += matches.slots.count
        newest.add(matches, segment, days: try segment.days(), starts: try segment.column(.starts))
      }
      let pages = try pageLabels()
      let papers = try names("papers")
      for found in newest.articles where results.hits.count < limit {
        guard let article = try article(found.row, pages: pages, papers: papers) else { continue }
        for place in found.places.prefix(limit - results.hits.count) {
          results.hits.append(article.hit(place, context: context))
        }
      }
      return results
    }
  }

  private func matches(
    of query: ArchiveQuery, in segment: Segment, _ filter: PreparedFilter, _ wanted: [Bool]?, anybody: Bool = false
  ) throws(DatabaseError) -> Matches {
    func inner(_ query: ArchiveQuery, anybody: Bool = anybody) throws(DatabaseError) -> Matches {
      try matches(of: query, in: segment, filter, wanted, anybody: anybody)
    }
    let starts = try segment.column(.starts)
    switch query {
    case .phrase(let text):
      guard let phrase = PhrasePattern(text, .loose) else { return Matches() }
      var places = try places(of: phrase, in: segment)
      if !anybody { try filter.keepSaid(&places, in: segment) }
      return Self.matches(places, length: UInt32(phrase.count), starts, wanted)
    case .all(let queries):
      var found = try inner(queries[0])
      for query in queries.dropFirst() where !found.slots.isEmpty {
        found = Matches.both(found, try inner(query), starts: starts)
      }
      return found
    case .any(let queries):
      var found = Matches()
      for query in queries { found = Matches.either(found, try inner(query)) }
      return found
    // Whoever says what is not wanted.
    case .without(let query, let unwanted):
      return try inner(query).without(try inner(unwanted, anybody: true), starts: starts)
    case .near(let first, let distance, let second):
      return Matches.near(try inner(first), distance, try inner(second), starts: starts)
    }
  }

  private static func matches(
    _ places: [UInt32], length: UInt32, _ starts: [UInt32], _ wanted: [Bool]?
  ) -> Matches {
    var found = Matches()
    found.places.reserveCapacity(places.count)
    var walk = SlotWalk(starts)
    for place in places {
      let slot = walk.slot(of: place)
      if let wanted, !wanted[Int(slot)] { continue }
      if found.slots.last != slot { found.slots.append(slot) }
      found.places.append(Matches.Place(start: place, end: place + length))
    }
    return found
  }
}

/// The articles of the last days, with their places: of any number, no more than are shown are kept.
private struct NewestArticles {
  struct Found {
    var day: UInt32
    var row: Int
    /// Characters of the article.
    var places: [Range<Int>]
  }

  private let most: Int
  private var found: [Found] = []
  /// What has an earlier day is not shown.
  private var earliest: UInt32 = 0

  init(most: Int) { self.most = most }

  mutating func add(_ matches: Matches, _ segment: Segment, days: [UInt32], starts: [UInt32]) {
    // From behind: articles mostly come by their days, and what is early is soon known to be so.
    var end = matches.places.count
    for slot in matches.slots.reversed() {
      let start = starts[Int(slot)]
      let next = end
      while end > 0, matches.places[end - 1].start >= start { end -= 1 }
      guard days[Int(slot)] >= earliest else { continue }
      found.append(
        Found(
          day: days[Int(slot)], row: segment.first + Int(slot),
          places: matches.places[end..<next].prefix(most).map { Int($0.start - start)..<Int($0.end - start) }))
      if found.count >= 4 * most + 64 { cut() }
    }
  }

  private mutating func cut() {
    found = Array(articles.prefix(most))
    if found.count == most, let last = found.last { earliest = last.day }
  }

  var articles: [Found] { found.sorted { ($1.day, $0.row) < ($0.day, $1.row) } }
}
