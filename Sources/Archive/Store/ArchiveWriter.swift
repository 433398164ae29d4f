import ArticleModel

/// The one who writes into an archive. What it has committed is there, whatever happens afterwards.
package final class ArchiveWriter {
  /// A file as the archive knows it.
  package struct KnownFile: Hashable, Sendable {
    package var row: Int
    /// −1 where it was not read to its end.
    package var size: Int
    /// Nanoseconds.
    package var changed: Int
    package var fingerprint: Fingerprint
  }

  /// A file as it is now.
  package struct FoundFile: Hashable, Sendable {
    package var path: String
    package var size: Int
    package var changed: Int
    package init(path: String, size: Int, changed: Int) { (self.path, self.size, self.changed) = (path, size, changed) }
  }

  let database: Database
  private var papers = NameTable("papers")
  private var speakers = NameTable("speakers")
  private var terms = NameTable("terms", column: "text")
  private var dataVersion = 0
  /// Articles that a file had, and of which it is not known yet whether it still has them.
  private var doubtful: [Int: Set<Int>] = [:]

  package init(_ database: Database) { self.database = database }

  /// A file that was added.
  package func knownFile(_ path: String) throws(DatabaseError) -> KnownFile? {
    let row = try database.statement(
      "SELECT id, size, changed, first, second FROM files WHERE path = ?", .text(path))
    defer { row.reset() }
    guard try row.step() else { return nil }
    return KnownFile(
      row: row.number(0), size: row.number(1), changed: row.number(2),
      fingerprint: Fingerprint(
        first: UInt64(bitPattern: Int64(row.number(3))), second: UInt64(bitPattern: Int64(row.number(4)))))
  }

  /// The rows of files of whose paths something holds.
  package func rows(where holds: (_ path: String) -> Bool) throws(DatabaseError) -> [Int] {
    var rows: [Int] = []
    let row = try database.statement("SELECT path, id FROM files ORDER BY id")
    defer { row.reset() }
    while try row.step() { if holds(row.text(0)) { rows.append(row.number(1)) } }
    return rows
  }

  /// Adds what workers made of files, in one transaction.
  /// - Parameters:
  ///   - batches: each with the files that its numbers count.
  /// - Returns: how many articles are new.
  package func add(_ batches: [(batch: Batch, files: [FoundFile])]) throws(DatabaseError) -> Int {
    let fresh = try transaction { () throws(DatabaseError) -> Int in
      var segment = NewSegment(first: (try database.number("SELECT max(last) FROM segments") ?? 0) + 1)
      for (batch, files) in batches { try add(batch, files, to: &segment) }
      if segment.live > 0 { try write(segment) }
      return segment.live
    }
    try SegmentTiers(database).settle()
    return fresh
  }

  /// Drops files, and the articles that stand in no other.
  package func remove(_ rows: [Int]) throws(DatabaseError) {
    try transaction { () throws(DatabaseError) in
      var lost: Set<Int> = []
      for row in rows {
        lost.formUnion(try articles(of: row))
        try database.run("DELETE FROM places WHERE file = ?", .number(row))
        try database.run("DELETE FROM files WHERE id = ?", .number(row))
      }
      try removeHomeless(lost)
    }
    try SegmentTiers(database).settle()
  }

  func transaction<Result>(_ body: () throws(DatabaseError) -> Result) throws(DatabaseError) -> Result {
    try database.run("BEGIN IMMEDIATE")
    do throws(DatabaseError) {
      let version = try database.number("PRAGMA data_version") ?? 0
      if version != dataVersion { forget() }
      dataVersion = version
      let result = try body()
      try database.run("COMMIT")
      return result
    } catch {
      forget()
      try? database.run("ROLLBACK")
      throw error
    }
  }

  private func forget() {
    papers.forget()
    speakers.forget()
    terms.forget()
  }
}

// MARK: - A batch

extension ArchiveWriter {
  private func add(_ batch: Batch, _ files: [FoundFile], to segment: inout NewSegment) throws(DatabaseError) {
    segment.lists.append((batch.lists, segment.columns.characters))
    var items = batch.items[...]
    for file in batch.files where file.outcome != .unreadable && files.indices.contains(file.index) {
      let row = try self.row(of: files[file.index], file)
      for item in items.prefix(file.articles) { try add(item, of: row, to: &segment) }
      items = items.dropFirst(file.articles)
      if file.outcome == .read, let gone = doubtful.removeValue(forKey: row), !gone.isEmpty {
        for article in gone {
          try database.run("DELETE FROM places WHERE article = ? AND file = ?", .number(article), .number(row))
        }
        try removeHomeless(gone)
      }
    }
  }

  /// The row of a file, as it is now.
  private func row(of found: FoundFile, _ file: Batch.File) throws(DatabaseError) -> Int {
    let size = file.outcome == .begun ? -1 : found.size
    let values: [Database.Value] = [
      .number(size), .number(found.changed), .number(Int(Int64(bitPattern: file.fingerprint.first))),
      .number(Int(Int64(bitPattern: file.fingerprint.second))),
    ]
    guard let row = try database.number("SELECT id FROM files WHERE path = ?", .text(found.path)) else {
      try database.run(
        "INSERT INTO files (path, size, changed, first, second) VALUES (?, ?, ?, ?, ?)", .text(found.path), values[0],
        values[1], values[2], values[3])
      doubtful[database.lastRow] = []
      return database.lastRow
    }
    try database.run(
      "UPDATE files SET size = ?, changed = ?, first = ?, second = ? WHERE id = ?", values[0], values[1], values[2],
      values[3], .number(row))
    if file.outcome != .unchanged, doubtful[row] == nil { doubtful[row] = Set(try articles(of: row)) }
    return row
  }

