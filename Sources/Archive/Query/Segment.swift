/// Articles in a row, and where in them every two characters stand.
final class Segment {
  let database: Database
  let id: Int
  /// The first article; slot 0.
  let first: Int
  let slots: Int
  let live: Int
  let characters: Int
  private var columns: [SegmentColumns.Kind: [UInt32]] = [:]

  init(_ database: Database, id: Int, first: Int, last: Int, live: Int, characters: Int) {
    (self.database, self.id, self.first, self.live, self.characters) = (database, id, first, live, characters)
    slots = last - first + 1
  }

  /// Numbers of the articles; those of each slot are as many as there are slots, also in a damaged archive.
  func column(_ kind: SegmentColumns.Kind) throws(DatabaseError) -> [UInt32] {
    if let known = columns[kind] { return known }
    let row = try database.statement("SELECT data FROM columns WHERE id = ?", .number(Schema.column(id, kind)))
    defer { row.reset() }
    var words = try row.step() ? row.words(0) : []
    if [SegmentColumns.Kind.starts, .days, .papers, .pages].contains(kind), words.count != slots {
      words = Array(words.prefix(slots)) + Array(repeating: 0, count: max(0, slots - words.count))
    }
    columns[kind] = words
    return words
  }

  func days() throws(DatabaseError) -> [UInt32] { try column(.days) }

  /// Which slots' articles are not gone; `nil` where all are there.
  func alive() throws(DatabaseError) -> [Bool]? {
    guard live < slots else { return nil }
    var alive = [Bool](repeating: true, count: slots)
    for slot in try column(.dead) where slot < slots { alive[Int(slot)] = false }
    return alive
  }
}

extension Segment {
  /// Of each slot how many terms it lists, then the row and the count of each.
  func terms() throws(DatabaseError) -> [UInt8] {
    try database.bytes("SELECT data FROM columns WHERE id = ?", .number(Schema.column(id, .terms))) ?? []
  }
}
