/// A date as a person gives it: 2031, 2031-05 or 2031-05-12.
package struct DateBound: Hashable, Sendable {
  /// 20310512.
  package let first: Int
  package let last: Int

  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].utf8.count == 4, numbers[0] > 0,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    first = numbers[0] * 10_000 + (month ?? 1) * 100 + (day ?? 1)
    last = numbers[0] * 10_000 + (month ?? 12) * 100 + (day ?? 31)
  }
}
