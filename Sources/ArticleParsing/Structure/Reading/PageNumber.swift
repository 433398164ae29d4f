import Characters

/// A page that a line names.
struct PageMark: Equatable {
  var number: Int?
  var name: Range<Int>?
}

/// 第2版:要闻, 00002版:要闻, 第A3版, 02版, 第二版 综合.
extension TextCursor {
  /// Characters of the longest name of a page.
  private static let longestPageName = 8

  /// Goes over a page with its name.
  mutating func takePage() -> PageMark? {
    attempt { cursor in
      guard let number = cursor.takePageNumber() else { return nil }
      return PageMark(number: number.isPlain ? number.value : nil, name: cursor.attempt { $0.takeNameBehindPage() })
    }
  }

  /// - Returns: the number; plain unless a letter stands before it, as in A3.
  private mutating func takePageNumber() -> (value: Int, isPlain: Bool)? {
    _ = take("第")
    skipBlanks()
    let hasLetter = take(where: \.isCapital)
    if hasLetter { skipBlanks() }
    guard let number = takeNumber(), number < 1000 else { return nil }
    skipBlanks()
    return take("版") ? (number, !hasLetter) : nil
  }

  private mutating func takeNameBehindPage() -> Range<Int>? {
    guard skip(while: { $0.isBlank || $0.isColon || $0.isOrnament }) > 0 else { return nil }
    let from = position
    let length = skip { $0.isHanzi || $0.isLetter }
    guard (1...Self.longestPageName).contains(length), text[position - 1] != "报" else { return nil }
    return from..<position
  }
}
