import Algorithms
import Characters

/// Where each pair of characters stands in a text: a string is then looked for only where its first two stand.
struct PairIndex: Sendable {
  /// The pair in the high half, the place in the low one; sorted.
  private let entries: [UInt64]

  /// - Parameter parts: pairs that lie inside them are found.
  init(_ text: [Char], in parts: [Range<Int>]) {
    var entries: [UInt64] = []
    entries.reserveCapacity(text.count)
    for part in parts {
      for place in part.dropLast() { entries.append(Self.key(text[place], text[place + 1]) | UInt64(place)) }
    }
    entries.sort()
    self.entries = entries
  }

  private static func key(_ first: Char, _ second: Char) -> UInt64 {
    UInt64(first.code) << 48 | UInt64(second.code) << 32
  }

  /// Where a string stands in the text that the index is of, in order; nowhere if it has fewer than two characters.
  func places(of string: ArraySlice<Char>, in text: [Char]) -> [Int] {
    guard string.count >= 2 else { return [] }
    let key = Self.key(string[string.startIndex], string[string.startIndex + 1])
    let first = entries.partitioningIndex { $0 >= key }
    return entries[first...].prefix { $0 >> 32 == key >> 32 }.map { Int(UInt32(truncatingIfNeeded: $0)) }.filter {
      $0 + string.count <= text.count && text[$0..<$0 + string.count] == string
    }
  }
}
