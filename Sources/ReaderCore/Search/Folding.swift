/// What counts as the same character when searching: full-width and ASCII forms, straight and curly quotes.
enum Folding {
  /// The form that stands for all spellings of a scalar.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x201C, 0x201D: 0x22
    case 0x2018, 0x2019: 0x27
    default: scalar
    }
  }

  static func lowercase(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }

  /// Has no other spelling that folds to the same: its bytes can be searched for as they are.
  static func isPlain(_ folded: UInt32) -> Bool { folded >= 0x80 }

  /// The scalar at an offset and its length, bytes; an ill-formed byte is U+FFFD.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    // Nearly all others: three bytes.
    if first & 0xF0 == 0xE0, i &+ 3 <= end, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 {
      return ((first & 0x0F) &<< 12 | UInt32(bytes[i &+ 1] & 0x3F) &<< 6 | UInt32(bytes[i &+ 2] & 0x3F), 3)
    }
    func continuation(_ k: Int) -> UInt32? {
      guard i + k < end, bytes[i + k] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[i + k] & 0x3F)
    }
    if first & 0xE0 == 0xC0, let b = continuation(1) { return ((first & 0x1F) << 6 | b, 2) }
    if first & 0xF0 == 0xE0, let b = continuation(1), let c = continuation(2) {
      return ((first & 0x0F) << 12 | b << 6 | c, 3)
    }
    if first & 0xF8 == 0xF0, let b = continuation(1), let c = continuation(2), let d = continuation(3) {
      return ((first & 0x07) << 18 | b << 12 | c << 6 | d, 4)
    }
    return (0xFFFD, 1)
  }

  /// Where the scalar before an offset begins.
  @inline(__always)
  static func start(before i: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int) -> Int {
    var k = i - 1
    while k > lower, k > i - 4, bytes[k] & 0xC0 == 0x80 { k -= 1 }
    return k
  }
}
