import ArticleModel
import ArticleParsing
import KanbaoCommand
import Testing

@Suite struct EncodingCycleTests {
  @Test func goesThroughTheOthersAndBack() {
    var cycle = EncodingCycle()
    var seen: [String?] = []
    for _ in 0..<5 {
      cycle.next(insteadOf: cycle.forced?.rawValue ?? "GB18030")
      seen.append(cycle.forced?.rawValue)
    }
    #expect(seen == ["UTF-8", "Big5", "UTF-16LE", "UTF-16BE", nil])
  }

  /// A wrong declaration is overruled, and both are known.
  @Test func theDecisionIsKnown() throws {
    let page = "<html><meta charset=\"gb2312\"><body><p>渡口复航了，两岸的人都来了。</p></body></html>"
    let document = try DocumentLoader().load(bytes: Array(page.utf8), name: "page.html")
    #expect(document.encodingDecision == EncodingDecision(reason: .wellFormed, declared: "gb2312"))
    let forced = try DocumentLoader().forcing(.gb18030).load(bytes: Array(page.utf8), name: "page.html")
    #expect(forced.encoding == "GB18030" && forced.encodingDecision?.reason == .forced)
  }
}
