import CCellWidth
import CUnicode
import TestArticles
import Testing
import TextLayout

@Suite("What must hold for every text at every width")
struct LayoutPropertyTests {
  static let texts: [String] = [
    """
    “这一趟走下来，最大的感受是差距。”市委副书记、市长言立诚表示，江州要把‘数字乡村’建设摆在更突出的位置，以“三张清单”推动\
    营商环境再优化：GDP增长5.2%，进出口1,234.5亿元；C++、AI+制造、https://example.org/a/b?c=d 都在其中……
    """,
    "（一）——甲乙丙丁戊己庚辛壬癸！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？！？完。",
    "江州,一座新城;本报记者:言立诚(江州)报道......\"好得很!\"他说,\"再来一次?\"时间是3:15,人口1,000万。",
    "Supercalifragilisticexpialidocious混排Latin words与hanzi之间，a1b2c3，e\u{301}te\u{301}，𬭎𫖯𬍛㛃䶮\u{31350}。",
    "☀\u{FE0F}晴，👨\u{200D}👩\u{200D}👧\u{200D}👦一家，🇨🇳旗，👍🏽好，각각，ไทย，कि，\u{200B}零\u{200D}宽\u{202E}向\u{FEFF}。",
    "\u{1}控\u{7F}制\u{85}符\u{9B}，\u{E000}私用\u{10FFFD}，\t制表，\u{2028}行\r\n换行\n\n再换",
    "————————————————————————————————————————————————————————破折号……………………………………………………",
    "阿布·伯克尔·江、①②③④⑤条，￥100、$5、№7，30℃、40‰、50％、第3～5页／第6页，２０２４年，１．５％，占总数２／３的，第５～６届。",
    String(repeating: "，", count: 60) + "甲乙丙" + String(repeating: "”", count: 60) + String(repeating: "甲”", count: 60),
    String(repeating: "\u{301}", count: 40) + String(repeating: "ा", count: 40) + "   　　 甲　　乙   丙    ",
  ]

  static let profiles = [
    WidthProfile(), WidthProfile(ambiguousIsWide: true), WidthProfile(dashIsWide: true, placesRareHanzi: false),
  ]

  @Test("No line wider than asked, ranges tile, nothing unfit is drawn", arguments: KinsokuLevel.allCases)
  func invariants(level: KinsokuLevel) {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for measure in 10...200 {
        for style in measure % 4 == 0 ? [BlockStyle.body, .heading, .plain] : [.body] {
          let profile = Self.profiles[measure % 3]
          let options = LayoutOptions(
            measure: Cells(measure), level: level, hanging: measure % 5 != 0, restoring: measure % 7 != 0,
            widths: profile)
          LayoutInvariants(options: options, bytes: bytes).check(Setting.lines(bytes, options, style: style))
        }
      }
    }
  }

  @Test("From top to bottom, in columns of every height", arguments: VerticalQuotes.allCases)
  func vertical(quotes: VerticalQuotes) {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      for height in 5...100 {
        for style in height % 4 == 0 ? [BlockStyle.body, .heading, .plain] : [.body] {
          let options = LayoutOptions(
            measure: Cells(2 * height), hanging: height % 5 != 0, restoring: height % 7 != 0,
            widths: Self.profiles[height % 3], axis: .vertical(quotes: quotes))
          LayoutInvariants(options: options, bytes: bytes).check(Setting.lines(bytes, options, style: style))
        }
      }
    }
  }

  @Test("Any bytes can be set")
  func anyBytes() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<120).map { _ in UInt8.random(in: 0...255, using: &random) }
      let isVertical = Bool.random(using: &random)
      let options = LayoutOptions(
        measure: Cells(Int.random(in: 5...30, using: &random) * 2),
        axis: isVertical ? .vertical(quotes: .corner) : .horizontal)
      let cuts = (0..<4).map { _ in Int.random(in: 0...120, using: &random) }.sorted()
      let omissions = [
        Block.Omission(range: cuts[0]..<cuts[1], leavesBlank: true),
        Block.Omission(range: cuts[2]..<cuts[3], leavesBlank: false),
      ]
      LayoutInvariants(options: options, bytes: bytes).check(Setting.lines(bytes, options, style: .body))
      LayoutInvariants(options: options, bytes: bytes, checksEdges: false)
        .check(Setting.lines(bytes, options, style: .body, omissions: omissions))
    }
  }
}

