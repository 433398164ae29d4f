/// What scalars a few words may begin with: a guess that is never wrong about those it refuses (Bloom 1970). One test of
/// two machine words refuses almost every scalar of a text.
struct ScalarFilter {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ scalar: UInt16) {
    low |= 1 &<< UInt64(scalar)
    high |= 1 &<< UInt64(scalar &>> 6)
  }

  @inline(__always)
  private func mayHold(_ scalar: UInt16) -> Bool {
    low & 1 &<< UInt64(scalar) != 0 && high & 1 &<< UInt64(scalar &>> 6) != 0
  }

  /// The first position from one on whose scalar it may hold; the limit if there is none.
  func next(in text: UnsafeBufferPointer<UInt16>, from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit, !mayHold(text[i]) { i &+= 1 }
    return i
  }
}
