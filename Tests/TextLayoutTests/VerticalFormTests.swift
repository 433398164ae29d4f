import Testing
import TextLayout

/// What stands in a column: a row a line, as it is drawn.
@Suite("Lines from top to bottom")
struct VerticalFormTests {
  private func rows(_ text: String, height: Int = 40, quotes: VerticalQuotes = .corner) -> [String] {
    let options = LayoutOptions(measure: Cells(2 * height), hanging: false, axis: .vertical(quotes: quotes))
    return Setting.lines(text, options, style: .plain).map { line in
      var rows: [String] = []
      for glyph in line.glyphs {
        let row = glyph.column.count / 2
        while rows.count <= row { rows.append("") }
        rows[row] += glyph.text
      }
      return rows.joined(separator: " ")
    }
  }

  @Test(
    "Marks and brackets take their vertical forms",
    arguments: [
      ("他说：“好！”", "他 说 ︓ ﹁ 好 ︕ ﹂"), ("《山河》（上）、【注】。", "︽ 山 河 ︾ ︵ 上 ︶ ︑ ︻ 注 ︼ ︒"),
      ("“外‘里’外”", "﹁ 外 ﹃ 里 ﹄ 外 ﹂"), ("「外『里』外」", "﹁ 外 ﹃ 里 ﹄ 外 ﹂"), ("甲——乙……丙", "甲 ︱ ︱ 乙 ︙ ︙ 丙"),
      ("阿布·伯克", "阿 布 ・ 伯 克"), ("好,真的?", "好 ︐ 真 的 ︖"), ("三～五", "三 ︴ 五"),
    ])
  func marks(text: String, expected: String) { #expect(rows(text) == [expected]) }

  @Test func primes() { #expect(rows("“外‘里’外”", quotes: .prime) == ["〝 外 ﹁ 里 ﹂ 外 〟"]) }

  @Test(
    "Two narrow characters share a row, more stand one below the other",
    arguments: [
      ("5月23日", "５ 月 23 日"), ("2031年", "２ ０ ３ １ 年"), ("用AI做", "用 AI 做"), ("靠GDP吗", "靠 Ｇ Ｄ Ｐ 吗"),
      ("占8%的", "占 8% 的"), ("占30%的", "占 30 ％ 的"), ("占12.5%的", "占 １ ２ ． ５ ％ 的"), ("在 AI 时代", "在 AI 时 代"),
      ("用 Swift 写", "用 Ｓ ｗ ｉ ｆ ｔ 写"),
      ("New York市", "Ｎ ｅ ｗ  Ｙ ｏ ｒ ｋ 市"), ("don’t", "ｄ ｏ ｎ ’ ｔ"),
    ])
  func narrow(text: String, expected: String) { #expect(rows(text) == [expected]) }

  @Test("An address runs along the line, two to a row, and is cut between rows only")
  func address() {
    #expect(rows("见www.jiangzhou.example网") == ["见 ww w. ji an gz ho u. ex am pl e 网"])
    let cut = rows("见https://jiangzhou.example/news/2031/0512/index.html", height: 9)
    #expect(cut.count > 2)
    let whole = cut.joined(separator: " ").filter { $0 != " " }
    #expect(whole == "见https://jiangzhou.example/news/2031/0512/index.html")
  }

  @Test("The halves of a mark stay together, no mark begins a column, one may hang below it")
  func edges() {
    #expect(rows("甲乙丙丁戊，己", height: 5) == ["甲 乙 丙 丁", "戊 ︐ 己"])
    #expect(rows("甲乙丙丁戊－己", height: 5) == ["甲 乙 丙 丁", "戊 ︲ 己"])
    #expect(rows("甲乙丙丁“戊”", height: 5) == ["甲 乙 丙 丁", "﹁ 戊 ﹂"])
    #expect(rows("甲乙丙丁——戊", height: 5).allSatisfy { !$0.hasPrefix("︱") || $0.hasPrefix("︱ ︱") })
    let options = LayoutOptions(measure: 12, axis: .vertical(quotes: .corner))
    let lines = Setting.lines("甲乙丙丁戊，己庚", options, style: .body)
    #expect(lines.allSatisfy { $0.width <= 12 })
  }

  @Test("A headline of several lines is centred on whole rows")
  func headline() {
    let options = LayoutOptions(measure: 14, axis: .vertical(quotes: .corner))
    for line in Setting.lines("把差距看清楚让办法长出来", options, style: .heading) {
      #expect(line.glyphs.allSatisfy { $0.column.count % 2 == 0 })
    }
  }
}
