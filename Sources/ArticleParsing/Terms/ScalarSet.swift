/// A handful of scalars of the basic plane, in the program as they are printed: making one costs nearly nothing.
struct ScalarSet: @unchecked Sendable, ExpressibleByStringLiteral {
  private let characters: StaticString
  /// A bit for the low six bits of each: most others are told by it.
  private let mask: UInt64

  init(stringLiteral characters: StaticString) {
    self.characters = characters
    var mask: UInt64 = 0
    var i = 0
    while i < characters.utf8CodeUnitCount { mask |= 1 << UInt64(Self.next(characters.utf8Start, &i) & 63) }
    self.mask = mask
  }

  @inline(__always)
  func contains(_ scalar: UInt16) -> Bool { mask >> UInt64(scalar & 63) & 1 != 0 && isListed(scalar) }

  private func isListed(_ scalar: UInt16) -> Bool {
    let bytes = characters.utf8Start
    let count = characters.utf8CodeUnitCount
    var i = 0
    while i < count { if Self.next(bytes, &i) == scalar { return true } }
    return false
  }

  /// The scalar at a byte, which moves behind it.
  @inline(__always)
  private static func next(_ bytes: UnsafePointer<UInt8>, _ i: inout Int) -> UInt16 {
    let lead = UInt16(bytes[i])
    if lead < 0x80 {
      i += 1
      return lead
    }
    let second = UInt16(bytes[i + 1] & 0x3F)
    if lead < 0xE0 {
      i += 2
      return (lead & 0x1F) << 6 | second
    }
    i += 3
    return lead << 12 | second << 6 | UInt16(bytes[i - 1] & 0x3F)
  }
}
