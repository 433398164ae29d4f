package import ArticleModel

/// Finds who says what in an article whose structure is known.
///
/// Text → mentions (who is named where, with what post) → attributions (by rules) → better ones (by passes) → remarks.
/// Each stage takes values and gives values.
package struct SpeechRecognizer: Sendable {
  package init() {}

  /// The speakers and remarks of an article.
  package func speech(in article: ArticleText) -> Speech {
    let text = SpeechText(article)
    guard !text.parts.isEmpty else { return Speech() }
    let mentions = MentionFinder.mentions(in: text)
    let scene = AttributionFinder.found(in: Scene(text: text, mentions: mentions))
    return RemarkBuilder.speech(of: SpeechPasses.carriedOut(on: scene), in: scene)
  }
}

/// Who speaks in an article, and what.
package struct Speech: Sendable {
  /// In order of their first remark.
  package var speakers: [Speaker] = []
  /// Sorted by range.
  package var remarks: [Remark] = []
}
