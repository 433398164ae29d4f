/// Days from one to another, both included.
package struct DaySpan: Hashable, Sendable {
  /// 20310512.
  package var first: Int
  package var last: Int

  package init(first: Int, last: Int) { (self.first, self.last) = (first, last) }

  /// 2031, 2031-05, 2031-05-12, or two of them with `..` between.
  package init?(_ text: String) {
    guard let dots = text.firstRange(of: "..") else {
      guard let bound = DateBound(text) else { return nil }
      self.init(first: bound.first, last: bound.last)
      return
    }
    guard let from = DateBound(String(text[..<dots.lowerBound])), let to = DateBound(String(text[dots.upperBound...])),
      from.first <= to.last
    else { return nil }
    self.init(first: from.first, last: to.last)
  }

  package func contains(_ day: Int) -> Bool { first <= day && day <= last }

  /// As long a time right before: of whole months, as many months.
  package var before: DaySpan {
    let months = (last / 10_000 - first / 10_000) * 12 + last / 100 % 100 - first / 100 % 100 + 1
    if first % 100 == 1, last % 100 == 31 || DayNumber.day(DayNumber.of(last) + 1) % 100 == 1 {
      let number = first / 10_000 * 12 + first / 100 % 100 - 1 - months
      let start = number / 12 * 10_000 + (number % 12 + 1) * 100 + 1
      return DaySpan(first: start, last: DayNumber.day(DayNumber.of(first) - 1))
    }
    let (start, end) = (DayNumber.of(first), DayNumber.of(last))
    return DaySpan(first: DayNumber.day(start - (end - start + 1)), last: DayNumber.day(start - 1))
  }
}
