import ArticleModel
import ReaderCore
import Testing

@Suite struct RemarkTests {
  @Test(arguments: [
    ("]", "言立诚 市委副书记、市长 1/5"), ("]]", "闻人秋 县委书记 2/5"), ("3]", "贺兰川 市发展改革局局长 3/5"),
    ("<tab><tab>", "闻人秋 县委书记 2/5"), ("]]][", "闻人秋 县委书记 2/5"), ("3]<shift-tab>", "闻人秋 县委书记 2/5"),
    ("9]", "郝一鸣 镇长 5/5"), ("]]]]]]", "后面没有"), ("[", "前面没有"),
  ])
  func jumps(keys: String, status: String) {
    var session = Session()
    session.type(keys)
    #expect(session.status.contains(status), "\(session.status)")
  }

  @Test func theParagraphLandsAtAThird() {
    var session = Session(size: ScreenSize(columns: 40, rows: 20))
    session.type("]]]")
    let row = session.rows.firstIndex { $0.contains("不打烊") } ?? -1
    #expect((5...8).contains(row))
  }

  @Test func theAttributionIsLit() {
    var session = Session()
    session.type("]]")
    let frame = session.frame
    let lit = frame.cells.filter { $0.style.overlay == .attribution }.map(\.text).joined()
    #expect(lit == "县委书记闻人秋说")
  }

  @Test func speakerListGoesThere() {
    var session = Session()
    session.type("sjj<enter>")
    #expect(session.status.contains("贺兰川"))
    session.type("s/艾山<enter><enter>")
    #expect(session.status.contains("古丽·艾山") || session.status.contains("古丽· 艾山"))
    session.type("s")
    #expect(session.rows.contains { $0.contains("发言人 5") })
    session.type("<esc>")
    #expect(!session.rows.contains { $0.contains("发言人 5") })
  }

  @Test func onlyThisSpeaker() {
    var session = Session()
    session.type("]]o")
    let dimmed = session.frame.cells.count { $0.style.role == .dimmed && !$0.text.isEmpty }
    #expect(dimmed > 100)
    #expect(session.status.contains("只看"))
    session.type("]")
    #expect(session.status.contains("后面没有"))
    session.type("o")
    #expect(!session.frame.cells.contains { $0.style.role == .dimmed })
  }

  @Test(
    "Of an article's remarks, not of its speakers",
    arguments: [
      ("]", "葛静怡 2/3"), ("][", "言立诚 1/3"), ("]]", "言立诚 3/3"), ("o", "言立诚 1/2"), ("o]", "言立诚 2/2"),
    ])
  func remarksAreCounted(keys: String, status: String) {
    let text = "言立诚说，路要修。\n葛静怡说，水要引。\n言立诚又说，灯要亮。\n"
    let article = ArticleBuilder(text).build(
      speakers: [Speaker(name: "言立诚"), Speaker(name: "葛静怡")],
      remarks: [("言立诚说", "言立诚", "说", 0), ("葛静怡说", "葛静怡", "说", 1), ("言立诚又说", "言立诚", "说", 0)])
    var session = Session(KnownDocument(name: "三句.txt", source: SourceText(text), articles: [article]))
    session.type(keys)
    #expect(session.status.contains(status), "\(session.status)")
  }

  @Test func explains() {
    var session = Session()
    session.type("]e")
    #expect(session.rows.contains { $0.contains("职务、姓名加说词") })
  }

  @Test func notASpeaker() {
    var session = Session()
    session.type("]]Cn")
    #expect(
      session.effects == [
        .saveCorrection(
          FiledCorrection(
            Correction(speaker: "闻人秋", change: .notASpeaker), article: "2031-05-12 在学习比较中找准发力点 把路子走得更实更稳"))
      ])
    session.type("g]]")
    #expect(session.status.contains("贺兰川 市发展改革局局长 2/4"))
  }

  @Test func renames() {
    var session = Session()
    session.type("]]Cr<ctrl-u>闻人春<enter>")
    #expect(
      session.effects == [
        .saveCorrection(
          FiledCorrection(
            Correction(speaker: "闻人秋", change: .rename("闻人春")), article: "2031-05-12 在学习比较中找准发力点 把路子走得更实更稳"))
      ])
    session.type("g]]")
    #expect(session.status.contains("闻人春"))
  }
}
