/// The main block of hanzi, CJK Unified Ideographs (U+4E00–U+9FFF): tables by hanzi have an element for each.
enum MainHanzi {
  static let first: UInt16 = 0x4E00
  static let count = 0xA000 - 0x4E00

  /// Where a scalar's element would stand; `count` or more where it is none of the block.
  @inline(__always)
  static func index(_ scalar: UInt16) -> Int { Int(scalar &- first) }

  @inline(__always)
  static func contains(_ scalar: UInt16) -> Bool { index(scalar) < count }
}
