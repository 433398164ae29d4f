/// A handful of scalars of the basic plane, asked for often: a hash table with open addressing, quickly made.
///
/// Sets are constants of the program: their memory is never freed.
struct ScalarSet: @unchecked Sendable, ExpressibleByStringLiteral {
  /// A power of two, more than there are scalars; 0 is free.
  private let slots: UnsafeMutablePointer<UInt16>
  private let last: Int

  init(stringLiteral characters: StaticString) {
    let count = characters.utf8CodeUnitCount
    // Of one byte or, most of them, three: up to six times as many slots as scalars.
    var capacity = 8
    while capacity <= count { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: 0, count: capacity)
    last = capacity - 1
    var i = 0
    while i < count {
      let scalar = Self.next(characters.utf8Start, &i)
      var slot = home(scalar)
      while slots[slot] != 0, slots[slot] != scalar { slot = (slot &+ 1) & last }
      slots[slot] = scalar
    }
  }

  @inline(__always)
  private func home(_ scalar: UInt16) -> Int { Int(truncatingIfNeeded: (UInt32(scalar) &* 0x9E37_79B1) >> 16) & last }

  @inline(__always)
  func contains(_ scalar: UInt16) -> Bool {
    var slot = home(scalar)
    while slots[slot] != 0 {
      if slots[slot] == scalar { return true }
      slot = (slot &+ 1) & last
    }
    return false
  }

  /// The scalar at a byte, which moves behind it.
  @inline(__always)
  static func next(_ bytes: UnsafePointer<UInt8>, _ i: inout Int) -> UInt16 {
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
