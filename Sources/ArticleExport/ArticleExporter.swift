public import ArticleModel

/// Writes articles as data, document after document: what is written so far is always a beginning of the whole.
///
///     var exporter = ArticleExporter(.json)
///     var text = exporter.text(of: articles, in: document)
///     text += exporter.end()
///
/// The shapes are those of `kanbao export`. Lines count from 1, unknown fields are `null` (empty in a table), lists are never
/// missing; terms come most important first, speakers in the order of their first remark.
public struct ArticleExporter: Sendable {
  /// What the articles become.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// One JSON object for all articles, `{"articles": […]}`, indented.
    case json
    /// One JSON object a line for each article.
    case jsonl
    /// CommonMark: headings, paragraphs, then the speakers and the terms as tables.
    case markdown
    /// A table (RFC 4180) with a line for each remark: source, masthead, date, page, headline, name, post, line, kind,
    /// attribution, quotes (those in quotation marks, parted by ` / `) and the remark's whole text.
    case csv
    /// A page for reading that loads nothing: every article with its speakers and terms beside it.
    case html
  }

  /// What the articles become.
  public let format: Format
  /// Records written: articles, or the lines of the table with its heading.
  public private(set) var recordCount: Int
  /// What a page (`html`) says in words of its own.
  public var words = PageWords()
  /// What a page shows in the place of folded punctuation; `nil` shows it as it is stored.
  package var restoration: Restoration?
  /// The marks of a paragraph for which others are shown, sorted.
  package typealias Restoration = @Sendable (Paragraph, SourceText) -> [RestoredMark]

  /// Begins an export or carries one on.
  /// - Parameters:
  ///   - format: what the articles become.
  ///   - recordCount: records that were written before; 0 begins one.
  public init(_ format: Format, recordCount: Int = 0) {
    self.format = format
    self.recordCount = recordCount
  }

  /// What is to be written for some articles of a document.
  /// - Parameters:
  ///   - articles: of the document, in order.
  ///   - document: where they stand.
  public mutating func text(of articles: [Article], in document: Document) -> String {
    var text = ""
    write(articles, in: document) { text += $0 }
    return text
  }

  /// Writes some articles of a document, record by record: no more than one is in memory.
  /// - Parameters:
  ///   - articles: of the document, in order.
  ///   - document: where they stand.
  ///   - output: takes what is to be written next.
  public mutating func write(_ articles: [Article], in document: Document, to output: (String) -> Void) {
    let lines = LineNumbers(document.source)
    let json = ArticleJSON(document, lines: lines)
    if format == .csv, recordCount == 0 { add(RemarkCSV.header + "\n", to: output) }
    for article in articles {
      switch format {
      case .json: add(JSONArticleList.element(json.article(article), at: recordCount), to: output)
      case .jsonl: add(json.article(article).serialized() + "\n", to: output)
      case .markdown: add(ArticleMarkdown(document).text(of: article), to: output)
      case .csv: for row in RemarkCSV(document, lines: lines).rows(of: article) { add(row + "\n", to: output) }
      case .html: add(page(article, in: document), to: output)
      }
    }
  }

  /// What closes the export, once all articles are written.
  public func end() -> String {
    switch format {
    case .json: JSONArticleList.end(count: recordCount)
    case .csv where recordCount == 0: RemarkCSV.header + "\n"
    case .html where recordCount == 0: HTMLPage.beginning(title: "", language: "zh", body: "articles") + HTMLPage.end
    case .html: HTMLPage.end
    case .csv, .jsonl, .markdown: ""
    }
  }

  /// An article with what stands before the first one.
  private func page(_ article: Article, in document: Document) -> String {
    let part = ArticleHTML(article, in: document, number: recordCount + 1, words: words, restoration: restoration)
    guard recordCount == 0 else { return part.html }
    return HTMLPage.beginning(title: part.title, language: part.language, body: "articles")
      + "<p class=\"contents\">\(HTML.text(words.contents))</p>\n" + part.html
  }

  private mutating func add(_ record: String, to output: (String) -> Void) {
    output(record)
    recordCount += 1
  }
}
