/// Entries of a text, places or words, in lists by a hash of two scalars.
struct PairLists {
  /// The first entry of each list; -1 for none.
  private let heads: UnsafeMutableBufferPointer<Int32>
  /// By entry, the next one of its list; -1 for none.
  private let links: UnsafeMutableBufferPointer<Int32>
  /// A list is what is left of a hash so far to the right.
  private let shift: UInt32

  /// - Parameter entries: each is less than this.
  init(entries: Int, _ memory: inout ScratchMemory) {
    var bits: UInt32 = 6
    while 2 << bits < entries, bits < 24 { bits += 1 }
    shift = 32 - bits
    heads = memory.table(of: Int32.self, count: 1 << bits)
    heads.initialize(repeating: -1)
    links = memory.table(of: Int32.self, count: entries)
  }

  /// Multiplicative hashing (Knuth): the high bits of the product.
  @inline(__always)
  private func list(_ first: UInt16, _ second: UInt16) -> Int {
    Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) &>> shift)
  }

  /// Puts an entry before those of its list: so the last one comes first.
  @inline(__always)
  func prepend(_ entry: Int, _ first: UInt16, _ second: UInt16) {
    let list = list(first, second)
    links[entry] = heads[list]
    heads[list] = Int32(truncatingIfNeeded: entry)
  }

  /// The first entry that may have the two scalars; negative where there is none.
  @inline(__always)
  func first(of first: UInt16, _ second: UInt16) -> Int { Int(heads[list(first, second)]) }

  /// The next entry of the same list; negative where there is none.
  @inline(__always)
  func next(_ entry: Int) -> Int { Int(links[entry]) }

  /// Calls `body` with the first entry of each list that has several.
  @inline(__always)
  func forEachShared(_ body: (Int) -> Void) {
    let (heads, links) = (heads, links)
    for head in heads where head >= 0 && links[Int(head)] >= 0 { body(Int(head)) }
  }
}
