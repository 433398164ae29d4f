import ArticleModel
import ReaderCore
import Testing

/// What people who read every day ran into.
@Suite struct DailyUseTests {
  private static let cited = "县委书记闻人秋说,山里的路修通了,网络也要通。推进数字乡村,先要把“一村一站”办好,让留守老人学得会、用得上。"

  private func session(files: [String], size: ScreenSize = ScreenSize(columns: 80, rows: 24)) -> Session {
    var settings = ReaderSettings()
    settings.files = files
    return Session(size: size, settings: settings)
  }

  private func other(_ name: String) -> KnownDocument {
    KnownDocument(name: name, source: SamplePage.source, articles: [SamplePage.article])
  }

  // MARK: Lists

  @Test(
    "A count in a list stays in the list", arguments: [("s3jk<esc>j", "j"), ("s33<esc>j", "j"), ("t12<esc>k", "k")])
  func countsDoNotLeaveAList(keys: String, alone: String) {
    var (one, two) = (
      Session(size: ScreenSize(columns: 40, rows: 12)), Session(size: ScreenSize(columns: 40, rows: 12))
    )
    one.type(keys)
    two.type(alone)
    #expect(one.reader.position == two.reader.position)
  }

  @Test func aCountRepeatsAMotionInAList() {
    var session = Session()
    session.type("s3j<enter>")
    #expect(session.status.contains("古丽"))
    session.type("x2l<esc>")
    #expect(!session.rows.contains { $0.contains("×") })
  }

  @Test(
    "In the list of speakers keys act on the chosen one",
    arguments: [
      ("]sjy", "闻人秋"), ("]sjjY", "贺兰川"), ("]sjC", "闻人秋"), ("]sje", "闻人秋"), ("]sjo", "闻人秋"),
    ])
  func keysActOnTheChosenSpeaker(keys: String, name: String) {
    var session = Session()
    session.type(keys)
    let copied = session.effects.contains { if case .copy(let text) = $0 { text.contains(name) } else { false } }
    #expect(copied || session.status.contains(name) || session.rows.contains { $0.contains("发言人：\(name)") })
  }

  @Test("A key that a list has no use for does not act on what the list hides", arguments: ["t", "x", "F", "*K"])
  func otherListsSayNo(list: String) {
    for key in ["C", "D"] {
      var session = Session()
      session.type("]" + list + key)
      #expect(session.status.contains("没有用处"), "\(list)\(key): \(session.status)")
      #expect(session.effects.allSatisfy { if case .saveCorrection = $0 { false } else { true } })
    }
  }

  @Test func aFilteredListSaysHowManyAreShown() {
    var session = Session()
    session.type("s/书记<enter>")
    #expect(session.rows.contains { $0.contains("发言人 2/5") })
    session.type("<esc><esc>t/乡村<enter>")
    #expect(session.rows.contains { $0.contains("提法 2/6") })
  }

  @Test func theFileListHasHeadlinesAndFindsFolders() {
    var session = session(files: ["/报/三月/01.txt", "/报/三月/02.txt", "/报/四月/01.txt"])
    session.type("F")
    #expect(session.effects == [.describeFiles])
    session.send(
      .described([
        "/报/三月/01.txt": FileHead(headline: "云岭通了路", date: Article.Date(year: 2031, month: 3, day: 1), isRead: true),
        "/报/四月/01.txt": FileHead(headline: "澄阳引来水", date: Article.Date(year: 2031, month: 4, day: 1), isRead: false),
      ]))
    #expect(session.rows.contains { $0.contains("●") && $0.contains("三月/01.txt") && $0.contains("2031-03-01  云岭通了路") })
    session.type("s")
    let order = session.rows.filter { $0.contains(".txt") }.map { $0.contains("四月") }
    #expect(order.first == false || order.dropFirst().first == true || order.contains(true))
    session.type("/四月")
    #expect(session.rows.contains { $0.contains("文件 1/3") } && session.rows.contains { $0.contains("四月/01.txt") })
    session.type("<esc>/云岭<enter><enter>")
    #expect(session.effects.last == .open(path: "/报/三月/01.txt"))
  }

