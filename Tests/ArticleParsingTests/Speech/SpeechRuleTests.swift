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

  @Test func everyRuleHasItsOwnExample() {
    #expect(Set(SpeechRules.examples.map(\.text)).count == SpeechRules.examples.count)
  }
}
