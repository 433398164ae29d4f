/// Rows of a table of names that each stand in it once.
struct NameTable {
  private let table: String
  private let column: String
  private var rows: [String: Int] = [:]

  init(_ table: String, column: String = "name") { (self.table, self.column) = (table, column) }

  /// The row of a name, which is added where it is new.
  mutating func row(_ name: String, in database: Database) throws(DatabaseError) -> Int {
    if let row = rows[name] { return row }
    let row: Int
    if let known = try database.number("SELECT id FROM \(table) WHERE \(column) = ?", .text(name)) {
      row = known
    } else {
      try database.run("INSERT INTO \(table) (\(column)) VALUES (?)", .text(name))
      row = database.lastRow
    }
    // What is asked for once in a long while need not be remembered.
    if rows.count >= Self.most { rows.removeAll(keepingCapacity: true) }
    rows[name] = row
    return row
  }

  private static let most = 200_000

  /// After a transaction that was not carried through, or another program's.
  mutating func forget() { rows = [:] }
}
