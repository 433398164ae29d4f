import Characters

/// Where each pair of characters stands in a text: a string is then looked for only where its first two stand.
///
/// Places of one hash value form a chain; what else is in the chain is told apart by the text itself.
struct PairIndex: Sendable {
  /// By hash value, the first place of its chain; −1 for none.
  private var heads: [Int32]
  /// By place, the next one of its chain; −1 at the end.
  private var next: [Int32]

  /// - Parameter parts: pairs that lie inside them are found; one behind the other in the text.
  init(_ text: [Char], in parts: [Range<Int>]) {
    // A power of two, so that a value is cut to size by its low bits.
    let count = 1 << max(4, Int.bitWidth - text.count.leadingZeroBitCount)
    heads = [Int32](repeating: -1, count: count)
    next = [Int32](repeating: -1, count: text.count)
    for part in parts.reversed() {
      for place in part.dropLast().reversed() {
        let value = Self.hash(text[place], text[place + 1]) & (count - 1)
        next[place] = heads[value]
        heads[value] = Int32(place)
      }
    }
  }

  private static func hash(_ first: Char, _ second: Char) -> Int {
    let pair = UInt32(first.code) << 16 | UInt32(second.code)
    // Fibonacci hashing (Knuth, TAOCP 3, 6.4), 2³² over the golden ratio: the high bits are mixed best.
    return Int((pair &* 2_654_435_761) >> 8)
  }

  /// Where a string stands in the text that the index is of, in order; nowhere if it has fewer than two characters.
  func places(of string: ArraySlice<Char>, in text: [Char]) -> [Int] {
    guard string.count >= 2 else { return [] }
    var found: [Int] = []
    var place = heads[Self.hash(string[string.startIndex], string[string.startIndex + 1]) & (heads.count - 1)]
    while place >= 0 {
      let start = Int(place)
      if start + string.count <= text.count, text[start..<start + string.count] == string { found.append(start) }
      place = next[start]
    }
    return found
  }
}