  @Test func matrixHeadsStandInTwoRows() {
    let rows = screen(keys: "x", size: ScreenSize(columns: 40, rows: 24)).description.split(
      separator: "\n", omittingEmptySubsequences: false)
    let title = rows.firstIndex { $0.contains("×") } ?? 0
    #expect(rows[title + 1].contains("数字") && rows[title + 2].contains("乡村"))
  }

  // MARK: The lines above and below

  @Test func theTopLineNamesFolderAndHeadline() {
    var article = SamplePage.article
    article.masthead = nil
    let known = KnownDocument(name: "/报/2031-05-12/01.txt", source: SamplePage.source, articles: [article])
    var session = Session(known, size: ScreenSize(columns: 80, rows: 12))
    #expect(session.rows[0].contains("2031-05-12/01.txt") && !session.rows[0].contains("找准"))
    session.type("G")
    #expect(session.rows[0].contains("在学习比较中找准发力点"))
  }

  @Test func aLongMessageIsNotCutOff() {
    var session = Session()
    let reason = String(repeating: "很长的一条理由，", count: 12) + "到此为止"
    session.send(.failed(reason))
    let text = session.rows.map { $0.filter { !" ▐●".contains($0) } }.joined()
    #expect(text.contains("到此为止"))
  }

  @Test func controlCLeavesListsAndSaysHowToQuit() {
    var session = Session()
    session.type("s<ctrl-c>")
    #expect(!session.rows.contains { $0.contains("发言人 5") })
    session.type("<ctrl-c>")
    #expect(session.status.contains("q 退出"))
  }

  // MARK: Going on and back over files

  @Test func aSearchGoesOnInTheNextFile() {
    var session = session(files: ["江州.txt", "临川.txt"])
    session.type("/澄阳湾<enter>")
    #expect(session.status.contains("} 到下一个文件"))
    session.type("}")
    session.open(other("临川.txt"))
    #expect(session.status.contains("澄阳湾 0处"), "\(session.status)")
    session.type("<esc>/营商环境<enter>{")
    session.open(other("江州.txt"))
    session.type("n")
    #expect(session.status.contains("营商环境 1/3"), "\(session.status)")
  }

  @Test func theEndOffersTheNextFile() {
    var session = session(files: ["江州.txt", "临川.txt"])
    session.type("G ")
    #expect(session.status.contains("} 读下一个文件"))
    session.open(other("临川.txt"))
    session.type("G ")
    #expect(session.status.contains("已到末尾") && !session.status.contains("}"))
  }

  @Test func backOverFiles() {
    var session = session(files: ["江州.txt", "临川.txt"], size: ScreenSize(columns: 40, rows: 12))
    session.type("f")
    let place = session.reader.position
    session.type("}")
    session.open(other("临川.txt"))
    session.type("<ctrl-o>")
    #expect(session.effects.last == .open(path: "江州.txt"))
    session.open(SamplePage.document)
    #expect(session.reader.position == place)
    session.type("<ctrl-o>")
    #expect(session.effects.last == .open(path: "临川.txt"))
  }

  // MARK: Copying

  @Test func copiesWithTheSource() {
    var session = Session()
    session.type("]]y")
    #expect(session.effects == [.copy(Self.cited + "\n闻人秋（县委书记），《江州日报》2031-05-12 第3版")])
    #expect(session.status.contains("已复制闻人秋的发言，55字"), "\(session.status)")
    session.type("Y")
    #expect(session.effects.last == .copy(Self.cited))
    session.send(.noClipboard)
    #expect(session.status.contains("没有剪贴板"))
  }

