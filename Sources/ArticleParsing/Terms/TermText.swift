package import ArticleModel

/// The shown text of an article's headings and body, one value a scalar, with where in the source each stands.
///
/// A headline that a database repeats behind the article is metadata: what stands there is not counted.
/// Terms are found on the folded scalars, counted on the literal ones. Values are Unicode scalars of the basic plane;
/// what lies beyond it, and what is no text, becomes `TermText.other`, which belongs to no term. The text lasts as long
/// as its article's scratch memory.
package struct TermText {
  /// Between paragraphs.
  package static let separator: UInt16 = 0
  /// A scalar beyond the basic plane, or bytes that are no UTF-8.
  package static let other: UInt16 = 0xFFFF

  let view: View
  private let offsets: ScalarOffsets
  /// Scalars of the headings; sorted.
  package let headings: [ScalarRange]

  /// - Parameter base: the source byte where the article begins.
  package init(_ paragraphs: [Paragraph], base: Int, in source: SourceText, _ memory: inout ScratchMemory) {
    // A scalar takes a byte at the least; a separator a paragraph, a blank for what is left out.
    var capacity = 0
    for index in paragraphs.indices where paragraphs[index].role.holdsTerms {
      capacity += paragraphs[index].range.count + paragraphs[index].omissions.count + 1
    }
    var headings: [ScalarRange] = []
    var writer = TermTextWriter(capacity: capacity, ScalarOffsets(base: base, bytes: capacity), &memory)
    for index in paragraphs.indices where paragraphs[index].role.holdsTerms {
      let start = writer.count
      writer.append(paragraphs[index], in: source)
      let role = paragraphs[index].role
      if role != .body, role != .verse { headings.append(ScalarRange(start..<writer.count)) }
      writer.append(Self.separator, at: paragraphs[index].range.upperBound)
    }
    let literal = writer.written
    let folded = writer.hasTraditional ? HanziFolding.shared.folded(literal, &memory) : literal
    view = View(literal: literal, folded: folded, marks: writer.writtenMarks, pairs: PairPlaces(folded, &memory))
    offsets = writer.offsets
    self.headings = headings
  }

  package var count: Int { view.count }
  package var literal: UnsafeBufferPointer<UInt16> { view.literal }

  /// The bytes of some scalars of one paragraph.
  package func range(_ scalars: Range<Int>) -> TextRange {
    let last = scalars.upperBound - 1
    return TextRange(offsets[scalars.lowerBound], offsets[last] + Self.utf8Count(literal[last]))
  }

  package func string(_ scalars: Range<Int>) -> String {
    String(scalars: view.literal(scalars))
  }

  package static func string(_ scalars: ArraySlice<UInt16>) -> String {
    scalars.withUnsafeBufferPointer { String(scalars: $0) }
  }

  /// The scalars for many questions: plain memory, nothing of which is counted.
  struct View {
    /// As printed.
    let literal: UnsafeBufferPointer<UInt16>
    /// With simplified characters for traditional ones: the same memory where there are none.
    let folded: UnsafeBufferPointer<UInt16>
    /// Scalars that are no hanzi, separators among them; sorted. They part the runs of hanzi.
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

  package func isInHeading(_ scalar: Int) -> Bool { headings.contains { $0.range.contains(scalar) } }

  /// Bytes; never asked of `other`, which no term holds.
  private static func utf8Count(_ scalar: UInt16) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }
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
