import ArticleModel
import ReaderCore
import Testing

/// Searching through all files.
@Suite struct FileSearchTests {
  /// A file of the list with a line of its own; the open one is 江州.txt.
  private static func file(_ name: String, _ words: String) -> KnownDocument {
    let text = "山里的一天\n\n" + words + "\n"
    var article = ArticleBuilder(text).build(
      date: Article.Date(year: 2031, month: 5, day: 13), headline: ["山里的一天"],
      speakers: [Speaker(name: "方知远")])
    if let line = article.paragraphs.firstIndex(where: { $0.role == .body }), words.contains("方知远说") {
      let range = article.paragraphs[line].range
      article.remarks = [
        Remark(
          speaker: 0, paragraph: line, kind: .indirect, range: range,
          attribution: TextRange(range.lowerBound, range.lowerBound),
          evidence: Evidence(rule: "name-cue"))
      ]
    }
    return KnownDocument(name: name, source: SourceText(text), articles: [article])
  }

  private static let others = [
    file("2031-05-13/01.txt", "方知远说，數字鄉村要一站一站地办，数字乡村也要算账。"), file("2031-05-13/02.txt", "这里没有要找的字。"),
    file("2031-05-13/03.txt", "数字\n乡村的夜晚很静。"),
  ]

  private static var names: [String] { ["江州.txt"] + others.map(\.document.name) }

  private func session(files: [String] = names, size: ScreenSize = ScreenSize(columns: 80, rows: 24)) -> Session {
    var settings = ReaderSettings()
    settings.files = files
    return Session(size: size, settings: settings)
  }

  /// Looks through the files as the world does.
  private func answer(_ session: inout Session, _ documents: [KnownDocument]) throws {
    let asked = try #require(session.searchAskedFor)
    for known in documents {
      let findings = asked.look(
        through: known.document, after: FileFindings(file: known.document.name, progress: .upTo(0))
      ) { known.articles(in: $0) }
      session.send(.found(asked, [findings]))
    }
  }

