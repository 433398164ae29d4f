package import ArticleModel

/// Finds an article's policy terms, once structure and speech are known.
package struct TermRecognizer: Sendable {
  package init() {}

  /// Sets `terms`.
  package func recognize(_ article: inout Article, in source: SourceText) {}
}
