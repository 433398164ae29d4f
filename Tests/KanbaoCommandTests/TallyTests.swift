import ArticleModel
import KanbaoCommand
import Testing

/// Tables over many articles.
struct TallyTests {
  private static let texts = ["云岭修路。言立诚说，修路要快，修路要好。", "江州修路。葛静怡说，引水要快。", "引水，引水。"]

  private static func article(_ index: Int) -> (Article, Document) {
    let source = SourceText(texts[index])
    var article = Article(
      range: source.whole, masthead: index == 2 ? nil : "江州日报",
      date: Article.Date(year: 2031, month: 3, day: index == 1 ? 2 : 1),
      paragraphs: [Paragraph(role: .body, range: source.whole)])
    let name = ["言立诚", "葛静怡", ""][index]
    let text = Array(texts[index].utf8)
    if let at = text.indices.first(where: { !name.isEmpty && text[$0...].starts(with: name.utf8) }) {
      article.speakers = [Speaker(name: name, post: "站长")]
      article.remarks = [
        Remark(
          speaker: 0, paragraph: 0, kind: .indirect, range: TextRange(at, source.count),
          attribution: TextRange(at, at + name.utf8.count), evidence: Evidence(rule: "test"))
      ]
    }
    return (article, Document(name: "\(index).txt", source: source))
  }

  @Test(
    arguments: [
      (TermGroups.Kind.date, [("2031-03-01", 2, [3, 2]), ("2031-03-02", 1, [1, 1])]),
      (.speaker, [("言立诚", 1, [2, 0]), ("葛静怡", 1, [0, 1])]), (.paper, [("", 1, [0, 2]), ("江州日报", 2, [4, 1])]),
    ] as [(TermGroups.Kind, [(String, Int, [Int])])])
  func termsAreCountedByGroup(kind: TermGroups.Kind, rows: [(String, Int, [Int])]) {
    var groups = TermGroups(by: kind)
    for index in Self.texts.indices {
      let (article, document) = Self.article(index)
      groups.add(article, of: document)
    }
    let found = groups.rows(["修路", "引水"])
    #expect(found.map(\.group) == rows.map(\.0))
    #expect(found.map(\.articles) == rows.map(\.1))
    #expect(found.map(\.counts) == rows.map(\.2))
  }

  @Test func personsAreAddedUp() throws {
    var census = PersonCensus()
    for index in [0, 1, 0] {
      let (article, document) = Self.article(index)
      census.add(article, in: document.source)
    }
    let first = try #require(census.rows.first)
    #expect(census.rows.map(\.name) == ["言立诚", "葛静怡"])
    #expect(first.articles == 2 && first.remarks == 2 && first.characters == 30)
    #expect(first.first == "2031-03-01" && first.post == "站长")
  }
}
