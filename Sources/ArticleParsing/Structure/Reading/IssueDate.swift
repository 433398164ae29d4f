internal import ArticleModel
import Characters

/// 2024-03-25, 2024年03月25日, ２０２４．３．２５, 二〇二四年三月二十五日, 19960416; 17:11.
///
/// Taiwan counts years from 1912: 民國114年7月10日, 一一四年七月十日, 114/07/10, 1140710.
extension TextCursor {
  /// Goes over a date with its year.
  mutating func takeDate() -> Article.Date? {
    // The readings differ in their first character or in how many digits the year has.
    attempt { $0.takeDateInDigits() } ?? attempt { $0.takeDateInHanzi() } ?? attempt { $0.takeDateOfRepublic() }
  }

  /// 民國九十八年七月十日; without 民國 only years of three digits, which no other calendar of papers has.
  private mutating func takeDateOfRepublic() -> Article.Date? {
    let start = position
    let isNamed = ["中華民國", "中华民国", "民國", "民国"].contains { takeWord([Char]($0)) }
    if isNamed { skipBlanks() }
    let yearStart = position
    guard let number = takeDigits(most: 3) ?? takeHanziNumber(most: 999) else { return nil }
    let isLong = position - yearStart == 3 && Self.republicYears.contains(number)
    guard isNamed || isLong else { return nil }
    let year = number + Self.yearBeforeRepublic
    if take("年") {
      guard let month = takeNumber(), take("月"), let day = takeNumber(), take("日") else { return nil }
      return Self.date(year, month, day)
    }
    if take(where: Self.dateSeparators.contains) {
      guard let month = takeTwoDigits(), take(where: Self.dateSeparators.contains), let day = takeTwoDigits() else {
        return nil
      }
      return Self.date(year, month, day)
    }
    // Seven digits run together.
    guard yearStart == start, let month = takeTwoDigits(), let day = takeTwoDigits(), character.digitValue == nil else {
      return nil
    }
    return Self.date(year, month, day)
  }

  private static let yearBeforeRepublic = 1911
  /// 2011 to 2041.
  private static let republicYears = 100...130

  mutating func takeTwoDigits() -> Int? {
    attempt { cursor in
      let start = cursor.position
      return cursor.takeDigits(most: 2).flatMap { cursor.position - start == 2 ? $0 : nil }
    }
  }

  private mutating func takeWord(_ word: [Char]) -> Bool {
    takeAll { cursor in word.allSatisfy { cursor.take($0) } }
  }

  private mutating func takeDateInDigits() -> Article.Date? {
    let start = position
    guard let year = takeDigits(most: 4), year >= 1000 else { return nil }
    let yearEnd = position
    skipBlanks()
    let isHanzi = take("年")
    if isHanzi || take(where: Self.dateSeparators.contains) {
      skipBlanks()
      guard let month = takeDigits(most: 2) else { return nil }
      skipBlanks()
      guard isHanzi ? take("月") : take(where: Self.dateSeparators.contains) else { return nil }
      skipBlanks()
      guard let day = takeDigits(most: 2) else { return nil }
      if isHanzi { _ = take("日") }
      return Self.date(year, month, day)
    }
    // Eight digits run together; nothing but a date counts like that.
    position = yearEnd
    guard let rest = takeDigits(most: 5), position - yearEnd == yearEnd - start else { return nil }
    return Self.date(year, rest / 100, rest % 100)
  }

  private mutating func takeDateInHanzi() -> Article.Date? {
    guard let year = takeHanziNumber(), year >= 1000, take("年"), let month = takeHanziNumber(), take("月"),
      let day = takeHanziNumber(), take("日")
    else { return nil }
    return Self.date(year, month, day)
  }

  private static let dateSeparators: CharSet = "-./－．／"

  static func date(_ year: Int, _ month: Int, _ day: Int) -> Article.Date? {
    guard (1815...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Article.Date(year: year, month: month, day: day)
  }

  /// Goes over 17:11 or 17:11:05.
  mutating func takeTime() -> Bool {
    takeAll { cursor in
      guard let hour = cursor.takeDigits(most: 2), hour < 25, cursor.take(where: \.isColon),
        let minute = cursor.takeDigits(most: 2), minute < 60
      else { return false }
      _ = cursor.takeAll { $0.take(where: \.isColon) && $0.takeDigits(most: 2) != nil }
      return true
    }
  }
}
