internal import ArticleModel

/// 转版: where a newspaper breaks an article off on one page and takes it up on another.
///
/// Forms: (下转第二版), （上接第一版）, 下转A3版, 紧接第一版, ▶▶▶详见2版, （相关报道见第4版）, 下转第 4 版.
enum JumpLine {
  /// Words that are said of pages alone.
  private static let strong: [StaticString] = [
    "下转", "下轉", "上接", "紧接", "緊接", "转自", "轉自", "详见", "詳見", "全文见", "全文見", "转第", "轉第",
  ]
  /// Words that point at a page only inside brackets or behind an ornament.
  private static let weak: [StaticString] = ["见", "見", "转", "轉", "接", "刊", "载", "載"]
  private static let papers: [StaticString] = ["今日", "今天", "本报", "本報", "本期", "第"]
}

extension JumpLine {
  /// The places of a text where a number stands before 版, 页 or 面. Most texts have none, and no pointer is without one.
  static func places(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [Int] {
    var places: [Int] = []
    for (unit, _, rarest) in units {
      var from = range.lowerBound
      while let at = bytes.find(unit, rarest: rarest, from: from, to: range.upperBound) {
        from = at + unit.utf8CodeUnitCount
        let before = bytes.scalar(before: at, start: range.lowerBound).value
        if TextCursor.isNumeral(before) || Scalars.isBlank(before) { places.append(at) }
      }
    }
    if places.count > 1 { places.sort() }
    return places
  }

  /// The pointers in a line with their brackets and ornaments, in order.
  static func all(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> PlainArray<TextRange> {
    var found = PlainArray<TextRange>()
    for (unit, needsStrong, _) in units {
      var from = start
      while let at = bytes.find(unit, from: from, to: end) {
        from = at + unit.utf8CodeUnitCount
        guard let jump = around(unitAt: at, unitEnd: from, bytes, start, end, needsStrong: needsStrong) else {
          continue
        }
        if !found.elements.contains(where: jump.overlaps) { found.append(jump) }
        from = max(from, jump.upperBound)
      }
    }
    found.sort()
    return found
  }

  /// What a number of a page stands before, whether that needs a strong word, and which of its bytes newspapers have least.
  private static let units: [(unit: StaticString, needsStrong: Bool, rarest: Int)] = [
    ("版", false, 1), ("页", true, 2), ("頁", true, 1), ("面", true, 2),
  ]

  private static func around(
    unitAt: Int, unitEnd: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, needsStrong: Bool
  ) -> TextRange? {
    guard var i = beforeNumber(bytes, unitAt, start) else { return nil }
    for _ in 0..<2 {
      for paper in papers where bytes.has(paper, endingAt: i, start: start) {
        i = bytes.trimmedEnd(start, i - paper.utf8CodeUnitCount)
      }
    }
    var isStrong = true
    var keyword = strong.first { bytes.has($0, endingAt: i, start: start) }
    if keyword == nil {
      isStrong = false
      keyword = weak.first { bytes.has($0, endingAt: i, start: start) }
    }
    guard let keyword, isStrong || !needsStrong else { return nil }
    i -= keyword.utf8CodeUnitCount
    return bracketed(keywordAt: i, unitEnd, bytes, start, end)
      ?? bare(keywordAt: i, unitEnd, bytes, start, end, isStrong: isStrong)
  }

  /// The offset before 第二, A3, 02 or 一、二; `nil` when no number ends at `i`.
  private static func beforeNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ start: Int) -> Int? {
    var i = bytes.trimmedEnd(start, from)
    var digits = 0
    while i > start, digits < 12 {
      let (scalar, length) = bytes.scalar(before: i, start: start)
      let isLetter = scalar < 0x5B && scalar > 0x40 || scalar >= 0xFF21 && scalar <= 0xFF3A
      let isSeparator = digits > 0 && (scalar == 0x3001 || scalar == 0x2D || scalar == 0x2014 || scalar == 0x7E)
      guard TextCursor.isNumeral(scalar) || isLetter && digits > 0 || isSeparator else { break }
      digits += 1
      i -= length
    }
    return digits > 0 ? bytes.trimmedEnd(start, i) : nil
  }

  /// A pointer that brackets hold together, at most a dozen characters around the keyword.
  private static func bracketed(
    keywordAt: Int, _ unitEnd: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> TextRange? {
    var open = keywordAt
    var steps = 0
    while true {
      let (scalar, length) = bytes.scalar(before: open, start: start)
      guard length > 0, steps <= 12 else { return nil }
      open -= length
      if Scalars.isBracketOpener(scalar) { break }
      guard Scalars.isHanzi(scalar) || Scalars.isOrnament(scalar) || Scalars.isBlank(scalar) || isFiller(scalar) else {
        return nil
      }
      steps += 1
    }
    var close = TextCursor(bytes, unitEnd, end)
    for _ in 0..<24 where !close.isAtEnd {
      if Scalars.isBracketCloser(close.scalar) {
        close.advance()
        return TextRange(open, close.position)
      }
      if Scalars.endsSentence(close.scalar) { return nil }
      close.advance()
    }
    return nil
  }

  /// A pointer without brackets: alone on its line, behind ornaments, or behind a blank at the line's end.
  private static func bare(
    keywordAt: Int, _ unitEnd: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isStrong: Bool
  ) -> TextRange? {
    var after = TextCursor(bytes, unitEnd, end)
    after.skip { isFiller($0) || Scalars.isBracketCloser($0) }
    var first = keywordAt
    var isMarked = false
    var isParted = false
    while first > start {
      let (scalar, length) = bytes.scalar(before: first, start: start)
      let isBlank = Scalars.isBlank(scalar)
      guard isBlank || Scalars.isOrnament(scalar) || Scalars.isBracketOpener(scalar) else { break }
      isMarked = isMarked || Scalars.isOrnament(scalar)
      isParted = isParted || isBlank
      first -= length
    }
    let endsSentence = Scalars.endsSentence(bytes.scalar(before: first, start: start).value)
    let standsAlone = first == start && after.isAtEnd
    let opensLine =
      first == start
      && (bytes.has("上接", at: keywordAt, end: end) || Scalars.isBlank(bytes.scalar(at: unitEnd, end: end).value))
    let closesLine = after.isAtEnd && (isMarked || isParted || endsSentence)
    guard isStrong && (standsAlone || opensLine || closesLine) || isMarked && after.isAtEnd else { return nil }
    while first < keywordAt, case (let scalar, let length) = bytes.scalar(at: first, end: end), Scalars.isBlank(scalar)
    {
      first += length
    }
    return TextRange(first, opensLine && !after.isAtEnd ? unitEnd : after.position)
  }

  /// What may stand between a pointer's words: blanks, dots, ornaments.
  private static func isFiller(_ scalar: UInt32) -> Bool {
    Scalars.isBlank(scalar) || Scalars.isOrnament(scalar) || scalar == 0x2026 || scalar == 0xB7 || scalar == 0x2E
      || scalar == 0x3002 || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x2014
  }
}
