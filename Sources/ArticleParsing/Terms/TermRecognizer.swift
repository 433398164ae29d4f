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
    for term in terms { patterns.insert(term.utf16.map(HanziFolding.shared.folded)) }
    own = patterns
  }

  /// Sets `terms`.
  /// - Parameter memory: what other articles used may be used again.
  package func recognize(_ article: inout Article, in source: SourceText, _ memory: inout ScratchMemory) {
    memory.begin(bytes: article.range.count)
    let text = TermText(article.paragraphs, base: article.range.lowerBound, in: source, &memory)
    guard text.count > 1 else {
      article.terms = []
      return
    }
    article.terms = ArticleTerms.all(in: text, names: article.speakers.map { $0.name }, own: own, &memory)
  }
}
