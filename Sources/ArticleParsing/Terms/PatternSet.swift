/// Many short strings, found at every place of a text: a hash of the first two scalars, then a comparison.
///
/// Linear in the text; a place costs one look-up unless two scalars of some pattern stand there.
package struct PatternSet: Sendable {
  /// All patterns, one after the other.
  private var scalars: [UInt16] = []
  /// Where each pattern begins; one more at the end.
  private var starts: [Int32] = [0]
  /// The first pattern of each hash, and of each pattern the next with the same hash; -1 for none.
  private var heads: [Int32]
  private var next: [Int32] = []
  private var shift: UInt32

  package init(capacity: Int = 64) {
    var bits = 6
    while 1 << bits < 2 * capacity { bits += 1 }
    heads = [Int32](repeating: -1, count: 1 << bits)
    shift = UInt32(32 - bits)
    next.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    scalars.reserveCapacity(5 * capacity)
  }

  /// The first field of every line of a table; what stands behind it is kept as an offset.
  init(_ table: EmbeddedTable, fields: inout [UInt32]) {
    self.init(capacity: table.contents.count / 12)
    fields.reserveCapacity(table.contents.count / 12)
    let bytes = table.contents
    var i = 0
    while i < bytes.count {
      let from = scalars.count
      if bytes[i] != UInt8(ascii: "#") {
        while i < bytes.count, bytes[i] > UInt8(ascii: "\r") {
          let isLong = bytes[i] & 0xF0 == 0xE0 && i + 2 < bytes.count
          scalars.append(isLong ? EmbeddedTable.scalar(bytes, at: i) : UInt16(bytes[i]))
          i += isLong ? 3 : 1
        }
      }
      if scalars.count - from >= 2 {
        starts.append(Int32(scalars.count))
        next.append(-1)
        fields.append(UInt32(i))
        if count * 2 > heads.count { grow() } else { link(count - 1) }
      } else {
        scalars.removeLast(scalars.count - from)
      }
      while i < bytes.count, bytes[i] != UInt8(ascii: "\n") { i += 1 }
      i += 1
    }
  }

  package var count: Int { starts.count - 1 }

  package subscript(pattern: Int) -> ArraySlice<UInt16> { scalars[Int(starts[pattern])..<Int(starts[pattern + 1])] }

  /// Scalars of a pattern.
  package func length(_ pattern: Int) -> Int { Int(starts[pattern + 1] - starts[pattern]) }

  /// The pattern's number, the old one when it is there already; `nil` for fewer than two scalars.
  @discardableResult
  package mutating func insert(_ pattern: some RandomAccessCollection<UInt16>) -> Int? {
    guard pattern.count >= 2 else { return nil }
    if let known = index(of: pattern) { return known }
    return append(pattern)
  }

  /// A pattern that is surely new: the rows of a table. Its number, or `nil` for fewer than two scalars.
  @discardableResult
  package mutating func append(_ pattern: some RandomAccessCollection<UInt16>) -> Int? {
    guard pattern.count >= 2 else { return nil }
    if count * 2 > heads.count { grow() }
    let number = count
    scalars.append(contentsOf: pattern)
    starts.append(Int32(scalars.count))
    next.append(-1)
    link(number)
    return number
  }

  package func index(of pattern: some Collection<UInt16>) -> Int? {
    let length = pattern.count
    guard length >= 2 else { return nil }
    let second = pattern[pattern.index(after: pattern.startIndex)]
    var candidate = heads[slot(pattern[pattern.startIndex], second)]
    while candidate >= 0 {
      if self.length(Int(candidate)) == length, self[Int(candidate)].elementsEqual(pattern) { return Int(candidate) }
      candidate = next[Int(candidate)]
    }
    return nil
  }

  /// Every occurrence of every pattern, by where it begins.
  package func matches(in text: [UInt16], _ body: (_ pattern: Int, _ start: Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      heads.withUnsafeBufferPointer { heads in
        guard text.count >= 2 else { return }
        for start in 0..<(text.count - 1) {
          var candidate = heads[slot(text[start], text[start + 1])]
          while candidate >= 0 {
            if stands(Int(candidate), at: start, in: text) { body(Int(candidate), start) }
            candidate = next[Int(candidate)]
          }
        }
      }
    }
  }

  @inline(__always)
  private func stands(_ pattern: Int, at start: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    let from = Int(starts[pattern])
    let length = Int(starts[pattern + 1]) - from
    guard start + length <= text.count else { return false }
    for i in 0..<length where scalars[from + i] != text[start + i] { return false }
    return true
  }

  @inline(__always)
  private func slot(_ first: UInt16, _ second: UInt16) -> Int {
    // Multiplicative hashing (Knuth): the high bits of the product.
    Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> shift)
  }

  private mutating func link(_ pattern: Int) {
    let from = Int(starts[pattern])
    let slot = slot(scalars[from], scalars[from + 1])
    next[pattern] = heads[slot]
    heads[slot] = Int32(pattern)
  }

  private mutating func grow() {
    shift -= 1
    heads = [Int32](repeating: -1, count: heads.count * 2)
    for pattern in 0..<count { link(pattern) }
  }
}
