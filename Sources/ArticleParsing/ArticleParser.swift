package import ArticleModel

/// Bytes → articles. Pure and total: any bytes give some article.
package struct ArticleParser: Sendable {
  private let terms: TermRecognizer

  /// - Parameter ownTerms: the person's own terms, listed beside those that are found.
  package init(ownTerms: [String] = []) { terms = TermRecognizer(own: ownTerms) }

  /// The articles of one section of a source; they tile `range`.
  package func articles(in source: SourceText, range: TextRange) -> [Article] {
    var articles = StructureRecognizer().articles(in: source, range: range)
    // One after the other: each has tables that fill a processor's cache.
    var memory = ScratchMemory()
    for i in articles.indices { SpeechRecognizer().recognize(&articles[i], in: source, &memory) }
    for i in articles.indices { terms.recognize(&articles[i], in: source, &memory) }
    return articles
  }
}
