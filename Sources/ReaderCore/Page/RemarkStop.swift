import ArticleModel

/// Where `]` and `[` stop: the first remark of a stretch in which one speaker has the word.
struct RemarkStop: Hashable, Sendable {
  var section: Int
  /// Index into the section's articles.
  var article: Int
  /// Index into the article's remarks.
  var remark: Int
  var speaker: String
  /// Where the remark begins, bytes.
  var offset: Int

  /// A remark is a stop where the speaker changes, or where the same speaker is named anew in another paragraph.
  /// Groups are stops only in articles in which no person speaks.
  static func stops(of article: Article, section: Int, article index: Int) -> [RemarkStop] {
    let hasPersons = article.speakers.contains { $0.kind == .person }
    var stops: [RemarkStop] = []
    var previous: Remark?
    for (i, remark) in article.remarks.enumerated() {
      guard article.speakers.indices.contains(remark.speaker) else { continue }
      let speaker = article.speakers[remark.speaker]
      if hasPersons, speaker.kind != .person { continue }
      let carriesOn =
        previous.map {
          $0.speaker == remark.speaker && ($0.paragraph == remark.paragraph || remark.attribution.isEmpty)
        }
        ?? false
      previous = remark
      if carriesOn { continue }
      stops.append(
        RemarkStop(
          section: section, article: index, remark: i, speaker: speaker.name, offset: remark.range.lowerBound))
    }
    return stops
  }
}
