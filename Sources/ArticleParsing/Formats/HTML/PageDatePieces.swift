import Characters

/// Dates that a page's design takes apart.
extension PageLines {
  /// The first date whose year is a line of its own and whose day stands on the next: 2031 above 05/12, as 2031-05-12.
  func dateInPieces(_ numbers: some Sequence<Int>) -> String? {
    for number in numbers.prefix(while: { $0 + 1 < lines.count }) {
      guard let year = year(lines[number].range), let day = day(lines[number + 1].range) else { continue }
      return "\(year)-\(day.month)-\(day.day)"
    }
    return nil
  }

  private func year(_ range: Range<Int>) -> Int? {
    var cursor = TextCursor(text.characters, range)
    guard let year = cursor.takeDigits(most: 4), 1990...2100 ~= year else { return nil }
    _ = cursor.take("年")
    return cursor.isAtEnd ? year : nil
  }

  private static let separators: CharSet = "-/.月"

  /// 05/12, 05-12, 5月12日, with or without a time behind it.
  private func day(_ range: Range<Int>) -> (month: Int, day: Int)? {
    var cursor = TextCursor(text.characters, range)
    guard let month = cursor.takeDigits(most: 2), 1...12 ~= month, cursor.take(where: Self.separators.contains),
      let day = cursor.takeDigits(most: 2), 1...31 ~= day
    else { return nil }
    _ = cursor.take("日")
    return cursor.isAtEnd || cursor.character.isBlank ? (month, day) : nil
  }
}
