/// Sorting for lists that the first screen waits for.
///
/// The library's keeps an array of ranges from the 33rd element on, for which the runtime looks through all conformances of
/// the program at the first use: longer than sorting a list takes. Most of these lists come in order already.
extension UnsafeMutableBufferPointer {
  /// Elements of one order stay as they stand.
  @inlinable public func stableSort(by precedes: (Element, Element) -> Bool) {
    let run = 32
    var start = 0
    while start < count {
      insertionSort(start, Swift.min(start + run, count), by: precedes)
      start += run
    }
    var width = run
    while width < count {
      start = 0
      while start + width < count {
        merge(start, start + width, Swift.min(start + 2 * width, count), by: precedes)
        start += 2 * width
      }
      width *= 2
    }
  }

  @inlinable func insertionSort(_ start: Int, _ end: Int, by precedes: (Element, Element) -> Bool) {
    var i = start + 1
    while i < end {
      if precedes(self[i], self[i - 1]) {
        let element = self[i]
        var slot = i
        repeat {
          self[slot] = self[slot - 1]
          slot -= 1
        } while slot > start && precedes(element, self[slot - 1])
        self[slot] = element
      }
      i += 1
    }
  }

  /// Merges two sorted neighbours.
  @inlinable func merge(_ start: Int, _ middle: Int, _ end: Int, by precedes: (Element, Element) -> Bool) {
    guard precedes(self[middle], self[middle - 1]) else { return }
    let first = Array(self[start..<middle])
    var (i, j, slot) = (0, middle, start)
    while i < first.count {
      if j < end, precedes(self[j], first[i]) {
        self[slot] = self[j]
        j += 1
      } else {
        self[slot] = first[i]
        i += 1
      }
      slot += 1
    }
  }
}

extension Array {
  /// Elements of one order stay as they stand.
  @inlinable public mutating func stableSort(by precedes: (Element, Element) -> Bool) {
    withUnsafeMutableBufferPointer { $0.stableSort(by: precedes) }
  }

  @inlinable public func stablySorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    var sorted = self
    sorted.stableSort(by: precedes)
    return sorted
  }
}
