import ArticleParsing
import Testing

/// Markdown with front matter, with headings, and with neither.
@Suite struct MarkdownTests {
  static let plain = Sketch("渡口复航", "2031-05-12")

  @Test(arguments: [
    "---\ntitle: 渡口复航\ndate: 2031-05-12\n---\n\n渡口**今天**又开了。\n",
    "---\ntitle: \"渡口复航\"\ndate: 2031-05-12T09:58:00+08:00\ntags:\n  - 江\n---\n# 渡口复航\n\n渡口今天又开了。\n",
    "---\r\ndate: 2031/5/12\r\n---\r\n\r\n# 渡口复航\r\n\r\n渡口[今天](https://example.org)又开了。\r\n",
    "+++\ntitle = '渡口复航'\ndate = 2031-05-12\n+++\n\n<p>渡口今天又开了。</p>\n",
    "\u{FEFF}---\n标题: 渡口复航\n日期: 2031年5月12日\n---\n渡口今天又开了。\n",
  ])
  func frontMatter(_ text: String) throws {
    #expect(try Sketch.articles(text, name: "a.md") == [Self.plain])
    #expect(try Sketch.articles(text, name: "-") == [Self.plain])
  }

  @Test func markup() throws {
    let text = """
      ---
      title: 渡口复航
      author: [葛静怡, 卓一凡]
      source: 澄阳日报
      ---

      渡口*今天*又开了，`船票`两元。

      > 船工马福安说，“天天开。”

      - 早班
      - 晚班

      | 航线 | 班次 |
      |------|------|
      | 东岸 | 十六 |
      """
    let body = ["渡口今天又开了，船票两元。", "船工马福安说，“天天开。”", "早班", "晚班", "航线　班次", "东岸　十六"]
    #expect(try Sketch.articles(text, name: "a.md") == [Sketch("渡口复航", nil, "澄阳日报", by: "葛静怡 卓一凡", body: body)])
  }

  @Test func headingsOfTheFirstLevelAreTitles() throws {
    let text = "# 渡口复航\n\n渡口今天又开了。\n\n## 两岸\n\n来的人不少。\n\n# 小镇夜市\n\n夜市昨天开张。\n"
    #expect(
      try Sketch.articles(text, name: "a.md") == [
        Sketch("渡口复航", body: ["渡口今天又开了。", "两岸", "来的人不少。"]), Sketch("小镇夜市", body: ["夜市昨天开张。"]),
      ])
  }

  /// Without title or front matter it is read like any text.
  @Test func textWithoutMarks() throws {
    let text = "澄阳日报 2031年5月12日 第3版\n\n渡口复航\n\n　　渡口今天又开了。\n　　船工马福安说，天天开。\n"
    #expect(
      try Sketch.articles(text, name: "a.md") == [
        Sketch("渡口复航", "2031-05-12", "澄阳日报", page: 3, body: ["渡口今天又开了。", "船工马福安说，天天开。"])
      ])
  }

  /// A rule at the beginning of a text is no front matter.
  @Test(arguments: ["---\n渡口今天又开了。\n---\n", "---\n说: 渡口今天又开了。\n", "+++\n\n渡口\n"]) func noFrontMatter(_ text: String)
    throws
  {
    #expect(try DocumentLoader().load(bytes: Array(text.utf8), name: "a.txt").format == "text")
  }

  @Test(arguments: [
    LongText("", "> ", times: 10_000), LongText("", "[", times: 50_000), LongText("", "*a_ ", times: 50_000),
    LongText("", "- ", times: 20_000), LongText("a|b\n-|-\n", "|", times: 10_000),
  ])
  func nestedDeep(_ text: LongText) throws {
    _ = try DocumentLoader().load(bytes: text.bytes, name: "a.md")
  }
}
