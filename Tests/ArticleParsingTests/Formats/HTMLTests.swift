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
