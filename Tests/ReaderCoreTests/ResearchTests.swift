import ReaderCore
import Testing

/// Asking the archive, and comparing.
@Suite struct ResearchTests {
  private static let place = ReportPlace(path: "江州.txt", before: "市长言立诚表示，江州要把", match: "数字乡村")
  private static let report = Report(
    title: "数字乡村 2 处",
    rows: [
      Report.Row(
        .article(date: "2031-05-12", headline: "在学习比较中找准发力点", place: "江州日报"), target: .place(place)),
      Report.Row(
        .passage(before: "江州要把", match: "数字乡村", after: "建设摆在", speaker: "言立诚"), target: .place(place)),
      Report.Row(.person(name: "言立诚", count: "2", bar: 1, note: "市长"), target: .question(.words(of: "言立诚"))),
      Report.Row(.line([Report.Piece("2031  "), Report.Piece("2", .bar)])),
    ])

  private func asked(_ keys: String) -> (Session, ReportQuestion?) {
    var session = Session()
    session.type(keys)
    let questions = session.effects.compactMap { if case .report(let question) = $0 { question } else { nil } }
    return (session, questions.last)
  }

  @Test(
    "Keys ask what they say",
    arguments: [
      ("Bland reform<enter>", ReportQuestion.search("land reform")), ("/数字乡村<enter>T", .trend(of: "数字乡村", columns: 76)),
      ("*W", .sayers(of: "数字乡村")), ("]]R", .words(of: "闻人秋")),
      ("=b.txt<enter>", .comparison(with: "b.txt", columns: 78)),
      ("sjR", .words(of: "闻人秋")), ("tT", .trend(of: "数字乡村", columns: 76)),
      (":compare b.txt<enter>", .comparison(with: "b.txt", columns: 78)),
    ])
  func questions(keys: String, question: ReportQuestion) { #expect(asked(keys).1 == question) }

  @Test(
    "Without a term, a speaker or a file there is no question", arguments: ["T", "W", "=<enter>", "B<enter>", "B<esc>"])
  func noQuestion(keys: String) { #expect(asked(keys).1 == nil) }

  @Test func theAnswerIsAListAndLeadsToItsPlace() throws {
    var (session, question) = asked("B数字乡村<enter>")
    session.send(.reported(Self.report, to: try #require(question)))
    #expect(session.rows.contains { $0.contains("数字乡村 2 处") })
    #expect(session.rows.contains { $0.contains("2031-05-12") && $0.contains("江州日报") })
    session.type("j<enter>")
    #expect(session.status.contains("数字乡村"))
    // The second occurrence: what stands before it decides.
    #expect(session.status.contains("2/"))
    session.type("B<enter>")
    #expect(session.rows.contains { $0.contains("数字乡村 2 处") })
  }

  @Test func aPlaceInAnotherFileIsGoneToWhenThatIsOpen() throws {
    var (session, question) = asked("B数字乡村<enter>")
    var report = Self.report
    report.rows[0].target = .place(ReportPlace(path: "别处.txt", before: "", match: "营商环境"))
    session.send(.reported(report, to: try #require(question)))
    session.type("<enter>")
    #expect(session.effects.contains(.open(path: "别处.txt")))
    session.open(KnownDocument(name: "别处.txt", source: SamplePage.source, articles: [SamplePage.article]))
    #expect(session.status.contains("营商环境"))
  }

  @Test func aPersonLeadsToAnotherReportAndEscBack() throws {
    var (session, question) = asked("*W")
    session.send(.reported(Self.report, to: try #require(question)))
    session.type("jj<enter>")
    #expect(session.effects.contains(.report(.words(of: "言立诚"))))
    session.send(.reported(Report(title: "言立诚的话", rows: Self.report.rows), to: .words(of: "言立诚")))
    #expect(session.rows.contains { $0.contains("言立诚的话") })
    session.type("<esc>")
    #expect(session.rows.contains { $0.contains("数字乡村 2 处") })
    session.type("<esc>")
    #expect(!session.rows.contains { $0.contains("数字乡村 2 处") })
  }

  @Test func anAnswerThatComesTooLateIsNotShown() throws {
    var (session, first) = asked("B数字乡村<enter>")
    session.type("B营商环境<enter>")
    session.send(.reported(Self.report, to: try #require(first)))
    #expect(!session.rows.contains { $0.contains("数字乡村 2 处") })
  }
}
