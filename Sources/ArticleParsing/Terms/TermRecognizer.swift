package import ArticleModel

/// Finds an article's policy terms, once structure and speech are known.
package struct TermRecognizer: Sendable {
  /// Simplified; `nil` for none.
  private let own: PatternSet?

  /// - Parameter own: the person's own terms, of two characters or more, in either script; each is listed wherever it
  ///   stands.
  package init(own terms: [String] = []) {
    guard !terms.isEmpty else {
      own = nil
      return
    }
    var patterns = PatternSet(capacity: terms.count)
    for term in terms { patterns.insert(HanziFolding.shared.folded(Array(term.utf16))) }
    own = patterns
  }

  /// Sets `terms`.
  package func recognize(_ article: inout Article, in source: SourceText) {
    let text = TermText(article, in: source)
    guard text.count > 1 else {
      article.terms = []
      return
    }
    article.terms = ArticleTerms.all(in: text, names: article.speakers.map { $0.name }, own: own)
  }
}
