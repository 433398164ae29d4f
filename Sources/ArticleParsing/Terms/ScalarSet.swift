/// A handful of scalars of the basic plane, asked for often.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private let sorted: [UInt16]

  init(stringLiteral characters: String) { sorted = characters.utf16.sorted() }

  func contains(_ scalar: UInt16) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] == scalar { return true }
      if sorted[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
