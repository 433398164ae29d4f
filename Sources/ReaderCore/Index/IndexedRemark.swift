import ArticleModel

/// A remark of the document, kept once for the outline, for copies of all that somebody says and for the counts of terms: a
/// long document has a quarter of a million of them, so its numbers are small.
struct IndexedRemark: Sendable {
  var range: TextRange
  /// In the range.
  var omissions: [Paragraph.Omission]
  /// Where what is said begins, bytes from the beginning of the range, and so many of it as know the remark again.
  private var start: Int32
  private var count: UInt8
  /// Index into the document's speakers.
  var speaker: Int32
  /// Index into the citations of the document's articles.
  var citation: Int32

  /// Characters of a remark that are enough to know it by, and their bytes at most.
  static let firstCharacters = 40
  static let firstBytes = 4 * firstCharacters

  init(_ remark: Remark, in paragraph: Paragraph, speaker: Int, citation: Int, of source: SourceText) {
    range = remark.range
    omissions = paragraph.omissions.filter { remark.range.contains($0.range) }
    self.speaker = Int32(speaker)
    self.citation = Int32(citation)
    // What is said, not who says it.
    let attribution = min(max(remark.range.lowerBound, remark.attribution.upperBound), remark.range.upperBound)
    let said = remark.quotes.first ?? TextRange(attribution, remark.range.upperBound)
    let words = source.beginning(of: said, bytes: Self.firstBytes)
    start = Int32(clamping: words.lowerBound - range.lowerBound)
    count = UInt8(words.count)
  }

  /// What is said first.
  var firstWords: TextRange {
    let lowerBound = range.lowerBound + Int(start)
    return TextRange(lowerBound, lowerBound + Int(count))
  }
}
