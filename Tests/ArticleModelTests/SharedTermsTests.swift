import ArticleModel
import Testing

@Suite("A document has one list of terms")
struct SharedTermsTests {
  /// Three articles of one paragraph each; the first lists 澄阳湾区, the second 湾区.
  private let source = SourceText("澄阳湾区要建，湾区要美。\n湾区好，湾区湾区，5G好。\n云岭说澄阳\n湾区和5G。\n")

  private func term(_ text: String, _ places: [(Int, Int)]) -> Term {
    Term(
      text: text, kind: .repeated, occurrences: places.map { TextRange($0, $1) }, score: 1,
      evidence: Evidence(rule: "repeated"))
  }

  private var articles: [Article] {
    let lines = [TextRange(0, 36), TextRange(37, 72), TextRange(73, 103)]
    var articles = lines.map { Article(range: $0, paragraphs: [Paragraph(role: .body, range: $0)]) }
    articles[0].terms = [term("澄阳湾区", [(0, 12)])]
    articles[1].terms = [term("湾区", [(37, 43), (49, 55), (55, 61)]), term("5G", [(64, 66)])]
    articles[2].paragraphs[0].omissions = [Paragraph.Omission(range: TextRange(88, 89), replacement: .nothing)]
    return articles
  }

  @Test func everyArticleListsWhatItSays() {
    var articles = articles
    articles.shareTerms(in: source)
    let counts = articles.map { article in
      Dictionary(uniqueKeysWithValues: article.terms.map { ($0.text, $0.occurrences.count) })
    }
    #expect(counts == [["澄阳湾区": 1, "湾区": 2], ["湾区": 3, "5G": 1], ["澄阳湾区": 1, "湾区": 1, "5G": 1]])
    #expect(articles[0].terms.map(\.isListedElsewhere) == [false, true])
    #expect(articles[0].terms[1].nestedIn == [Term.Nesting(term: "澄阳湾区", count: 1)])
    #expect(source[articles[2].terms[0].occurrences[0]] == "澄阳\n湾区")
  }

  @Test func oneArticleStaysAsItIs() {
    var one = [articles[0]]
    one.shareTerms(in: source)
    #expect(one == [articles[0]])
  }

  @Test("What is found is what a plain search finds", arguments: 0..<20)
  func aPlainSearch(seed: Int) {
    var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = ["湿地", "地", "湿", "A", "AB", "B", "碳汇", "碳", "汇"]
    let text = (0..<300).map { _ in words[draw(words.count)] }.joined()
    let needles = ["湿地", "湿地湿", "地湿地", "AB", "ABA", "碳碳", "汇A", "碳汇碳汇"]
    var counts = Array(repeating: 0, count: needles.count)
    TermFinder(needles).find(in: TextRange(0, text.utf8.count), omissions: [], of: SourceText(text)) { term, place in
      counts[term] += 1
      #expect(SourceText(text)[place] == needles[term])
    }
    for (needle, count) in zip(needles, counts) {
      #expect(count == text.split(separator: needle, omittingEmptySubsequences: false).count - 1, "\(needle)")
    }
  }
}
