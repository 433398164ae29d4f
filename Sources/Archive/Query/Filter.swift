/// Which articles and which of their words count.
package struct ArchiveFilter: Hashable, Sendable {
  /// What kind of words.
  package enum Kind: String, CaseIterable, Sendable {
    /// In somebody's quotation marks.
    case quote
    /// What somebody says, quoted or reported.
    case remark
    /// What nobody says.
    case text
  }

  /// 20310512, both included.
  package var since: Int?
  package var until: Int?
  /// A paper's name, or a part of it.
  package var paper: String?
  /// Who says it: a name, or a part of it.
  package var speaker: String?
  package var kind: Kind?

  package init(
    since: Int? = nil, until: Int? = nil, paper: String? = nil, speaker: String? = nil, kind: Kind? = nil
  ) {
    (self.since, self.until, self.paper, self.speaker, self.kind) = (since, until, paper, speaker, kind)
  }
}

/// A filter whose names are looked up in an archive.
struct PreparedFilter {
  private let filter: ArchiveFilter
  private let papers: Set<UInt32>?
  private let speakers: Set<UInt32>?

  init(_ filter: ArchiveFilter, _ reader: ArchiveReader) throws(DatabaseError) {
    self.filter = filter
    papers = try filter.paper.map { name throws(DatabaseError) in try Self.rows("papers", name, reader) }
    speakers = try filter.speaker.map { name throws(DatabaseError) in try Self.rows("speakers", name, reader) }
  }

  private static func rows(_ table: String, _ part: String, _ reader: ArchiveReader) throws(DatabaseError) -> Set<
    UInt32
  > {
    let wanted = GramCode.codes(part)
    return Set(
      try reader.names(table).filter { GramCode.codes($0.value).contains(wanted) }.map { UInt32($0.key) })
  }

  /// Which slots count; `nil` where all do.
  func slots(of segment: Segment) throws(DatabaseError) -> [Bool]? {
    var slots = try segment.alive()
    if filter.since != nil || filter.until != nil {
      let (low, high) = (UInt32(filter.since ?? 1), UInt32(filter.until ?? 99_999_999))
      let days = try segment.days()
      var kept = slots ?? Array(repeating: true, count: segment.slots)
      for slot in kept.indices where days[slot] < low || days[slot] > high || days[slot] == 0 { kept[slot] = false }
      slots = kept
    }
    if let papers {
      let rows = try segment.column(.papers)
      var kept = slots ?? Array(repeating: true, count: segment.slots)
      for slot in kept.indices where !papers.contains(rows[slot]) { kept[slot] = false }
      slots = kept
    }
    return slots
  }

  /// Leaves the places that count, by who says them.
  func keepSaid(_ places: inout [UInt32], in segment: Segment) throws(DatabaseError) {
    guard speakers != nil || filter.kind != nil else { return }
    let remarks = try segment.column(.remarks)
    let quotes = filter.kind == .quote ? try segment.column(.quotes) : []
    var (remark, quote, kept) = (0, 0, 0)
    for place in places {
      while remark + 3 <= remarks.count, remarks[remark + 1] <= place { remark += 3 }
      let isSaid = remark + 3 <= remarks.count && remarks[remark] <= place
      if let speakers, !(isSaid && speakers.contains(remarks[remark + 2])) { continue }
      switch filter.kind {
      case .quote:
        while quote + 2 <= quotes.count, quotes[quote + 1] <= place { quote += 2 }
        guard quote + 2 <= quotes.count, quotes[quote] <= place else { continue }
      case .remark: if !isSaid { continue }
      case .text: if isSaid { continue }
      case nil: break
      }
      places[kept] = place
      kept += 1
    }
    places.removeLast(places.count - kept)
  }
}

extension [UInt16] {
  fileprivate func contains(_ part: [UInt16]) -> Bool {
    part.isEmpty || part.count <= count && (0...count - part.count).contains { self[$0..<$0 + part.count] == part[...] }
  }
}
