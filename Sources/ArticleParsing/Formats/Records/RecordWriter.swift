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
    let title = clean(record.text(.title))
    writeLine(clean(record.text(.kicker)), as: .kicker)
    writeLine(title, as: .headline)
    writeLine(clean(record.text(.subtitle)), as: .subtitle)
    writeLine(clean(record.text(.author)), as: .author)
    writer.endLine()
    writeBody(clean(record.text(.body) ?? record.text(.summary)), title: title)
    writeRest(record)
  }

  /// One line of the paper's name, the source, the day and the page.
  private mutating func writeIssue(_ record: ArticleRecord) {
    let parts: [(role: Hint.Role, text: [UInt8])] = [
      (.masthead, clean(record.text(.masthead))), (.source, clean(record.text(.source))),
      (.date, FieldDate.text(clean(record.text(.date)))), (.page, Self.page(clean(record.text(.page)))),
      (.pageName, clean(record.text(.pageName))),
    ]
    var isFirst = true
    for (role, text) in parts {
      if text.isEmpty { continue }
      if !isFirst { writer.write("\u{3000}".utf8) }
      isFirst = false
      let start = writer.count
      writer.write(Self.onOneLine(text))
      writer.add(Hint(role, TextRange(start, writer.count), from: .field))
    }
    if !isFirst { writer.endLine() }
  }

  /// 3 is printed 第3版.
  private static func page(_ page: [UInt8]) -> [UInt8] {
    let isNumber = !page.isEmpty && page.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Array("第".utf8) + page + Array("版".utf8) : page
  }

  private mutating func writeLine(_ text: [UInt8], as role: Hint.Role) {
    if !text.isEmpty { writer.writeLine(text, as: role, from: .field) }
  }

  /// A title that stands once more above the text is none of its lines.
  private mutating func writeBody(_ body: [UInt8], title: [UInt8]) {
    var body = body[...]
    let line = body.prefix { $0 != UInt8(ascii: "\n") }
    if !line.isEmpty, line.count <= 2 * title.count,
      Self.withoutBlanks(line) == Self.withoutBlanks(title[...])
    {
      writer.writeLine(line, as: .furniture, from: .field)
      body = body[line.endIndex...].drop { $0 == UInt8(ascii: "\n") }
    }
    if body.isEmpty { return }
    writer.writeLine(body, as: .body, from: .field)
    let lineStart = body.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? body.startIndex
    lastLine = TextRange(writer.count - 1 - (body.endIndex - lineStart), writer.count - 1)
  }

  /// Fields that are no part of the article: they are kept, but only shown on demand.
  private mutating func writeRest(_ record: ArticleRecord) {
    let summary = record[.body] == nil ? nil : record.text(.summary)
    let rest =
      [("summary", summary ?? []), ("id", record.text(.id) ?? []), ("url", record.text(.url) ?? [])]
      + record.others.map { ($0.name, $0.value.text) }
    var isFirst = true
    for (name, value) in rest {
      let line = Self.shortened(Self.onOneLine(clean(Array(value.prefix(4 * Self.longestRest)))))
      if line.isEmpty { continue }
      if isFirst { writer.endLine() }
      isFirst = false
      let label = name.isEmpty ? [] : Array("\(name): ".utf8)
      writer.writeLine(label + line, as: .furniture, from: .field)
    }
  }
}

// MARK: - Texts

extension RecordWriter {
  /// Bytes of a field that is no part of an article: a longer one holds the page's code, or the text once more.
  private static let longestRest = 2000

  private static func shortened(_ line: [UInt8]) -> [UInt8] {
    guard line.count > longestRest else { return line }
    var end = longestRest
    while end > 0, line[end] & 0xC0 == 0x80 { end -= 1 }
    return line[..<end] + Array("…".utf8)
  }

  /// A field as it reads: without HTML, with line ends as they are meant, without blank ends.
  private func clean(_ field: [UInt8]?) -> [UInt8] {
    guard let field else { return [] }
    var text = FieldHTML.text(field)
    if !text.contains(UInt8(ascii: "\n")) { text = Self.withLineEnds(text) }
    return Self.trimmed(text)
  }

  /// Programs that write tables often leave the escapes in: two characters for one line end.
  private static func withLineEnds(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let next = offset + 1 < text.count ? text[offset + 1] : 0
      if text[offset] == UInt8(ascii: "\\"), next == UInt8(ascii: "n") || next == UInt8(ascii: "r") {
        if next == UInt8(ascii: "n") { result.append(UInt8(ascii: "\n")) }
        offset += 2
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) })
    else {
      return []
    }
    return Array(text[first...last])
  }

  private static func withoutBlanks(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }
  }

  private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    text.map { isBlank($0) ? UInt8(ascii: " ") : $0 }
  }
}
