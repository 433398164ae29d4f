import ArticleModel
import ArticleParsing
import TestArticles
import Testing

func recognizeTerms(_ article: inout Article, in source: SourceText) {
  let text = ArticleText(article.paragraphs, in: DecodedText(source, source.whole))
  article.terms = TermRecognizer().recognize(text, names: article.speakers.map(\.name))
}

/// What must hold of the terms of any article.
private func checkTerms(_ article: Article, in source: SourceText, _ name: String) {
  let text = article.termText(in: source)
  for term in article.terms {
    #expect(term.occurrences.count == text.count(of: term.text), "\(name): \(term.text)")
    #expect(term.occurrences == term.occurrences.sorted(), "\(name): \(term.text)")
    #expect(!term.text.contains { "“”‘’「」\n".contains($0) }, "\(name): \(term.text)")
    for longer in article.terms where longer.text != term.text && longer.text.contains(term.text) {
      let inside = longer.occurrences.count * longer.text.count(of: term.text)
      #expect(
        term.kind == .own || term.occurrences.count > inside || longer.text.count(of: term.text) > 1,
        "\(name): \(term.text) only inside \(longer.text)")
    }
    for nesting in term.nestedIn { #expect(nesting.count <= term.occurrences.count, "\(name): \(term.text)") }
  }
  #expect(Set(article.terms.map(\.text)).count == article.terms.count, "\(name)")
  #expect(article.terms.filter { $0.kind != .own }.count <= 20, "\(name)")
}

@Suite("Counts of terms are those of a plain search")
struct TermCountTests {
  /// Invented text: words drawn from a short list by a fixed generator, so that repeats, nestings and quotes abound.
  @Test(arguments: 1...40)
  func inventedText(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let words = [
      "湿地", "碳汇", "交易", "试点", "数字", "乡村", "治理", "新质生产力", "因地制宜", "发展", "高质量", "的", "和", "在",
      "，", "。", "、", "“", "”", "三张清单", "二号工程", "\n", "云浦", "表示", "今年", "科技", "创新", "A", "3", "碳碳碳",
    ]
    let text = (0..<400).map { _ in words[draw(words.count)] }.joined()
    let reading = Reading(text, headline: "湿地碳汇交易试点")
    checkTerms(reading.article, in: reading.source, "seed \(seed)")
  }

  @Test("Hard wraps and jump lines inside a paragraph do not part a term")
  func omissions() {
    let source = SourceText("湿地碳汇\n    交易试点好，湿地碳(转)汇交易试点多，湿地碳汇交易试点。")
    func range(of part: String) -> TextRange {
      let text = String(decoding: Array(source[source.whole].utf8), as: UTF8.self)
      let start = text.utf8.count - text[(text.firstRange(of: part)?.lowerBound ?? text.startIndex)...].utf8.count
      return TextRange(start, start + part.utf8.count)
    }
    var article = Article(
      range: source.whole,
      paragraphs: [
        Paragraph(
          role: .body, range: source.whole,
          omissions: [
            Paragraph.Omission(range: range(of: "\n    "), replacement: .nothing),
            Paragraph.Omission(range: range(of: "(转)"), replacement: .nothing),
          ])
      ])
    recognizeTerms(&article, in: source)
    let term = article.terms.first
    #expect(term?.text == "湿地碳汇交易试点")
    #expect(term?.occurrences.count == 3)
    #expect(term.map { source[$0.occurrences[0]] } == "湿地碳汇\n    交易试点")
    checkTerms(article, in: source, "omissions")
  }

  @Test("Whole articles", arguments: TestArticles.all)
  func wholeArticles(path: String) {
    let source = SourceText(utf8: TestArticles.bytes(path))
    for article in ArticleParser().articles(in: source, range: source.whole) { checkTerms(article, in: source, path) }
  }
}
