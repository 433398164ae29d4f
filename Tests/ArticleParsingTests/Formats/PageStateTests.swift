import ArticleModel
import ArticleParsing
import Testing

/// Pages that hold their article for a script to show.
@Suite struct PageStateTests {
  private static let text = "渡口停了三年，今天又开了，头一班船坐了四十个人，船头系着红绸。撑船的还是老船工。"

  private static var record: String {
    #"{"title":"渡口复航","pubTime":"2031-05-12 08:00","content":"<p>\#(text)</p><p>明天起早晚各两班。</p>"}"#
  }

  private static func page(_ script: String, shows body: String = "<div>加载中</div>") -> String {
    "<!DOCTYPE html><html><head><title>江州</title></head><body>\(body)\(script)</body></html>"
  }

  static let scripts = [
    "<script>window.__STATE__ = {\"a\":[1,{\"data\":\(record)}]};run();</script>",
    "<script type=\"application/json\">{\"props\":{\"detail\":\(record)}}</script>",
    "<script>var s = JSON.parse(\"{\\\"d\\\":\(record.replacing("\"", with: "\\\""))}\");</script>",
    "<script>init({detail: \(record)})</script>",
    "<script>x = {\"broken\": \n</script><script>y = \(record)</script>",
  ]

  @Test(arguments: scripts) func theArticleIsFound(_ script: String) throws {
    let articles = try Sketch.articles(Self.page(script), name: "a.html")
    #expect(articles.map(\.headline) == ["渡口复航"])
    #expect(articles.first?.date == "2031-05-12")
    let document = try DocumentLoader().load(bytes: Array(Self.page(script).utf8), name: "a.html")
    let paragraphs = ArticleParser().articles(in: document).flatMap(\.paragraphs)
    #expect(
      paragraphs.filter { $0.role == .body }.map { $0.text(in: document.source) } == [Self.text, "明天起早晚各两班。"])
  }

  @Test func encodedAsAnAddress() throws {
    let encoded = Self.record.utf8.map { byte in
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count == 1 ? "0" : "") + hex
    }
    let script = "<script id=\"DATA\" type=\"application/json\">\(encoded.joined())</script>"
    #expect(try Sketch.articles(Self.page(script), name: "a.html").map(\.headline) == ["渡口复航"])
  }

  /// What a page shows comes before what its scripts hold of others.
  @Test func whatThePageShowsComesFirst() throws {
    let shown = String(repeating: "<p>河长制推行三年，水清了，岸上的人也一天比一天多了。</p>", count: 3)
    let page = Self.page(Self.scripts[0], shows: "<h1>江水清了</h1>\(shown)")
    #expect(try Sketch.articles(page, name: "a.html").map(\.headline) == ["江水清了"])
  }

  /// Whatever its scripts are, a page is read in a time that grows no faster than they do: a moment here, and
  /// hours if each object that does not end were gone over to the end.
  @Test(arguments: ["\n{", "={\"a\":\n", "(          {", "=\"{\\", "%7B", "\n{\"a\":1,\n"])
  func scriptsWithoutEnd(_ piece: String) throws {
    let page = Self.page(
      "<script>\(String(repeating: piece, count: 200_000))</script>", shows: "<h1>江水清了</h1><p>水清了。</p>")
    #expect(try Sketch.articles(page, name: "a.html").map(\.headline) == ["江水清了"])
  }

  /// Titles of other articles, settings and comments are none.
  @Test(arguments: [
    #"{"list":[{"title":"渡口复航","url":"/1"},{"title":"夜市开张","url":"/2"}]}"#, #"{"title":"江州","content":"短"}"#, "{}",
    String(repeating: "{", count: 5000),
  ])
  func whatIsNoArticle(_ json: String) throws {
    let page = Self.page("<script>s = \(json)</script>", shows: "<h1>江水清了</h1><p>河长制推行三年，水清了。</p>")
    #expect(try Sketch.articles(page, name: "a.html").map(\.headline) == ["江水清了"])
  }
}

/// What of a page's tags reaches the parser.
@Suite struct HTMLAttributeTests {
  @Test(arguments: [
    (#" class="a b" id=c"#, [#"class="a b""#, "id=c"]), (#" a = 'x > y' b/c"#, ["a = 'x > y'", "b", "c"]),
    (#"href=/a/b/ title="/""#, ["href=/a/b/", #"title="/""#]), (#" a="x"b='y'"#, [#"a="x""#, "b='y'"]), (" / ", []),
    (#" a="open"#, [#"a="open"#]), ("=x y", ["=x", "y"]), ("a=", ["a="]),
  ])
  func areCutAsTheyStand(_ text: String, _ expected: [String]) {
    let source = Array(text.utf8)
    var attributes = HTMLAttributes(source, source.indices)
    var found: [String] = []
    while let next = attributes.next() { found.append(String(decoding: source[next.range], as: UTF8.self)) }
    #expect(found == expected)
  }

  @Test func whatNoRuleLooksAtIsLeftOut() {
    let source = PageSource(
      Array(#"<A HREF="x>y" onclick='f("a")' CLASS=tit>一</A><link rel=canonical href=/a><p data-x="y" >二"#.utf8))
    #expect(
      String(decoding: source.html, as: UTF8.self) == "<A CLASS=tit>一</A><link rel=canonical href=/a><p>二")
  }

  /// Spans that only the page's design parts are two things.
  @Test func valuesEndWhereAnElementDoes() throws {
    let page = """
      <title>渡口复航</title><h1>渡口复航</h1><div><span>来源：江州晚报</span><span>跟贴128</span><span>2031-05-12 09:58</span></div>
      <p>渡口停了三年，今天又开了，头一班船坐了四十个人。</p>
      """
    let article = try #require(try Sketch.articles(page, name: "a.html").first)
    #expect(article.masthead == "江州晚报" && article.date == "2031-05-12")
  }
}
