import ArticleModel
import ArticleParsing
import Characters
import Testing

@Suite("Parts of term finding")
struct TermPartsTests {
  @Test(
    "Runs are cut into the likeliest words",
    arguments: [
      ("推动高质量发展", "推动 高质量 发展"), ("加强军事合作", "加强 军事 合作"), ("研究生命起源", "研究 生命 起源"),
      ("在湖边，看书", "在 湖 边 看 书"),
    ])
  func words(text: String, expected: String) {
    let cut = TermWords.cut(text)
    #expect(cut.filter { $0 != "湖边" } == expected.split(separator: " ").map(String.init) || cut.contains("湖边"))
    #expect(cut.joined() == text.filter { $0 != "，" })
  }

  @Test("Barred characters belong to no word")
  func barredWords() { #expect(TermWords.cut("言立诚表示", barred: [0..<3]) == ["表示"]) }

  @Test("Everyday words are one word each")
  func wordbook() {
    for word in ["发展", "志愿", "现代化", "实事求是"] { #expect(TermWords.cut(word) == [word]) }
  }

  @Test("Every source of candidates finds what its own example marks", arguments: TermSources.examples)
  func example(_ example: TermSources.Example) throws {
    var text = example.text
    var marked: [String] = []
    while let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
      marked.append(String(text[text.index(after: open)..<close]))
      text.replaceSubrange(open...close, with: marked.last ?? "")
    }
    #expect(!marked.isEmpty)
    let found = TermSources.found(by: example.source, in: ArticleText.body(text))
    #expect(marked.allSatisfy(found.contains), "\(example.source) found \(found)")
    #expect(marked.allSatisfy { Reading(text).terms.contains($0) }, "listed: \(Reading(text).terms)")
  }

  @Test("Positions of characters are those of the source's bytes")
  func articleText() {
    let source = SourceText("a“双碳”é新𠮷")
    let text = ArticleText([Paragraph(role: .body, range: source.whole)], in: DecodedText(source, source.whole))
    #expect(text.printedString(2..<4) == "双碳")
    #expect(text.bytes(2..<4) == TextRange(4, 10))
    #expect(text.bytes(5..<6) == TextRange(13, 15))
    #expect(text.characters.count { $0 == .rareHanzi } == 1)
  }
}

extension ArticleText {
  /// A text of one body paragraph.
  fileprivate static func body(_ text: String) -> ArticleText {
    let source = SourceText(text)
    return ArticleText([Paragraph(role: .body, range: source.whole)], in: DecodedText(source, source.whole))
  }
}

@Suite("Terms over many articles")
struct TermCensusTests {
  @Test("Every term is counted in every article, listed there or not")
  func census() {
    let texts = [
      (2030, "湿地碳汇交易试点开始。湿地碳汇交易试点扩大，湿地碳汇交易试点收官。"), (2032, "只说一次湿地碳汇交易试点和乡村振兴。"),
      (2031, "没有别的。"),
    ]
    var census = TermCensus()
    for (year, text) in texts {
      let reading = Reading(text)
      var article = reading.article
      article.date = Article.Date(year: year, month: 3, day: 25)
      census.add(article, in: reading.source)
    }
    let rows = census.rows()
    let row = rows.first { $0.term == "湿地碳汇交易试点" }
    #expect(rows.first == row)
    #expect(row?.articles == 2)
    #expect(row?.occurrences == 4)
    #expect(row.map { ($0.share * 300).rounded() } == 200)
    #expect(row?.first?.year == 2030)
    #expect(row?.last?.year == 2032)
    #expect(rows.first { $0.term == "乡村振兴" }?.year == 2017)
    for row in rows { #expect(row.occurrences == texts.reduce(0) { $0 + $1.1.count(of: row.term) }, "\(row.term)") }
  }

  @Test("No articles, no rows")
  func empty() { #expect(TermCensus().rows().isEmpty) }
}
