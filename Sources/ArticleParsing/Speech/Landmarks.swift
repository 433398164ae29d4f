import ArticleModel

/// Where a text's scalars come from: the places of those that are no hanzi and of those before which the source does not
/// go on. Between two of them all are hanzi of three bytes.
struct Landmarks {
  /// The source byte that the offsets count from.
  let base: Int
  /// In order.
  private let places: ScalarTable<Int32>
  /// The source byte of each.
  private let offsets: ScalarTable<UInt32>
  private(set) var count = 0

  init(capacity: Int, base: Int, _ memory: inout ScratchMemory) {
    self.base = base
    places = ScalarTable(capacity: capacity, &memory)
    offsets = ScalarTable(capacity: capacity, &memory)
  }

  var positions: UnsafeBufferPointer<Int32> { places.prefix(count) }

  /// - Parameter offset: of the source's byte.
  @inline(__always)
  mutating func append(_ position: Int, at offset: Int) {
    places[count] = Int32(truncatingIfNeeded: position)
    offsets[count] = UInt32(truncatingIfNeeded: offset &- base)
    count &+= 1
  }

  /// The last landmark that is not behind a scalar.
  func last(before position: Int) -> Int {
    var low = 0
    var high = count
    while high &- low > 1 {
      let middle = (low &+ high) / 2
      if Int(places[middle]) <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// The same, when one near before it is known.
  func last(before position: Int, from landmark: Int) -> Int {
    var last = landmark
    while last &+ 1 < count, Int(places[last &+ 1]) <= position { last &+= 1 }
    return last
  }

  /// The source byte where a scalar begins.
  /// - Parameter landmark: the last one that is not behind it.
  func byte(of position: Int, behind landmark: Int, in source: SourceText) -> Int {
    let byte = base + Int(offsets[landmark])
    let distance = position - Int(places[landmark])
    return distance == 0 ? byte : byte + Self.length(source[byte]) + Self.hanzi * (distance - 1)
  }

  /// The bytes of a hanzi.
  private static let hanzi = 3

  /// Bytes of the UTF-8 sequence that a byte leads.
  @inline(__always)
  static func length(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
