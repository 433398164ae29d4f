import Characters
import Lexicon

/// 电头: the dateline that opens a report, with its reporter.
///
/// Forms: 本报讯（记者 某某）, 新华社北京3月5日电 题：…, 央视网消息（新闻联播）：, （中央社記者…台北10日電）,
/// 【…报报道 记者 某某】, 記者某某／台北報導, 据新华社北京4月15日电（记者某某）.
struct WireLead {
  /// The dateline with its trailing colon and blanks.
  var range: Range<Int>
  /// 记者 某某, without brackets.
  var byline: Range<Int>?
  /// Opens a report of its own; a passage that starts with 据…电 does not.
  var isStrong: Bool
  /// What 题： announces; it fills the rest of the line, which is no body text.
  var title: Range<Int>?
}

extension WireLead {
  /// Characters of the longest dateline in brackets.
  private static let longestGroup = 48

  /// The dateline that a range of a text begins with; `nil` where there is none.
  init?(_ text: [Char], _ range: Range<Int>) {
    var cursor = TextCursor(text, range)
    cursor.skip { $0.isOrnament || $0.isBlank }
    isStrong = !cursor.looks(at: .citing)
    if cursor.character.isBracketOpener {
      guard let group = cursor.takeBracketGroup(most: Self.longestGroup), Self.isReport(text, group) else { return nil }
      byline = Self.reporter(text, in: group)
    } else {
      guard cursor.takeOutletAndMarker() else { return nil }
    }
    cursor.skipBlanks()
    title = cursor.takeAnnouncedTitle()
    if title == nil {
      if byline == nil { byline = cursor.takeReporter() }
      cursor.skipBlanks()
      title = cursor.takeAnnouncedTitle()
    }
    if title == nil {
      _ = cursor.take(where: \.isColon)
      cursor.skipBlanks()
    }
    self.range = range.lowerBound..<cursor.position
  }

  /// The inside of brackets that names a wire: …10日電, …报道 记者 某某, 本报讯.
  private static func isReport(_ text: [Char], _ group: Range<Int>) -> Bool {
    var inside = TextCursor(text, group)
    guard inside.find(.reporter) != nil else { return inside.takeOutletAndMarker() && inside.isAtEnd }
    return inside.find(.reportMarker) != nil || inside.looks(at: .reporter) || inside.looks(at: .ownOutlet)
      || StructureLexicon.shared.longest(.leadEnding, in: text, before: group.upperBound, floor: group.lowerBound)
        != nil
  }

  /// 记者 某某 inside a bracket group.
  fileprivate static func reporter(_ text: [Char], in group: Range<Int>) -> Range<Int>? {
    TextCursor(text, group).find(.reporter).map { $0..<group.upperBound }
  }
}

extension TextCursor {
  /// Goes over 题： and all that follows; returns what follows.
  fileprivate mutating func takeAnnouncedTitle() -> Range<Int>? {
    attempt { cursor in
      guard cursor.take(.titleMark), cursor.take(where: \.isColon) else { return nil }
      cursor.skipBlanks()
      defer { cursor.position = cursor.end }
      return cursor.position..<cursor.end
    }
  }

  /// Goes over 新华社北京3月5日电, 本报讯, 央视网消息, 本报记者某某报道, 記者某某／台北報導.
  fileprivate mutating func takeOutletAndMarker() -> Bool {
    var cursor = self
    _ = cursor.take(.citing)
    let isReporterFirst = !cursor.takeOutlet()
    guard !isReporterFirst || cursor.looks(at: .journalist) else { return false }
    let outletEnd = cursor.position
    var hasReporter = false
    for _ in 0..<Self.longestPlaceAndDate where !cursor.isAtEnd {
      if cursor.looks(at: .journalist) { hasReporter = true }
      var after = cursor
      if !isReporterFirst, after.take(.leadMarker), after.endsLead(dated: cursor.followsDate) {
        if cursor.followsDate || text[outletEnd..<cursor.position].allSatisfy(\.isBlank) {
          self = after
          return true
        }
      } else if hasReporter, after.take(.reportMarker), after.endsLead(dated: false) {
        self = after
        return true
      }
      guard cursor.character.mayStandInLead else { return false }
      cursor.advance()
    }
    return false
  }

  /// Characters between the outlet and 电 or 报道.
  private static let longestPlaceAndDate = 32

  /// 3月5日, 10日, 10日上午 in front of 电.
  private var followsDate: Bool {
    var day = position
    if let length = StructureLexicon.shared.longest(.dayPart, in: text, before: day, floor: 0) { day -= length }
    return day >= 2 && text[day - 1] == "日" && text[day - 2].isNumeral
  }

  /// What follows 电 or 讯 shows that the dateline ends here.
  private func endsLead(dated: Bool) -> Bool {
    let next = character
    return isAtEnd || dated || next.isBlank || next.isBracketOpener || next.isColon || next.isBracketCloser
      || looks(at: .journalist)
  }

  /// Characters of the longest name of an outlet, the last word apart.
  private static let longestOutlet = 10

  /// Goes over 本报, 新华社, 央视网, …日报, …电视台.
  mutating func takeOutlet() -> Bool {
    if take(.ownOutlet) { return true }
    var cursor = self
    for count in 0..<Self.longestOutlet {
      guard cursor.character.isHanzi else { return false }
      if cursor.take(.outletEnding) {
        guard count >= 1 else { return false }
        _ = cursor.take(.appSuffix)
        self = cursor
        return true
      }
      cursor.advance()
    }
    return false
  }

  /// Goes over （记者 某某）, or 记者某某报道, or 记者 某某 before a blank. Returns the reporter without brackets.
  fileprivate mutating func takeReporter() -> Range<Int>? {
    if let group = takeBracketGroup(most: 64) { return WireLead.reporter(text, in: group) }
    guard looks(at: .reporter) else { return nil }
    var cursor = self
    for _ in 0..<30 where !cursor.isAtEnd {
      var after = cursor
      if after.take(.reportMarker), after.endsReport {
        defer { self = after }
        return position..<after.position
      }
      guard cursor.character.mayStandInLead else { return nil }
      cursor.advance()
    }
    return nil
  }

  /// What follows 报道 shows that it ends a dateline.
  private var endsReport: Bool { isAtEnd || character == "，" || character.isColon || character.isBlank }
}

extension Char {
  /// Hanzi, digits, blanks and what joins names.
  fileprivate var mayStandInLead: Bool {
    isHanzi || digitValue != nil || isBlank || Self.nameJoiners.contains(self)
  }
  private static let nameJoiners: CharSet = "、·/／-"
}
