/// A list of the index, taken out of its block.
struct Posting {
  let list: GramList
  /// The block.
  let bytes: [UInt8]

  var count: Int { list.count }
}

/// The places of a list one after the other.
struct PlaceCursor {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  /// The place at hand; `.max` behind the last one.
  private(set) var place: Int

  init(_ posting: Posting) {
    bytes = posting.bytes
    offset = posting.list.distances.lowerBound
    end = posting.list.distances.upperBound
    place = posting.count > 0 ? posting.list.first : .max
  }

  @inline(__always)
  mutating func advance() {
    guard offset < end else {
      place = .max
      return
    }
    var next = offset
    place &+= bytes.span.distance(at: &next, end: end)
    offset = next
  }
}

extension Span<UInt8> {
  /// A number as `NumberWriter` writes it. `NumberReader` reads any; this one is for the millions of a query: it takes no copy
  /// of the bytes, and a place has 35 bits at most.
  /// - Parameter offset: of its first byte; goes behind its last one.
  @inline(__always)
  fileprivate func distance(at offset: inout Int, end: Int) -> Int {
    var byte = self[offset]
    offset &+= 1
    var distance = Int(byte & 0x7F)
    var shift = 7
    while byte >= 0x80, offset < end, shift < 35 {
      byte = self[offset]
      offset &+= 1
      distance |= Int(byte & 0x7F) &<< shift
      shift &+= 7
    }
    return distance
  }
}

extension Posting {
  /// Calls `body` with each place below a limit, in order.
  @inline(__always)
  func forEach(below limit: Int, _ body: (Int) -> Void) {
    let bytes = bytes.span
    var offset = list.distances.lowerBound
    let end = list.distances.upperBound
    var place = list.count > 0 ? list.first : limit
    while place < limit {
      body(place)
      guard offset < end else { return }
      place &+= bytes.distance(at: &offset, end: end)
    }
  }
}

extension Segment {
  /// The list of two characters; `nil` where they stand nowhere in a row.
  func posting(_ gram: UInt32) throws(DatabaseError) -> Posting? {
    let row = try database.statement(
      "SELECT id, data FROM blocks WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1", .number(Schema.block(id, 0)),
      .number(Schema.block(id, gram)))
    defer { row.reset() }
    guard try row.step() else { return nil }
    var reader = GramListReader(row.bytes(1), from: Self.start(of: row.number(0)))
    while let list = reader.next(), list.gram <= gram {
      if list.gram == gram { return Posting(list: list, bytes: reader.bytes) }
    }
    return nil
  }

  /// Calls `body` with each list whose first character is the one given.
  func postings(beginningWith first: UInt16, _ body: (Posting) -> Void) throws(DatabaseError) {
    let (low, high) = (GramCode.gram(first, 0), GramCode.gram(first, .max))
    // The first of them stands in the last block that begins before them.
    let start = try database.number(
      "SELECT max(id) FROM blocks WHERE id BETWEEN ? AND ?", .number(Schema.block(id, 0)),
      .number(Schema.block(id, low)))
    let row = try database.statement(
      "SELECT id, data FROM blocks WHERE id BETWEEN ? AND ? ORDER BY id",
      .number(start ?? Schema.block(id, low)), .number(Schema.block(id, high)))
    defer { row.reset() }
    while try row.step() {
      var reader = GramListReader(row.bytes(1), from: Self.start(of: row.number(0)))
      while let list = reader.next(), list.gram <= high {
        if list.gram >= low { body(Posting(list: list, bytes: reader.bytes)) }
      }
    }
  }

  private static func start(of block: Int) -> UInt32 { UInt32(truncatingIfNeeded: block) }
}
