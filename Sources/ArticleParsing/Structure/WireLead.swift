internal import ArticleModel

/// 电头: the dateline that opens a report, with its reporter.
///
/// Forms: 本报讯（记者 某某）, 新华社北京3月5日电 题：…, 央视网消息（新闻联播）：, （中央社記者…台北10日電）,
/// 【…报报道 记者 某某】, 記者某某／台北報導, 据新华社北京4月15日电（记者某某）.
struct WireLead {
  /// The dateline with its trailing colon and blanks.
  var range: TextRange
  /// 记者 某某, without brackets.
  var byline: TextRange?
  /// Opens a report of its own; a passage that starts with 据…电 does not.
  var isStrong: Bool
  /// What 题： announces; it fills the rest of the line, which is no body text.
  var title: TextRange?

  fileprivate static let markers: Endings = ["专电", "專電", "电", "電", "讯", "訊", "消息"]
}

extension WireLead {
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    let reach = min(end, start + 360)
    var cursor = TextCursor(bytes, start, reach)
    cursor.skip { Scalars.isOrnament($0) || Scalars.isBlank($0) }
    let isCited = cursor.looks(at: .citing)
    var byline: TextRange?
    if Scalars.isBracketOpener(cursor.scalar) {
      guard let group = cursor.takeBracketGroup(most: 48), Self.isReportGroup(bytes, group) else { return nil }
      byline = Self.reporter(bytes, group)
    } else {
      guard cursor.takeOutletAndMarker() else { return nil }
    }
    var lead = WireLead(range: TextRange(start, cursor.position), byline: byline, isStrong: !isCited)
    cursor.skipBlanks()
    if cursor.takeTitleMark() {
      self = lead.announcing(bytes, cursor.position, end)
      return
    }
    if lead.byline == nil { lead.byline = cursor.takeReporter() }
    cursor.skipBlanks()
    if cursor.takeTitleMark() {
      self = lead.announcing(bytes, cursor.position, end)
      return
    }
    _ = cursor.take(where: Scalars.isColon)
    cursor.skipBlanks()
    lead.range = TextRange(start, cursor.position)
    self = lead
  }

  /// The same dateline, over the whole line that ends with the title from `at` on.
  private func announcing(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> WireLead {
    var lead = self
    var cursor = TextCursor(bytes, at, end)
    cursor.skipBlanks()
    lead.title = TextRange(cursor.position, end)
    lead.range.upperBound = end
    return lead
  }

  /// The inside of brackets that names a wire: …10日電, …报道 记者 某某, 本报讯.
  private static func isReportGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ group: TextRange) -> Bool {
    let inside = TextCursor(bytes, group.lowerBound, group.upperBound)
    if inside.find(.reporter) != nil {
      return inside.find(.reportMarker) != nil || inside.looks(at: .reporter)
        || endsWithMarker(bytes, group) || inside.looks(at: .ownOutlet)
    }
    var outlet = inside
    return outlet.takeOutletAndMarker() && outlet.isAtEnd
  }

  private static func endsWithMarker(_ bytes: UnsafeBufferPointer<UInt8>, _ group: TextRange) -> Bool {
    markers.first(in: bytes, endingAt: group.upperBound, start: group.lowerBound) != nil
  }

  /// 记者 某某 inside a bracket group.
  fileprivate static func reporter(_ bytes: UnsafeBufferPointer<UInt8>, _ group: TextRange) -> TextRange? {
    let inside = TextCursor(bytes, group.lowerBound, group.upperBound)
    guard let at = inside.find(.reporter) else { return nil }
    return TextRange(at, group.upperBound)
  }
}

extension TextCursor {
  /// Goes over （…） of at most `most` scalars that hold no sentence end; returns the inside.
  mutating func takeBracketGroup(most: Int) -> TextRange? {
    guard Scalars.isBracketOpener(scalar) else { return nil }
    var cursor = self
    cursor.advance()
    let from = cursor.position
    for _ in 0..<most where !cursor.isAtEnd {
      if Scalars.isBracketCloser(cursor.scalar) {
        let inside = TextRange(from, cursor.position)
        cursor.advance()
        self = cursor
        return inside
      }
      if Scalars.endsSentence(cursor.scalar) { return nil }
      cursor.advance()
    }
    return nil
  }

