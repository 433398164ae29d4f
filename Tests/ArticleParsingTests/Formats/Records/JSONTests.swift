import ArticleParsing
import Testing

/// Articles in JSON, in the shapes that crawlers, search engines and databases write.
@Suite struct JSONTests {
  static let body = "渡口今天又开了。"
  static let plain = Sketch("渡口复航", "2031-05-12")

  @Test(arguments: [
    #"[{"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}]"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}"#,
    #"{"标题": "渡口复航", "发布时间": "2031年5月12日 09:58", "正文": "渡口今天又开了。"}"#,
    #"{"題目": "渡口复航", "日期": "民國120年5月12日", "內容": "渡口今天又开了。"}"#,
    #"{"headline": "渡口复航", "pubDate": "Mon, 12 May 2031 09:58:00 GMT", "body": "渡口今天又开了。"}"#,
    #"{"Title": "渡口复航", "publish_time": 1936310280, "Content": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "ctime": "1936310280000", "text": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "time": "20310512095800", "text": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "published": "May 12, 2031", "text": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": ["渡口今天又开了。"]}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": [{"type": "p", "text": "渡口今天又开了。"}]}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "paragraphs": [{"text": "渡口今天又开了。"}]}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "blocks": [{"text": "渡口今天又开了。"}, {"image": "a.png"}]}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": "<p>渡口<b>今天</b>又开了。</p><script>x()</script>"}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "summary": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": "渡口复航\n渡口今天又开了。"}"#,
    #"{"title": "\u6e21\u53e3\u590d\u822a", "date": "2031\/05\/12", "content": "渡口今天又开了。"}"#,
    #"{"code": 0, "data": {"list": [{"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}]}}"#,
    #"{"date": "2031-05-12", "articles": [{"title": "渡口复航", "content": "渡口今天又开了。"}]}"#,
    #"{"_id": "7", "_source": {"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}}"#,
    #"{"meta": {"title": "渡口复航", "date": "2031-05-12"}, "content": "渡口今天又开了。"}"#,
    #"{"channel": {"title": "要闻"}, "title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}"#,
    #"{"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。", "comments": [{"content": "好"}]}"#,
    "\u{FEFF}{\"title\": \"渡口复航\", \"date\": \"2031-05-12\", \"content\": \"渡口今天又开了。\"}",
  ])
  func oneArticle(_ json: String) throws {
    #expect(try Sketch.articles(json, name: "a.json") == [Self.plain])
    #expect(try Sketch.articles(json, name: "-") == [Self.plain])
  }

  @Test func everyField() throws {
    let json = #"""
      {"paper": "澄阳日报", "page": 3, "date": "2031-05-12", "list": [
        {"id": 1, "引题": "两年之后", "title": "渡口<br>复航", "副题": "——轮渡纪事", "author": {"name": "葛静怡", "id": 9},
         "content": "渡口今天又开了。", "tags": ["轮渡", "江"], "likes": 12},
        {"id": 2, "title": "小镇夜市", "source": "云岭晚报", "content": "夜市昨天开张。\n来的人不少。"}]}
      """#
    let articles = try Sketch.articles(json, name: "a.json")
    #expect(articles.first == Sketch("渡口 复航", "2031-05-12", "澄阳日报", by: "葛静怡", page: 3))
    #expect(articles.last == Sketch("小镇夜市", "2031-05-12", "澄阳日报", page: 3, body: ["夜市昨天开张。", "来的人不少。"]))
    #expect(try findings(.metadata, in: json, name: "a.json") == ["id: 1\ntags: 轮渡 江\nlikes: 12", "id: 2"])
  }

  @Test func linesOfObjects() throws {
    let line = #"{"title": "渡口复航", "date": "2031-05-12", "content": "渡口今天又开了。"}"# + "\n"
    let document = try DocumentLoader().load(bytes: Array((line + "\n" + line).utf8), name: "-")
    #expect(document.format == "jsonl")
    #expect(try Sketch.articles(line + "\n" + line, name: "a.jsonl") == [Self.plain, Self.plain])
  }

  /// A file that breaks off, or is wrong in a line, gives what can be read, and says so.
  @Test(arguments: [
    (#"[{"title": "渡口复航", "content": "渡口今天又开了。"}, {"title": "小镇夜市", "content": "夜市昨"#, 2),
    (#"[{"title": "渡口复航", "content": "渡口今天又开了。"}, {"title": "小镇夜市", "date": "#, 1),
    ("{\"title\": \"渡口复航\", \"content\": \"渡口今天又开了。\"}\n<html>\n{\"title\": \"小镇夜市\", \"content\": \"开张。\"}\n", 2),
    (#"{"title": "渡口复航", "content": "渡口今天又开了。"]"#, 1),
  ])
  func damaged(_ json: String, articles: Int) throws {
    #expect(try Sketch.articles(json, name: "a.json").count == articles)
    #expect(try findings(.damaged, in: json, name: "a.json").count == 1)
  }

  @Test(arguments: [
    LongText("", "[", times: 50_000), LongText("", #"{"a":"#, times: 50_000),
    LongText(#"{"a":"#, "[", times: 50_000),
    LongText(#"{"title":"渡口","content":"开了。","x":"#, #"{"y":["#, times: 25_000),
  ])
  func deep(_ json: LongText) throws {
    _ = try? DocumentLoader().load(bytes: json.bytes, name: "a.json")
  }

  @Test(arguments: [#"{"name": "kanbao", "version": 3}"#, #"[{"a": [1, 2]}]"#, #"{"title": "渡口"}"#])
  func nothingToRead(_ json: String) throws {
    #expect(throws: DocumentLoader.Failure.self) { try DocumentLoader().load(bytes: Array(json.utf8), name: "a.json") }
  }

  /// Brackets open many a text that is no JSON.
  @Test(arguments: ["[本报讯] 渡口今天又开了。\n", "{渡口}今天又开了。\n", "[\"渡口\"]今天又开了。\n"])
  func noJSON(_ text: String) throws {
    #expect(try DocumentLoader().load(bytes: Array(text.utf8), name: "a.txt").format == "text")
  }

  @Test func namedFields() throws {
    let json = #"{"biaoti": "渡口复航", "shijian": "2031-05-12", "neirong": "渡口今天又开了。", "content": "其他"}"#
    let fields = try FieldNames("title=biaoti, date=shijian,body=neirong")
    #expect(try Sketch.articles(json, name: "a.json", fields: fields) == [Self.plain])
  }

  @Test(arguments: ["title", "name=标题", "title="]) func wrongNames(_ assignments: String) {
    #expect(throws: FieldNames.Problem.self) { try FieldNames(assignments) }
  }
}
