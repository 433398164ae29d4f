import ArticleParsing
import Testing

/// RSS, Atom and XML whose elements have an article's usual names.
@Suite struct FeedTests {
  static let plain = Sketch("渡口复航", "2031-05-12", "澄阳日报")

  @Test(arguments: [
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>澄阳日报</title><pubDate>Tue, 13 May 2031 00:00:00 GMT</pubDate>
    <item><title>渡口复航</title><pubDate>Mon, 12 May 2031 09:58:00 +0800</pubDate>
    <description>渡口今天又开了。</description></item></channel></rss>
    """,
    """
    <rss xmlns:content="c" xmlns:dc="d"><channel><title>澄阳日报</title><item><title>渡口复航</title><dc:date>2031-05-12</dc:date>
    <description>两年之后</description><content:encoded><![CDATA[<p>渡口<b>今天</b>又开了。</p>]]></content:encoded></item></channel></rss>
    """,
    """
    <?xml version="1.0" encoding="GB2312"?>
    <rss><channel><title>澄阳日报</title><item><title><![CDATA[渡口复航]]></title><pubDate>2031-05-12 09:58:00</pubDate>
    <description>&lt;p&gt;渡口今天又开了。&lt;/p&gt;</description></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>澄阳日报</title><updated>2031-05-13T00:00:00Z</updated><entry>
    <title>渡口复航</title><link href="https://example.org/1"/><published>2031-05-12T09:58:00+08:00</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>渡口<b>今天</b>又开了。</p></div></content></entry></feed>
    """,
    """
    <?xml version="1.0"?><issue><paper>澄阳日报</paper><date>2031-05-12</date><articles><article><title>渡口复航</title>
    <body><p>渡口今天又开了。</p></body></article></articles></issue>
    """,
  ])
  func oneArticle(_ feed: String) throws {
    #expect(try Sketch.articles(feed, name: "a.xml") == [Self.plain])
    #expect(try Sketch.articles(feed, name: "-") == [Self.plain])
  }

  @Test func everyItem() throws {
    let feed = """
      <rss xmlns:dc="d"><channel><title>澄阳日报</title>
      <item><title>渡口&ldquo;复航&rdquo;</title><dc:creator>葛静怡</dc:creator><description>渡口今天又开了。</description></item>
      <item><title>小镇夜市</title><source url="x">云岭晚报</source><description>夜市&nbsp;&amp; 书店昨天开张。</description></item>
      </channel></rss>
      """
    #expect(
      try Sketch.articles(feed, name: "a.rss") == [
        Sketch("渡口“复航”", nil, "澄阳日报", by: "葛静怡"),
        Sketch("小镇夜市", nil, "云岭晚报", body: ["夜市\u{A0}& 书店昨天开张。"]),
      ])
  }

  /// A feed that breaks off gives what stands before.
  @Test(arguments: ["", "<", "</item", "<item><title>小镇", "&", "<item><title>x</wrong>"])
  func damaged(_ end: String) throws {
    let feed =
      "<rss><channel><title>澄阳日报</title><item><title>渡口复航</title><pubDate>2031-05-12</pubDate>"
      + "<description>渡口今天又开了。</description></item>" + end
    #expect(try Sketch.articles(feed, name: "a.rss").first == Self.plain)
    #expect(try findings(.damaged, in: feed, name: "a.rss") == ["渡口今天又开了。"])
  }

  /// A hundred million of laughs are not laughed, and depth needs no stack.
  @Test func bombs() throws {
    let laughs = (1...12).map { n in "<!ENTITY l\(n) \"\(String(repeating: "&l\(n - 1);", count: 10))\">" }.joined()
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"哈\">\(laughs)]><rss><channel><item><title>渡口复航</title>"
      + "<description>&l12;</description></item></channel></rss>"
    _ = try? DocumentLoader().load(bytes: Array(bomb.utf8), name: "a.rss")
    let deep = LongText("<rss><channel><item><title>渡口复航</title><description>", "<x>", times: 25_000)
    _ = try? DocumentLoader().load(bytes: deep.bytes, name: "a.rss")
  }

  @Test func noArticles() {
    #expect(throws: DocumentLoader.Failure.self) {
      try Sketch.articles("<?xml version=\"1.0\"?><a><b/></a>", name: "a.xml")
    }
  }

  @Test func xhtmlIsAPage() throws {
    let page = "<?xml version=\"1.0\"?><html xmlns=\"x\"><body><h1>渡口复航</h1><p>渡口今天又开了。</p></body></html>"
    #expect(try DocumentLoader().load(bytes: Array(page.utf8), name: "a.xhtml").format == "html")
  }
}
