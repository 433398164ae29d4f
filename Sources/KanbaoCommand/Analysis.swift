import ArticleModel
import ArticleParsing

/// How a person's documents become articles: the parser with their own terms, and their corrections. A value; one may serve
/// several threads.
struct Analysis: Sendable {
  let parser: ArticleParser
  let corrections: CorrectionBook

  /// - Parameter range: a section of the document, or its first look.
  func articles(in range: TextRange, of document: Document) -> [Article] {
    var articles = parser.articles(in: document, range: range)
    guard !corrections.isEmpty else { return articles }
    for i in articles.indices { corrections.apply(to: &articles[i], in: document.source) }
    return articles
  }

  /// Every article of every section.
  func articles(in document: Document) -> [Article] {
    (0..<document.sectionCount).flatMap { articles(in: document.sectionRange($0), of: document) }
  }
}
