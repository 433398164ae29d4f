internal import ArticleModel

/// Lines that a site sets above the headlines of other articles: 延伸阅读, 相关新闻, 更多某报报道.
enum RelatedLinks {
  /// Cells; a headline is shorter.
  static let longest = 100

  private static let announcements: Literals = [
    "相关新闻", "相關新聞", "相关阅读", "相關閱讀", "相关报道", "相關報導", "相关文章", "相關文章", "延伸閱讀", "延伸阅读", "推荐阅读",
    "推薦閱讀", "热门推荐", "精彩推荐", "为您推荐", "猜你喜欢", "其他人也在看", "大家都在看", "热门新闻", "熱門新聞",
  ]
  private static let more: Literals = ["更多", "看更多"]
  private static let things: Literals = ["報導", "报道", "新聞", "新闻", "文章"]

  static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip { Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) }
    return cursor.take(anyOf: announcements) || isMore(bytes, line)
  }

  /// 更多某报报道
  static func isMore(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard line.width <= 40 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    return cursor.take(anyOf: more) && things.first(in: bytes, endingAt: line.end, start: line.start) != nil
  }
}
