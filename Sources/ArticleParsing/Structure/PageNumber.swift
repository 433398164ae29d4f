internal import ArticleModel

/// 第2版:要闻, 00002版:要闻, 第A3版, 02版, 第二版 综合.
extension TextCursor {
  /// Goes over a page with its name if one stands here.
  mutating func takePage() -> Article.Page? {
    var cursor = self
    guard let page = cursor.parsedPage() else { return nil }
    self = cursor
    return page
  }

  private mutating func parsedPage() -> Article.Page? {
    let hasOrdinal = take("第")
    skipBlanks()
    let hasLetter = take { $0 > 0x40 && $0 < 0x5B || $0 >= 0xFF21 && $0 <= 0xFF3A }
    if hasLetter { skipBlanks() }
    guard let number = takeNumber(), number < 1000 || !hasOrdinal else { return nil }
    skipBlanks()
    guard take("版"), number < 1000 else { return nil }
    var page = Article.Page(number: hasLetter ? nil : number, name: nil)
    var name = self
    name.skip { Scalars.isBlank($0) || Scalars.isColon($0) || Scalars.isOrnament($0) }
    let hadMark = name.position > position
    let from = name.position
    let length = name.skip { Scalars.isHanzi($0) || Scalars.isASCIIWord($0) && !Scalars.isDigit($0) }
    if hadMark, (1...8).contains(length), !name.bytes.has("报", endingAt: name.position, start: from) {
      page.name = String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<name.position]), as: UTF8.self)
      self = name
    }
    return page
  }
}
