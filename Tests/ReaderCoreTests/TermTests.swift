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

  @Test func nestedTermsKeepTheirMark() {
    let session = Session()
    let nested = session.frame.cells.filter { $0.style.marks.contains(.nested) }.map(\.text).joined()
    #expect(nested == "数字乡村数字乡村")
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
