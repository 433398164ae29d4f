import ArticleModel
import ReaderCore
import Testing

/// From where an article breaks off to where it goes on.
@Suite struct FollowingTests {
  private static let text = "江州早市换新棚。\n（下转第二版）\n"

  private static func document(_ name: String) -> KnownDocument {
    let source = SourceText(text)
    let end = "江州早市换新棚。".utf8.count
    let pointer = TextRange(end + 1, end + 1 + "（下转第二版）".utf8.count)
    let article = Article(
      range: TextRange(0, source.count), headline: ["早市"],
      paragraphs: [Paragraph(role: .body, range: TextRange(0, end))],
      findings: [Finding(kind: .jumpLine, range: pointer)])
    return KnownDocument(name: name, source: source, articles: [article])
  }

  private func session(files: [String]) -> Session {
    var settings = ReaderSettings(files: files)
    settings.hints = false
    return Session(Self.document("1.txt"), size: ScreenSize(columns: 40, rows: 9), settings: settings)
  }

  @Test func aJumpLineIsALinkInAnIssue() {
    var session = session(files: ["1.txt", "2.txt"])
    #expect(session.rows.contains { $0.contains("（下转第二版）") && $0.contains("Enter") })
    session.type("<enter>")
    let request = JumpRequest(pointer: "（下转第二版）", headline: ["早市"], page: nil)
    #expect(session.effects == [.follow(request)])
  }

  @Test func aFileAloneHasNoLinks() {
    var session = session(files: ["1.txt"])
    #expect(!session.rows.contains { $0.contains("下转") })
    session.type("<enter>")
    #expect(session.effects.isEmpty)
  }

  @Test("Articles go on in the files beside", arguments: [(")", "3.txt"), ("(", "1.txt")])
  func articlesOfOtherFiles(key: String, file: String) {
    var session = Session(
      Self.document("2.txt"), size: ScreenSize(columns: 40, rows: 9),
      settings: ReaderSettings(files: ["1.txt", "2.txt", "3.txt"]))
    session.type(key)
    #expect(session.effects == [.open(path: file)])
  }

  /// Where it goes on is at the top of the screen, also where the rest of the file would not fill one.
  @Test func theContinuationIsAtTheTop() {
    var session = Session(
      Self.document("1.txt"), size: ScreenSize(columns: 60, rows: 40),
      settings: ReaderSettings(files: ["1.txt", ItemsPage.document.document.name]))
    let page = ItemsPage.document
    let second = page.articles(in: page.source.whole)[1].range.lowerBound
    session.open(page, at: second)
    let rows = session.rows.dropFirst().filter { $0.contains { !$0.isWhitespace } }
    #expect(rows.first?.contains("石门村办起图书角") == true, "\(session.rows)")
    #expect(session.rows.first?.contains("第2/3篇") == true)
  }

  /// From an article's beginning back is the last article of the file before, not its first.
  @Test func backIsTheLastArticle() {
    let settings = ReaderSettings(files: [ItemsPage.document.document.name, "2.txt"])
    var session = Session(Self.document("2.txt"), size: ScreenSize(columns: 60, rows: 9), settings: settings)
    session.type("(")
    session.open(ItemsPage.document)
    #expect(session.rows.contains { $0.contains("第3/3篇") }, "\(session.rows)")
  }
}
