import Testing
import TextLayout

@Suite("Full-width punctuation restored for display")
struct RestorationTests {
  @Test(
    "What is shown",
    arguments: [
      ("江州,新城;好!真的?是:", "江州，新城；好！真的？是："),
      ("时间3:15,人口1,000万", "时间3:15，人口1,000万"),
      ("见https://example.org/a,b?c=1:2吧", "见https://example.org/a,b?c=1:2吧"),
      ("本报(记者言立诚)讯(AI)", "本报（记者言立诚）讯(AI)"),
      ("(一)总则((二)甲)", "（一）总则（（二）甲）"),
      ("就这样......完", "就这样……完"),
      ("就这样...完", "就这样...完"),
      ("他说\"很好\"。\"再来\"", "他说“很好”。“再来”"),
      ("\"hello\" she said", "\"hello\" she said"),
      ("屏幕27\"大", "屏幕27\"大"),
      ("甲, 乙", "甲，乙"),
      ("GDP,增长5%,达到APEC:新高", "GDP，增长5%，达到APEC：新高"),
      ("a, b: c; d! e?", "a, b: c; d! e?"),
      ("《甲》,“乙”:丙", "《甲》，“乙”：丙"),
    ])
  func shown(source: String, shown: String) {
    let lines = Setting.lines(source, LayoutOptions(measure: 200))
    #expect(lines[0].glyphs.map(\.text).joined() == shown.filter { $0 != " " })
    let plain = Setting.lines(source, LayoutOptions(measure: 200, restoring: false))
    #expect(plain[0].glyphs.map(\.text).joined() == source.filter { $0 != " " })
  }

  @Test("A restored mark stands for the bytes of the source")
  func sources() {
    let glyphs = Setting.lines("甲,乙......", LayoutOptions(measure: 40))[0].glyphs
    #expect(glyphs.map(\.source) == [0..<3, 3..<4, 4..<7, 7..<10, 10..<13])
    #expect(glyphs.map(\.isRestored) == [false, true, false, true, true])
    #expect(glyphs.map(\.width.count) == [2, 2, 2, 1, 1])
  }

  @Test(
    "Controls, private and invisible characters",
    arguments: [
      ("甲\u{1}\u{1B}[31m\u{7F}\u{9B}", "甲␁␛[31m␡␦"),
      ("\u{E000}\u{F0000}甲", "〓〓甲"),
      ("甲\u{200B}乙\u{202E}丙\u{FEFF}\u{2066}丁", "甲乙丙丁"),
      ("☀\u{FE0F}👨\u{200D}👩\u{200D}👧👍🏽", "☀👨👍"),
      ("🇨🇳", "CN"),
      ("葛\u{E0100}e\u{301}", "葛e\u{301}"),
    ])
  func unfit(source: String, shown: String) {
    let line = Setting.lines(source, LayoutOptions(measure: 80))[0]
    #expect(line.glyphs.map(\.text).joined() == shown)
    #expect(line.range == 0..<source.utf8.count)
  }

  @Test("Ill-formed bytes, one U+FFFD for each maximal subpart")
  func illFormed() {
    let bytes: [UInt8] = [0xE4, 0xB8, 0x41, 0xFF, 0xF0, 0x9F, 0x98, 0xC0, 0x80, 0xED, 0xA0, 0x80]
    let line = Setting.lines(bytes, LayoutOptions(measure: 80))[0]
    #expect(line.glyphs.map(\.text).joined() == String(decoding: bytes, as: UTF8.self))
  }
}
