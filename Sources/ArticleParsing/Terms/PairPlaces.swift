/// Where each pair of scalars stands in a text: lists of places by a hash of the two.
///
/// Made in one pass; a string is then looked for only where its first two scalars stand. So names, quotations and
/// candidates need no pass each, however many they are.
struct PairPlaces {
  /// What the pairs are of; its last scalar begins none.
  private let text: UnsafeBufferPointer<UInt16>
  /// The first place of each hash; -1 for none.
  private let heads: UnsafeMutableBufferPointer<Int32>
  /// By place, the next one with the same hash; -1 for none.
  private let links: UnsafeMutableBufferPointer<Int32>
  /// A slot is what is left of a hash so far to the right.
  private let shift: UInt32

  init(_ text: UnsafeBufferPointer<UInt16>, _ memory: inout ScratchMemory) {
    var bits: UInt32 = 6
    while 2 << bits < text.count, bits < 24 { bits += 1 }
    self.text = text
    shift = 32 - bits
    heads = memory.table(of: Int32.self, count: 1 << bits)
    heads.initialize(repeating: -1)
    links = memory.table(of: Int32.self, count: text.count)
    link()
  }

  /// Backwards, so that each list is in the order of the text.
  private func link() {
    let (text, heads, links, shift) = (text, heads, links, shift)
    var place = text.count &- 1
    var second = text[place]
    while place > 0 {
      place &-= 1
      let first = text[place]
      let slot = Self.slot(first, second, shift)
      links[place] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: place)
      second = first
    }
  }

  /// Multiplicative hashing (Knuth): the high bits of the product.
  @inline(__always)
  static func slot(_ first: UInt16, _ second: UInt16, _ shift: UInt32) -> Int {
    Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) &>> shift)
  }

  /// Every place, in order, where two scalars may stand.
  @inline(__always)
  func forEachPlace(of first: UInt16, _ second: UInt16, _ body: (Int) -> Void) {
    var place = Int(heads[Self.slot(first, second, shift)])
    while place >= 0 {
      body(place)
      place = Int(links[place])
    }
  }
}
