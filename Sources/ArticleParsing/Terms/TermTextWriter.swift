internal import ArticleModel

/// Writes the scalars of paragraphs.
struct TermTextWriter {
  private let literal: UnsafeMutableBufferPointer<UInt16>
  private let marks: UnsafeMutableBufferPointer<Int32>
  private let folding = HanziFolding.shared
  private(set) var count = 0
  private var markCount = 0
  private(set) var offsets: ScalarOffsets
  /// That of the scalars before; see `ScalarOffsets`.
  private var origin = Int.min
  /// Of the scalars that have a simplified form some bits; 0 while there is none.
  private var simplified: UInt16 = 0

  /// - Parameter capacity: more scalars are never written.
  init(capacity: Int, _ offsets: ScalarOffsets, _ memory: inout ScratchMemory) {
    literal = memory.table(of: UInt16.self, count: capacity)
    marks = memory.table(of: Int32.self, count: capacity)
    self.offsets = offsets
  }

  var written: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: literal[..<count]) }
  /// Which of them are no hanzi.
  var writtenMarks: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(rebasing: marks[..<markCount]) }

  var hasTraditional: Bool { simplified != 0 }

  /// - Parameter offset: of the source's byte.
  @inline(__always)
  mutating func append(_ scalar: UInt16, at offset: Int) {
    if isHanzi(scalar) {
      simplified |= folding.folded(scalar) ^ scalar
    } else {
      marks[markCount] = Int32(truncatingIfNeeded: count)
      markCount &+= 1
    }
    note(offset)
    literal[count] = scalar
    count &+= 1
  }

  /// Keeps where the next scalar stands, unless that is three bytes behind the one before.
  @inline(__always)
  private mutating func note(_ offset: Int) {
    let origin = ScalarOffsets.origin(count, at: offset)
    if origin != self.origin {
      offsets.append(count, at: offset)
      self.origin = origin
    }
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
      var i = 0
      while i < bytes.count {
        appendChinese(bytes, &i, at: range.lowerBound)
        if i < bytes.count { appendOther(bytes, &i, at: range.lowerBound) }
      }
    }
  }

  /// Takes the hanzi and marks of Chinese text from `i` on, three bytes each: two at a time.
  @inline(__always)
  private mutating func appendChinese(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, at offset: Int) {
    let source = UnsafeRawBufferPointer(bytes)
    let writer = (literal: literal, marks: marks, folding: folding)
    var (n, m, place, simplified) = (count, markCount, i, simplified)
    /// Whether the scalar is written: it is what most text is made of.
    @inline(__always)
    func write(_ scalar: UInt16) -> Bool {
      if MainHanzi.contains(scalar) {
        simplified |= writer.folding.simplified(main: scalar)
      } else if Self.isMark(scalar) {
        writer.marks[m] = Int32(truncatingIfNeeded: n)
        m &+= 1
      } else {
        return false
      }
      writer.literal[n] = scalar
      n &+= 1
      place &+= 3
      return true
    }
    while place &+ 8 <= source.count {
      let pair = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      guard pair & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
      let scalars = (pair & 0x0F00_000F) << 12 | (pair & 0x3F_0000_3F00) >> 2 | pair >> 16 & 0x3F00_003F
      guard write(UInt16(truncatingIfNeeded: scalars)), write(UInt16(truncatingIfNeeded: scalars >> 24)) else { break }
    }
    guard n > count else { return }
    note(offset &+ i)
    (count, markCount, i, self.simplified) = (n, m, place, simplified)
  }

  /// Punctuation and what stands beside it up to the first hanzi, and full-width forms; not 〇, which counts as a hanzi.
  @inline(__always)
  private static func isMark(_ scalar: UInt16) -> Bool {
    scalar &- 0x2000 < 0x3400 - 0x2000 && scalar != 0x3007 || scalar >= 0xFF00
  }

  /// Takes what stands at `i`, whatever it is.
  @inline(__always)
  private mutating func appendOther(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, at offset: Int) {
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
