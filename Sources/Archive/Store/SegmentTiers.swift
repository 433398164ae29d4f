/// The segments of an archive. Each transaction adds one; eight of a size in a row become one, so that a query has few to look
/// into and no article is written more than some times.
struct SegmentTiers {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Segments that become one.
  private static let fan = 8
  /// Characters of the longest segment that joins: what joining takes in a transaction.
  private static let most = 64 << 20
  /// Bits of a length that make no difference.
  private static let bits = 3

  private struct Segment {
    var id: Int
    var first: Int
    var last: Int
    var live: Int
    var characters: Int

    /// 0 for up to 8,191 characters, then one more for eight times as many.
    var tier: Int { max(0, (Int.bitWidth - (characters >> 13).leadingZeroBitCount + bits - 1) / bits) }
  }

  /// Writes a new segment, in the transaction that is open.
  /// - Parameters:
  ///   - first: its first article.
  ///   - live: how many of its articles are not gone.
  ///   - lists: of its texts, in order.
  func insert(
    _ columns: SegmentColumns, first: Int, live: Int, _ lists: [ListMerger.Input]
  ) throws(DatabaseError) {
    try database.run(
      "INSERT INTO segments (first, last, live, characters) VALUES (?, ?, ?, ?)", .number(first),
      .number(first + columns.slots - 1), .number(live), .number(columns.characters))
    let id = database.lastRow
    for kind in SegmentColumns.Kind.allCases {
      try database.run(
        "INSERT INTO columns VALUES (?, ?)", .number(Schema.column(id, kind)), .bytes(columns.bytes(kind)))
    }
    try ListMerger.merge(lists) { gram, bytes throws(DatabaseError) in
      try database.run("INSERT INTO blocks VALUES (?, ?)", .number(Schema.block(id, gram)), .bytes(bytes))
    }
  }

  /// Joins what is to be joined, each time in a transaction of its own.
  func settle() throws(DatabaseError) {
    while let row = try joinable() {
      try database.run("BEGIN IMMEDIATE")
      do throws(DatabaseError) {
        // Another program may have done it.
        if try joinable().map({ $0.map(\.id) }) == row.map(\.id) { try join(row) }
        try database.run("COMMIT")
      } catch {
        try? database.run("ROLLBACK")
        throw error
      }
    }
  }

  /// The newest segments, back to where a longer one stands, once they are many; `nil` where nothing is to be joined.
  private func joinable() throws(DatabaseError) -> [Segment]? {
    var newest: [Segment] = []
    let statement = try database.statement("SELECT id, first, last, live, characters FROM segments ORDER BY first DESC")
    defer { statement.reset() }
    while try statement.step() {
      let segment = Segment(
        id: statement.number(0), first: statement.number(1), last: statement.number(2), live: statement.number(3),
        characters: statement.number(4))
      if segment.characters > Self.most / Self.fan { break }
      newest.append(segment)
    }
    for tier in Set(newest.map(\.tier)).sorted() {
      let row = newest.prefix { $0.tier <= tier }
      // Else a long one would be written anew for a few short ones.
      let longest = row.count { $0.tier == tier }
      if row.count >= Self.fan, longest >= Self.fan / 2 { return row.prefix(Self.most(of: row)).reversed() }
    }
    return nil
  }

  /// How many of some segments are joined: no more characters than a segment may have.
  private static func most(of segments: ArraySlice<Segment>) -> Int {
    var characters = 0
    return segments.prefix {
      characters += $0.characters
      return characters <= most
    }.count
  }

  private func join(_ segments: [Segment]) throws(DatabaseError) {
    var columns = SegmentColumns()
    var inputs: [ListMerger.Input] = []
    for segment in segments {
      inputs.append(lists(of: segment.id, offset: columns.characters))
      columns.append(try self.columns(of: segment))
    }
    try insert(columns, first: segments[0].first, live: segments.reduce(0) { $0 + $1.live }, inputs)
    for segment in segments {
      try database.run("DELETE FROM segments WHERE id = ?", .number(segment.id))
      try database.run(
        "DELETE FROM columns WHERE id BETWEEN ? AND ?", .number(segment.id << 8), .number(segment.id << 8 | 0xFF))
      try database.run(
        "DELETE FROM blocks WHERE id BETWEEN ? AND ?", .number(Schema.block(segment.id, 0)),
        .number(Schema.block(segment.id, .max)))
    }
  }

  private func columns(of segment: Segment) throws(DatabaseError) -> SegmentColumns {
    var columns = SegmentColumns()
    for kind in SegmentColumns.Kind.allCases {
      let row = try database.statement(
        "SELECT data FROM columns WHERE id = ?", .number(Schema.column(segment.id, kind)))
      guard try row.step() else { continue }
      if kind == .terms { columns.joinedTerms = row.bytes(0) } else { columns[kind] = row.words(0) }
      row.reset()
    }
    columns.characters = segment.characters
    return columns
  }

  /// A segment's lists, block by block.
  private func lists(of segment: Int, offset: Int) -> ListMerger.Input {
    var from = Schema.block(segment, 0)
    let end = Schema.block(segment, .max)
    return ListMerger.Input(offset: offset) { () throws(DatabaseError) -> (gram: UInt32, bytes: [UInt8])? in
      let row = try database.statement(
        "SELECT id, data FROM blocks WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1", .number(from), .number(end))
      defer { row.reset() }
      guard try row.step() else { return nil }
      from = row.number(0) + 1
      return (UInt32(truncatingIfNeeded: row.number(0)), row.bytes(1))
    }
  }
}
