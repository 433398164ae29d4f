/// One scalar read from UTF-8, or one ill-formed sequence.
struct DecodedScalar {
  /// U+FFFD when ill-formed.
  var scalar: UInt32
  /// Bytes.
  var count: Int
  var isWellFormed: Bool
}

/// Reads the scalar at `offset`. Ill-formed input is cut into maximal subparts (Unicode 15.0, 3.9, table 3-8).
/// - Precondition: `offset < end <= bytes.count`.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
  let lead = bytes[offset]
  if lead < 0x80 { return DecodedScalar(scalar: UInt32(lead), count: 1, isWellFormed: true) }
  return decodeLongScalar(bytes, at: offset, end: end)
}

@inline(never)
private func decodeLongScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
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
  default: return DecodedScalar(scalar: 0xFFFD, count: 1, isWellFormed: false)
  }
  var scalar = UInt32(lead) & (0x7F >> UInt32(length))
  var count = 1
  while count < length {
    guard offset + count < end else { return DecodedScalar(scalar: 0xFFFD, count: count, isWellFormed: false) }
    let byte = bytes[offset + count]
    guard count == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else {
      return DecodedScalar(scalar: 0xFFFD, count: count, isWellFormed: false)
    }
    scalar = scalar << 6 | UInt32(byte & 0x3F)
    count += 1
  }
  return DecodedScalar(scalar: scalar, count: count, isWellFormed: true)
}