/// What holds for all lines of a block, whatever its text.
struct LayoutInvariants {
  static let neverStarts = Set("︐︑︒︓︔︕︖︙︰︱︲︴﹂﹄︶︸︺︼︾﹀﹈︘〟、。，．：；！？‼⁇⁈⁉”’」』）】》〉〕〗］｝–～〜·‧・•／…⋯％‰℃°′″々—".unicodeScalars)
  static let neverEnds = Set("﹁﹃︵︷︹︻︽︿﹇︗〝“‘「『（【《〈〔〖［｛￥€№＃".unicodeScalars)
  let options: LayoutOptions
  let bytes: [UInt8]
  var checksEdges = true

  func check(_ lines: [Line]) {
    var end = 0
    for (number, line) in lines.enumerated() {
      if line.range.lowerBound != end { record("gap before", line) }
      end = line.range.upperBound
      if line.width > options.measure { record("too wide", line) }
      checkGlyphs(line)
      if options.level != .none, checksEdges, number > 0 { checkEdges(line, after: lines[number - 1]) }
    }
    if let last = lines.last, end != bytes.count { record("text left over", last) }
  }

  private func record(_ what: String, _ line: Line) {
    Issue.record("\(what): width \(options.measure), bytes \(line.range), \(Setting.drawn(line))")
  }

  private func checkGlyphs(_ line: Line) {
    var x = 0
    var offset = line.range.lowerBound
    for glyph in line.glyphs {
      if glyph.column.count < x { record("overlap", line) }
      if glyph.source.lowerBound < offset || glyph.source.isEmpty || glyph.source.upperBound > line.range.upperBound {
        record("source of \(glyph.text)", line)
      }
      x = glyph.column.count + glyph.width.count
      offset = glyph.source.upperBound
      if !isFit(glyph) { record("unfit \(glyph.text)", line) }
      if options.axis.isVertical, glyph.column.count % 2 + glyph.width.count > 2 { record("beside its row", line) }
    }
    if x != line.width.count, !line.glyphs.isEmpty { record("width", line) }
  }

  /// One spacing scalar, no wider than the glyph, then marks; no control, nothing invisible.
  private func isFit(_ glyph: Glyph) -> Bool {
    var width = 0
    for (index, scalar) in glyph.text.unicodeScalars.enumerated() {
      let own = Int(kanbao_cell_width(scalar.value))
      let isWide = options.widths.ambiguousIsWide && kanbao_character_properties(scalar.value) >> 2 & 3 != 0
      width += isWide ? 2 : own
      if own < 0 || (own == 0) != (index > 0) { return false }
      if scalar.value < 0x4E00, scalar.properties.isBidiControl || scalar.properties.isDefaultIgnorableCodePoint {
        return false
      }
    }
    return width <= glyph.width.count && !glyph.text.isEmpty
  }

  /// A mark at the wrong edge is right only where marks fill the line.
  private func checkEdges(_ line: Line, after previous: Line) {
    guard let first = line.glyphs.first?.text.unicodeScalars.first,
      let last = previous.glyphs.last?.text.unicodeScalars.first
    else { return }
    let isBadStart = Self.neverStarts.contains(first)
    guard isBadStart || Self.neverEnds.contains(last) else { return }
    let endsHard = bytes[previous.range].contains {
      (0x0A...0x0D).contains($0) || $0 == 0x85 || $0 == 0xA8 || $0 == 0xA9
    }
    let run = previous.glyphs.reversed().prefix {
      $0.text.unicodeScalars.first.map { Self.neverStarts.contains($0) || Self.neverEnds.contains($0) } ?? false
    }
    if endsHard || run.count >= previous.glyphs.count - 2 { return }
    record(isBadStart ? "starts" : "ends", isBadStart ? line : previous)
  }
}
