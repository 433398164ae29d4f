import ArticleParsing
import Testing

/// Articles in tables, as spreadsheets and databases write them.
@Suite struct TableTests {
  static let plain = Sketch("渡口复航", "2031-05-12")

  @Test(arguments: [
    "title,date,content\n渡口复航,2031-05-12,渡口今天又开了。\n",
    "title,date,content\r\n渡口复航,2031-05-12,渡口今天又开了。\r\n",
    "标题;日期;正文\n渡口复航;2031/5/12;渡口今天又开了。",
    "标题\t日期\t正文\n渡口复航\t20310512\t渡口今天又开了。\n",
    "\u{FEFF}\"标题\",\"日期\",\"正文\"\n\"渡口复航\",\"2031-05-12\",\"渡口今天又开了。\"\n",
    "编号,标题,发布时间,内容\n1,渡口复航,2031-05-12 09:58:00,<p>渡口今天又开了。</p>\n",
  ])
  func oneRow(_ table: String) throws {
    #expect(try Sketch.articles(table, name: "a.csv") == [Self.plain])
    #expect(try Sketch.articles(table, name: "-") == [Self.plain])
  }

  @Test func cells() throws {
    let table = #"""
      标题,日期,正文
      渡口复航,2031-05-12,"渡口今天又开了。
      葛静怡说,""早该如此。"""
      小镇夜市,2031-05-13,夜市昨天开张。\n来的人,不少。

      桥头书店,,
      """#
    #expect(
      try Sketch.articles(table, name: "a.csv") == [
        Sketch("渡口复航", "2031-05-12", body: ["渡口今天又开了。", "葛静怡说,\"早该如此。\""]),
        Sketch("小镇夜市", "2031-05-13", body: ["夜市昨天开张。", "来的人,不少。"]), Sketch("桥头书店", body: []),
      ])
  }

  /// 标题,正文 渡口复航,渡口今天又开了。 in GB 18030.
  @Test func legacyEncoding() throws {
    let table: [UInt8] = [
      0xB1, 0xEA, 0xCC, 0xE2, 0x2C, 0xD5, 0xFD, 0xCE, 0xC4, 0x0A, 0xB6, 0xC9, 0xBF, 0xDA, 0xB8, 0xB4, 0xBA, 0xBD, 0x2C,
      0xB6, 0xC9, 0xBF, 0xDA, 0xBD, 0xF1, 0xCC, 0xEC, 0xD3, 0xD6, 0xBF, 0xAA, 0xC1, 0xCB, 0xA1, 0xA3, 0x0A,
    ]
    #expect(try Sketch.articles(table, name: "a.csv") == [Sketch("渡口复航")])
  }

  @Test func unclosedQuotation() throws {
    let table = "title,content\n渡口复航,渡口今天又开了。\n小镇夜市,\"夜市昨天开张。\n"
    #expect(try Sketch.articles(table, name: "a.csv").count == 2)
    #expect(try findings(.damaged, in: table, name: "a.csv") == ["夜市昨天开张。"])
  }

  @Test func unknownColumnsAreNamed() {
    #expect {
      try DocumentLoader().load(bytes: Array("甲,乙\n1,2\n".utf8), name: "a.csv")
    } throws: { error in
      (error as? DocumentLoader.Failure)?.problem == FileProblem(.noArticleColumns, "甲, 乙")
    }
  }

  @Test(arguments: ["渡口复航,两岸相连\n渡口今天又开了。\n", "标题,渡口复航\n渡口今天又开了。\n"])
  func noTable(_ text: String) throws {
    #expect(try DocumentLoader().load(bytes: Array(text.utf8), name: "a.txt").format == "text")
  }
}
