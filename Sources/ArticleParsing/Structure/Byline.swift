internal import ArticleModel

/// A line that only says who wrote or took something: 本报记者 某某 通讯员 某某, 文/某某, （撰文：某某  摄影：某某）.
enum Byline {
  private static let titles: Literals = [
    "记者", "記者", "通讯员", "通訊員", "特派员", "评论员", "評論員", "撰稿", "特约撰稿",
  ]
  private static let qualifiers: Literals = [
    "特约", "特派", "见习", "見習", "实习", "首席", "本报", "融媒体", "驻", "全媒体", "高级", "参与", "參與",
  ]
  private static let labels: Literals = [
    "作者：", "作者:", "作者/", "作者｜", "作者|", "文/", "文／", "文｜", "文|", "文：", "图/", "图｜", "图文/", "图文：", "撰文：", "撰文/",
    "撰稿：", "文字：", "文字/", "采写：", "采写/", "執筆：", "执笔：", "整理：", "整理/", "翻译：", "编译：", "编译/", "口述：",
  ]
  /// 记者 begins these words, and no name follows.
  private static let compounds: Literals = [
    "手记", "文章", "员文章", "调查", "观察", "来信", "会", "會", "节", "站", "协会", "从", "從", "日前", "昨", "今", "在", "了解", "获悉", "采访",
    "看到", "走",
    "问", "問", "：", ":",
  ]

  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    guard line.width <= 100 else { return false }
    var cursor = TextCursor(bytes, line.start, line.end)
    cursor.skip {
      Scalars.isBlank($0) || Scalars.isOrnament($0) || Scalars.isBracketOpener($0) || $0 == 0x2014 || $0 == 0x2015
    }
    guard cursor.take(anyOf: labels) || cursor.takeTitle() else { return false }
    return cursor.holdsOnlyNames
  }

  fileprivate static func takeTitle(_ cursor: inout TextCursor) -> Bool {
    var probe = cursor
    for attempt in 0..<2 {
      if attempt == 1 {
        probe = cursor
        guard probe.takeOutlet() else { return false }
        probe.skipBlanks()
      }
      while probe.take(anyOf: qualifiers) {}
      if probe.take(anyOf: titles) {
        guard !probe.looks(atAnyOf: compounds) else { return false }
        cursor = probe
        return true
      }
    }
    return false
  }
}

extension TextCursor {
  fileprivate mutating func takeTitle() -> Bool { Byline.takeTitle(&self) }

  /// Short words without a sentence's punctuation up to the end.
  fileprivate var holdsOnlyNames: Bool {
    var cursor = self
    var run = 0
    while !cursor.isAtEnd {
      let scalar = cursor.scalar
      if Scalars.isHanzi(scalar) {
        run += 1
        if run > 8 { return false }
      } else {
        run = 0
        if Scalars.endsSentence(scalar) || scalar == 0xFF0C || scalar == 0xFF1B || scalar == 0x201C || scalar == 0x300C
        {
          return false
        }
      }
      cursor.advance()
    }
    return true
  }
}
