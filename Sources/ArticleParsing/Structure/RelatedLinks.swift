internal import ArticleModel

/// Lines that a site sets above the headlines of other articles: 延伸阅读, 相关新闻, 更多某报报道.
enum RelatedLinks {
  /// Cells; a headline is shorter.
  static let longest = 100

  private static let things: Endings = ["報導", "报道", "新聞", "新闻", "文章"]

  static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip { Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) }
    return cursor.take(.related) || isMore(bytes, line)
  }

  /// 更多某报报道
  static func isMore(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard line.width <= 40 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    return cursor.take(.more) && things.first(in: bytes, endingAt: line.end, start: line.start) != nil
  }
}
