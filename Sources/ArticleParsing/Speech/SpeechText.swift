import ArticleModel

/// The running text of an article as the recogniser reads it: one flat array of UTF-16 scalars in simplified
/// characters and full-width punctuation, with the byte each one comes from.
///
/// Only paragraphs of running text are in it, with their undone line wraps left out; a line feed ends each. So a name
/// or a post that a wrap cut in two stands here in one piece.
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

  /// Scalars.
  private(set) var count = 0
  let scalars: ScalarTable<UInt16>
  private(set) var parts: [Part] = []
  /// For each bracket or quotation mark the position of its partner; -1 elsewhere.
  let partners: ScalarTable<Int32>
  /// The source byte of each scalar, from `base`.
  private let offsets: ScalarTable<UInt32>
  private let base: Int
  /// Where the scalars stand that are no hanzi, in order: a small part of the text.
  private let strangers: ScalarTable<Int32>
  private var strangerCount = 0
  var marks: UnsafeBufferPointer<Int32> { strangers.prefix(strangerCount) }
  /// Whether some name may be of the kind 穆萨·卡里姆.
  var hasDots = false

  static let lineFeed: UInt16 = 0x0A
  static let blank: UInt16 = 0x20

  init(_ article: Article, in source: SourceText) {
    base = article.range.lowerBound
    // A scalar takes a byte at the least; a line feed a paragraph, a blank for what is left out.
    let capacity = article.paragraphs.reduce(0) { $0 + $1.range.count + $1.omissions.count + 1 }
    scalars = ScalarTable(capacity: capacity)
    offsets = ScalarTable(capacity: capacity)
    strangers = ScalarTable(capacity: capacity)
    partners = ScalarTable(capacity: capacity)
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
    for i in 0..<count { partners[i] = -1 }
    simplifyIfTraditional()
    normaliseMarks()
    pairMarks()
  }

  deinit {
    scalars.deallocate()
    partners.deallocate()
    offsets.deallocate()
    strangers.deallocate()
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

  private func append(_ paragraph: Paragraph, index: Int, isBody: Bool, bytes: UnsafeBufferPointer<UInt8>) {
    let start = count
    let firstMark = strangerCount
    var from = paragraph.range.lowerBound
    let end = min(paragraph.range.upperBound, bytes.count)
    for omission in paragraph.omissions {
      decode(bytes, from, min(omission.range.lowerBound, end))
      if omission.replacement == .blank { append(Self.blank, at: omission.range.lowerBound) }
      from = max(from, omission.range.upperBound)
    }
    decode(bytes, from, end)
    guard count > start else { return }
    parts.append(Part(paragraph: index, range: start..<count, marks: firstMark..<strangerCount, isBody: isBody))
    append(Self.lineFeed, at: max(base, end))
  }

  /// - Parameter offset: of the source's byte.
  private func append(_ scalar: UInt16, at offset: Int) {
    scalars[count] = scalar
    offsets[count] = UInt32(truncatingIfNeeded: offset &- base)
    strangers[strangerCount] = Int32(truncatingIfNeeded: count)
    strangerCount += 1
    count += 1
  }

  private func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) {
    // Copies stay in registers.
    let (scalars, offsets, strangers, base) = (scalars, offsets, strangers, base)
    var (count, strangerCount) = (count, strangerCount)
    var i = from
    while i < to {
      let b = bytes[i]
      var scalar = UInt16(b)
      let start = i
      // Almost every hanzi: E4 to E9 and two continuation bytes.
      if b &- 0xE4 <= 0xE9 - 0xE4, i &+ 2 < to, bytes[i &+ 1] ^ 0x80 < 0x40, bytes[i &+ 2] ^ 0x80 < 0x40 {
        scalar = scalar << 12 | UInt16(bytes[i &+ 1] ^ 0x80) << 6 | UInt16(bytes[i &+ 2] ^ 0x80)
        if scalar >= 0x4E00 {
          scalars[count] = scalar
          offsets[count] = UInt32(truncatingIfNeeded: i &- base)
          count &+= 1
          i &+= 3
          continue
        }
        scalar = UInt16(b)
      }
      i &+= 1
      if b & 0xF0 == 0xE0, start &+ 2 < to, bytes[start &+ 1] & 0xC0 == 0x80, bytes[start &+ 2] & 0xC0 == 0x80 {
        scalar = scalar << 12 | UInt16(bytes[start &+ 1] & 0x3F) << 6 | UInt16(bytes[start &+ 2] & 0x3F)
        i &+= 2
        if scalar == 0x200B || scalar == 0xFEFF { continue }
      } else if b & 0xE0 == 0xC0, start &+ 1 < to, bytes[start &+ 1] & 0xC0 == 0x80 {
        scalar = (scalar & 0x1F) << 6 | UInt16(bytes[start &+ 1] & 0x3F)
        i &+= 1
      } else if b & 0xF8 == 0xF0, start &+ 3 < to {
        // A hanzi of the supplementary planes: rare enough to stand in a name only.
        scalar = 0xE000
        i &+= 3
      } else if b >= 0x80 || b < 0x20 {
        scalar = Self.blank
      }
      scalars[count] = scalar
      offsets[count] = UInt32(truncatingIfNeeded: start &- base)
      strangers[strangerCount] = Int32(truncatingIfNeeded: count)
      if scalar &- 0x4E00 >= 0xA000 - 0x4E00 { strangerCount &+= 1 }
      count &+= 1
    }
    (self.count, self.strangerCount) = (count, strangerCount)
  }

  /// The lexicons are in simplified characters; a text with none of the commonest traditional ones is left alone.
  private func simplifyIfTraditional() {
    let folding = HanziFolding.shared
    var traditional = 0
    var i = 0
    while i < min(count, Self.sample), traditional <= 2 {
      let scalar = scalars[i]
      if folding.folded(scalar) != scalar, Self.telltales.contains(scalar) { traditional += 1 }
      // Every second one will do: they are about as common as that.
      i += 2
    }
    guard traditional > 2 else { return }
    for i in 0..<count { scalars[i] = folding.folded(scalars[i]) }
  }

  /// Scalars that suffice to know the script.
  private static let sample = 600
  private static let telltales: ScalarSet = "國們這來說會時個對為與發學開長門問當關後黨員報記認導經總"
}
