import Containers

/// The articles of Markdown: its front matter and text, or each heading of the first level with what stands below it.
struct MarkdownRecords {
  /// In order.
  private(set) var articles: [ArticleRecord] = []
  /// Text that nothing says a title or a date of.
  private(set) var plainText: [UInt8]?

  /// Bytes. Longer ones are no articles.
  private static let longest = 64 << 20

  /// - Parameter text: UTF-8.
  /// - Returns: `nil` when it is too long, or nested as nobody writes.
  init?(_ text: [UInt8], _ names: FieldNames) {
    let matter = FrontMatter(text)
    guard text.count < Self.longest, !Self.isHostile(text),
      let html = MarkdownHTML.html(of: Array(text[(matter?.length ?? 0)...]))
    else {
      return nil
    }
    let parts = Self.parts(of: html)
    if let matter {
      articles = [Self.article(matter, parts, html, names)]
    } else if parts.contains(where: { $0.title != nil }) {
      articles = parts.map { part in
        var article = ArticleRecord()
        article.set(.title, part.title)
        article.set(.body, part.body)
        return article
      }
    } else {
      plainText = FieldText(html).text
    }
  }

  /// Marks in one line.
  private static let mostMarks = 400

  /// Whether a line opens more quotations and lists, or has more cells, than the parsers bear: they take the square of
  /// their number.
  private static func isHostile(_ text: [UInt8]) -> Bool {
    text.split(separator: UInt8(ascii: "\n")).contains { line in
      let marks = line.prefix(1 << 12).prefix { "> -*+".utf8.contains($0) }.count { $0 != UInt8(ascii: " ") }
      return marks > mostMarks || line.count { $0 == UInt8(ascii: "|") } > mostMarks
    }
  }

  /// The title is the front matter's, else the first heading.
  private static func article(
    _ matter: FrontMatter, _ parts: [Part], _ html: [UInt8], _ names: FieldNames
  ) -> ArticleRecord {
    var article = ArticleRecord()
    for field in matter.fields { article.add(field.name, ArticleRecord.Value(text: Array(field.value.utf8)), names) }
    let isUntitled = article[.title] == nil && parts.first?.title != nil
    if isUntitled { article.set(.title, parts[0].title) }
    article.set(.body, isUntitled && parts.count == 1 ? parts[0].body : html)
    return article
  }

  private struct Part {
    var title: [UInt8]?
    var body: [UInt8]
  }

  private static let begin = Array("<h1>".utf8)
  private static let end = Array("</h1>".utf8)

  /// What stands below each heading of the first level, and before the first one.
  private static func parts(of html: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var title: [UInt8]?
    var start = 0
    while let heading = html.firstRange(of: begin, from: start), let close = html.firstRange(of: end, from: heading) {
      add(Part(title: title, body: Array(html[start..<heading])), to: &parts)
      title = Array(html[heading + begin.count..<close])
      start = close + end.count
    }
    add(Part(title: title, body: Array(html[start...])), to: &parts)
    if parts.count > 1, parts[0].title == nil {
      // The paper's line above the first heading.
      let first = parts.removeFirst()
      parts[0].body = first.body + parts[0].body
    }
    return parts
  }

  private static func add(_ part: Part, to parts: inout [Part]) {
    if part.title != nil || part.body.contains(where: { $0 > UInt8(ascii: " ") }) { parts.append(part) }
  }
}

extension [UInt8] {
  /// Where a piece stands next.
  fileprivate func firstRange(of piece: [UInt8], from start: Int) -> Int? {
    var at = start
    while let found = self[at...].firstIndex(of: piece[0]) {
      if self[found...].starts(with: piece) { return found }
      at = found + 1
    }
    return nil
  }
}
