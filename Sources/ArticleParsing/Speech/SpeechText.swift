import ArticleModel

/// The running text of an article as the recogniser reads it: one flat array of UTF-16 scalars in simplified
/// characters and full-width punctuation, with the byte each one comes from.
///
/// Only paragraphs of running text are in it, with their undone line wraps left out; a line feed ends each. So a name
/// or a post that a wrap cut in two stands here in one piece. It lasts as long as its article's scratch memory.
final class SpeechText {
  struct Part {
    /// Index into `Article.paragraphs`.
    var paragraph: Int
    /// Scalars, without the closing line feed.
    var range: Range<Int>
    /// Where what is no hanzi stands: indexes into `marks`.
    var marks: Range<Int>
    /// Running text; otherwise a head or a line of names, which tells who people are but not what they say.
    var isBody: Bool
  }

  let parts: [Part]
  /// The number of scalars.
  let count: Int
  let scalars: ScalarTable<UInt16>
  /// For each bracket or quotation mark the position of its partner; -1 elsewhere.
  let partners: ScalarTable<Int32>
  /// Whether some name may be of the kind 穆萨·卡里姆.
  let hasDots: Bool
  private let landmarks: Landmarks

  static let lineFeed: UInt16 = 0x0A
  static let blank: UInt16 = 0x20

  /// - Parameter base: the source byte where the article begins.
  init(_ paragraphs: [Paragraph], base: Int, in source: SourceText, _ memory: inout ScratchMemory) {
    var decoder = SpeechDecoder(paragraphs, base: base, &memory)
    source.withBytes { decoder.decode(paragraphs, of: $0) }
    parts = decoder.parts
    count = decoder.count
    scalars = decoder.scalars
    landmarks = decoder.landmarks
    partners = ScalarTable(repeating: -1, count: count, &memory)
    hasDots = Self.normaliseMarks(landmarks.positions, in: scalars, count: count)
    pairMarks()
  }

  /// Where the scalars stand that are no hanzi, in order: a small part of the text. A few hanzi are among them.
  var marks: UnsafeBufferPointer<Int32> { landmarks.positions }

  /// The bytes of a range of scalars; an empty one stands where its first scalar is.
  func bytes(_ range: Range<Int>, in source: SourceText) -> TextRange {
    var landmark = landmarks.last(before: range.lowerBound)
    let lower = landmarks.byte(of: range.lowerBound, behind: landmark, in: source)
    guard !range.isEmpty else { return TextRange(lower, lower) }
    landmark = landmarks.last(before: range.upperBound - 1, from: landmark)
    let last = landmarks.byte(of: range.upperBound - 1, behind: landmark, in: source)
    return TextRange(lower, max(lower, min(source.count, last + Landmarks.length(source[last]))))
  }
}
