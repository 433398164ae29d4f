/// One scalar read from UTF-8, or one ill-formed sequence.
public struct DecodedScalar: Sendable, BitwiseCopyable {
  /// U+FFFD when ill-formed.
  public let value: UInt32
  /// Bytes, 1–4.
  public let count: Int
  public let isWellFormed: Bool

  @inlinable public var scalar: Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

  @inlinable
  init(value: UInt32, count: Int, isWellFormed: Bool) {
    self.value = value
    self.count = count
    self.isWellFormed = isWellFormed
  }
}

/// Reads Unicode scalars from UTF-8: the project's one decoder.
///
/// Any bytes give some scalars. Ill-formed input is cut into maximal subparts, each of which reads as U+FFFD (Unicode
/// 15.0, section 3.9, table 3-8).
public enum UTF8Decoder {
  /// The scalar that begins at a byte.
  /// - Parameters:
  ///   - offset: a byte offset below `end`.
  ///   - end: a byte offset that nothing is read beyond, at most `bytes.count`.
  @inlinable
  public static func scalar(in bytes: Span<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
    let lead = bytes[offset]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), count: 1, isWellFormed: true) }
    // Nearly all others are hanzi: three bytes, none of which needs a closer look.
    if lead &- 0xE3 < 0xEA - 0xE3, offset &+ 2 < end {
      let (second, third) = (bytes[offset &+ 1], bytes[offset &+ 2])
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
        let value = UInt32(lead & 0x0F) &<< 12 | UInt32(second & 0x3F) &<< 6 | UInt32(third & 0x3F)
        return DecodedScalar(value: value, count: 3, isWellFormed: true)
      }
    }
    return sequence(in: bytes, at: offset, end: end)
  }

  /// The byte offset where the scalar that ends before `offset` begins, not before `floor`.
  @inlinable
  public static func start(before offset: Int, in bytes: Span<UInt8>, floor: Int) -> Int {
    var start = offset - 1
    while start > floor, start > offset - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// A sequence of any length, well-formed or not.
  @usableFromInline
  static func sequence(in bytes: Span<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
    let lead = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return DecodedScalar(value: 0xFFFD, count: 1, isWellFormed: false)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    var count = 1
    while count < length {
      guard offset + count < end else { return DecodedScalar(value: 0xFFFD, count: count, isWellFormed: false) }
      let byte = bytes[offset + count]
      guard count == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
        return DecodedScalar(value: 0xFFFD, count: count, isWellFormed: false)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      count += 1
    }
    return DecodedScalar(value: value, count: count, isWellFormed: true)
  }
}
