extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `i` and its length in bytes; (0, 0) at the end, (U+FFFD, 1) where it is ill-formed.
  @inline(__always)
  func scalar(at i: Int, end: Int) -> (value: UInt32, length: Int) {
    // Nearly all have three bytes or one, and others follow.
    if i &+ 4 <= end {
      let bytes = fourBytes(at: i)
      if bytes & 0xC0C0F0 == 0x8080E0 { return (Self.threeByteScalar(bytes), 3) }
      if bytes & 0x80 == 0 { return (bytes & 0x7F, 1) }
    }
    return anyScalar(at: i, end: end)
  }

  /// The scalar that ends at `i` and its length in bytes; (0, 0) at or before `start`.
  @inline(__always)
  func scalar(before i: Int, start: Int) -> (value: UInt32, length: Int) {
    if i &- 4 >= start {
      let bytes = fourBytes(at: i &- 4)
      if bytes & 0xC0C0_F000 == 0x8080_E000 { return (Self.threeByteScalar(bytes &>> 8), 3) }
      if bytes &>> 31 == 0 { return (bytes &>> 24, 1) }
    }
    return anyScalar(before: i, start: start)
  }

  /// In memory order from the lowest byte on.
  @inline(__always)
  private func fourBytes(at i: Int) -> UInt32 {
    UInt32(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: i, as: UInt32.self))
  }

  @inline(__always)
  private static func threeByteScalar(_ bytes: UInt32) -> UInt32 {
    bytes &<< 12 & 0xF000 | bytes &>> 2 & 0xFC0 | bytes &>> 16 & 0x3F
  }

  private func anyScalar(at i: Int, end: Int) -> (value: UInt32, length: Int) {
    guard i < end else { return (0, 0) }
    let first = UInt32(self[i])
    if first < 0x80 { return (first, 1) }
    func continuation(_ k: Int) -> UInt32? {
      guard i + k < end else { return nil }
      let byte = UInt32(self[i + k])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    if first & 0xF0 == 0xE0, let b = continuation(1), let c = continuation(2) {
      return ((first & 0x0F) << 12 | b << 6 | c, 3)
    }
    if first & 0xE0 == 0xC0, let b = continuation(1) { return ((first & 0x1F) << 6 | b, 2) }
    if first & 0xF8 == 0xF0, let b = continuation(1), let c = continuation(2), let d = continuation(3) {
      return ((first & 0x07) << 18 | b << 12 | c << 6 | d, 4)
    }
    return (0xFFFD, 1)
  }

  private func anyScalar(before i: Int, start: Int) -> (value: UInt32, length: Int) {
    guard i > start else { return (0, 0) }
    var first = i - 1
    while first > start, i - first < 4, self[first] & 0xC0 == 0x80 { first -= 1 }
    let found = anyScalar(at: first, end: i)
    return found.length == i - first ? found : (0xFFFD, 1)
  }
}
