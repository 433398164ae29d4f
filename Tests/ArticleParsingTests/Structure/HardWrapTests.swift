import ArticleModel
import ArticleParsing
import Testing

@Suite struct HardWrapTests {
  /// Sets paragraphs in lines of `width` hanzi, two blanks before each paragraph.
  static func wrapped(_ paragraphs: [String], width: Int, indent: Int = 2) -> String {
    paragraphs.flatMap { paragraph -> [String] in
      let cells = Array(repeating: "　", count: indent) + paragraph.map(String.init)
      return stride(from: 0, to: cells.count, by: width).map { cells[$0..<min($0 + width, cells.count)].joined() }
    }.joined(separator: "\n")
  }

  static let paragraphs = [
    "河长制推行三年以来，江州的水一天比一天清了，岸上的人也一天比一天多了，连多年不见的白鹭也回到了城边的湿地里。",
    "市水利局的方之禾说，全市一百二十条河都有了自己的河长，每个月至少走一遍，看见问题当天就记下来，一个星期里要有回音。",
    "村里的老人还记得，十几年前河边站不住人。现在傍晚散步的人从桥头排到桥尾，孩子们在浅水里捉虾，一直玩到天黑。",
  ]

  @Test(arguments: [13, 20, 26, 40]) func reflowsIndentedParagraphs(_ width: Int) {
    #expect(
      Outline.of("江州的水清了\n\n" + Self.wrapped(Self.paragraphs, width: width)).dropFirst()
        == Self.paragraphs.map { "body: " + $0 }[...])
  }

  @Test func reflowsParagraphsBetweenBlankLines() {
    let text = Self.paragraphs.map { Self.wrapped([$0], width: 24, indent: 0) }.joined(separator: "\n\n")
    #expect(Outline.of("江州的水清了\n\n" + text).dropFirst() == Self.paragraphs.map { "body: " + $0 }[...])
  }

  @Test("A nought that a line begins with is part of a year, no point of a list")
  func noughtAtTheLineStart() {
    let wide = Self.wrapped(["码头的事情，老人们都记得很清楚，要从一八四○年的那个冬天讲起，年轻人听着也不嫌长，一直听到天黑。"] + Self.paragraphs, width: 23)
    #expect(wide.contains("\n○年"))
    #expect(Outline.of("江州的码头\n\n" + wide).dropFirst().first?.contains("一八四○年的那个冬天") == true)
  }

  @Test func everyUndoneLineEndIsAFinding() {
    let text = Self.wrapped(Self.paragraphs, width: 26)
    let lines = text.split(separator: "\n").count
    #expect(Outline.findings("江州的水清了\n\n" + text, .hardWrap).count == lines - Self.paragraphs.count)
  }

  @Test func latinWordsKeepTheirBlank() {
    let text = """
      The river chiefs of the county walk along their rivers
      once a month and write down what they see, and within
      a week somebody has to answer; that is why the water in
      the county is clean again.

      Nobody remembers when the egrets came back to the marsh
      behind the town, but everybody has seen them by now and
      some have even counted their nests.
      """
    let outline = Outline.of(text).joined(separator: "\n")
    #expect(outline.contains("their rivers once a month"))
    #expect(outline.contains("within a week somebody"))
    #expect(outline.contains("by now and some have"))
  }

  @Test func verseStaysAsItIs() {
    let poem = ["白鹭归来日，清波满旧城。", "长堤人影乱，短笛晚风轻。"]
    let outline = Outline.of("江州的水清了\n\n有人写道：\n" + poem.joined(separator: "\n") + "\n湿地里真的有白鹭了。")
    #expect(outline.suffix(3) == ["verse: \(poem[0])", "verse: \(poem[1])", "body: 湿地里真的有白鹭了。"])
  }

  @Test func verseInsideAWrappedText() {
    let poem = ["石狮不语送流年，", "桥下春波绿似烟。", "莫问行人何处去，", "一篙撑破水中天。"]
    let text =
      Self.wrapped(Self.paragraphs, width: 26) + "\n" + poem.map { "　　　　" + $0 }.joined(separator: "\n") + "\n"
      + Self.wrapped(Self.paragraphs, width: 26)
    let outline = Outline.of("江州的水清了\n\n" + text)
    #expect(outline.filter { $0.hasPrefix("verse") } == poem.map { "verse: " + $0 })
    #expect(outline.filter { $0.hasPrefix("body") } == (Self.paragraphs + Self.paragraphs).map { "body: " + $0 })
  }

  @Test func freeVerseAndListsStayAsTheyAre() {
    let lines = ["河水从山里来", "带着松针的气味", "经过十二座桥", "也经过我们"]
    let text = "江州的水清了\n\n有人写道。\n\n" + lines.joined(separator: "\n") + "\n\n大家都说好。"
    #expect(Outline.of(text).filter { $0.hasPrefix("verse") } == lines.map { "verse: " + $0 })
  }

  @Test func articlesWithOneLineAParagraphAreNotJoined() {
    let text = "江州的水清了\n" + Self.paragraphs.joined(separator: "\n")
    #expect(Outline.of(text).count == 4)
    #expect(Outline.findings(text, .hardWrap).isEmpty)
  }

  @Test(arguments: ["　　", "    ", "\u{A0}\u{A0}"]) func runInParagraphs(_ blank: String) {
    let text = "江州的水清了\n\n" + Self.paragraphs.joined(separator: blank)
    #expect(Outline.of(text).dropFirst() == Self.paragraphs.map { "body: " + $0 }[...])
    #expect(Outline.findings(text, .runInParagraph) == [blank, blank])
  }
}
