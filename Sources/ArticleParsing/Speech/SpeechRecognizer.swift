package import ArticleModel

/// Finds who says what in an article whose structure is known.
package struct SpeechRecognizer: Sendable {
  package init() {}

  /// Sets `speakers` and `remarks`.
  package func recognize(_ article: inout Article, in source: SourceText) {}
}
