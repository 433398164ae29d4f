import ArticleModel
import ArticleParsing
import Testing

/// Overlong forms, a surrogate, what no sequence begins with, one that is cut off; control characters.
private let knownFlaws: [([UInt8], Finding.Kind)] = [
  ([0xE0, 0x80, 0x80], .illFormed), ([0xED, 0xA0, 0x80], .illFormed), ([0xFF], .illFormed), ([0x80], .illFormed),
  ([0xE4, 0xB8], .illFormed), ([0xC0, 0xAF], .illFormed), ([0xF5, 0x80, 0x80, 0x80], .illFormed),
  ([0x07], .control), ([0x7F], .control), ([0xC2, 0x85], .control),
]

/// Flaws are looked for several characters at once: wherever one stands, it must be seen.
@Suite struct TextFlawsTests {
  @Test(arguments: knownFlaws)
  func seenAnywhere(_ flaw: [UInt8], _ kind: Finding.Kind) {
    for before in 0..<14 {
      for after in 1..<8 {
        let bytes = hanzi(before) + flaw + hanzi(after)
        let start = 3 * before
        #expect(flaws(in: bytes) == [Finding(kind: kind, range: TextRange(start, start + flaw.count))])
      }
    }
  }

  @Test func noneInWellFormedText() {
    for text in ["国字“引号”，。！\n第二行 abc\t1", "ไทย 한국어 ἄλφα é 𠮷😀", "\u{800}\u{D7FF}\u{E000}\u{FFFD}"] {
      for before in 0..<14 {
        #expect(flaws(in: hanzi(before) + Array(text.utf8)).isEmpty)
      }
    }
  }

  private func hanzi(_ count: Int) -> [UInt8] { Array(String(repeating: "字", count: count).utf8) }

  private func flaws(in bytes: [UInt8]) -> [Finding] {
    let source = SourceText(utf8: bytes)
    return StructureRecognizer().articles(in: source, range: source.whole).flatMap(\.findings)
      .filter { $0.kind == .illFormed || $0.kind == .control }
  }
}
