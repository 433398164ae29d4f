import CCellWidth
import Testing
import TextLayout

@Suite("What the Unicode Character Database tests", .enabled(if: UnicodeData.isInstalled, UnicodeData.reason))
struct UnicodeBreakTests {
  @Test("LineBreakTest.txt: every case, before any Chinese rule")
  func lineBreaks() {
    let tests = UnicodeData.breakTests("auxiliary/LineBreakTest.txt")
    #expect(tests.count == 7654)
    var failed: [Int] = []
    for test in tests {
      let found = LineBreaker.opportunities(test.scalars)
      if found != Array(test.breaks.dropLast()) { failed.append(test.number) }
    }
    #expect(failed.isEmpty, "lines \(failed.prefix(20)) and others, \(failed.count) in all")
  }

  @Test("GraphemeBreakTest.txt: every case")
  func graphemeClusters() {
    for test in UnicodeData.breakTests("auxiliary/GraphemeBreakTest.txt") {
      var breaker = GraphemeBreaker()
      let found = test.scalars.map { breaker.begins(scalar: $0) }
      #expect(found == Array(test.breaks.dropLast()), "line \(test.number)")
    }
  }

  @Test("Widths are those of EastAsianWidth.txt")
  func widths() {
    for (_, text) in UnicodeData.lines(of: "EastAsianWidth.txt") {
      let fields = text.split { $0 == ";" || $0 == " " }
      let ends = fields[0].split(separator: ".").map { UInt32($0, radix: 16) ?? 0 }
      for scalar in ends[0]...(ends.last ?? ends[0]) {
        let width = kanbao_cell_width(scalar)
        switch fields[1] {
        case "W", "F": #expect(width == 2 || width == 0, "U+\(String(scalar, radix: 16))")
        default: #expect(width < 2, "U+\(String(scalar, radix: 16))")
        }
      }
    }
  }
}
