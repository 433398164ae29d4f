import ArticleModel

/// What somebody says in the articles of an archive, the last day first.
package struct SpeakerRecord: Hashable, Sendable {
  package struct Remark: Hashable, Sendable {
    /// The article's row.
    package var article: Int
    package var source: String
    /// 20310512; 0 where it is not known.
    package var day: Int
    package var headline: String
    /// As the article gives it: of people of one name, it tells who is meant.
    package var post: String?
    package var text: String
  }

  /// Remarks, and articles that have some; not all are listed.
  package var total = 0
  package var articles = 0
  package var remarks: [Remark] = []
}

extension ArchiveReader {
  /// - Parameters:
  ///   - name: the whole name.
  ///   - limit: remarks that are listed at most.
  package func record(of name: String, limit: Int) throws(DatabaseError) -> SpeakerRecord {
    try moment { segments throws(DatabaseError) in
      var record = SpeakerRecord()
      guard let speaker = try names("speakers").first(where: { $0.value == name })?.key else { return record }
      var found: [(day: UInt32, row: Int)] = []
      for segment in segments { try find(UInt32(speaker), in: segment, &record.total, &found) }
      record.articles = found.count
      for (_, row) in found.sorted(by: { ($1.day, $0.row) < ($0.day, $1.row) }) {
        guard record.remarks.count < limit else { break }
        if let article = try article(row) { record.remarks += article.remarks(of: name) }
      }
      return record
    }
  }

  /// Counts the speaker's remarks in a segment, and adds the articles that have some.
  private func find(
    _ speaker: UInt32, in segment: Segment, _ total: inout Int, _ found: inout [(day: UInt32, row: Int)]
  ) throws(DatabaseError) {
    let remarks = try segment.column(.remarks)
    let starts = try segment.column(.starts)
    let days = try segment.days()
    let alive = try segment.alive()
    var walk = SlotWalk(starts)
    var last = -1
    for remark in stride(from: 0, to: remarks.count - 2, by: 3) where remarks[remark + 2] == speaker {
      let slot = Int(walk.slot(of: remarks[remark]))
      guard alive?[slot] ?? true else { continue }
      total += 1
      if slot != last { found.append((days[slot], segment.first + slot)) }
      last = slot
    }
  }
}

extension ReadArticle {
  fileprivate func remarks(of name: String) -> [SpeakerRecord.Remark] {
    article.remarks.filter { article.speakers[$0.speaker].name == name }.map { remark in
      SpeakerRecord.Remark(
        article: row, source: source, day: article.day, headline: article.headline,
        post: article.speakers[remark.speaker].post, text: text(remark.range))
    }
  }
}
