/// Where in the source each scalar of a text stands. Most scalars take three bytes, so only those are kept that do not
/// stand three bytes behind the one before.
struct ScalarOffsets {
  /// Bytes from here are counted.
  private let base: Int
  /// The scalars that are kept, sorted, each in the high bits; the bytes to where it stands in the low ones.
  private var kept: [UInt64] = []

  private static let stride = 3

  /// - Parameter bytes: of the text.
  init(base: Int, bytes: Int) {
    self.base = base
    // Every fifth scalar or so is kept.
    kept.reserveCapacity(bytes / 16 + 16)
  }

  /// Where the text would begin if all scalars before one took three bytes: the same for all that are not kept as for the
  /// one before.
  @inline(__always)
  static func origin(_ scalar: Int, at offset: Int) -> Int { offset &- stride &* scalar }

  mutating func append(_ scalar: Int, at offset: Int) {
    kept.append(UInt64(truncatingIfNeeded: scalar) << 32 | UInt64(UInt32(truncatingIfNeeded: offset &- base)))
  }

  subscript(scalar: Int) -> Int {
    // The last one kept that is not behind it.
    var (low, high) = (0, kept.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(kept[middle] >> 32) <= scalar { low = middle } else { high = middle }
    }
    return base + Int(kept[low] & 0xFFFF_FFFF) + Self.stride * (scalar - Int(kept[low] >> 32))
  }
}