  @Test func savesWithTheSource() {
    var session = Session()
    session.type("]]D<ctrl-u>摘.txt<enter>")
    #expect(
      session.effects == [.append(Self.cited + "\n闻人秋（县委书记），《江州日报》2031-05-12 第3版\n\n", path: "摘.txt")])
    session.send(.saved(path: "摘.txt"))
    #expect(session.status.contains("存入了 摘.txt"))
    session.type(":w 又一处.txt<enter>")
    guard case .append(_, "又一处.txt")? = session.effects.last else {
      Issue.record("nothing was saved")
      return
    }
  }

  @Test func allWordsOfOnePerson() {
    let text = "言立诚说，路要修。\n葛静怡说，水要引。\n言立诚又说，灯\u{1B}[31m要亮。\n"
    let article = ArticleBuilder(text).build(
      speakers: [Speaker(name: "言立诚"), Speaker(name: "葛静怡")],
      remarks: [("言立诚说", "言立诚", "说", 0), ("葛静怡说", "葛静怡", "说", 1), ("言立诚又说", "言立诚", "说", 0)])
    var session = Session(KnownDocument(name: "三句.txt", source: SourceText(text), articles: [article]))
    session.type("gsgy")
    #expect(session.effects == [.copy("言立诚说，路要修。\n言立诚又说，灯[31m要亮。\n言立诚")])
    #expect(session.status.contains("2段"))
  }

  /// Where there is no clipboard the list saves as the page does.
  @Test func allWordsOfOneAreSaved() {
    var session = Session()
    session.type("]sjD<ctrl-u>摘录.txt<enter>")
    guard case .append(let text, let path)? = session.effects.last else {
      Issue.record("nothing is saved")
      return
    }
    #expect(path == "摘录.txt" && text.contains("山里的路修通了") && text.hasSuffix("闻人秋（县委书记），《江州日报》2031-05-12 第3版\n\n"))
    #expect(!text.contains("言立诚"))
  }

  // MARK: Corrections

  @Test func aCorrectionIsTakenBack() {
    let key = "2031-05-12 在学习比较中找准发力点 把路子走得更实更稳"
    var session = Session()
    let before = session.rows
    session.type("]]CnU")
    let correction = Correction(speaker: "闻人秋", change: .notASpeaker)
    #expect(
      session.effects == [
        .saveCorrection(FiledCorrection(correction, article: key)),
        .removeCorrection(FiledCorrection(correction, article: key)),
      ])
    session.type("gs")
    #expect(session.rows.contains { $0.contains("发言人 5") })
    session.type("<esc>gU")
    #expect(session.status.contains("没有可撤销"))
    session.type("<esc>")
    #expect(session.rows.dropLast() == before.dropLast())
  }

  // MARK: The command line

  @Test func tabShowsWhatCommandsThereAre() {
    var session = Session()
    session.type(":next-<tab>")
    #expect(session.rows.contains { $0.contains("next-article") && $0.contains("下一篇") })
    #expect(session.status.hasPrefix(":next-"))
    session.type("<tab><tab>")
    #expect(session.status.hasPrefix(":next-remark"))
    session.type("<shift-tab><enter>")
    #expect(session.status.contains("没有下一篇"))
    session.type(":<tab>")
    #expect(session.rows.contains { $0.contains("page-down") })
  }

  @Test(arguments: [
    (":发言人一览<enter>", "发言人 5"), (":退<tab>", ":quit"), (":下一段<enter>", "言立诚"), (":speakers 3<enter>", ":speakers 不带"),
    (":columns 两<enter>", "要一个数"), (":search-forward 营商环境<enter>", "营商环境 1/3"), (":天书<enter>", "没有命令"),
    (":next<enter>", "一个文件"), (":search-<enter>", "search-forward search-backward"),
  ])
  func commandsByName(keys: String, shown: String) {
    var session = Session()
    session.type(keys)
    #expect(session.rows.contains { $0.contains(shown) }, "\(session.rows)")
  }
}

