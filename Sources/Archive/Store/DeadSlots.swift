/// Marks articles of segments as gone: their places stay in the lists, and are passed over.
struct DeadSlots {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter articles: sorted.
  func mark(_ articles: [Int]) throws(DatabaseError) {
    var rest = articles[...]
    while let article = rest.first {
      let row = try database.statement(
        "SELECT id, first, last FROM segments WHERE first <= ? ORDER BY first DESC LIMIT 1", .number(article))
      guard try row.step() else { return }
      let (segment, first, last) = (row.number(0), row.number(1), row.number(2))
      row.reset()
      let here = rest.prefix { $0 <= last }
      // One that stands in no segment yet is dead there from the beginning.
      guard !here.isEmpty else { return }
      rest = rest.dropFirst(here.count)
      try mark(here.map { UInt32($0 - first) }, in: segment)
    }
  }

  private func mark(_ slots: [UInt32], in segment: Int) throws(DatabaseError) {
    let key = Database.Value.number(Schema.column(segment, .dead))
    let row = try database.statement("SELECT data FROM columns WHERE id = ?", key)
    var dead = try row.step() ? row.words(0) : []
    row.reset()
    dead = Set(dead).union(slots).sorted()
    try database.run("UPDATE columns SET data = ? WHERE id = ?", .bytes(dead.bytes), key)
    try database.run(
      "UPDATE segments SET live = live - ? WHERE id = ?", .number(slots.count), .number(segment))
  }
}
