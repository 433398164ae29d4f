package import ArticleModel

/// Finds an article's policy terms, once structure and speech are known.
package struct TermRecognizer: Sendable {
  private let own: TermList

  /// - Parameter own: the person's own terms; each is listed wherever it stands.
  package init(own: TermList = TermList()) { self.own = own }

  /// Sets `terms`.
  package func recognize(_ article: inout Article, in source: SourceText) {
    let text = TermText(article, in: source)
    guard text.count > 1 else {
      article.terms = []
      return
    }
    var terms = ArticleTerms(text, names: article.speakers.map(\.name), own: own)
    article.terms = terms.found()
  }
}
