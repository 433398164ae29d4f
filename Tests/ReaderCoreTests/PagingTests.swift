import ArticleModel
import ReaderCore
import Testing

@Suite struct PagingTests {
  static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 40, rows: 12), ScreenSize(columns: 20, rows: 5),
    ScreenSize(columns: 120, rows: 20), ScreenSize(columns: 61, rows: 9),
  ]

  /// The text rows of a screen, newspaper columns apart: what stands between the top and the status line.
  private func body(_ session: inout Session) -> [String] {
    let rows = session.rows
    return Array(rows[(rows.count >= 5 ? 1 : 0)..<(rows.count - 1)])
  }

  @Test(arguments: sizes)
  func pageDownSkipsNoLineAndRepeatsOneAtMost(size: ScreenSize) {
    var byLine = Session(size: size)
    var all = body(&byLine)
    for _ in 0..<500 {
      byLine.type("j")
      let rows = body(&byLine)
      guard byLine.status.contains("末尾") == false else { break }
      all.append(rows.last ?? "")
    }
    var paged = Session(size: size)
    var seen = body(&paged)
    for _ in 0..<100 {
      paged.type(" ")
      if paged.status.contains("末尾") { break }
      seen += body(&paged)
    }
    func words(_ rows: [String]) -> [String] {
      let rows = rows.map(strip)
      return Array(rows.prefix((rows.lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
    #expect(words(seen) == words(all))
  }

  @Test(arguments: sizes, [1, 2])
  func pageUpGoesBackTheSameWay(size: ScreenSize, columns: Int) {
    var settings = ReaderSettings()
    settings.columns = columns
    var session = Session(size: size, settings: settings)
    var screens = [body(&session)]
    for _ in 0..<50 {
      session.type("f")
      if session.status.contains("末尾") { break }
      screens.append(body(&session))
    }
    guard columns == 1 else { return }
    for screen in screens.dropLast().reversed() {
      session.type("b")
      #expect(body(&session).map(strip) == screen.map(strip))
    }
  }

  private func strip(_ row: String) -> String { row.filter { !"▐●· ".contains($0) } }

  @Test(arguments: [
    ("5j", "jjjjj"), ("3 ", "   "), ("jjkk", ""), ("Gg", ""), ("G<home>", ""), ("<pgdn><pgup>", ""), ("<ctrl-f>", "f"),
    ("<down><enter>", "jj"), ("2d", "dd"), ("du", ""), ("0", ""), ("100%", "G"), (":100%<enter>", "G"),
    (":line-down 5<enter>", "5j"), ("：line-down<enter>", "j"), ("jG<ctrl-o>", "j"), ("j]]<ctrl-o>", "j]"),
    ("jG<ctrl-o><ctrl-o>", "jG"), ("j/实干<enter><ctrl-o>", "j"), ("'", ""), ("　", "f"),
  ])
  func sameScreen(keys: String, same: String) {
    let size = ScreenSize(columns: 40, rows: 12)
    var a = Session(size: size)
    var b = Session(size: size)
    a.type(keys)
    b.type(same)
    #expect(body(&a) == body(&b))
    #expect(a.reader.position == b.reader.position)
  }

  @Test func positionSurvivesResizing() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("ff")
    let before = session.rows
    let position = session.reader.position
    for columns in [20, 120, 33, 80, 7, 40] {
      session.send(.resize(ScreenSize(columns: columns, rows: 12)))
      _ = session.frame
      #expect(session.reader.position == position)
    }
    #expect(session.rows == before)
  }

  @Test func positionSurvivesRestart() {
    var first = Session(size: ScreenSize(columns: 40, rows: 12))
    first.type("ffj")
    let rows = first.rows
    var reader = Reader(size: ScreenSize(columns: 40, rows: 12))
    let page = SamplePage.document
    _ = reader.update(.opened(page.document, at: first.reader.position), of: page)
    _ = reader.update(.idle, of: page)
    let frame = reader.frame()
    #expect((0..<11).map { frame.text(ofRow: $0) } == Array(rows.dropLast()))
  }

  /// Every line of the text stands on exactly one of the spreads, in order.
  @Test(arguments: [(120, 12), (100, 9), (160, 14), (120, 40), (90, 7)])
  func spreadsHoldAllLines(columns: Int, rows: Int) {
    var settings = ReaderSettings()
    settings.columns = 2
    settings.restoring = false
    let size = ScreenSize(columns: columns, rows: rows)
    var session = Session(size: size, settings: settings)
    var text = ""
    for _ in 0..<60 {
      text += Self.spread(session.frame)
      session.type(" ")
      if session.status.contains("末尾") { break }
    }
    settings.columns = 1
    let one = Session(size: ScreenSize(columns: columns, rows: 200), settings: settings)
    let frame = one.frame
    let whole = (1..<199).map { frame.row($0).dropLast().map(\.text).joined().filter { $0 != " " } }.joined()
    #expect(text == whole)
  }

  /// The text of a screen without blanks: what runs across, then the left column, then the right one.
  private static func spread(_ frame: Frame) -> String {
    let middle = frame.size.columns / 2 - 1
    var across = ""
    var left = ""
    var right = ""
    for row in 1..<frame.size.rows - 1 {
      let cells = frame.row(row)
      func text(_ part: ArraySlice<Frame.Cell>) -> String { part.map(\.text).joined().filter { $0 != " " } }
      let start = cells.startIndex
      let gutter = cells[start + middle - 1...start + middle + 1]
      if gutter.contains(where: { !$0.isBlank }) {
        across += text(cells.dropLast())
      } else {
        left += text(cells[..<(start + middle)])
        right += text(cells[(start + middle)...].dropLast())
      }
    }
    return across + left + right
  }

  @Test func quitSavesThePosition() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("fq")
    #expect(
      session.effects == [.savePosition(document: "江州.txt", offset: session.reader.position), .quit])
  }

  /// A closed window or `kill` is no reason to lose the place.
  @Test func leavingWithoutAWordSavesThePosition() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    session.type("G")
    session.send(.leave)
    #expect(session.effects == [.savePosition(document: "江州.txt", offset: session.reader.position)])
    #expect(session.reader.position > 0)
  }

  @Test func aLineDownIsStillTheFirstScreen() {
    var session = Session(size: ScreenSize(columns: 40, rows: 12))
    for (keys, screen) in [("j", "第1/"), ("gf", "第2/"), ("j", "第2/"), ("k", "第2/"), ("k", "第1/")] {
      session.type(keys)
      #expect(session.status.contains(screen), "\(keys): \(session.status)")
    }
  }

  @Test func quitClosesAListFirst() {
    var session = Session()
    session.type("sq")
    #expect(session.effects.isEmpty)
    session.type("q")
    #expect(session.effects.last == .quit)
  }

  @Test(arguments: [
    (")", "第2/3篇"), ("))", "第3/3篇"), (")))", "没有下一篇"), ("2)", "第3/3篇"), ("))(", "第2/3篇"), ("2)2(", "第1/3篇"),
    ("(", "没有上一篇"),
    (")jj(", "第2/3篇"),
  ])
  func articles(keys: String, text: String) {
    var session = Session(ItemsPage.document, size: ScreenSize(columns: 60, rows: 9))
    session.type(keys)
    #expect(session.rows.contains { $0.contains(text) }, "\(session.rows)")
  }

  @Test(arguments: ["", "\n\n\n", "　　", "\u{0}\u{1B}[31m"])
  func oddDocumentsGiveAPage(text: String) {
    let source = SourceText(text)
    let document = KnownDocument(name: "x", source: source) { source, range in
      [Article(range: range, paragraphs: range.isEmpty ? [] : [Paragraph(role: .body, range: range)])]
    }
    var session = Session(document, size: ScreenSize(columns: 20, rows: 5))
    session.type("fbGg]stx/a<enter>nN*Keyhcwm")
    for cell in session.frame.cells {
      #expect(cell.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }
}
