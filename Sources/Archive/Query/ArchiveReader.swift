import ArticleModel

/// Reads an archive. One thread uses it at a time.
package final class ArchiveReader {
  let database: Database

  package init(_ database: Database) { self.database = database }

  /// Reads as of one moment, whatever is written meanwhile.
  func moment<Result>(_ body: ([Segment]) throws(DatabaseError) -> Result) throws(DatabaseError) -> Result {
    try database.run("BEGIN")
    defer { try? database.run("COMMIT") }
    return try body(try segments())
  }

  private func segments() throws(DatabaseError) -> [Segment] {
    var segments: [Segment] = []
    let row = try database.statement("SELECT id, first, last, live, characters FROM segments ORDER BY first")
    defer { row.reset() }
    while try row.step() {
      segments.append(
        Segment(
          database, id: row.number(0), first: row.number(1), last: row.number(2), live: row.number(3),
          characters: row.number(4)))
    }
    return segments
  }

  /// Rows of a table of names.
  func names(_ table: String, column: String = "name") throws(DatabaseError) -> [Int: String] {
    var names: [Int: String] = [:]
    let row = try database.statement("SELECT id, \(column) FROM \(table)")
    defer { row.reset() }
    while try row.step() { names[row.number(0)] = row.text(1) }
    return names
  }
}

/// What is in an archive.
package struct ArchiveSummary: Hashable, Sendable {
  package struct Paper: Hashable, Sendable {
    package var name: String
    package var articles: Int
  }

  package var articles = 0
  package var files = 0
  package var characters = 0
  package var segments = 0
  /// 20310512; `nil` where no article has a date.
  package var days: ClosedRange<Int>?
  /// The one with most articles first; those without a name apart.
  package var papers: [Paper] = []
}

extension ArchiveReader {
  package func summary() throws(DatabaseError) -> ArchiveSummary {
    try moment { segments throws(DatabaseError) in
      var summary = ArchiveSummary()
      var papers: [Int: Int] = [:]
      for segment in segments {
        summary.articles += segment.live
        summary.characters += segment.characters
        let days = try segment.days()
        let rows = try segment.column(.papers)
        let alive = try segment.alive()
        for slot in days.indices where alive?[slot] ?? true {
          if rows[slot] > 0 { papers[Int(rows[slot]), default: 0] += 1 }
          let day = Int(days[slot])
          if day > 0 {
            summary.days = min(summary.days?.lowerBound ?? day, day)...max(summary.days?.upperBound ?? day, day)
          }
        }
      }
      summary.files = try database.number("SELECT count(*) FROM files") ?? 0
      summary.segments = segments.count
      let names = try names("papers")
      summary.papers = papers.map { ArchiveSummary.Paper(name: names[$0.key] ?? "", articles: $0.value) }
        .sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
      return summary
    }
  }
}

extension ArchiveReader {
  /// 第3版 要闻, by row.
  func pageLabels() throws(DatabaseError) -> [Int: String] {
    var labels: [Int: String] = [:]
    let row = try database.statement("SELECT id, number, name FROM pages")
    defer { row.reset() }
    while try row.step() {
      let (number, name) = (row.number(1), row.text(2))
      labels[row.number(0)] =
        Article.Page(number: number == 0 ? nil : number, name: name.isEmpty ? nil : name).label ?? ""
    }
    return labels
  }

  /// Where a phrase stands in a segment, in order.
  func places(of phrase: PhrasePattern, in segment: Segment) throws(DatabaseError) -> [UInt32] {
    let places = try segment.places(of: phrase)
    return phrase.isAmbiguous ? try checked(places, phrase, segment) : places
  }

  /// Leaves those at which the text itself has the phrase.
  private func checked(
    _ places: [UInt32], _ phrase: PhrasePattern, _ segment: Segment
  ) throws(DatabaseError) -> [UInt32] {
    let starts = try segment.column(.starts)
    let wanted = phrase.text.unicodeScalars.map(\.value)
    var kept: [UInt32] = []
    var (slot, known) = (0, -1)
    var text: [UInt32] = []
    for place in places {
      while slot + 1 < starts.count, starts[slot + 1] <= place { slot += 1 }
      if known != slot {
        let bytes = try database.bytes("SELECT text FROM articles WHERE id = ?", .number(segment.first + slot))
        text = String(decoding: bytes ?? [], as: UTF8.self).unicodeScalars.map(\.value)
        known = slot
      }
      let start = Int(place - starts[slot])
      guard start + wanted.count <= text.count else { continue }
      let isThere = wanted.indices.allSatisfy { i in
        !GramCode.isShared(GramCode.code(wanted[i])) || text[start + i] == wanted[i]
      }
      if isThere { kept.append(place) }
    }
    return kept
  }
}
