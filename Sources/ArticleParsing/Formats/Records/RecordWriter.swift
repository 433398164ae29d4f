package import ArticleModel

/// Writes records as a text with hints: for each article the paper's line, its titles, its text, and what else the record
/// says.
package struct RecordWriter {
  private var writer = HintedTextWriter()
  /// The last line of the last article's text.
  private var lastLine = TextRange(0, 0)

  package init() {}

  /// Nothing was written yet.
  package var isEmpty: Bool { writer.count == 0 }

  package consuming func finished() -> HintedText { writer.finished() }

  /// Says that what should stand behind what was written is missing.
  package mutating func markDamage() { writer.add(Hint(.damage, lastLine, from: .field)) }

  package mutating func write(_ record: ArticleRecord) {
    if !isEmpty { writer.endLine() }
    writer.beginArticle(from: .field)
    writeIssue(record)
    let title = read(record, .title)
    writeLine(read(record, .kicker), as: .kicker)
    writeLine(title, as: .headline)
    writeLine(read(record, .subtitle), as: .subtitle)
    writeLine(read(record, .author), as: .author)
    writer.endLine()
    writeBody(read(record, record[.body] == nil ? .summary : .body), title: title)
    writeRest(record)
  }

  private func read(_ record: ArticleRecord, _ field: RecordField) -> FieldText {
    record.text(field).map(FieldText.init) ?? FieldText()
  }

  /// One line of the paper's name, the source, the day and the page.
  private mutating func writeIssue(_ record: ArticleRecord) {
    let parts: [(role: Hint.Role, line: [UInt8])] = [
      (.masthead, read(record, .masthead).line), (.source, read(record, .source).line),
      (.date, FieldDate.text(read(record, .date).line)), (.page, Self.page(read(record, .page).line)),
      (.pageName, read(record, .pageName).line),
    ]
    var isFirst = true
    for (role, line) in parts where !line.isEmpty {
      if !isFirst { writer.write("\u{3000}".utf8) }
      isFirst = false
      let start = writer.count
      writer.write(line)
      writer.add(Hint(role, TextRange(start, writer.count), from: .field))
    }
    if !isFirst { writer.endLine() }
  }

  /// 3 is printed 第3版.
  private static func page(_ page: [UInt8]) -> [UInt8] {
    let isNumber = !page.isEmpty && page.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Array("第".utf8) + page + Array("版".utf8) : page
  }

  private mutating func writeLine(_ text: FieldText, as role: Hint.Role) {
    if !text.isEmpty { writer.writeLine(text.text, as: role, from: .field) }
  }

  /// A title that stands once more above the text is none of its lines.
  private mutating func writeBody(_ body: FieldText, title: FieldText) {
    var body = body
    let line = body.firstLine
    if !line.isEmpty, line.count <= 2 * title.text.count, Self.letters(line) == Self.letters(title.text[...]) {
      writer.writeLine(body.removeFirstLine(), as: .furniture, from: .field)
    }
    if body.isEmpty { return }
    let start = writer.count
    writer.writeLine(body.text, as: .body, from: .field)
    for mark in body.marks {
      let range = TextRange(start + mark.range.lowerBound, start + mark.range.upperBound)
      writer.add(Hint(mark.role, range, from: .markup))
    }
    let lineStart = body.text.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    lastLine = TextRange(start + lineStart, start + body.text.count)
  }

  private static func letters(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// Fields that are no part of the article: they are kept, but only shown on demand.
  private mutating func writeRest(_ record: ArticleRecord) {
    let summary = record[.body] == nil ? nil : record.text(.summary)
    let rest =
      [("summary", summary ?? []), ("id", record.text(.id) ?? []), ("url", record.text(.url) ?? [])]
      + record.others.map { ($0.name, $0.value.text) }
    var isFirst = true
    for (name, value) in rest {
      let line = Self.shortened(FieldText(Array(value.prefix(4 * Self.longestRest))).line)
      if line.isEmpty { continue }
      if isFirst { writer.endLine() }
      isFirst = false
      let label = name.isEmpty ? [] : Array("\(name): ".utf8)
      writer.writeLine(label + line, as: .furniture, from: .field)
    }
  }

  /// Bytes of a field that is no part of an article: a longer one holds the page's code, or the text once more.
  private static let longestRest = 2000

  private static func shortened(_ line: [UInt8]) -> [UInt8] {
    guard line.count > longestRest else { return line }
    var end = longestRest
    while end > 0, line[end] & 0xC0 == 0x80 { end -= 1 }
    return line[..<end] + Array("…".utf8)
  }
}
