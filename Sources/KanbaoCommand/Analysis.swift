import ArticleModel
import ArticleParsing

/// How a person's documents become articles: the parser with their own terms, and their corrections. A value; one may serve
/// several threads.
struct Analysis: Sendable {
  let parser: ArticleParser
  let corrections: CorrectionBook

  /// The articles of a part of a document.
  /// - Parameter range: a section of the document, or its first look.
  func articles(in range: TextRange, of document: Document) -> [Article] {
    var articles = corrected(range, document)
    articles.shareTerms(in: document.source)
    return articles
  }

  /// Every article of every section.
  func articles(in document: Document) -> [Article] {
    let count = document.sectionCount
    var articles = (0..<count).flatMap { section in
      Progress.shared.pass(section, of: count)
      return corrected(document.sectionRange(section), document)
    }
    articles.shareTerms(in: document.source)
    return articles
  }

  /// The articles of a part of a document, each with the terms that it lists itself, whatever stands beside it.
  func unsharedArticles(in range: TextRange, of document: Document) -> [Article] { corrected(range, document) }

  private func corrected(_ range: TextRange, _ document: Document) -> [Article] {
    var articles = parser.articles(in: document, range: range)
    // An article without a date has that of its file or folder, 2031-05-12.
    if let date = PathDate.date(in: document.name) {
      for i in articles.indices where articles[i].date == nil { articles[i].date = date }
    }
    guard !corrections.isEmpty else { return articles }
    for i in articles.indices { corrections.apply(to: &articles[i], in: document.source) }
    return articles
  }
}
