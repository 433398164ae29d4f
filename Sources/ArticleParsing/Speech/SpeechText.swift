import ArticleModel

/// The running text of an article as the recogniser reads it: one flat array of UTF-16 scalars in simplified
/// characters and full-width punctuation, with the byte each one comes from.
///
/// Only paragraphs of running text are in it, with their undone line wraps left out; a line feed ends each. So a name
/// or a post that a wrap cut in two stands here in one piece.
struct SpeechText {
  struct Part {
    /// Index into `Article.paragraphs`.
    var paragraph: Int
    /// Scalars, without the closing line feed.
    var range: Range<Int>
    /// Running text; otherwise a head or a line of names, which tells who people are but not what they say.
    var isBody: Bool
  }

  var scalars: [UInt16] = []
  /// The source byte of each scalar.
  private(set) var offsets: [UInt32] = []
  private(set) var parts: [Part] = []
  /// For each bracket or quotation mark the position of its partner; -1 elsewhere.
  var partners: [Int32] = []
  /// 1 inside double quotation marks, marks included.
  var quoted: [UInt8] = []
  private let base: Int

  static let lineFeed: UInt16 = 0x0A
  static let blank: UInt16 = 0x20

  init(_ article: Article, in source: SourceText) {
    base = article.range.lowerBound
    let expected = article.range.count / 3 + 64
    scalars.reserveCapacity(expected)
    offsets.reserveCapacity(expected)
    source.withBytes { bytes in
      for (index, paragraph) in article.paragraphs.enumerated() {
        switch paragraph.role {
        case .body, .verse: append(paragraph, index: index, isBody: true, bytes: bytes)
        case .kicker, .headline, .subtitle, .metadata, .dateline, .sectionHeading:
          append(paragraph, index: index, isBody: false, bytes: bytes)
        case .masthead, .byline, .caption, .editors: break
        }
      }
    }
    simplifyIfTraditional()
    normaliseMarks()
    pairMarks()
  }

  /// The bytes of a range of scalars; an empty one stands where its first scalar is.
  func bytes(_ range: Range<Int>, in source: SourceText) -> TextRange {
    let lower = base + Int(offsets[range.lowerBound])
    guard !range.isEmpty else { return TextRange(lower, lower) }
    let last = base + Int(offsets[range.upperBound - 1])
    return TextRange(lower, max(lower, min(source.count, last + Self.length(source[last]))))
  }

  /// Bytes of the UTF-8 sequence that this byte leads.
  @inline(__always)
  private static func length(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private mutating func append(_ paragraph: Paragraph, index: Int, isBody: Bool, bytes: UnsafeBufferPointer<UInt8>) {
    let start = scalars.count
    var from = paragraph.range.lowerBound
    let end = min(paragraph.range.upperBound, bytes.count)
    for omission in paragraph.omissions {
      decode(bytes, from, min(omission.range.lowerBound, end))
      if omission.replacement == .blank {
        scalars.append(Self.blank)
        offsets.append(UInt32(omission.range.lowerBound - base))
      }
      from = max(from, omission.range.upperBound)
    }
    decode(bytes, from, end)
    guard scalars.count > start else { return }
    parts.append(Part(paragraph: index, range: start..<scalars.count, isBody: isBody))
    scalars.append(Self.lineFeed)
    offsets.append(UInt32(max(0, end - base)))
  }

  private mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) {
    var i = from
    while i < to {
      let b = bytes[i]
      var scalar = UInt16(b)
      var length = 1
      if b & 0xF0 == 0xE0, i + 2 < to, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 {
        scalar = UInt16(b & 0x0F) << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
        length = 3
      } else if b & 0xE0 == 0xC0, i + 1 < to, bytes[i + 1] & 0xC0 == 0x80 {
        scalar = UInt16(b & 0x1F) << 6 | UInt16(bytes[i + 1] & 0x3F)
        length = 2
      } else if b & 0xF8 == 0xF0, i + 3 < to {
        // A hanzi of the supplementary planes: rare enough to stand in a name only.
        scalar = 0xE000
        length = 4
      } else if b >= 0x80 || b < 0x20 {
        scalar = Self.blank
      }
      if scalar != 0x200B, scalar != 0xFEFF {
        scalars.append(scalar)
        offsets.append(UInt32(i - base))
      }
      i += length
    }
  }

  /// The lexicons are in simplified characters; a text with none of the commonest traditional ones is left alone.
  private mutating func simplifyIfTraditional() {
    var traditional = 0
    var i = 0
    while i < min(scalars.count, Self.sample), traditional <= 2 {
      if Self.telltales.contains(scalars[i]) { traditional += 1 }
      // Every second one will do: they are about as common as that.
      i += 2
    }
    guard traditional > 2 else { return }
    scalars = HanziFolding.shared.folded(scalars)
  }

  /// Scalars that suffice to know the script.
  private static let sample = 600
  private static let telltales = ScalarSet("國們這來說會時個對為與發學開長門問當關後黨員報記認導經總")
}
