import ArticleModel
import ReaderCore
import Testing

/// What keys act on: the hit last gone to, the remark last jumped to, what is selected; also when the text grows meanwhile.
@Suite struct EyeTests {
  private func copied(_ session: Session) -> String {
    session.effects.reversed().lazy.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first ?? ""
  }

  @Test(
    "After a search y copies what the hit stands in",
    arguments: [
      ("/留守老人<enter>Y", "县委书记闻人秋说,山里的路"), ("]/不打烊<enter>Y", "“临川的窗口不打烊"),
      ("/企业说了算<enter>Y", "营商环境好不好,企业说了算。"), ("/留守老人<enter>?这一趟<enter>Y", "“这一趟走下来"),
      ("/绿色发展<enter>nnY", "镇长郝一鸣认为"),
      // A remark that is jumped to afterwards is nearer to the eye than the hit.
      ("/留守老人<enter>]Y", "“临川的窗口不打烊"),
    ])
  func copiesTheHit(keys: String, beginning: String) {
    var session = Session()
    session.type(keys)
    #expect(copied(session).hasPrefix(beginning), "\(copied(session))")
  }

  @Test(
    "and o, e, a and the line below are about who says the hit",
    arguments: ["/留守老人<enter>", "/留守老人<enter>o", "]/留守老人<enter>o", "/留守老人<enter>e"])
  func actsOnTheHit(keys: String) {
    var session = Session()
    session.type(keys)
    #expect(session.rows.suffix(12).contains { $0.contains("闻人秋") && !$0.contains("留守老人") })
    #expect(!session.status.contains("言立诚"))
  }

  /// A hit that has left the screen holds nobody.
  @Test func aHitOutOfSightIsForgotten() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("/言立诚<enter>GY")
    #expect(!copied(session).isEmpty && !copied(session).contains("言立诚"))
  }

  // MARK: A text that grows

  private static let more = "　　又一段话在后面来了。\n"

  private func grown(_ text: String = SamplePage.text + more) -> KnownDocument {
    KnownDocument(name: "江州.txt", source: SourceText(text), articles: [SamplePage.article])
  }

  @Test(
    "What is selected, jumped to or found stays while more of the text comes",
    arguments: ["]v", "]vj", "]]", "/留守老人<enter>", "/乡村<enter>nn"])
  func stays(keys: String) {
    var (one, two) = (Session(), Session())
    one.type(keys)
    two.type(keys)
    two.open(grown())
    one.type("Y")
    two.type("Y")
    #expect(!copied(one).isEmpty && copied(one) == copied(two))
    one.type("n")
    two.type("n")
    #expect(one.reader.position == two.reader.position)
  }

  /// Other words stand there now.
  @Test func whatIsGoneIsNotSelected() {
    var session = Session()
    session.type("]v")
    session.open(grown("别的" + SamplePage.text))
    #expect(!session.frame.cells.contains { $0.style.overlay == .selection })
  }
}
