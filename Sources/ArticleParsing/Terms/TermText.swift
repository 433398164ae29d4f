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
  package let literal: [UInt16]
  /// With simplified characters for traditional ones.
  package let folded: [UInt16]
  /// Bytes from `base` to where each scalar begins.
  private let offsets: [UInt32]
  private let base: Int
  /// Scalars that are no hanzi, separators among them; sorted. They part the runs of hanzi.
  package let marks: [Int32]
  /// Scalars of the headings; sorted.
  package let headings: [Range<Int>]

  package init(_ article: Article, in source: SourceText) {
    base = article.range.lowerBound
    // A scalar takes a byte at the least; a separator a paragraph, a blank for what is left out.
    let capacity = article.paragraphs.reduce(0) { $0 + $1.range.count + $1.omissions.count + 1 }
    var headings: [Range<Int>] = []
    var offsets: [UInt32] = []
    var marks: [Int32] = []
    var folded: [UInt16] = []
    literal = [UInt16](unsafeUninitializedCapacity: capacity) { literal, count in
      folded = [UInt16](unsafeUninitializedCapacity: capacity) { folded, foldedCount in
        offsets = [UInt32](unsafeUninitializedCapacity: capacity) { offsets, offsetCount in
          marks = [Int32](unsafeUninitializedCapacity: capacity) { marks, markCount in
            var writer = Writer(literal, folded, offsets, marks, base: article.range.lowerBound)
            for paragraph in article.paragraphs where paragraph.role.holdsTerms {
              let start = writer.count
              writer.append(paragraph, in: source)
              if paragraph.role != .body, paragraph.role != .verse { headings.append(start..<writer.count) }
              writer.append(Self.separator, at: paragraph.range.upperBound)
            }
            offsetCount = writer.count
            markCount = writer.markCount
          }
        }
        foldedCount = offsets.count
      }
      count = offsets.count
    }
    self.folded = folded
    self.offsets = offsets
    self.marks = marks
    self.headings = headings
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

  package static func string(_ scalars: ArraySlice<UInt16>) -> String {
    scalars.withUnsafeBufferPointer { String(scalars: $0) }
  }

  /// The scalars for many questions: valid only inside `body`.
  struct View {
    let literal: UnsafeBufferPointer<UInt16>
    let folded: UnsafeBufferPointer<UInt16>
    let marks: UnsafeBufferPointer<Int32>
    /// Of the folded text.
    let pairs: PairPlaces

    var count: Int { literal.count }

    @inline(__always)
    func literal(_ scalars: Range<Int>) -> UnsafeBufferPointer<UInt16> {
      UnsafeBufferPointer(rebasing: literal[scalars])
    }

    @inline(__always)
    func folded(_ scalars: Range<Int>) -> UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: folded[scalars]) }

    /// Every place, in order, where a string stands as it is printed: one of two scalars or more.
    @inline(__always)
    func forEachOccurrence(of string: UnsafeBufferPointer<UInt16>, _ body: (Int) -> Void) {
      guard string.count >= 2 else { return }
      let folding = HanziFolding.shared
      pairs.forEachPlace(of: folding.folded(string[0]), folding.folded(string[1])) { place in
        if stands(string, at: place) { body(place) }
      }
    }

    @inline(__always)
    private func stands(_ string: UnsafeBufferPointer<UInt16>, at place: Int) -> Bool {
      guard place &+ string.count <= count else { return false }
      var i = 0
      while i < string.count, literal[place &+ i] == string[i] { i &+= 1 }
      return i == string.count
    }
  }

  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    literal.withUnsafeBufferPointer { literal in
      folded.withUnsafeBufferPointer { folded in
        marks.withUnsafeBufferPointer { marks in
          let pairs = PairPlaces(folded)
          defer { pairs.deallocate() }
          return body(View(literal: literal, folded: folded, marks: marks, pairs: pairs))
        }
      }
    }
  }

  package func isInHeading(_ scalar: Int) -> Bool { headings.contains { $0.contains(scalar) } }

  /// Bytes; never asked of `other`, which no term holds.
  private static func utf8Count(_ scalar: UInt16) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }
}

