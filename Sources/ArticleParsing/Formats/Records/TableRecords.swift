internal import ArticleModel

/// The articles of a table: a row each, what its columns hold is told by the first row.
struct TableRecords {
  private var rows: SeparatedValues
  private let names: FieldNames
  /// The names of the columns.
  let columns: [String]

  init(_ source: SourceText, _ names: FieldNames) {
    rows = SeparatedValues(source)
    self.names = names
    columns = (rows.next() ?? []).map { String(decoding: $0, as: UTF8.self) }
  }

  var isDamaged: Bool { rows.isDamaged }

  /// Columns that are known, each once.
  private var fields: Set<RecordField> { Set(columns.compactMap { names[$0]?.field }) }

  /// Whether the first row says where the articles are.
  var hasArticles: Bool { !fields.isDisjoint(with: [.title, .body, .summary]) }

  /// Whether the first row can be nothing but the names of an article's fields.
  var isEvident: Bool {
    // Of most texts the first line is one column: no name need be looked up.
    columns.count >= 2 && hasArticles && fields.count >= 2 && fields.count * 2 >= columns.count
  }

  /// The next row's article; `nil` at the end.
  mutating func next() -> ArticleRecord? {
    while let row = rows.next() {
      let record = record(row)
      if record.isArticle || record[.title] != nil { return record }
    }
    return nil
  }

  private func record(_ row: [[UInt8]]) -> ArticleRecord {
    var record = ArticleRecord()
    for (column, cell) in zip(columns, row) { record.add(column, ArticleRecord.Value(text: cell), names) }
    // Commas of a text that nobody put into quotation marks.
    if row.count > columns.count, let last = columns.last {
      let rest = row[columns.count...].joined(separator: [UInt8(ascii: ",")])
      if names[last]?.field == .body { record.append(body: Array(rest), separator: UInt8(ascii: ",")) }
    }
    return record
  }
}
