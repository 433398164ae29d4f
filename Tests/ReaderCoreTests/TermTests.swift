import ArticleModel
import ReaderCore
import Testing

@Suite struct TermTests {
  @Test(arguments: [
    ("*", "数字乡村 1/6"), ("**", "数字乡村建设 1/2"), ("t<enter>", "数字乡村 1/6"), ("t<enter>n", "数字乡村 2/6"),
    ("t<enter>nnN", "数字乡村 2/6"), ("tj<enter>n", "营商环境 2/3"), ("t<enter>6n", "从头再找"), ("tss<enter>", "/2"),
  ])
  func active(keys: String, status: String) {
    var session = Session()
    session.type(keys)
    #expect(session.status.contains(status), "\(session.status)")
  }

  /// Why a term is listed, in the person's language; the list comes back.
  @Test(arguments: [
    (Language.simplified, ["为什么列为提法", "文中反复出现的短语", "6 次 · 引号里 2 次", "有利：标题里有 +0.60", "不利：动词开头 −1.00 · 只是反复 −0.60"]),
    (
      .english,
      [
        "why this is a term", "a phrase that the article repeats", "6× · in quotation marks 2×",
        "for it: stands in a heading +0.60", "against it: opens with a verb −1.00",
      ]
    ),
  ])
  func explains(language: Language, words: [String]) {
    var article = SamplePage.article
    article.terms[0].evidence = Evidence(
      rule: "repeated",
      clues: [
        .occurrences(6), .quotations(2), .weight("repeat", -0.6), .weight("opens with a verb", -1),
        .weight("in a heading", 0.6),
      ])
    var settings = ReaderSettings()
    settings.language = language
    var session = Session(
      KnownDocument(name: "江州.txt", source: SamplePage.source, articles: [article]), settings: settings)
    session.type("te")
    let screen = session.rows.joined(separator: "\n")
    for word in words { #expect(screen.contains(word), "\(word): \(screen)") }
    session.type("<esc>j")
    #expect(session.rows.contains { $0.contains("营商环境       3") })
  }

  @Test func coloursAreLitFromTheStartAndSwitchedOff() {
    var session = Session()
    func lit() -> Int {
      session.frame.cells.count { $0.style.overlay?.hue != nil }
    }
    #expect(lit() > 20)
    session.type("h")
    #expect(lit() == 0)
    session.type("h")
    #expect(lit() > 20)
  }

  @Test func hitsGoOutWithTheTerms() {
    var session = Session()
    func hits() -> Int { session.frame.cells.count { $0.style.overlay == .hit || $0.style.overlay == .currentHit } }
    session.type("/企业<enter>")
    #expect(hits() == 4)
    session.type("h")
    #expect(hits() == 0)
    session.type("/企业<enter>")
    #expect(hits() == 4)
  }

  @Test func spaceSwitchesOneTerm() {
    func colours(_ keys: String) -> Set<Role> {
      var session = Session()
      session.type(keys)
      return Set(session.frame.cells.compactMap { $0.style.overlay?.hue == nil ? nil : $0.style.overlay })
    }
    #expect(colours("").count == 6)
    #expect(colours("t <esc>").count == 5)
    #expect(colours("t  <esc>").count == 6)
  }

  /// A term inside another, or overlapping one: no word has two colours.
  @Test func aTermInsideAnotherHasThatOnesColour() {
    let text = "数字乡村建设要快。数字乡村要美。乡村建设局要勤。\n"
    let article = ArticleBuilder(text).build(
      terms: [("数字乡村", .repeated), ("乡村建设", .repeated), ("数字乡村建设", .repeated), ("建设局", .repeated)])
    let session = Session(KnownDocument(name: "甲.txt", source: SourceText(text), articles: [article]))
    let cells = session.frame.cells.filter { !$0.text.isEmpty }
    func hues(_ word: String) -> [Set<Role.Hue?>] {
      var found: [Set<Role.Hue?>] = []
      for start in 0..<max(0, cells.count - word.count) {
        let part = cells[start..<start + word.count]
        let text: String = part.map { $0.text }.joined()
        if text == word { found.append(Set(part.map { $0.style.leading.hue })) }
      }
      return found
    }
    #expect(hues("数字乡村建设").allSatisfy { $0.count == 1 && !$0.contains(nil) })
    #expect(hues("数字乡村要")[0].count == 2, "a term and a word that is none")
    #expect(hues("乡村建设局")[0].count == 2 && !hues("乡村建设局")[0].contains(nil), "one after the other")
  }

  /// Eight terms in two articles: no hue comes twice.
  @Test func noHueComesTwiceBeforeAllAreUsed() {
    let terms = (0..<Int(Role.termColours)).map { "第\("甲乙丙丁戊己庚辛"[$0])条" }
    let halves = [Array(terms[..<4]), Array(terms[4...])]
    var text = ""
    var articles: [Article] = []
    for half in halves {
      let start = text.utf8.count
      text += half.joined(separator: "和") + "。\n"
      var article = Article(
        range: TextRange(start, text.utf8.count),
        paragraphs: [Paragraph(role: .body, range: TextRange(start, text.utf8.count - 1))])
      article.terms = half.map { term in
        Term(
          text: term, kind: .repeated, occurrences: ArticleBuilder(text).ranges(term), score: 1,
          evidence: Evidence(rule: "test"))
      }
      articles.append(article)
    }
    let session = Session(KnownDocument(name: "条.txt", source: SourceText(text), articles: articles))
    #expect(Set(session.frame.cells.compactMap { $0.style.leading.hue }).count == Int(Role.termColours))
  }

  @Test func ownTermIsSaved() {
    var session = Session()
    session.type("tjA")
    #expect(session.effects == [.saveTerm("营商环境")])
  }

  @Test func matrixGoesToTheUse() {
    var session = Session()
    session.type("xl<enter>")
    #expect(session.status.contains("营商环境 1/3"))
    let current = session.frame.cells.filter { $0.style.overlay == .currentHit }.map(\.text).joined()
    #expect(current == "营商环境")
  }

  @Test func concordanceGoesThere() {
    var session = Session()
    session.type("t<enter>KG<enter>")
    #expect(session.status.contains("数字乡村 6/6"))
  }

  /// Presses on the first cell that shows a text, then types keys.
  private func press(_ text: String, keys: String) -> String {
    var session = Session()
    let frame = session.frame
    let first = String(text.prefix(1))
    for row in 0..<24 where frame.text(ofRow: row).contains(text) {
      guard let column = (0..<79).first(where: { frame[$0, row].text == first }) else { continue }
      session.send(.key(.mouse(MouseEvent(.press, column: column, row: row))))
      session.type(keys)
      return session.status
    }
    return ""
  }

  @Test(arguments: [("高楼", "高楼 1/2"), ("大家", "大家 1/2"), ("项目", "数字乡村")])
  func theWordUnderTheMouse(text: String, status: String) {
    #expect(press(text, keys: "*").contains(status))
  }

  @Test func mouseLightsTheTermUnderIt() {
    var session = Session()
    let rows = session.rows
    let row = rows.firstIndex { $0.contains("三张清单") } ?? 0
    let frame = session.frame
    let column = (0..<80).first { frame[$0, row].text == "三" } ?? 0
    session.send(.key(.mouse(MouseEvent(.press, column: column, row: row))))
    #expect(session.status.contains("三张清单 1/2"))
  }
}

extension String {
  fileprivate subscript(index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
