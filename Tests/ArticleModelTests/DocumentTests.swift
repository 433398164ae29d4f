import ArticleModel
import Testing

struct DocumentTests {
  private static func document(_ text: String) -> Document {
    Document(name: "test", source: SourceText(text))
  }

  @Test(
    arguments: [
      "", "短文\n", String(repeating: "一段不长的话，说完就换行。\n", count: 2_000),
      String(repeating: "一段不长的话，说完就换行。\n\n", count: 40_000), String(repeating: "没有换行的话。", count: 60_000),
      String(repeating: "字", count: 100_000), String(repeating: "\n", count: 300_000),
    ])
  func sectionsTileTheText(text: String) {
    let document = Self.document(text)
    var end = 0
    for index in 0..<document.sectionCount {
      let range = document.sectionRange(index)
      #expect(range.lowerBound == end)
      #expect(range.count <= Document.longestSection + Document.firstSectionSize)
      #expect(document.source.scalarBoundary(atOrBefore: range.lowerBound) == range.lowerBound)
      #expect(document.section(at: range.lowerBound) == index || range.isEmpty)
      #expect(document.section(at: max(range.lowerBound, range.upperBound - 1)) == index || range.isEmpty)
      end = range.upperBound
    }
    #expect(end == document.source.count)
  }

  @Test func aShortFileIsOneSection() {
    #expect(Self.document(String(repeating: "字", count: Document.longestSection / 3)).sectionCount == 1)
  }

  @Test func sectionsBeginAtParagraphs() {
    let document = Self.document(String(repeating: "一段不长的话，说完就换行。\n\n", count: 10_000))
    for index in 1..<document.sectionCount {
      let start = document.sectionRange(index).lowerBound
      #expect(document.source[start - 1] == UInt8(ascii: "\n"))
    }
  }
}
