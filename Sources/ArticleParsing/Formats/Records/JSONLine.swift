package import ArticleModel

/// One line of JSON lines: its articles, each a document of its own.
package enum JSONLine {
  package struct Result: Sendable {
    /// What the line calls the article; `nil` where it does not.
    package var id: ArticleRecord.Value?
    /// One article and nothing else.
    package var document: Document
  }

  /// Bytes of the longest text that is analysed, more than any book has; of a longer one the beginning, with a finding: one
  /// record holds the others up for seconds at most.
  package static let longestText = 4 << 20

  /// Whether a line is an object from its beginning to its end.
  package static func isObject(_ line: [UInt8]) -> Bool {
    var tokens = JSONTokens(SourceText(utf8: line))
    guard tokens.next() == .beginObject else { return false }
    var depth = 1
    while depth > 0, let token = tokens.next() {
      switch token {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      case .bad, .openString: return false
      default: break
      }
    }
    return depth == 0 && tokens.next() == nil
  }

  /// - Parameters:
  ///   - line: UTF-8.
  ///   - name: what its documents are called.
  package static func results(_ line: [UInt8], name: String, _ names: FieldNames) throws(FileProblem) -> [Result] {
    var records = JSONRecords(SourceText(utf8: line), names)
    var results: [Result] = []
    while let found = records.next() { results += found.map { result($0, name: name) } }
    if records.takeDamage() { throw FileProblem(.notJSON) }
    if results.isEmpty { throw FileProblem(.emptyRecord) }
    return results
  }

  private static func result(_ record: ArticleRecord, name: String) -> Result {
    var record = record
    let isCut = record.cut(to: longestText)
    var writer = RecordWriter()
    writer.write(record)
    if isCut { writer.markDamage() }
    let text = writer.finished()
    return Result(
      id: record[.id], document: Document(name: name, format: "jsonl", source: text.source, hints: text.hints))
  }
}

extension ArticleRecord {
  /// Shortens the text.
  /// - Returns: whether it was longer.
  fileprivate mutating func cut(to length: Int) -> Bool {
    guard let body = text(.body), body.count > length else { return false }
    var end = length
    while end > 0, body[end] & 0xC0 == 0x80 { end -= 1 }
    set(.body, Array(body[..<end]))
    return true
  }
}
