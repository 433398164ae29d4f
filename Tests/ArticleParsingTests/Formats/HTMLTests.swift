import ArticleModel
import ArticleParsing
import Testing

@Suite struct HTMLTests {
  static func text(_ html: String, name: String = "page.html") throws -> String {
    let document = try DocumentLoader().load(bytes: Array(html.utf8), name: name)
    #expect(document.format == "html")
    return document.source[document.source.whole]
  }

  static let page = """
    <!DOCTYPE html><html><head><title>江州的水清了_江州日报</title><script>var a = "<p>假的</p>";</script></head><body>
    <header><nav><ul><li><a href="/">首页</a></li><li><a>新闻</a></li></ul></nav></header>
    <h1>江州的水清了</h1><div>2031-05-12 来源：江州网</div>
    <div id="content"><p>　　河长制推行三年以来，江州的水一天比一天清了，岸上的人也
    一天比一天多了。</p><p>&nbsp;&nbsp;“那天我<b>哭了</b>。”方之禾说。</p><p>一行<br>两行 two
    words</p><ul><li><a href="1">相关新闻的题目一二三</a></li><li><a href="2">相关新闻的题目四五六</a></li></ul></div>
    <footer>版权所有</footer></body></html>
    """

  @Test func articleOfAPage() throws {
    #expect(
      try Self.text(Self.page)
        == """
        江州的水清了

        2031-05-12 来源：江州网

        　　河长制推行三年以来，江州的水一天比一天清了，岸上的人也一天比一天多了。

        \u{A0}\u{A0}“那天我哭了。”方之禾说。

        一行
        两行 two words

        相关新闻的题目一二三

        相关新闻的题目四五六

        """)
  }

  @Test func titleStandsInForTheHeadline() throws {
    let html = "<html><title>江州的水清了</title><body><p>河长制推行三年以来，江州的水一天比一天清了。</p></body></html>"
    #expect(try Self.text(html) == "江州的水清了\n\n河长制推行三年以来，江州的水一天比一天清了。\n")
  }

  @Test func whatBeginsLikeAPageIsOne() throws {
    #expect(try Self.text("\n<!DOCTYPE HTML><p>水清了。</p>", name: "-") == "水清了。\n")
    #expect(try DocumentLoader().load(bytes: Array("<水清了>".utf8), name: "-").format == "text")
  }

  /// The part of a page's name that names the article.
  @Test(
    arguments: [
      ("岸上的人多了", "岸上的人多了"), ("岸上的人多了_民生频道_江州网", "岸上的人多了"), ("岸上的人多了 - 江州日报", "岸上的人多了"),
      ("岸上的人多了 | 地方 | 江州新闻网", "岸上的人多了"), ("江州日报数字报-岸上的人多了", "岸上的人多了"), ("岸上的人多了--云岭频道--江州网", "岸上的人多了"),
      ("江州评论｜岸上的人为什么多了起来", "江州评论｜岸上的人为什么多了起来"), ("一河清水——岸上的人多了", "一河清水——岸上的人多了"), ("岸上的人多了-RTV", "岸上的人多了"),
    ])
  func namesOfPages(_ name: String, _ headline: String) throws {
    let html = "<html><title>\(name)</title><body><p>河长制推行三年以来，江州的水一天比一天清了。</p></body></html>"
    let document = try DocumentLoader().load(bytes: Array(html.utf8), name: "page.html")
    #expect(ArticleParser().articles(in: document).map(\.headline) == [[headline]])
  }

  /// As sites show it.
  @Test(
    arguments: [
      ("Posted on May 12, 2031", "2031-05-12"), ("12 May 2031 09:58", "2031-05-12"),
      ("Mon, 12th of May 2031", "2031-05-12"),
      ("中華民國一百二十年五月十二日", "2031-05-12"), ("民國九十九年五月十二日", "2010-05-12"), ("120-05-12", "2031-05-12"),
      ("09:302031/05/12", "2031-05-12"), ("成文日期：2031-04-28　发布日期：2031-05-12", "2031-05-12"), ("Maybe 12, 2031", nil),
      ("发布于 12/05/2031", "2031-05-12"),
    ])
  func daysShown(_ line: String, _ day: String?) throws {
    let html = """
      <html><title>岸上的人多了</title><body><h1>岸上的人多了</h1><div>\(line)</div>
      <p>河长制推行三年以来，江州的水一天比一天清了。</p></body></html>
      """
    let document = try DocumentLoader().load(bytes: Array(html.utf8), name: "page.html")
    #expect(ArticleParser().articles(in: document).map { $0.date?.description } == [day])
  }

  /// Of several articles in a page's data, the date of the one that it shows.
  @Test func dayOfTheArticleInScripts() throws {
    let html = """
      <html><title>江州新闻</title><script>var list = [{"headline": "夜校开课", "datePublished": "2031-04-01"},
      {"datePublished": "2031-05-12", "author": {"name": "葛静怡"}, "headline": "岸上的人多了"}];</script><body>
      <div>岸上的人多了</div><p>河长制推行三年以来，江州的水一天比一天清了。</p></body></html>
      """
    let document = try DocumentLoader().load(bytes: Array(html.utf8), name: "page.html")
    #expect(ArticleParser().articles(in: document).map { $0.date?.description } == ["2031-05-12"])
  }

  /// Where the page neither shows nor says its day.
  @Test(
    arguments: [
      ("https://example.org/2031-05/12/content_8.htm", "2031-05-12"),
      ("https://example.org/20310512/a.html", "2031-05-12"),
      ("/n/2031/0512/c1-8.html", "2031-05-12"), ("/t20310512_8.shtml", "2031-05-12"), ("/2031/13/45/a.html", nil),
      ("/content_20310512345.htm", "2031-05-12"), ("/a/b.html", nil),
    ])
  func daysInAddresses(_ address: String, _ day: String?) throws {
    let html = """
      <html><head><link rel="canonical" href="\(address)"><title>岸上的人多了</title></head><body>
      <p>河长制推行三年以来，江州的水一天比一天清了。</p></body></html>
      """
    let document = try DocumentLoader().load(bytes: Array(html.utf8), name: "page.html")
    #expect(ArticleParser().articles(in: document).map { $0.date?.description } == [day])
  }

  /// However deep a page nests, however many attributes a tag has: all of the text is read, and soon.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      LongText("<div>", times: 100_000), LongText("<font>", times: 100_000),
      LongText("<ul><li>", times: 100_000), LongText("<dl><dd>", times: 100_000),
      LongText("<b><p>", times: 100_000), LongText("<table><tr><td>", times: 50_000),
      LongText("<p a", " a", times: 100_000),
    ])
  func pagesWithoutEnd(_ html: LongText) throws {
    let page = Array("<html><title>岸上的人多了</title>".utf8) + html.bytes + Array("><p>江州的水清了。</p>".utf8)
    let document = try DocumentLoader().load(bytes: page, name: "x.html")
    #expect(document.source[document.source.whole].contains("江州的水清了。"))
  }

  @Test(arguments: [
    LongText("<html>", "", times: 0), LongText("<html>", "<body></body></html>", times: 1),
    LongText("<html>", "<p", times: 1),
    LongText("<!--", "", times: 0), LongText("<html>", "<div>", times: 30_000),
    LongText("<html>", "<b><p>", times: 2000),
    LongText("<html>", "&#0;&#x110000;&nosuch;", times: 1),
    LongText("<html>", "<table><td>一<td>二</table>", times: 1), LongText("<html>", "</p><h1>水", times: 5000),
  ])
  func brokenPages(_ html: LongText) throws {
    let document = try DocumentLoader().load(bytes: html.bytes, name: "x.html")
    _ = ArticleParser().articles(in: document.source, range: document.source.whole)
  }
}
