import CICU
import TestArticles
import Testing
import TextLayout

@Suite("ICU and our line breaker")
struct ICUAgreementTests {
  /// One of each line-break class and what Chinese text is made of, several times what is frequent.
  static let scalars: [UInt32] = """
    一丁七万丈三上下不与丑专且世丘丙业丛东丝丢两严丧个丫中丰串临丸丹为主丽举，。、；：？！（）《》“”——……【】「」·～￥％　\
    あアーっ々〇aaabbbcc11122233..,,::;;??!!()[]--//%$+#& éаΩ①②×±°℃′″‰€№＃＋－１２Ａａ
    """.unicodeScalars.map(\.value)
    + [0xA0, 0x2060, 0x200B, 0xAC00, 0x5D0, 0x1F468, 0x1F3FB, 0x301, 0x200D, 0x1F1E8, 0x2014, 0x20, 0x20, 0xFFFC]

  /// Where ICU 72 goes its own way: it counts a separator before a number as part of it (`.5`, ` ,5`, `%(.5`), and keeps
  /// a hyphen at the beginning with the letters that follow.
  static func isKnown(_ text: [UInt32], _ i: Int) -> Bool {
    let separators: Set<UInt32> = [0x2C, 0x2E, 0x3A, 0x3B]
    let digits = Set("0123456789".unicodeScalars.map(\.value))
    if text[i - 1] == 0x2D { return true }
    let marks: Set<UInt32> = [0x301, 0x200D]
    let left = text[..<i].last { !marks.contains($0) } ?? 0
    if digits.contains(text[i]), separators.contains(left) { return true }
    if text[i - 1] == 0x20, separators.contains(text[i]) { return true }
    let rest = text[(i + 1)...].drop { marks.contains($0) }
    return rest.first.map { separators.contains($0) } ?? false
      && rest.dropFirst().first { !marks.contains($0) }.map { digits.contains($0) } ?? false
  }

  @Test("Same opportunities as zh@lb=strict on random text")
  func agreement() {
    var random = SplitMix(seed: 3)
    for _ in 0..<100_000 {
      let text = (0..<Int.random(in: 2...8, using: &random)).map { _ in
        Self.scalars.randomElement(using: &random) ?? 0x20
      }
      let ours = LineBreaker.opportunities(text, isChinese: true)
      let theirs = Self.icu(text)
      for i in text.indices where i > 0 && ours[i] != theirs[i] && !Self.isKnown(text, i) {
        let whole = String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init)))
        Issue.record("before scalar \(i) of \(whole.debugDescription)")
      }
    }
  }

  @Test("Same opportunities as zh@lb=strict in whole articles", arguments: TestArticles.all)
  func articles(path: String) {
    for paragraph in TestArticles.paragraphs(path) {
      let text = String(decoding: paragraph, as: UTF8.self).unicodeScalars.map(\.value)
      let ours = LineBreaker.opportunities(text, isChinese: true)
      let theirs = Self.icu(text)
      for i in text.indices where i > 0 && ours[i] != theirs[i] && !Self.isKnown(text, i) {
        Issue.record("\(path) scalar \(i): \(String(text[i - 1], radix: 16)), \(String(text[i], radix: 16))")
      }
    }
  }

  static func icu(_ scalars: [UInt32]) -> [Bool] {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for scalar in scalars {
      starts.append(bytes.count)
      bytes += Array(String(Character(Unicode.Scalar(scalar) ?? " ")).utf8)
    }
    var breaks = [UInt8](repeating: 0, count: bytes.count)
    let isDone = bytes.withUnsafeBufferPointer { buffer in
      kanbao_icu_line_breaks(buffer.baseAddress, buffer.count, &breaks)
    }
    #expect(isDone)
    return starts.map { $0 > 0 && breaks[$0] == 1 }
  }
}
