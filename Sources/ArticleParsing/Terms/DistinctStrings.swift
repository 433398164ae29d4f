/// The different strings among stretches of a text, numbered as they come: a hash table with open addressing, of which
/// nothing is allocated while there are none.
struct DistinctStrings {
  /// The first stretch of each string.
  private(set) var stretches: [ScalarRange] = []
  private let text: UnsafeBufferPointer<UInt16>
  /// A string's number by its hash, at most half of them taken; -1 is free.
  private var slots: [Int32] = []

  init(in text: UnsafeBufferPointer<UInt16>) { self.text = text }

  var count: Int { stretches.count }

  /// The string's number, the old one when it is there already.
  mutating func insert(_ stretch: Range<Int>) -> Int {
    if 2 * count >= slots.count { grow() }
    let slot = slot(of: stretch)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: count)
    stretches.append(ScalarRange(stretch))
    return count - 1
  }

  func contains(_ stretch: Range<Int>) -> Bool { !slots.isEmpty && slots[slot(of: stretch)] >= 0 }

  /// Where the string is, or where there is room for it.
  private func slot(of stretch: Range<Int>) -> Int {
    var hash: UInt32 = 0
    for i in stretch { hash = (hash ^ UInt32(text[i])) &* 0x0100_0193 }
    let last = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & last
    while slots[slot] >= 0, !isSame(stretches[Int(slots[slot])].range, stretch) { slot = (slot + 1) & last }
    return slot
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where text[a.lowerBound &+ i] != text[b.lowerBound &+ i] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(32, 2 * slots.count))
    stretches.reserveCapacity(slots.count / 2)
    for number in stretches.indices { slots[slot(of: stretches[number].range)] = Int32(truncatingIfNeeded: number) }
  }
}
