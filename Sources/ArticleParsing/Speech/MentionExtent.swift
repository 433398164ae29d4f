/// What belongs to a name behind it: a title, and a parenthesis that says more of the person.
struct MentionExtent {
  let reading: SpeechReading

  /// What joins two names.
  static let conjunctions = ScalarSet("和与及跟同、")

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// Title and parenthesis after the name.
  func extend(_ mention: inout Mention) {
    let title = reading.match(mention.end, WordClass.title)
    // 某某代表本省发言: a verb, unless the clause goes on as after a name.
    if title.length > 0, closes(title: mention.end..<mention.end + title.length) {
      mention.title = mention.end..<mention.end + title.length
      mention.end += title.length
      // 某学院言某某教授: an organisation alone is no post.
      if let post = mention.post, title.length >= 2,
        reading.matchBack(post.upperBound, floor: post.lowerBound, WordClass.head | WordClass.suffix).length == 0
      {
        mention.post = nil
      }
    }
    if mention.end < t.count, t[mention.end] == Mark.openBracket, let close = reading.partner(mention.end) {
      if mention.post == nil, !mention.isJournalist {
        mention.post = BracketReader(reading: reading).post(in: mention.end + 1..<close)
      }
      mention.end = close + 1
    }
  }

  /// What stands behind lets the title end there: as after a name, or 和 and another name.
  private func closes(title: Range<Int>) -> Bool {
    if NameReader(reading: reading).follow(title.upperBound) >= 4 { return true }
    return title.count >= 2 && Self.conjunctions.contains(t[title.upperBound])
      && reading.match(title.lowerBound, WordClass.open).length == 0
  }
}
