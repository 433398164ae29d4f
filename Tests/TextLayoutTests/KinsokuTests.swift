import Testing
import TextLayout

/// A text, the cells of its line, and how it is cut: `|` between lines.
struct Cut: CustomTestStringConvertible, Sendable {
  let text: String
  let measure: Cells
  let lines: String
  var level = KinsokuLevel.basic
  var testDescription: String { "\(lines) at \(measure)" }

  /// Cut without indent, hanging and restoration, gaps left out.
  func check(_ options: (inout LayoutOptions) -> Void = { _ in }, style: BlockStyle = .plain) {
    var layout = LayoutOptions(measure: measure, level: level, hanging: false, restoring: false)
    options(&layout)
    let lines = Setting.lines(text, layout, style: style)
    let found = lines.map { $0.glyphs.map(\.text).joined() }.joined(separator: "|")
    #expect(found == self.lines.filter { $0 != " " })
  }
}

@Suite("Where Chinese lines may end")
struct KinsokuTests {
  static let basicCuts: [Cut] = [
    Cut(text: "甲乙丙丁", measure: 4, lines: "甲乙|丙丁"),
    Cut(text: "甲乙，丙丁", measure: 4, lines: "甲|乙，|丙丁"),
    Cut(text: "甲乙丙。”丁", measure: 6, lines: "甲乙|丙。”|丁"),
    Cut(text: "甲乙（丙）丁", measure: 6, lines: "甲乙|（丙）|丁"),
    Cut(text: "甲乙《丙》丁", measure: 8, lines: "甲乙|《丙》丁"),
    Cut(text: "甲‘乙’丙", measure: 6, lines: "甲|‘乙’|丙"),
    Cut(text: "甲乙‘丙’丁", measure: 6, lines: "甲乙|‘丙’|丁"),
    Cut(text: "甲乙——丙丁", measure: 6, lines: "甲乙——|丙丁"),
    Cut(text: "甲乙丙——丁", measure: 7, lines: "甲乙|丙——丁"),
    Cut(text: "甲乙丙……丁", measure: 7, lines: "甲乙|丙……丁"),
    Cut(text: "甲乙丙⋯⋯丁", measure: 7, lines: "甲乙|丙⋯⋯丁"),
    Cut(text: "阿布·伯克尔", measure: 4, lines: "阿|布·|伯克|尔"),
    Cut(text: "甲乙～丙丁", measure: 4, lines: "甲|乙～|丙丁"),
    Cut(text: "甲乙／丙丁", measure: 4, lines: "甲|乙／|丙丁"),
    Cut(text: "甲乙々丙", measure: 4, lines: "甲|乙々|丙"),
    Cut(text: "产值1,234.5亿", measure: 8, lines: "产值|1,234.5|亿"),
    Cut(text: "增长5.2%，", measure: 6, lines: "增长|5.2%，"),
    Cut(text: "气温-5℃到30℃", measure: 6, lines: "气|温-5℃|到30℃"),
    Cut(text: "共￥100元", measure: 5, lines: "共|￥100|元"),
    Cut(text: "第№7号", measure: 4, lines: "第№7|号"),
    Cut(text: "学C++和C#吧", measure: 4, lines: "学|C++|和C#|吧"),
    Cut(text: "推进人工智能+行动", measure: 14, lines: "推进人工智能|+行动"),
    Cut(text: "见well-known的", measure: 8, lines: "见well-|known的"),
    Cut(text: "２０２４年", measure: 8, lines: "２０２４|年"),
    Cut(text: "甲２０２４年", measure: 8, lines: "甲|２０２４|年"),
    Cut(text: "甲,乙丙(丁)戊", measure: 4, lines: "甲,|乙丙|(丁)|戊"),
    Cut(text: "于2031-05-12 18:26发", measure: 16, lines: "于|2031-05-1218:26|发"),
    Cut(text: "①甲②乙", measure: 4, lines: "①甲|②乙"),
    Cut(text: "甲Supercalifragilistic乙", measure: 8, lines: "甲Superc|alifragi|listic乙"),
    Cut(text: "甲！？！？！？", measure: 6, lines: "甲！？|！？！|？"),
    Cut(text: "甲乙 丙丁", measure: 4, lines: "甲乙|丙丁"),
    Cut(text: "e\u{301}e\u{301}e\u{301}", measure: 2, lines: "e\u{301}e\u{301}|e\u{301}"),
  ]

  @Test("CLREQ, basic", arguments: basicCuts)
  func basic(cut: Cut) { cut.check() }

  static let levelCuts: [Cut] = [
    Cut(text: "甲乙，丙丁", measure: 4, lines: "甲乙|，丙|丁", level: .none),
    Cut(text: "甲“乙丙", measure: 4, lines: "甲“|乙丙", level: .none),
    Cut(text: "甲乙——丙", measure: 5, lines: "甲乙|——丙", level: .none),
    Cut(text: "甲／乙丙", measure: 4, lines: "甲／|乙丙", level: .basic),
    Cut(text: "甲乙丙／丁", measure: 8, lines: "甲乙|丙／丁", level: .gb),
    Cut(text: "共12项", measure: 4, lines: "共12|项", level: .gb),
    Cut(text: "共12项", measure: 4, lines: "共|12项", level: .strict),
  ]

  @Test("The other levels", arguments: levelCuts)
  func levels(cut: Cut) { cut.check() }

  @Test("Quotes, dots and enclosed numbers are two cells beside hanzi, one in Latin text")
  func boxes() {
    let line = Setting.lines("“甲”·①a don’t “b”", LayoutOptions(measure: 80))[0]
    // An opening quote stands beside what it opens, in the right one of its two cells.
    #expect(line.glyphs.map(\.width.count) == [1, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(line.glyphs.prefix(3).map(\.column.count) == [1, 2, 4])
    let wide = LayoutOptions(measure: 80, widths: WidthProfile(ambiguousIsWide: true))
    #expect(Setting.lines("“甲”——①a", wide)[0].width == 13)
  }
}
