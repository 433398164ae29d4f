internal import ArticleModel
import Containers

/// What a file's text has to go through before it is lines.
enum ArticleFormat: String, CaseIterable {
  case text, html, markdown, json, jsonl, csv, xml, rss, atom
}

extension ArticleFormat {
  /// By the file's name, or by how its text begins.
  /// - Parameter source: UTF-8.
  static func detected(name: String, _ source: SourceText, _ names: FieldNames) -> ArticleFormat {
    let opening = TextOpening(source)
    if let xml = opening.xml(named: name) { return xml }
    if opening.isHTML(named: name) { return .html }
    if opening.isMarkdown(named: name, names) { return .markdown }
    if opening.isJSON { return opening.hasJSONLines(named: name) ? .jsonl : .json }
    let isTable = [".csv", ".tsv"].contains(where: name.lowercased().hasSuffix)
    if isTable || opening.isTable(names) { return .csv }
    return .text
  }

  /// The lines of the articles and what the format knows of them.
  /// - Parameter source: UTF-8.
  func text(of source: SourceText, _ names: FieldNames) throws(FileProblem) -> HintedText {
    switch self {
    case .text: return HintedText(source: source)
    case .html:
      guard let text = ArticlePage.text(of: source, names) else { throw FileProblem(.bigPage) }
      return text
    case .markdown: return MarkdownRecords(source.bytes, names)?.text ?? HintedText(source: source)
    case .xml, .rss, .atom: return try Self.text(of: XMLEvents(source.bytes), names)
    case .json, .jsonl:
      var records = JSONRecords(source, names)
      return try records.text()
    case .csv:
      var records = TableRecords(source, names)
      return try records.text()
    }
  }
}

extension ArticleFormat {
  private static func text(of events: XMLEvents, _ names: FieldNames) throws(FileProblem) -> HintedText {
    var writer = RecordWriter()
    for article in XMLRecords.articles(in: events, names) { writer.write(article) }
    if writer.isEmpty {
      throw FileProblem(.noArticlesInXML)
    }
    if events.isDamaged { writer.markDamage() }
    return writer.finished()
  }
}

extension MarkdownRecords {
  fileprivate var text: HintedText {
    if let plainText { return HintedText(source: SourceText(utf8: plainText)) }
    var writer = RecordWriter()
    for article in articles { writer.write(article) }
    return writer.finished()
  }
}

extension SourceText {
  /// A copy of all of it.
  fileprivate var bytes: [UInt8] { withSpan { span in span.indices.map { span[$0] } } }
}

extension JSONRecords {
  fileprivate mutating func text() throws(FileProblem) -> HintedText {
    var writer = RecordWriter()
    while let records = next() {
      for record in records { writer.write(record) }
      if takeDamage() { writer.markDamage() }
    }
    if takeDamage() { writer.markDamage() }
    if writer.isEmpty { throw FileProblem(.noArticleFields) }
    return writer.finished()
  }
}

extension TableRecords {
  fileprivate mutating func text() throws(FileProblem) -> HintedText {
    guard hasArticles else {
      let columns = columns.prefix(12).joined(separator: ", ")
      throw FileProblem(.noArticleColumns, columns)
    }
    var writer = RecordWriter()
    while let record = next() { writer.write(record) }
    if isDamaged { writer.markDamage() }
    return writer.finished()
  }
}