/// The outline, and settings that can be seen while they change.
@Suite struct LookTests {
  @Test func theOutlineHasArticlesHeadingsAndRemarks() {
    var session = Session(ItemsPage.document, size: ScreenSize(columns: 60, rows: 24))
    session.type("O")
    let text = session.rows.joined(separator: "\n")
    for part in ["提纲 3篇", "柳溪乡的路修到了家门口", "一、路通了", "石门村办起图书角"] { #expect(text.contains(part), "\(part)") }
    session.type("ss")
    #expect(!session.rows.joined().contains("一、路通了 ") || session.rows.filter { $0.contains("一、路通了") }.count == 1)
    session.type("/图书<enter><enter>")
    #expect(session.rows[0].contains("第2/3篇"), "\(session.rows)")
  }

  @Test func theOutlineGoesToARemark() {
    var session = Session()
    session.type("O")
    #expect(session.rows.contains { $0.contains("言立诚") && $0.contains("这一趟走下来") })
    session.type("/郝一鸣<enter><enter>")
    #expect(session.status.contains("郝一鸣"))
    session.type("O")
    #expect(session.rows.contains { $0.contains("郝一鸣") })
  }

  @Test func linesAreMadeShorterAndLonger() {
    func widest(_ session: Session) -> Int {
      session.rows.dropFirst().dropLast().map { row in
        row.filter { !"▐● ".contains($0) }.count
      }.max() ?? 0
    }
    var session = Session(size: ScreenSize(columns: 120, rows: 40))
    let before = widest(session)
    session.type("5<")
    #expect(widest(session) < before && session.status.contains("每行35字"))
    session.type("<>")
    #expect(session.status.contains("每行35字"))
  }

  @Test func paragraphsAreSetApart() {
    var session = Session()
    let blank = session.rows.count { $0.filter { !"▐● ".contains($0) }.isEmpty }
    session.type("_")
    #expect(session.rows.count { $0.filter { !"▐● ".contains($0) }.isEmpty } > blank)
    session.type("_")
    #expect(session.rows.count { $0.filter { !"▐● ".contains($0) }.isEmpty } == blank)
  }

  @Test func aRaggedEdgeHasNoGaps() {
    var session = Session(size: ScreenSize(columns: 120, rows: 40))
    #expect(session.rows.joined().contains("岗位。 今年"))
    session.type("J")
    #expect(!session.rows.joined().contains("岗位。 今年"))
  }

  @Test func themesOneAfterAnother() {
    var settings = ReaderSettings()
    settings.themes = ["auto", "dark", "sepia"]
    var session = Session(settings: settings)
    session.type("PP")
    #expect(session.effects == [.useTheme("dark"), .useTheme("sepia")])
    #expect(session.status.contains("sepia"))
    session.type(":theme auto<enter>:theme mauve<enter>")
    #expect(session.effects.last == .useTheme("auto"))
    #expect(session.status.contains("auto dark sepia"))
  }

  @Test func whichOfHowManyIsAlwaysSaid() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("/营商环境<enter>")
    #expect(session.status.contains("营商环境 1/3"))
    session.type("G")
    #expect(session.status.contains("营商环境 1/3"), "\(session.status)")
    session.type("*K<esc><esc>t<enter>")
    #expect(session.status.contains("/6"))
  }

  @Test func onlyParagraphsThatMatch() {
    var session = Session()
    let before = session.rows
    session.type("&营商环境<enter>")
    let text = session.rows.joined(separator: "\n")
    #expect(text.contains("营商环境好不好") && text.contains("略去 1 段") && text.contains("找准发力点"))
    #expect(!text.contains("闻人秋") && !text.contains("郝一鸣"))
    session.type("n")
    #expect(session.status.contains("营商环境 1/3") || session.status.contains("营商环境 2/3"))
    session.type("<esc><esc>g<esc>")
    #expect(session.rows.dropLast() == before.dropLast())
    session.type(":filter 天书<enter>")
    #expect(session.status.contains("找不到"))
    session.type("<esc>g")
    #expect(session.rows.dropLast() == before.dropLast())
  }

  @Test func othersAreFolded() {
    var session = Session()
    session.type("z]]o")
    let text = session.rows.joined(separator: "\n")
    #expect(text.contains("闻人秋说") && text.contains("略去") && !text.contains("言立诚"))
    session.type("o")
    #expect(session.rows.joined().contains("言立诚"))
    session.type("]]ozz<esc>")
    #expect(!session.rows.joined().contains("略去"))
  }
}
