internal import ArticleModel

/// 2024-03-25, 2024年03月25日, ２０２４．３．２５, 二〇二四年三月二十五日, 19960416.
extension TextCursor {
  /// Goes over a date with its year if one stands here.
  mutating func takeDate() -> Article.Date? {
    var cursor = self
    guard let date = cursor.parsedDate() else { return nil }
    self = cursor
    return date
  }

  private mutating func parsedDate() -> Article.Date? {
    let start = self
    if let year = takeDigits(most: 4), year >= 1000 {
      let beforeSeparator = self
      skipBlanks()
      let isHanzi = take("年")
      if isHanzi || take(where: Self.isDateSeparator) {
        skipBlanks()
        guard let month = takeDigits(most: 2) else { return nil }
        skipBlanks()
        guard isHanzi ? take("月") : take(where: Self.isDateSeparator) else { return nil }
        skipBlanks()
        guard let day = takeDigits(most: 2) else { return nil }
        if isHanzi { _ = take("日") }
        return Self.date(year, month, day)
      }
      // Eight digits run together; nothing but a date counts like that.
      self = beforeSeparator
      guard let rest = takeDigits(most: 5),
        position - beforeSeparator.position == (beforeSeparator.position - start.position)
      else { return nil }
      return Self.date(year, rest / 100, rest % 100)
    }
    self = start
    guard let year = takeHanziNumber(), year >= 1000, take("年"), let month = takeHanziNumber(), take("月"),
      let day = takeHanziNumber(), take("日")
    else { return nil }
    return Self.date(year, month, day)
  }

  /// - / . and their full-width forms.
  private static func isDateSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D...0x2F, 0xFF0D...0xFF0F: true
    default: false
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Article.Date? {
    guard (1815...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Article.Date(year: year, month: month, day: day)
  }

  /// 17:11, 17:11:05.
  mutating func takeTime() -> Bool {
    var cursor = self
    guard let hour = cursor.takeDigits(most: 2), hour < 25, cursor.take(where: Scalars.isColon),
      let minute = cursor.takeDigits(most: 2), minute < 60
    else { return false }
    let second = cursor
    if !(cursor.take(where: Scalars.isColon) && cursor.takeDigits(most: 2) != nil) { cursor = second }
    self = cursor
    return true
  }
}
