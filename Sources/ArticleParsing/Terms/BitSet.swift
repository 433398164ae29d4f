/// A set of small numbers.
struct BitSet {
  private var words: [UInt64]

  /// - Parameter count: every number is less.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Whether the number is new in the set.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number & 63)
    defer { words[number >> 6] |= bit }
    return words[number >> 6] & bit == 0
  }
}
