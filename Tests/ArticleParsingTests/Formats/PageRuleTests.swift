import ArticleParsing
import Testing

/// What of a web page is the article.
@Suite struct PageRuleTests {
  /// Long enough to be sure that it is an article's paragraph.
  private static let long = "河长制推行三年以来，江州的水一天比一天清了，岸上的人也一天比一天多了。"

  static let elements = [
    MarkedPage(
      "scripts, styles, forms and buttons are unread",
      "<p>[水清了。]</p><script>var a = 1;</script><style>p {}</style><form>搜索<input></form><button>分享</button><p>[岸绿了。]</p>"
    ),
    MarkedPage(
      "bars around the article are unread",
      "<header>江州网</header><nav>首页</nav><p>[水清了。]</p><aside>广告</aside><footer>版权所有</footer>"),
    MarkedPage(
      "a reading above a hanzi is unread",
      "<p>[江<ruby>州<rp>{(}</rp><rt>{zhōu}</rt><rp>{)}</rp></ruby>的水。]</p>"),
    MarkedPage("comments are unread", "<p>[江州<!-- 不可见 -->的水。]</p>"),
    MarkedPage(
      "blocks are lines",
      "<div>[一]<p>[二]</p>[三]</div><blockquote>[四]</blockquote><h2>[五]</h2><dl><dt>[六]<dd>[七]</dl>"),
    MarkedPage("inline elements are not", "<p>[那天<b>我</b><span>哭<em>了</em></span><a href='/'>。</a>]</p>"),
    MarkedPage("br ends a line", "<p>[一行]<br>[二行]<br><br>[三行]</p>"),
    MarkedPage("pre keeps its lines", "<pre>[一行]\n[二<b>行]\n[三</b>行]</pre>"),
    MarkedPage("a line end between hanzi is none of the text", "<p>[江州的{\n}水清了。]</p>"),
    MarkedPage("a line end between words is a blank", "<p>[two{\n} words]</p>"),
    MarkedPage("white space is one blank", "<p>[two {\n\t }words]{\n}</p>"),
  ]

  static let links = [
    MarkedPage(
      "a list of links is navigation",
      "<p>[水清了。]</p><ul><li><a href=1>相关新闻一二三</a></li><li><a href=2>相关新闻四五六</a></li></ul>"),
    MarkedPage("so is a box of links", "<p>[水清了。]</p><div><a href=1>相关新闻</a> | <a href=2>更多新闻</a></div>"),
    MarkedPage("a list with a link in its text is none", "<ul><li>[水清了，<a href=1>岸</a>绿了。]</li><li>[人多了。]</li></ul>"),
    MarkedPage("a sentence is none", "<p>[水清了。]</p><a href=1><div>[岸上的人多了。]</div></a><p>[好。]</p>"),
  ]

  static let places = [
    MarkedPage(
      "from the headline to the end of the main content",
      "<div>江州网</div><h1>[水清了]</h1><p>[言立诚]</p><div><p>[\(long)]</p><p>[好。]</p></div><div>评论</div>"),
    MarkedPage(
      "the title stands in for a headline",
      "<title>[水清了]</title><div>江州网</div><div><p>[\(long)]</p></div><div>评论</div>"),
    MarkedPage(
      "a headline behind the text is the site's name",
      "<title>[水清了]</title><div><p>[\(long)]</p></div><h1>江州网</h1>"),
    MarkedPage(
      "so is one around all of it",
      "<title>[水清了]</title><h1>江州网<div><p>[\(long)]</p></div></h1>"),
    MarkedPage(
      "the main content is where most text is",
      "<h1>[水清了]</h1><div><p>[好。]</p></div><div><p>[\(long)]</p><p>[\(long)]</p></div><ul><li>好看</li></ul>"),
    MarkedPage(
      "text that stands in a box directly counts too", "<div>江州网</div><div>[\(long)]<br>[好。]</div><div>评论</div>"),
    MarkedPage(
      "paragraphs of links do not",
      "<h1>[水清了]</h1><div><p>[\(long)]</p></div><div><p><a href=1>\(long)</a></p><p><a href=2>\(long)</a></p></div>"),
    MarkedPage("without a long text all of the page is read", "<div>[江州网]</div><p>[水清了。]</p><div>[评论]</div>"),
  ]

  @Test(arguments: elements + links + places) func lines(_ page: MarkedPage) throws {
    let text = try HTMLTests.text(page.html)
    #expect(text.split(separator: "\n").map(String.init) == page.lines)
  }

  @Test func blocksAreParted() throws {
    #expect(try HTMLTests.text("<html><p>一</p><p>二<br>三</p><ul><li>四<li>五</ul>") == "一\n\n二\n三\n\n四\n\n五\n")
  }

  @Test func columnsAreParted() throws {
    #expect(try HTMLTests.text("<html><table><tr><td>江州<td>三<tr><td>云岭<td>四</table>") == "江州\u{3000}三\n\n云岭\u{3000}四\n")
  }

  /// Nobody closes the elements of such a page: nothing of it is left out.
  @Test func pagesThatNestTooDeepAreReadWhole() throws {
    let boxes = (1...500).map { "<div>第\($0)段，\(Self.long)" }
    let text = try HTMLTests.text("<html><body>" + boxes.joined())
    #expect(text.split(separator: "\n").map(String.init) == boxes.map { String($0.dropFirst(5)) })
  }
}
