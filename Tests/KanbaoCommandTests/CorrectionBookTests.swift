import ArticleModel
import KanbaoCommand
import Testing

struct CorrectionBookTests {
  private static let source = SourceText("言立说，好。他说，快。")
  private static let article = Article(
    range: source.whole, date: .init(year: 2031, month: 5, day: 2), headline: ["甲", "乙"],
    speakers: [Speaker(name: "言立"), Speaker(name: "小康")],
    remarks: [0, 1].map {
      Remark(
        speaker: $0, paragraph: 0, kind: .indirect, range: source.whole, attribution: TextRange(0, 0),
        evidence: Evidence(rule: "test"))
    })

  @Test func survivesTheFile() {
    let key = Self.article.key(in: Self.source)
    #expect(key == "2031-05-02 甲 乙")
    let text =
      "# mine\n" + CorrectionBook.line(Correction(speaker: "言立", change: .rename("言立\t诚")), article: key)
      + "\n" + CorrectionBook.line(Correction(speaker: "小康", change: .notASpeaker), article: key)
    var article = Self.article
    CorrectionBook(text: Array(text.utf8)).apply(to: &article, in: Self.source)
    #expect(article.speakers.map(\.name) == ["言立 诚"])
    #expect(article.remarks.map(\.speaker) == [0])
  }

  @Test(arguments: ["#抗旱#一线见闻", "\\路", "表\t格", "灯"])
  func keysOfAnyCharactersAreReadBack(headline: String) {
    var article = Self.article
    (article.date, article.headline) = (nil, [headline])
    let line = CorrectionBook.line(
      Correction(speaker: "小康", change: .notASpeaker), article: article.key(in: Self.source))
    CorrectionBook(text: Array("# mine\n\(line)\n".utf8)).apply(to: &article, in: Self.source)
    #expect(article.speakers.map(\.name) == ["言立"])
  }

  @Test func otherArticlesAndTornLinesChangeNothing() {
    var article = Self.article
    let text = "2031-05-03 甲 乙\t言立\tnot-a-speaker\n2031-05-02 甲 乙\t言立\n\n\t\t\n\u{FF}"
    CorrectionBook(text: Array(text.utf8)).apply(to: &article, in: Self.source)
    #expect(article == Self.article)
  }
}
