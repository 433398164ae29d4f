internal import ArticleModel

/// A page that a line names. Plain, without the name's text.
struct PageMark {
  var number: Int?
  var name: TextRange?
}

/// 第2版:要闻, 00002版:要闻, 第A3版, 02版, 第二版 综合.
extension TextCursor {
  /// Goes over a page with its name if one stands here.
  mutating func takePage() -> PageMark? {
    var cursor = self
    guard let page = cursor.parsedPage() else { return nil }
    self = cursor
    return page
  }

  /// A to Z of either width.
  static func isCapital(_ scalar: UInt32) -> Bool {
    scalar > 0x40 && scalar < 0x5B || scalar >= 0xFF21 && scalar <= 0xFF3A
  }

  private mutating func parsedPage() -> PageMark? {
    let hasOrdinal = take("第")
    skipBlanks()
    let hasLetter = take(where: Self.isCapital)
    if hasLetter { skipBlanks() }
    guard let number = takeNumber(), number < 1000 || !hasOrdinal else { return nil }
    skipBlanks()
    guard take("版"), number < 1000 else { return nil }
    var page = PageMark(number: hasLetter ? nil : number, name: nil)
    var name = self
    name.skip { Scalars.isBlank($0) || Scalars.isColon($0) || Scalars.isOrnament($0) }
    let hadMark = name.position > position
    let from = name.position
    let length = name.skip { Scalars.isHanzi($0) || Scalars.isASCIIWord($0) && !Scalars.isDigit($0) }
    if hadMark, (1...8).contains(length), !name.bytes.has("报", endingAt: name.position, start: from) {
      page.name = TextRange(from, name.position)
      self = name
    }
    return page
  }
}
