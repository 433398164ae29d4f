import ArticleModel
import ArticleParsing
import Testing

/// Whatever the bytes are, articles tile the section and paragraphs stand in order inside their article.
@Suite struct StructurePropertyTests {
  /// A small linear congruential generator: the same texts on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static func check(_ bytes: [UInt8]) {
    let source = SourceText(utf8: bytes)
    let articles = StructureRecognizer().articles(in: source, range: source.whole)
    var at = 0
    for article in articles {
      #expect(article.range.lowerBound == at)
      at = article.range.upperBound
      var last = article.range.lowerBound
      for paragraph in article.paragraphs {
        #expect(paragraph.range.lowerBound >= last)
        last = paragraph.range.upperBound
        for omission in paragraph.omissions { #expect(paragraph.range.contains(omission.range)) }
        if let lead = paragraph.lead { #expect(paragraph.range.contains(lead)) }
        if let credit = paragraph.credit { #expect(paragraph.range.contains(credit)) }
      }
      #expect(last <= article.range.upperBound)
    }
    #expect(at == bytes.count)
  }

  @Test(arguments: 0..<40) func randomBytes(_ seed: Int) {
    var generator = Generator(state: UInt64(seed))
    Self.check(
      (0..<Int.random(in: 0...3000, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Pieces that rules look for, thrown together.
  @Test(arguments: 0..<300) func randomPieces(_ seed: Int) {
    let pieces = [
      "\n", "\n\n", "\r", "\r\n", "  ", "　　", "\t", "。", "，", "”", "“", "（", "）", "【", "】", "本报讯", "记者", "新华社江州3月5日电",
      "下转", "第二版", "上接",
      "江州日报", "2031-05-12", "第3版:要闻", "责任编辑：", "图为", "摄", "来源：", "——", "强调", "题：", "(4)内容:", "【 标  题 】", "江州的水清了", "一",
      "a", "word ",
      "\u{FEFF}", "\0", "２０", "|", "◆", "（完）",
    ]
    var generator = Generator(state: UInt64(seed + 1000))
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      text += pieces.randomElement(using: &generator).map { Array($0.utf8) } ?? []
      if Int.random(in: 0..<40, using: &generator) == 0, !text.isEmpty { text.removeLast() }
    }
    Self.check(text)
  }

  @Test(
    arguments: [
      LongText("", times: 0), LongText("\n", times: 1), LongText("\n", times: 100_000), LongText("\r", times: 50_000),
      LongText("\0", times: 5000), LongText(" ", times: 100_000), LongText(bytes: [0xE6]),
      LongText(bytes: [0xE6, 0xB1]),
      LongText(bytes: [0xF0, 0x9F, 0x98]), LongText("江州的水清了", times: 60_000), LongText("（", times: 20_000),
      LongText("版", times: 30_000), LongText("。　　", times: 20_000), LongText("1\n", times: 20_000),
      LongText(" 责编：", times: 3000),
    ])
  func extremes(_ text: LongText) { Self.check(text.bytes) }
}
