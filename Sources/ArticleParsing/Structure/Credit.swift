internal import ArticleModel

/// The bracket behind a report's last sentence: （记者某某）, （参与记者：…）, （完）, （刊于…）, （某某）.
enum Credit {
  private static let openings: [StaticString] = [
    "记者", "記者", "本报", "本報", "参与", "參與", "通讯员", "通訊員", "作者", "据", "據", "完", "刊", "编译", "編譯", "编辑", "責任", "责任",
    "综合", "綜合", "来源", "來源", "执笔", "執筆", "采写", "新华社", "新華社", "中新", "中央社", "原载", "原載", "转载", "文/", "文：", "撰文", "整理", "实习",
  ]

  /// - Returns: the bracket group with its brackets, and the inside where it names a reporter or author.
  static func match(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (range: TextRange, byline: TextRange?)? {
    let (last, closer) = bytes.scalar(before: end, start: start)
    guard Scalars.isBracketCloser(last) else { return nil }
    var open = end - closer
    var length = 1
    for _ in 0..<72 {
      (_, length) = bytes.scalar(before: open, start: start)
      guard length > 0 else { return nil }
      open -= length
      let scalar = bytes.scalar(at: open, end: end).value
      if Scalars.isBracketOpener(scalar) { break }
      if Scalars.isBracketCloser(scalar) || Scalars.endsSentence(scalar) { return nil }
    }
    guard Scalars.isBracketOpener(bytes.scalar(at: open, end: end).value) else { return nil }
    guard open > start, bytes.endsSentence(start, open) else { return nil }
    let inside = TextRange(open + length, end - closer)
    let cursor = TextCursor(bytes, inside.lowerBound, inside.upperBound)
    let isNamed = openings.contains { cursor.looks(at: $0) }
    guard isNamed || isName(cursor) else { return nil }
    let reports = !isNamed || cursor.contains("记者") || cursor.contains("記者") || cursor.looks(at: "作者")
    return (TextRange(open, end), reports ? inside : nil)
  }

  /// Two to four hanzi and nothing else.
  private static func isName(_ from: TextCursor) -> Bool {
    var cursor = from
    let count = cursor.skip(while: Scalars.isHanzi)
    return (2...4).contains(count) && cursor.isAtEnd
  }
}
