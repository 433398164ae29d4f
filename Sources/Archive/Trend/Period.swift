import ArticleModel

/// How time is cut.
package enum PeriodUnit: String, CaseIterable, Sendable {
  case year, quarter, month
  /// Of ISO 8601: from Monday to Sunday; the first week of a year is that of its first Thursday.
  case week
  case day

  /// A number for the period of a day; later periods have greater ones.
  /// - Parameter day: 20310512.
  package func period(of day: Int) -> Int {
    switch self {
    case .year: day / 10_000
    case .quarter: day / 10_000 * 10 + (day / 100 % 100 + 2) / 3
    case .month: day / 100
    case .week: Self.week(of: day)
    case .day: day
    }
  }

  /// 2031, 2031-Q2, 2031-05, 2031-W19, 2031-05-12.
  package func label(_ period: Int) -> String {
    switch self {
    case .year: Self.padded(period, 4)
    case .quarter: "\(Self.padded(period / 10, 4))-Q\(period % 10)"
    case .month: "\(Self.padded(period / 100, 4))-\(Self.padded(period % 100, 2))"
    case .week: "\(Self.padded(period / 100, 4))-W\(Self.padded(period % 100, 2))"
    case .day: Article.Date(number: period).description
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func week(of day: Int) -> Int {
    let number = DayNumber.of(day)
    let thursday = number - DayNumber.weekday(number) + 3
    let year = DayNumber.day(thursday) / 10_000
    return year * 100 + (thursday - DayNumber.of(year * 10_000 + 101)) / 7 + 1
  }
}

/// Days counted from 1970-01-01 in the Gregorian calendar.
package enum DayNumber {
  /// - Parameter day: 20310512. A day that does not exist is reckoned on from the month's first.
  package static func of(_ day: Int) -> Int {
    let month = max(1, day / 100 % 100)
    // Years that begin in March have the leap day at their end.
    let year = day / 10_000 - (month <= 2 ? 1 : 0)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + max(1, day % 100) - 1
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 20310512.
  package static func day(_ number: Int) -> Int {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return year * 10_000 + month * 100 + dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
  }

  /// 0 for Monday.
  package static func weekday(_ number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }
}
