import ArticleModel
import Testing

struct CorrectionTests {
  private static let source = SourceText("甲说一。乙说二。甲说三。丙说四。")

  private static var article: Article {
    func remark(_ speaker: Int, _ index: Int) -> Remark {
      let start = index * 12
      return Remark(
        speaker: speaker, paragraph: 0, kind: .indirect, range: TextRange(start, start + 12),
        attribution: TextRange(start, start + 6), evidence: Evidence(rule: "test"))
    }
    return Article(
      range: source.whole, paragraphs: [Paragraph(role: .body, range: source.whole)],
      speakers: [Speaker(name: "甲"), Speaker(name: "乙", post: "镇长"), Speaker(name: "丙")],
      remarks: [remark(0, 0), remark(1, 1), remark(0, 2), remark(2, 3)])
  }

  /// Who says what, in order: 甲乙甲丙.
  private func voices(_ article: Article) -> String {
    article.remarks.map { article.speakers[$0.speaker].name }.joined()
  }

  @Test(arguments: [
    (Correction(speaker: "甲", change: .notASpeaker), ["乙", "丙"], "乙丙"),
    (Correction(speaker: "丁", change: .notASpeaker), ["甲", "乙", "丙"], "甲乙甲丙"),
    (Correction(speaker: "乙", change: .rename("戊")), ["甲", "戊", "丙"], "甲戊甲丙"),
    (Correction(speaker: "丙", change: .rename("甲")), ["甲", "乙"], "甲乙甲甲"),
    (Correction(speaker: "甲", change: .rename("丙")), ["丙", "乙"], "丙乙丙丙"),
    (Correction(speaker: "甲", change: .rename("甲")), ["甲", "乙", "丙"], "甲乙甲丙"),
  ])
  func corrects(correction: Correction, names: [String], voices: String) {
    var article = Self.article
    article.apply([correction], in: Self.source)
    #expect(article.speakers.map(\.name) == names)
    #expect(self.voices(article) == voices)
  }

  @Test func aMergedSpeakerKeepsAPost() {
    var article = Self.article
    article.apply([Correction(speaker: "乙", change: .rename("丙"))], in: Self.source)
    #expect(article.speakers.map(\.post) == [nil, "镇长"])
  }

  /// Words that nobody, or somebody else, was said to say. Blanks and line ends do not matter.
  @Test(arguments: [
    ("甲", "乙说二。", ["甲", "丙"], "甲甲甲丙"), ("丁", "乙 说\n二。", ["甲", "丁", "丙"], "甲丁甲丙"),
    ("丁", "二。甲", ["甲", "乙", "丁", "丙"], "甲乙丁甲丙"), ("丁", "没有的话", ["甲", "乙", "丙"], "甲乙甲丙"),
    ("丁", "甲说一。乙说二。甲说三。丙说四。", ["丁"], "丁"), ("丁", "  ", ["甲", "乙", "丙"], "甲乙甲丙"),
  ])
  func words(speaker: String, words: String, names: [String], voices: String) {
    var article = Self.article
    let correction = Correction(speaker: speaker, change: .says(words))
    article.apply([correction], in: Self.source)
    #expect(article.speakers.map(\.name) == names)
    #expect(self.voices(article) == voices)
    // Once is as good as twice.
    let once = article
    article.apply([correction], in: Self.source)
    #expect(article == once)
    for (a, b) in zip(article.remarks, article.remarks.dropFirst()) {
      #expect(a.range.upperBound <= b.range.lowerBound)
    }
  }

  @Test(arguments: [
    ("镇长方知远笑了：“路通了，”他指着山，“茶叶就活了。”", Remark.Kind.mixed, ["路通了，", "茶叶就活了。"], "方知远"),
    ("“路通了。”", .direct, ["路通了。"], ""), ("茶叶就活了", .direct, ["茶叶就活了"], ""), ("山里人笑了", .indirect, [], ""),
  ])
  func quotations(words: String, kind: Remark.Kind, quotes: [String], name: String) throws {
    let texts = ["镇长方知远笑了：“路通了，”他指着山，\n“茶叶就活了。”", "山里人笑了。“路通了。”"]
    let source = SourceText(texts.joined(separator: "\n"))
    let first = TextRange(0, texts[0].utf8.count)
    let lineEnd = TextRange(
      texts[0].prefix { $0 != "\n" }.utf8.count, texts[0].prefix { $0 != "\n" }.utf8.count + 1)
    var article = Article(
      range: source.whole,
      paragraphs: [
        Paragraph(role: .body, range: first, omissions: [.init(range: lineEnd, replacement: .nothing)]),
        Paragraph(role: .body, range: TextRange(first.upperBound + 1, source.count)),
      ])
    article.apply([Correction(speaker: "方知远", change: .says(words))], in: source)
    let remark = try #require(article.remarks.first)
    #expect(remark.kind == kind && remark.quotes.map { source[$0] } == quotes)
    #expect(remark.name.map { source[$0] } ?? "" == name && source[remark.attribution] == name)
  }

  @Test func theKeyIsDateAndHeadline() {
    var article = Self.article
    #expect(article.key(in: Self.source) == "甲说一。乙说二。甲说三。丙说四。")
    article.headline = ["一行", "二行"]
    article.date = Article.Date(year: 2031, month: 5, day: 2)
    #expect(article.key(in: Self.source) == "2031-05-02 一行 二行")
  }
}
