/// Traditional characters matched as their simplified ones: one table look-up a scalar.
package struct HanziFolding: @unchecked Sendable {
  package static let shared = HanziFolding()

  /// From `first` on; 0 where a scalar is its own simplified form.
  private let table: UnsafeBufferPointer<UInt16>
  private static let first: UInt16 = 0x3400
  private static let span = 0x9FFF - 0x3400 + 1

  private init() { table = TermLexicon.image.section(TermLexicon.Section.folding, of: UInt16.self) }

  @inline(__always)
  package func folded(_ scalar: UInt16) -> UInt16 {
    let index = Int(scalar &- Self.first)
    let simplified = index < Self.span ? table[index] : 0
    return simplified == 0 ? scalar : simplified
  }

  /// The simplified form of a hanzi of the main block; 0 where it is its own.
  @inline(__always)
  func simplified(main scalar: UInt16) -> UInt16 { table[Int(scalar) &- Int(Self.first)] }

  /// The simplified forms of some scalars, in as many.
  func folded(_ scalars: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) -> UnsafeBufferPointer<UInt16> {
    let folded = memory.table(of: UInt16.self, count: scalars.count)
    for i in scalars.indices { folded[i] = self.folded(scalars[i]) }
    return UnsafeBufferPointer(folded)
  }

  /// The table that the lexicon's text makes. A line: the simplified form, a tab, the traditional ones. Forms beyond
  /// the basic plane (four bytes) are left out.
  static func table(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt16] {
    var table = [UInt16](repeating: 0, count: span)
    var simplified: UInt16 = 0
    var i = 0
    while i < bytes.count {
      if bytes[i] & 0xF0 == 0xE0, i + 2 < bytes.count {
        let scalar = EmbeddedTable.scalar(bytes, at: i)
        let index = Int(scalar) - Int(first)
        if simplified == 0 {
          simplified = scalar
        } else if index >= 0, index < span {
          table[index] = simplified
        }
        i += 3
      } else if bytes[i] == UInt8(ascii: "#") {
        while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
      } else {
        if bytes[i] == UInt8(ascii: "\n") { simplified = 0 }
        i += bytes[i] & 0xF8 == 0xF0 ? 4 : 1
      }
    }
    return table
  }
}
