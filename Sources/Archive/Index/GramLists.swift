/// Where two characters in a row stand in the texts of a segment: positions count characters from the segment's beginning.
///
/// As bytes a list is the number of its places, the first of them, and where there are more: the distance from the first to
/// the last, the bytes of what follows, and each place's distance from the one before. So lists of two segments are joined
/// without reading what is inside.
struct GramList {
  var gram: UInt32
  var count: Int
  var first: Int
  var last: Int
  /// In the bytes that it was read from: the distances of all places but the first.
  var distances: Range<Int>
}

/// Reads lists in the order of their grams.
struct GramListReader {
  let bytes: [UInt8]
  private var reader: NumberReader
  private var gram: UInt32

  /// - Parameter gram: of the first list.
  init(_ bytes: [UInt8], from gram: UInt32) {
    self.bytes = bytes
    reader = NumberReader(bytes)
    self.gram = gram
  }

  mutating func next() -> GramList? {
    guard !reader.isAtEnd else { return nil }
    gram &+= UInt32(truncatingIfNeeded: reader.number())
    let count = reader.number()
    let first = reader.number()
    guard count > 1 else {
      return GramList(gram: gram, count: count, first: first, last: first, distances: reader.offset..<reader.offset)
    }
    let span = reader.number()
    let distances = reader.range()
    return GramList(gram: gram, count: count, first: first, last: first + span, distances: distances)
  }
}

/// Writes lists in the order of their grams.
struct GramListWriter {
  private(set) var bytes: [UInt8] = []
  /// Of the first list.
  private(set) var firstGram: UInt32 = 0
  private var gram: UInt32 = 0
  private var isBegun = false

  var isEmpty: Bool { bytes.isEmpty }

  /// - Parameters:
  ///   - list: `distances` does not matter.
  ///   - distances: the bytes of its distances.
  mutating func write(_ list: GramList, _ distances: [UInt8]) {
    if bytes.isEmpty, !isBegun { begin(at: list.gram) }
    isBegun = false
    NumberWriter.write(Int(list.gram - gram), to: &bytes)
    gram = list.gram
    NumberWriter.write(list.count, to: &bytes)
    NumberWriter.write(list.first, to: &bytes)
    guard list.count > 1 else { return }
    NumberWriter.write(list.last - list.first, to: &bytes)
    NumberWriter.write(distances.count, to: &bytes)
    bytes += distances
  }

  /// The first list is reckoned from here, not from its own gram.
  mutating func begin(at gram: UInt32) { (firstGram, self.gram, isBegun) = (gram, gram, true) }

  /// Begins anew.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