  @Test func listsTheHitsOfAllFilesAsTheyCome() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    #expect(session.rows.contains { $0.contains("已找 0/4") })
    // The last file is done first.
    try answer(&session, [Self.others[2]])
    #expect(session.rows.contains { $0.contains("1 处 · 1 个文件  已找 1/4") })
    try answer(&session, [SamplePage.document] + Self.others.prefix(2))
    let list = session.rows.joined(separator: "\n")
    #expect(list.contains("9 处 · 3 个文件") && !list.contains("已找"), "\(list)")
    #expect(list.contains("在学习比较中找准发力点") && list.contains("2031-05-12") && list.contains("江州.txt"), "\(list)")
    session.type("G")
    let end = session.rows.joined(separator: "\n")
    #expect(end.contains("2031-05-13 山里的一天") && end.contains("2031-05-13/01.txt"))
    #expect(end.contains("方知远") && !end.contains("02.txt"))
    #expect(session.rows.contains { $0.contains("要一站一站地办") })
  }

  @Test func theListCountsAsTheReaderDoes() throws {
    // Also in the metadata at the end, which is not on the page: 江州日报.
    var session = session()
    session.type("S江州<enter>")
    try answer(&session, [SamplePage.document])
    let counted = try #require(session.rows.first { $0.contains("处 · ") })
    session.type("<esc>/江州<enter>")
    let number = try #require(session.status.firstMatch(of: /江州 1\/(\d+)/)?.1)
    #expect(counted.contains("江州  \(number) 处"), "\(counted)")
  }

  @Test func entersAFileAtItsHitAndComesBack() throws {
    var session = session(size: ScreenSize(columns: 80, rows: 12))
    session.type("fS数字乡村<enter>")
    try answer(&session, [SamplePage.document] + Self.others)
    let place = session.reader.position
    session.type("G<enter>")
    #expect(session.effects.last == .open(path: "2031-05-13/03.txt"))
    session.open(Self.others[2])
    #expect(session.status.contains("数字乡村 1/1"), "\(session.status)")
    #expect(session.rows.contains { $0.contains("乡村的夜晚") })
    // The list comes back as it was left.
    session.type("S<enter>")
    #expect(session.rows.contains { $0.contains("9 处 · 3 个文件") })
    #expect(session.effects.count { if case .searchFiles = $0 { true } else { false } } == 1)
    session.type("<esc>''")
    #expect(session.effects.last == .open(path: "江州.txt"))
    session.open(SamplePage.document)
    #expect(session.reader.position == place)
  }

  @Test func goesToAHitOfTheOpenFile() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    try answer(&session, [SamplePage.document])
    session.type("jjj<enter>")
    #expect(session.status.contains("数字乡村 3/6"), "\(session.status)")
    #expect(!session.rows.contains { $0.contains("处 · ") })
    session.type("''")
    #expect(session.reader.position == 0)
  }

  @Test func filtersByHeadlineFileAndWords() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    try answer(&session, [SamplePage.document] + Self.others)
    for (filter, isShown) in [("03.txt", "的夜晚很静"), ("夜晚", "的夜晚很静"), ("方知远", "一站一站"), ("学习比较", "不是装几块屏幕")] {
      session.type("/\(filter)<enter>")
      let list = session.rows.suffix(14).joined(separator: "\n")
      #expect(list.contains(isShown), "\(filter): \(list)")
      #expect(filter == "学习比较" || !list.contains("学习比较"), "\(filter): \(list)")
      session.type("<esc>")
    }
    // Enter goes to what is shown.
    session.type("/夜晚<enter><enter>")
    #expect(session.effects.last == .open(path: "2031-05-13/03.txt"))
  }

  @Test func whatIsChosenStaysChosen() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    try answer(&session, [Self.others[2]])
    session.type("j")
    try answer(&session, [SamplePage.document] + Self.others.prefix(2))
    session.type("<enter>")
    #expect(session.effects.last == .open(path: "2031-05-13/03.txt"))
  }

  @Test func nAndCountsGoFromHitToHit() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    try answer(&session, [SamplePage.document] + Self.others)
    session.type("7n<enter>")
    #expect(session.effects.last == .open(path: "2031-05-13/01.txt"))
  }

  @Test(arguments: [("<ctrl-r>数字.{1,3}乡", 0), ("<ctrl-r>数.乡", 8), ("<ctrl-t>數字鄉村", 1), ("數字鄉村", 9)])
  func takesTheSwitchesOfTheSearch(typed: String, count: Int) throws {
    var session = session()
    session.type("S\(typed)<enter>")
    try answer(&session, [SamplePage.document] + Self.others)
    #expect(session.rows.contains { $0.contains("  \(count) 处 · ") }, "\(session.rows)")
  }

  @Test func aWrongPatternOpensNoList() {
    var session = session()
    session.type("S<ctrl-r>(三<enter>")
    #expect(session.status.contains("括号不成对"), "\(session.status)")
    #expect(session.searchAskedFor == nil)
  }

  @Test func anActiveTermIsLookedForWithEnter() throws {
    var session = session()
    session.type("*S")
    #expect(session.status.contains("空着：数字乡村"), "\(session.status)")
    session.type("<enter>")
    try answer(&session, Self.others)
    // A term is told apart by its script, as lists of terms do.
    #expect(session.rows.contains { $0.contains("2 处 · 2 个文件") }, "\(session.rows)")
  }

  @Test func whatCannotBeReadIsSaid() throws {
    var session = session()
    session.type("S数字乡村<enter>")
    let asked = try #require(session.searchAskedFor)
    session.send(.found(asked, [FileFindings(file: "江州.txt", progress: .unreadable)]))
    #expect(session.rows.contains { $0.contains("已找 1/4  1 个读不了") })
    // Answers to another search come too late.
    session.type("<esc>S营商环境<enter>")
    session.send(.found(asked, [FileFindings(file: "江州.txt", progress: .unreadable)]))
    #expect(session.rows.contains { $0.contains("已找 0/4") })
  }

  @Test func oneFileHasItsConcordance() {
    var session = session(files: ["江州.txt"])
    session.type("S营商环境<enter>")
    #expect(session.rows.contains { $0.contains("营商环境  3 处") })
    session.type("<esc>S没有的话<enter>")
    #expect(session.status.contains("找不到"))
  }

  @Test func aBigFileIsLookedThroughInSlices() throws {
    let line = String(repeating: "山路弯弯，", count: 200) + "云海茫茫。\n"
    let text = String(repeating: line, count: 3000)
    let big = KnownDocument(name: "2031-05-13/02.txt", source: SourceText(text)) { _, range in
      [Article(range: range, paragraphs: [Paragraph(role: .body, range: range)])]
    }
    var session = session()
    session.type("S云海<enter>")
    let asked = try #require(session.searchAskedFor)
    var sum = FileFindings(file: big.document.name, progress: .upTo(0))
    var slices = 0
    while case .upTo = sum.progress {
      let found = asked.look(through: big.document, after: sum) { big.articles(in: $0) }
      sum.add(found)
      slices += 1
      session.send(.found(asked, [found]))
    }
    #expect(slices > 1 && sum.count == 3000)
    #expect(session.rows.contains { $0.contains("3000 处 · 1 个文件") })
    session.type("G")
    #expect(session.rows.contains { $0.contains("另有 2500 处没有列出") }, "\(session.rows)")
    session.type("k<enter>")
    session.open(big)
    #expect(session.status.contains("/3000"), "\(session.status)")
    #expect(session.frame.cells.contains { $0.style.overlay == .currentHit })
  }
}

extension Session {
  /// The search through files that was asked for last.
  fileprivate var searchAskedFor: FileSearch? {
    for case .searchFiles(let search, _) in effects.reversed() { return search }
    return nil
  }
}