  private func articles(of file: Int) throws(DatabaseError) -> [Int] {
    var articles: [Int] = []
    let row = try database.statement("SELECT article FROM places WHERE file = ?", .number(file))
    while try row.step() { articles.append(row.number(0)) }
    row.reset()
    return articles
  }

  /// Of articles those that stand in no file any more are dropped.
  private func removeHomeless(_ articles: some Sequence<Int>) throws(DatabaseError) {
    var gone: [Int] = []
    for article in articles
    where try database.number("SELECT 1 FROM places WHERE article = ? LIMIT 1", .number(article)) == nil {
      try database.run("DELETE FROM articles WHERE id = ?", .number(article))
      gone.append(article)
    }
    try DeadSlots(database).mark(gone.sorted())
  }
}

// MARK: - An article

extension ArchiveWriter {
  private func add(_ item: Batch.Item, of file: Int, to segment: inout NewSegment) throws(DatabaseError) {
    let (first, second) = (item.fingerprint.first, item.fingerprint.second)
    if let twin = try twin(of: item) {
      segment.addDead(item)
      doubtful[file]?.remove(twin)
      try place(twin, in: file)
      return
    }
    let paper = item.paper.isEmpty ? 0 : try papers.row(item.paper, in: database)
    let page = try item.page.map { page throws(DatabaseError) in try row(of: page) } ?? 0
    let id = segment.first + segment.columns.slots
    try database.run(
      "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", .number(id), .number(Int(Int64(bitPattern: first))),
      .number(Int(Int64(bitPattern: second))), .number(item.day), .number(paper), .number(page), .text(item.headline),
      .bytes(item.layout), .bytes(item.text))
    try place(id, in: file)
    var article = StoredArticle()
    ArticleLayout.read(item.layout, into: &article)
    let names = try article.speakers.map { speaker throws(DatabaseError) in
      try speakers.row(speaker.name, in: database)
    }
    let counts = try article.terms.map { term throws(DatabaseError) in
      (try terms.row(term.text, in: database), term.count)
    }
    segment.add(item, paper: paper, page: page, article.remarks, names, counts)
  }

  /// The same words of the same day, where both days are known.
  private func twin(of item: Batch.Item) throws(DatabaseError) -> Int? {
    try database.number(
      "SELECT id FROM articles WHERE first = ?1 AND second = ?2 AND (day = ?3 OR day = 0 OR ?3 = 0) LIMIT 1",
      .number(Int(Int64(bitPattern: item.fingerprint.first))), .number(Int(Int64(bitPattern: item.fingerprint.second))),
      .number(item.day))
  }

  private func place(_ article: Int, in file: Int) throws(DatabaseError) {
    try database.run("INSERT OR IGNORE INTO places VALUES (?, ?)", .number(article), .number(file))
  }

  private func row(of page: Article.Page) throws(DatabaseError) -> Int {
    let (number, name) = (Database.Value.number(page.number ?? 0), Database.Value.text(page.name ?? ""))
    if let row = try database.number("SELECT id FROM pages WHERE number = ? AND name = ?", number, name) { return row }
    try database.run("INSERT INTO pages (number, name) VALUES (?, ?)", number, name)
    return database.lastRow
  }

  private func write(_ segment: NewSegment) throws(DatabaseError) {
    try SegmentTiers(database).insert(
      segment.columns, first: segment.first, live: segment.live,
      segment.lists.map { ListMerger.Input.here($0.bytes, offset: $0.offset) })
  }
}

/// The articles of a transaction, before they are a segment.
private struct NewSegment {
  /// Of the articles.
  let first: Int
  var columns = SegmentColumns()
  var live = 0
  /// Of each batch its lists, and the characters before it.
  var lists: [(bytes: [UInt8], offset: Int)] = []

  init(first: Int) { self.first = first }

  mutating func add(
    _ item: Batch.Item, paper: Int, page: Int, _ remarks: [StoredArticle.Remark], _ speakers: [Int],
    _ terms: [(row: Int, count: Int)]
  ) {
    let start = columns.characters
    live += 1
    columns.append(.starts, start)
    columns.append(.days, item.day)
    columns.append(.papers, paper)
    columns.append(.pages, page)
    for remark in remarks {
      columns.append(.remarks, start + remark.range.lowerBound)
      columns.append(.remarks, start + remark.range.upperBound)
      columns.append(.remarks, speakers[remark.speaker])
      for quote in remark.quotes {
        columns.append(.quotes, start + quote.lowerBound)
        columns.append(.quotes, start + quote.upperBound)
      }
    }
    columns.terms.write(terms.count)
    for term in terms {
      columns.terms.write(term.row)
      columns.terms.write(term.count)
    }
    columns.characters += item.searched
  }

  /// An article that the archive has already: its text stands in the lists, but is not looked at.
  mutating func addDead(_ item: Batch.Item) {
    columns.append(.dead, columns.slots)
    columns.append(.starts, columns.characters)
    for kind in [SegmentColumns.Kind.days, .papers, .pages] { columns.append(kind, 0) }
    columns.terms.write(0)
    columns.characters += item.searched
  }
}
