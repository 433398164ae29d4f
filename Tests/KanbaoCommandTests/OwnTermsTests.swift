import KanbaoCommand
import Testing

struct OwnTermsTests {
  @Test func plainList() {
    var own = OwnTerms()
    own.add(list: Array("# 我的\n一窗到底  # 澄阳\n[民生]\n 潮汐课堂\r\n一窗到底\n水\n\n".utf8))
    #expect(own.entries == [.init(term: "一窗到底", group: ""), .init(term: "潮汐课堂", group: "民生")])
  }

  @Test(arguments: ["潮汐课堂", "#话题#", "[试行]", "C#语言", "反斜杠\\", "\\#", "a\\b", "]["])
  func aTermIsReadBack(term: String) throws {
    var own = OwnTerms()
    own.add(list: Array((try #require(OwnTerms.line(term)) + "\n").utf8))
    #expect(own.terms == [term])
  }

  @Test(arguments: ["水", "", " 一窗到底", "两\n行"])
  func aTermThatCouldNotBeReadBackHasNoLine(term: String) { #expect(OwnTerms.line(term) == nil) }

  @Test func toml() {
    var own = OwnTerms()
    let text = "民生 = [\"一窗到底\", \"潮汐课堂\"]\n[产业]\nterms = [\"县域经济\"]\nyear = 2031\n"
    #expect(own.add(toml: Array(text.utf8)) == nil)
    #expect(own.entries.map(\.term) == ["一窗到底", "潮汐课堂", "县域经济"])
    #expect(own.entries.map(\.group) == ["民生", "民生", "产业"])
  }

  @Test(
    arguments: ["甲 = [\"乙丙\"", "[“民生”]", "[=", "[,]", "民生 = “乙丙”", "= 3", "[甲", "甲.=1", "甲 = {", "甲 = \"\\u12\""])
  func brokenTomlIsTold(text: String) {
    var own = OwnTerms()
    #expect(own.add(toml: Array(text.utf8))?.hasPrefix("line 1: ") == true)
    #expect(own.entries.isEmpty)
  }
}
