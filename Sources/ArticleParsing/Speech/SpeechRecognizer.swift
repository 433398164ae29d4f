package import ArticleModel

/// Finds who says what in an article whose structure is known.
package struct SpeechRecognizer: Sendable {
  package init() {}

  /// Sets `speakers` and `remarks`.
  /// - Parameter memory: what other articles used may be used again.
  package func recognize(_ article: inout Article, in source: SourceText, _ memory: inout ScratchMemory) {
    memory.begin(bytes: article.range.count)
    let text = SpeechText(article.paragraphs, base: article.range.lowerBound, in: source, &memory)
    guard !text.parts.isEmpty else { return }
    let reading = SpeechReading(text, lexicon: .shared, &memory)
    var finder = MentionFinder(reading)
    finder.find()
    let cues = CueReader(reading)
    for part in text.parts.indices where text.parts[part].isBody { cues.read(part: part) }
    ViewReader(reading: reading).read()
    let quotes = QuoteReader(reading)
    for part in text.parts.indices where text.parts[part].isBody { quotes.read(part: part) }
    PronounResolver(reading).resolve()
    NestedRemarks(reading).remove()
    InterruptedRemarks(reading).mend()
    LoneQuotes(reading).read()
    LabelReader(reading: reading).read()
    var builder = RemarkBuilder(reading, source: source)
    builder.build(into: &article)
  }
}
