import ArticleModel
import ArticleParsing
import Testing

@Suite("The rules of speech")
struct SpeechRuleTests {
  @Test("Every rule reads its own example as marked", arguments: SpeechRules.examples)
  func example(_ example: SpeechRules.Example) {
    let marked = MarkedSpeech(example.text)
    #expect(marked.differences() == [], "\(example.rule)")
    guard !marked.remarks.isEmpty else { return }
    let found = marked.recognised().article.remarks.map(\.evidence.rule)
    #expect(found.contains(example.name), "\(example.rule): found by \(found)")
  }

  /// A text may break off anywhere, and begin anywhere: no rule looks beyond.
  @Test(arguments: SpeechRules.examples) func piecesOfTheExample(_ example: SpeechRules.Example) {
    let text = MarkedSpeech(example.text).text
    for cut in text.indices {
      for piece in [text[..<cut], text[cut...]] {
        let source = SourceText(String(piece))
        let articles = ArticleParser().articles(in: Document(name: "", source: source))
        #expect(articles.allSatisfy { $0.range.upperBound <= source.count }, "\(piece)")
      }
    }
  }

  @Test func everyRuleHasItsOwnExample() {
    #expect(Set(SpeechRules.examples.map(\.text)).count == SpeechRules.examples.count)
  }
}
