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
    article.apply([correction])
    #expect(article.speakers.map(\.name) == names)
    #expect(self.voices(article) == voices)
  }

  @Test func aMergedSpeakerKeepsAPost() {
    var article = Self.article
    article.apply([Correction(speaker: "乙", change: .rename("丙"))])
    #expect(article.speakers.map(\.post) == [nil, "镇长"])
  }

  @Test func theKeyIsDateAndHeadline() {
    var article = Self.article
    #expect(article.key(in: Self.source) == "甲说一。乙说二。甲说三。丙说四。")
    article.headline = ["一行", "二行"]
    article.date = Article.Date(year: 2031, month: 5, day: 2)
    #expect(article.key(in: Self.source) == "2031-05-02 一行 二行")
  }
}
