import ArticleModel
import ReaderCore
import Testing

/// Files, messages and the mouse.
@Suite struct WorldTests {
  private func session(files: [String]) -> Session {
    var settings = ReaderSettings()
    settings.files = files
    return Session(settings: settings)
  }

  @Test func filesOneAfterAnother() {
    var session = session(files: ["临川.txt", "江州.txt", "柳溪.txt"])
    #expect(session.rows[0].contains("文件 2/3"))
    session.type("}{:next<enter>:prev<enter>")
    #expect(
      session.effects == [
        .open(path: "柳溪.txt"), .open(path: "江州.txt"), .open(path: "柳溪.txt"), .open(path: "江州.txt"),
      ])
    session.type("5}")
    #expect(session.effects.last == .open(path: "柳溪.txt"))
    session.type("}")
    #expect(session.status.contains("最后一个文件"))
    session.type("F<up><enter>")
    #expect(session.effects.last == .open(path: "临川.txt"))
  }

  @Test func aFileThatCannotBeReadIsPassed() {
    var session = session(files: ["江州.txt", "坏.txt", "柳溪.txt"])
    session.type("}")
    session.send(.failed("坏.txt: 不能读"))
    #expect(session.status.contains("不能读"))
    session.type("}")
    #expect(session.effects == [.open(path: "坏.txt"), .open(path: "柳溪.txt")])
    session.open(KnownDocument(name: "柳溪.txt", source: SamplePage.source, articles: [SamplePage.article]))
    session.type("{")
    #expect(session.effects.last == .open(path: "坏.txt"))
  }

  @Test func theSampleNeedNotBeReadAgain() {
    var session = Session()
    session.type("r")
    #expect(session.effects.isEmpty)
    #expect(session.status.contains("不必重读"))
  }

  @Test func aLargerScreenIsFilled() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("G")
    let small = session.rows
    session.send(.resize(ScreenSize(columns: 40, rows: 24)))
    let large = screen(keys: "G", size: ScreenSize(columns: 40, rows: 24))
    #expect(session.frame == large)
    session.send(.resize(ScreenSize(columns: 40, rows: 12)))
    #expect(session.rows == small)
    let position = session.reader.position
    var again = Reader(size: ScreenSize(columns: 40, rows: 24))
    _ = again.update(.opened(SamplePage.document.document, at: position), of: SamplePage.document)
    let reopened = again.frame()
    #expect((0..<22).allSatisfy { reopened.text(ofRow: $0).dropLast() == large.text(ofRow: $0).dropLast() })
  }

  @Test func theRemarkStaysOnANarrowerScreen() {
    for columns in [100, 60, 40, 30] {
      var session = Session(size: ScreenSize(columns: 120, rows: 10))
      session.type("]]]]")
      session.send(.resize(ScreenSize(columns: columns, rows: 8)))
      #expect(session.frame.cells.contains { $0.style.overlay == .attribution }, "\(columns) columns")
    }
  }

  @Test func escapeAndAKeyAtOnce() {
    var session = Session()
    session.type("/数字<alt-s>")
    #expect(session.rows.contains { $0.contains("发言人 5") })
    session.type("<alt-]>")
    #expect(!session.rows.contains { $0.contains("发言人 5") })
    #expect(session.status.contains("言立诚"))
  }

  @Test func helpGoesBackToTheList() {
    var session = Session()
    session.type("sj")
    let list = session.rows
    session.type("<f1>")
    #expect(session.rows[0].contains("看报的键"))
    session.type("q")
    #expect(session.rows == list)
  }

  @Test func filesAreNamedInsideTheirCommonFolder() {
    var session = session(files: ["/报/三月/江州.txt", "/报/四月/" + String(repeating: "长", count: 50) + "尾.txt"])
    session.type("F")
    #expect(session.rows.contains { $0.contains(" 三月/江州.txt") })
    #expect(session.rows.contains { $0.contains("…") && $0.hasSuffix("尾.txt") })
  }

  @Test func leavingAFileSavesThePosition() {
    var session = session(files: ["江州.txt", "临川.txt"])
    session.type("j")
    let position = session.reader.position
    session.open(KnownDocument(name: "临川.txt", source: SamplePage.source, articles: [SamplePage.article]))
    #expect(session.effects == [.savePosition(document: "江州.txt", offset: position)])
    #expect(session.reader.position == 0)
  }

  @Test func readingAgainKeepsThePlace() {
    var settings = ReaderSettings()
    settings.files = ["江州.txt"]
    var session = Session(size: ScreenSize(columns: 40, rows: 12), settings: settings)
    session.type("ff/数字<enter>")
    let rows = session.rows
    session.type("r")
    #expect(session.effects.last == .open(path: "江州.txt"))
    session.open(SamplePage.document)
    #expect(Array(session.rows.dropLast()) == Array(rows.dropLast()))
  }

  @Test func messages() {
    var session = Session()
    session.send(.failed("没有.txt：不能读"))
    #expect(session.status.contains("不能读"))
    #expect(session.frame.cells.contains { $0.style.role == .error })
    session.send(.fileChanged)
    #expect(session.status.contains("已改动"))
    session.type("j")
    #expect(!session.status.contains("已改动"))
  }

  @Test func newSettingsSetTheTextAnew() {
    var session = Session(size: ScreenSize(columns: 120, rows: 20))
    var settings = session.reader.settings
    settings.measure = 20
    settings.ownTerms = [OwnTerm(term: "三张清单")]
    session.send(.configure(settings))
    let widest = session.rows.dropFirst().dropLast().map { row in
      row.filter { !"▐●·".contains($0) }.reversed().drop { $0 == " " }.count
    }.max()
    #expect((widest ?? 0) < 80)
  }

  @Test func theWheelScrolls() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    let start = session.rows
    session.send(.key(.mouse(MouseEvent(.wheelDown, column: 3, row: 3))))
    #expect(session.rows[1] == start[4])
    session.send(.key(.mouse(MouseEvent(.wheelUp, column: 3, row: 3))))
    #expect(session.rows.dropLast() == start.dropLast())
  }

  @Test func pressingTheOverviewGoesThere() {
    var session = Session(size: ScreenSize(columns: 60, rows: 9))
    session.send(.key(.mouse(MouseEvent(.press, column: 59, row: 7))))
    #expect(session.reader.position > SamplePage.source.count / 2)
    session.send(.key(.mouse(MouseEvent(.press, column: 59, row: 1))))
    #expect(session.reader.position == 0)
  }

  @Test func pressingARowOfAListChoosesItThenGoesThere() {
    var session = Session()
    session.type("s")
    let row = session.rows.firstIndex { $0.contains("郝一鸣") && $0.contains("%") } ?? 0
    session.send(.key(.mouse(MouseEvent(.press, column: 5, row: row))))
    #expect(session.rows.contains { $0.contains("发言人 5") })
    session.send(.key(.mouse(MouseEvent(.press, column: 5, row: row))))
    #expect(session.status.contains("郝一鸣"))
  }

  @Test(arguments: [("s", "没有发言人"), ("t", "没有提法"), ("x", "没有发言人"), ("]", "没有发言"), ("*", "没有提法"), ("e", "没有发言")])
  func nobodySpeaks(keys: String, status: String) {
    var session = Session(ItemsPage.document)
    session.type(keys)
    #expect(session.status.contains(status))
  }

  @Test func nothingIsOpen() {
    var reader = Reader(size: ScreenSize(columns: 20, rows: 4))
    for binding in CommandTable.bindings {
      for key in binding.keys {
        _ = reader.update(.key(key))
        _ = reader.update(.key(.escape))
        _ = reader.frame()
      }
    }
    #expect(reader.update(.key(.character("q"))) == [.quit])
  }
}
