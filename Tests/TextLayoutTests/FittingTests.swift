import Testing
import TextLayout

@Suite("Fitting lines into the measure")
struct FittingTests {
  @Test(
    "One 、，。 hangs, no other mark, never behind a mark",
    arguments: [
      Cut(text: "甲乙丙丁戊，己庚", measure: 12, lines: "甲乙丙丁戊，|己庚"),
      Cut(text: "甲乙丙丁戊。己庚", measure: 12, lines: "甲乙丙丁戊。|己庚"),
      Cut(text: "甲乙丙丁戊；己庚", measure: 12, lines: "甲乙丙丁|戊；己庚"),
      Cut(text: "甲乙丙丁”，己庚", measure: 12, lines: "甲乙丙|丁”，己庚"),
      Cut(text: "甲乙丙丁戊。”己", measure: 12, lines: "甲乙丙丁|戊。”己"),
      Cut(text: "甲乙丙丁戊，", measure: 12, lines: "甲乙丙丁戊，"),
    ])
  func hanging(cut: Cut) { cut.check({ $0.hanging = true }, style: BlockStyle(alignment: .justified)) }

  @Test(
    "Full lines end flush",
    arguments: [
      ("服务业增长52%左右，江州再上台阶", "服务业增长52% 左|右，江州再上台阶"),
      ("甲乙丙，丁戊己（庚辛）", "甲乙 丙， 丁戊己|（庚辛）"),
    ])
  func justified(text: String, lines: String) {
    let options = LayoutOptions(measure: 16, hanging: false)
    let set = Setting.lines(text, options, style: BlockStyle(alignment: .justified))
    #expect(Setting.drawn(set) == lines)
    for line in set.dropLast() { #expect(line.width == 16) }
  }

  @Test(
    "A number, a time, an address and a word are one piece",
    arguments: [
      "12.3%", "-3.5℃", "10:30", "1,234", "www.澄阳.example".replacing("澄阳", with: "chengyang"),
      "https://chengyang.example/2031/c2.html", "desk@chengyang.example", "A/B", "3-1", "PM2.5", "１２．３％", "１０：３０",
    ])
  func onePiece(text: String) {
    for before in 1...12 {
      for measure in stride(from: 30, through: 60, by: 1) {
        let source = String(repeating: "甲", count: before) + text + "，乙丙丁A戊己，庚辛壬癸" + text + "子丑寅卯辰巳午未申酉戌亥，甲乙丙丁戊己庚辛"
        let lines = Setting.lines(
          source, LayoutOptions(measure: Cells(measure), hanging: false), style: BlockStyle(alignment: .justified))
        for line in lines {
          for (left, right) in zip(line.glyphs, line.glyphs.dropFirst()) {
            let gap = (right.column - left.column - left.width).count
            let isInside = left.text.first.map(text.contains) == true && right.text.first.map(text.contains) == true
            #expect(gap == 0 || !isInside, "\(text) at \(measure): \(left.text)|\(right.text)")
            #expect(gap <= 1, "a hole at \(measure)")
          }
        }
      }
    }
  }

  @Test(
    "Hanzi and Latin stand apart everywhere on a line or nowhere",
    arguments: [
      ("3月22日至23日，甲乙丙丁戊己庚辛壬癸", 22, "3月22日至23日， 甲乙丙|丁戊己庚辛壬癸"),
      ("甲乙AB丙丁戊己庚辛壬（癸）", 22, "甲乙 AB 丙丁戊己庚辛壬|（癸）"),
      ("甲乙丙丁戊己的庚辛壬癸子丑寅卯辰巳（午）", 36, "甲乙丙丁戊己的 庚辛壬癸子 丑寅卯辰巳|（午）"),
    ])
  func evenGaps(text: String, measure: Int, lines: String) {
    let set = Setting.lines(
      text, LayoutOptions(measure: Cells(measure), hanging: false), style: BlockStyle(alignment: .justified))
    #expect(Setting.drawn(set) == lines)
  }

  @Test("Two cells of indent, blanks of the source dropped")
  func indent() {
    let lines = Setting.lines("　　甲乙丙丁", LayoutOptions(measure: 10), style: .body)
    #expect(Setting.drawn(lines) == "    甲乙|丙丁")
    #expect(lines[0].range.lowerBound == 0)
  }

  @Test(
    "Headlines are balanced and centred",
    arguments: [
      ("以更强紧迫感责任感使命感建设新江州", 30, "以更强紧迫感责任感|使命感建设新江州"),
      ("甲乙丙丁戊己庚辛壬癸子", 20, "甲乙丙丁戊己|庚辛壬癸子"),
      ("甲乙丙", 20, "甲乙丙"),
      ("数字乡村看江州 言立诚谈营商环境", 24, "数字乡村看江州|言立诚谈营商环境"),
      ("江州，一座新城的六年之路", 20, "江州，一座新|城的六年之路"),
    ])
  func headline(text: String, measure: Int, lines: String) {
    let set = Setting.lines(text, LayoutOptions(measure: Cells(measure)), style: .heading)
    #expect(set.map { $0.glyphs.map(\.text).joined() }.joined(separator: "|") == lines)
    for line in set {
      let left = line.glyphs[0].column.count
      #expect(abs(left - (measure - line.width.count)) <= 1)
    }
  }

  @Test("Omitted parts are passed over; a blank may stand for one")
  func omissions() {
    let bytes = Array("甲乙\n丙丁word\nword".utf8)
    let lines = Setting.lines(
      bytes, LayoutOptions(measure: 40),
      omissions: [
        Block.Omission(range: 6..<7, leavesBlank: false), Block.Omission(range: 17..<18, leavesBlank: true),
      ])
    #expect(Setting.drawn(lines) == "甲乙丙丁word word")
    #expect(lines[0].range == 0..<22)
  }
}