  fileprivate mutating func takeTitleMark() -> Bool {
    var cursor = self
    guard cursor.take(.titleMark), cursor.take(where: Scalars.isColon) else { return false }
    self = cursor
    return true
  }

  /// 新华社北京3月5日电, 本报讯, 央视网消息, 本报记者某某报道, 記者某某／台北報導.
  fileprivate mutating func takeOutletAndMarker() -> Bool {
    var cursor = self
    _ = cursor.take(.citing)
    let outletStart = cursor.position
    guard cursor.takeOutlet() || cursor.looks(at: .journalist) else { return false }
    let isReporterFirst = cursor.position == outletStart
    let afterOutlet = cursor.position
    var hasReporter = false
    for _ in 0..<32 where !cursor.isAtEnd {
      if cursor.looks(at: .journalist) { hasReporter = true }
      var after = cursor
      if !isReporterFirst, after.take(.leadMarker), after.endsLead(dated: cursor.followsDate) {
        if cursor.followsDate || cursor.onlyBlanks(since: afterOutlet) {
          self = after
          return true
        }
      } else if hasReporter, after.take(.reportMarker), after.endsLead(dated: false) {
        self = after
        return true
      }
      guard cursor.isLeadScalar else { return false }
      cursor.advance()
    }
    return false
  }

  /// Hanzi, digits, blanks and what joins names.
  private var isLeadScalar: Bool {
    let scalar = scalar
    return Scalars.isHanzi(scalar) || Scalars.isDigit(scalar) || Scalars.isBlank(scalar)
      || scalar == 0x3001 || scalar == 0xB7 || scalar == 0x2F || scalar == 0xFF0F || scalar == 0x2D
  }

  /// 3月5日, 10日, 日前 in front of 电.
  private var followsDate: Bool {
    var at = position
    for word: StaticString in ["上午", "下午", "凌晨", "晚", "晨"] where bytes.has(word, endingAt: at, start: 0) {
      at -= word.utf8CodeUnitCount
    }
    guard bytes.has("日", endingAt: at, start: 0) else { return false }
    return Scalars.isDigit(bytes.scalar(before: at - 3, start: 0).value)
      || TextCursor.isNumeral(bytes.scalar(before: at - 3, start: 0).value)
  }

  private func onlyBlanks(since from: Int) -> Bool {
    var cursor = TextCursor(bytes, from, position)
    cursor.skipBlanks()
    return cursor.isAtEnd
  }

  /// What follows 电 or 讯 shows that the dateline ends here.
  private func endsLead(dated: Bool) -> Bool {
    isAtEnd || dated || Scalars.isBlank(scalar) || Scalars.isBracketOpener(scalar) || Scalars.isColon(scalar)
      || Scalars.isBracketCloser(scalar) || looks(at: .journalist)
  }

  /// 本报, 新华社, 央视网, …日报, …电视台: at most ten hanzi.
  mutating func takeOutlet() -> Bool {
    if take(.ownOutlet) { return true }
    let lexicon = StructureLexicon.shared
    var cursor = self
    for count in 0..<10 {
      let (scalar, length) = bytes.scalar(at: cursor.position, end: end)
      guard Scalars.isHanzi(scalar) else { return false }
      if lexicon.classes(beginningWith: scalar).contains(.init(.outletEnding)), cursor.take(.outletEnding) {
        guard count >= 1 else { return false }
        _ = cursor.take("客户端")
        self = cursor
        return true
      }
      cursor.position += length
    }
    return false
  }

  /// （记者 某某）, or 记者某某报道, or 记者 某某 before a blank. Returns the reporter without brackets.
  fileprivate mutating func takeReporter() -> TextRange? {
    var cursor = self
    if let group = cursor.takeBracketGroup(most: 64) {
      self = cursor
      return WireLead.reporter(bytes, group)
    }
    guard looks(at: .reporter) else { return nil }
    let from = position
    for _ in 0..<30 where !cursor.isAtEnd {
      var after = cursor
      if after.take(.reportMarker),
        after.isAtEnd || after.scalar == 0xFF0C || Scalars.isColon(after.scalar) || Scalars.isBlank(after.scalar)
      {
        self = after
        return TextRange(from, after.position)
      }
      guard cursor.isLeadScalar else { return nil }
      cursor.advance()
    }
    return nil
  }
}
