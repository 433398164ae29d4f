package import ArticleModel

/// The shown text of an article's headings and body, one value a scalar, with where in the source each stands.
///
/// A headline that a database repeats behind the article is metadata: what stands there is not counted.
/// Terms are found on `folded`, counted on `literal`. Values are Unicode scalars of the basic plane; what lies beyond
/// it, and what is no text, becomes `TermText.other`, which belongs to no term.
package struct TermText {
  /// Between paragraphs.
  package static let separator: UInt16 = 0
  /// A scalar beyond the basic plane, or bytes that are no UTF-8.
  package static let other: UInt16 = 0xFFFF

  /// As printed.
  package private(set) var literal: [UInt16] = []
  /// With simplified characters for traditional ones.
  package private(set) var folded: [UInt16] = []
  /// Bytes from `base` to where each scalar begins.
  private var offsets: [UInt32] = []
  private let base: Int
  /// Scalars of the headings; sorted.
  package private(set) var headings: [Range<Int>] = []

  package init(_ article: Article, in source: SourceText) {
    base = article.range.lowerBound
    let bytes = article.range.count
    literal.reserveCapacity(bytes / 2)
    offsets.reserveCapacity(bytes / 2)
    for paragraph in article.paragraphs where paragraph.role.holdsTerms {
      let start = literal.count
      append(paragraph, in: source)
      if paragraph.role != .body, paragraph.role != .verse { headings.append(start..<literal.count) }
      literal.append(Self.separator)
      offsets.append(UInt32(paragraph.range.upperBound - base))
    }
    folded = HanziFolding.shared.folded(literal)
  }

  /// A text of its own: a pattern, a test.
  package init(_ string: String) {
    self.init(
      Article(
        range: TextRange(0, string.utf8.count),
        paragraphs: [Paragraph(role: .body, range: TextRange(0, string.utf8.count))]),
      in: SourceText(string))
  }

  package var count: Int { literal.count }

  /// The bytes of some scalars of one paragraph.
  package func range(_ scalars: Range<Int>) -> TextRange {
    let last = scalars.upperBound - 1
    return TextRange(base + Int(offsets[scalars.lowerBound]), base + Int(offsets[last]) + Self.utf8Count(literal[last]))
  }

  package func string(_ scalars: Range<Int>) -> String { Self.string(literal[scalars]) }

  package static func string(_ scalars: some Collection<UInt16>) -> String {
    Array(scalars).withUnsafeBufferPointer { String(scalars: $0) }
  }

  package func isInHeading(_ scalar: Int) -> Bool { headings.contains { $0.contains(scalar) } }

  /// Bytes; never asked of `other`, which no term holds.
  private static func utf8Count(_ scalar: UInt16) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }

  private mutating func append(_ paragraph: Paragraph, in source: SourceText) {
    var from = paragraph.range.lowerBound
    for omission in paragraph.omissions
    where paragraph.range.contains(omission.range) && omission.range.lowerBound >= from {
      append(TextRange(from, omission.range.lowerBound), in: source)
      if omission.replacement == .blank {
        literal.append(0x20)
        offsets.append(UInt32(omission.range.lowerBound - base))
      }
      from = omission.range.upperBound
    }
    append(TextRange(from, paragraph.range.upperBound), in: source)
  }

  private mutating func append(_ range: TextRange, in source: SourceText) {
    source.withBytes(in: range) { bytes in
      var i = 0
      while i < bytes.count {
        offsets.append(UInt32(range.lowerBound + i - base))
        let lead = UInt16(bytes[i])
        if lead < 0x80 {
          literal.append(lead == 0 ? Self.other : lead)
          i += 1
        } else if lead & 0xF0 == 0xE0, i + 2 < bytes.count, bytes[i + 1] & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80 {
          let scalar = lead << 12 | UInt16(bytes[i + 1] & 0x3F) << 6 | UInt16(bytes[i + 2] & 0x3F)
          // Three bytes for what needs fewer, and surrogates, are ill-formed.
          literal.append(scalar < 0x800 || scalar & 0xF800 == 0xD800 ? Self.other : scalar)
          i += 3
        } else if lead & 0xE0 == 0xC0, lead >= 0xC2, i + 1 < bytes.count, bytes[i + 1] & 0xC0 == 0x80 {
          literal.append((lead & 0x1F) << 6 | UInt16(bytes[i + 1] & 0x3F))
          i += 2
        } else {
          literal.append(Self.other)
          i += 1
          while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
        }
      }
    }
  }
}

extension Paragraph.Role {
  /// Terms are looked for and counted in the article as an editor would print it: headings, body and captions.
  package var holdsTerms: Bool {
    switch self {
    case .kicker, .headline, .subtitle, .sectionHeading, .body, .caption, .verse: true
    case .masthead, .dateline, .byline, .editors, .metadata: false
    }
  }
}

/// Unified ideographs of the basic plane, and 〇.
@inlinable
package func isHanzi(_ scalar: UInt16) -> Bool {
  0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar || scalar == 0x3007 || 0xF900...0xFAFF ~= scalar
}