extension TermText {
  /// Writes scalars into memory that is large enough.
  private struct Writer {
    private let literal: UnsafeMutableBufferPointer<UInt16>
    private let folded: UnsafeMutableBufferPointer<UInt16>
    private let offsets: UnsafeMutableBufferPointer<UInt32>
    private let base: Int
    private let folding = HanziFolding.shared
    private let marks: UnsafeMutableBufferPointer<Int32>
    private(set) var count = 0
    private(set) var markCount = 0

    init(
      _ literal: UnsafeMutableBufferPointer<UInt16>, _ folded: UnsafeMutableBufferPointer<UInt16>,
      _ offsets: UnsafeMutableBufferPointer<UInt32>, _ marks: UnsafeMutableBufferPointer<Int32>, base: Int
    ) {
      self.literal = literal
      self.folded = folded
      self.offsets = offsets
      self.marks = marks
      self.base = base
    }

    /// - Parameter offset: of the source's byte.
    @inline(__always)
    mutating func append(_ scalar: UInt16, at offset: Int) {
      if !isHanzi(scalar) {
        marks[markCount] = Int32(truncatingIfNeeded: count)
        markCount &+= 1
      }
      literal[count] = scalar
      folded[count] = folding.folded(scalar)
      offsets[count] = UInt32(truncatingIfNeeded: offset &- base)
      count &+= 1
    }

    /// Takes the run of hanzi at `i`, almost every one of which is E4 to E9 and two continuation bytes.
    @inline(__always)
    private mutating func appendHanzi(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, at offset: Int) {
      var n = count
      while i &+ 2 < bytes.count {
        let (lead, second, third) = (bytes[i], bytes[i &+ 1] ^ 0x80, bytes[i &+ 2] ^ 0x80)
        guard lead &- 0xE4 <= 0xE9 - 0xE4, second < 0x40, third < 0x40 else { break }
        let scalar = UInt16(lead) << 12 | UInt16(second) << 6 | UInt16(third)
        guard scalar >= 0x4E00 else { break }
        literal[n] = scalar
        folded[n] = folding.folded(scalar)
        offsets[n] = UInt32(truncatingIfNeeded: offset &+ i &- base)
        n &+= 1
        i &+= 3
      }
      count = n
    }

    mutating func append(_ paragraph: Paragraph, in source: SourceText) {
      var from = paragraph.range.lowerBound
      for omission in paragraph.omissions
      where paragraph.range.contains(omission.range) && omission.range.lowerBound >= from {
        append(TextRange(from, omission.range.lowerBound), in: source)
        if omission.replacement == .blank { append(0x20, at: omission.range.lowerBound) }
        from = omission.range.upperBound
      }
      append(TextRange(from, paragraph.range.upperBound), in: source)
    }

    private mutating func append(_ range: TextRange, in source: SourceText) {
      source.withBytes(in: range) { bytes in
        // Copies stay in registers.
        var writer = self
        writer.append(bytes, at: range.lowerBound)
        (count, markCount) = (writer.count, writer.markCount)
      }
    }

    /// - Parameter offset: of the first byte in the source.
    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
      var i = 0
      while i < bytes.count {
        appendHanzi(bytes, &i, at: offset)
        guard i < bytes.count else { return }
        let lead = UInt16(bytes[i])
        if lead & 0xF0 == 0xE0, i &+ 2 < bytes.count, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 {
          let scalar = lead << 12 | UInt16(bytes[i &+ 1] & 0x3F) << 6 | UInt16(bytes[i &+ 2] & 0x3F)
          // Three bytes for what needs fewer, and surrogates, are ill-formed.
          append(scalar < 0x800 || scalar & 0xF800 == 0xD800 ? TermText.other : scalar, at: offset &+ i)
          i &+= 3
        } else if lead < 0x80 {
          append(lead == 0 ? TermText.other : lead, at: offset &+ i)
          i &+= 1
        } else if lead & 0xE0 == 0xC0, lead >= 0xC2, i &+ 1 < bytes.count, bytes[i &+ 1] & 0xC0 == 0x80 {
          append((lead & 0x1F) << 6 | UInt16(bytes[i &+ 1] & 0x3F), at: offset &+ i)
          i &+= 2
        } else {
          append(TermText.other, at: offset &+ i)
          i &+= 1
          while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i &+= 1 }
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
