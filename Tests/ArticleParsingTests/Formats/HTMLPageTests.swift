import ArticleModel
import ArticleParsing
import Testing

@Suite struct HTMLPageTests {
  private static func page(_ html: String) throws -> HTMLPage {
    let page = HTMLPage(Array(html.utf8).span)
    return try #require(page)
  }

  @Test func nodesInDocumentOrder() throws {
    let page = try Self.page("<!--a--><html><head></head><body><p>一<b>二</b></p> <x-y></x-y></body></html>")
    func text(_ range: Range<Int>) -> String { String(decoding: page.text[range], as: UTF8.self) }
    let outline = page.nodes.map { node in
      let indent = String(repeating: " ", count: node.depth)
      return switch node.kind {
      case .document: indent + "document"
      case .element(let tag): indent + (tag == .unknown ? "?" : tag == "p" ? "p" : tag == "b" ? "b" : "element")
      case .text(let range): indent + text(range)
      case .whitespace: indent + "blank"
      case .comment(let range): indent + "comment " + text(range)
      }
    }
    #expect(
      outline == [
        "document", " comment a", " element", "  element", "  element", "   p", "    一", "    b", "     二", "   blank",
        "   ?",
      ])
    #expect(page.nodes.map(\.parent) == [nil, 0, 0, 2, 2, 4, 5, 5, 7, 4, 4])
    #expect(page.nodes.map(\.end) == [11, 2, 11, 4, 11, 9, 7, 9, 9, 10, 11])
  }

  @Test func attributesAndPlaces() throws {
    let html = "<meta name=date CONTENT='2031-05-12 &amp; 13'><p>水"
    let page = try Self.page(html)
    let meta = try #require(page.first("meta", in: page.nodes.indices))
    #expect(page.attribute("content", of: meta) == "2031-05-12 & 13")
    #expect(page.attribute("name", of: meta) == "date")
    #expect(page.attribute("property", of: meta) == nil)
    #expect(page.attribute("name", of: 0) == nil)
    let paragraph = try #require(page.first("p", in: page.nodes.indices))
    #expect(page.nodes[paragraph].sourceOffset == html.utf8.count - "<p>水".utf8.count)
    #expect(page.nodes[paragraph + 1].sourceOffset == html.utf8.count - "水".utf8.count)
  }

  @Test func linesKnowTheirElements() throws {
    let page = try Self.page("<title>题</title><h1>水<b>清</b>了</h1><div><p>一<br>二</p><table><tr><td>三<td>四</table></div>")
    let lines = PageLines(page)
    #expect(lines.lines.map(lines.string) == ["水清了", "一", "二", "三", "四"])
    #expect(lines.lines.map { page.nodes[$0.block].tag } == ["h1", "p", "p", "td", "td"])
  }

  @Test func anyBytesGiveAPage() throws {
    #expect(try Self.page("").nodes.first?.kind == .document)
    #expect(ArticlePage.text(of: SourceText(""))?.source[0] == 0x0A)
    let bytes: [UInt8] = (0...255).map { UInt8($0) } + [0xE6, 0xB0]
    let page = HTMLPage(bytes.span)
    #expect(page != nil)
  }
}
