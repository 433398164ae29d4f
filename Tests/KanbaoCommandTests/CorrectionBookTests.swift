import ArticleModel
import KanbaoCommand
import ReaderCore
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

  private static func line(_ speaker: String, _ change: Correction.Change, _ key: String) -> String {
    CorrectionBook.line(FiledCorrection(Correction(speaker: speaker, change: change), article: key))
  }

  @Test(arguments: [
    Correction.Change.notASpeaker, .rename("言立诚"), .post("镇长"), .post(""), .says("快。"), .says("他说，\n快。\t"),
  ])
  func everyChangeIsReadBack(change: Correction.Change) {
    let line = Self.line("言立", change, "一版")
    let read = CorrectionBook(text: Array("\(line)\n".utf8)).corrections
    #expect(read.count == 1 && !line.contains("\n"))
    #expect(read.map { CorrectionBook.line($0) } == [line])
    if case .says = change { #expect(read[0].correction.change == .says("快。") || line.hasSuffix("says\t他说， 快。 ")) }
  }

  @Test func survivesTheFile() {
    let key = Self.article.key(in: Self.source)
    #expect(key == "2031-05-02 甲 乙")
    let text =
      "# mine\n" + Self.line("言立", .rename("言立\t诚"), key)
      + "\n" + Self.line("小康", .notASpeaker, key)
    var article = Self.article
    CorrectionBook(text: Array(text.utf8)).apply(to: &article, in: Self.source)
    #expect(article.speakers.map(\.name) == ["言立 诚"])
    #expect(article.remarks.map(\.speaker) == [0])
  }

  @Test(arguments: ["#抗旱#一线见闻", "\\路", "表\t格", "灯"])
  func keysOfAnyCharactersAreReadBack(headline: String) {
    var article = Self.article
    (article.date, article.headline) = (nil, [headline])
    let line = Self.line("小康", .notASpeaker, article.key(in: Self.source))
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
