import ArticleModel
import ReaderCore
import Testing
import TextLayout

/// The page whose lines run from top to bottom.
@Suite struct VerticalTests {
  private static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 33, rows: 9), ScreenSize(columns: 120, rows: 100),
    ScreenSize(columns: 4, rows: 4), ScreenSize(columns: 200, rows: 50),
  ]

  private func session(
    _ size: ScreenSize = ScreenSize(columns: 80, rows: 24), _ change: (inout ReaderSettings) -> Void = { _ in }
  )
    -> Session
  {
    var settings = ReaderSettings()
    settings.isVertical = true
    settings.highlighting = false
    change(&settings)
    return Session(size: size, settings: settings)
  }

  /// What the columns of a screen say, from right to left; of one tier.
  private func text(of frame: Frame) -> String {
    let rows = (frame.size.rows >= 5 ? 1 : 0)..<frame.size.rows - 1
    let last = frame.size.columns - (frame.size.columns >= 50 ? 2 : 0)
    var text = ""
    for column in stride(from: last - 1, through: 0, by: -1) {
      for row in rows where frame[column, row].width == 2 { text += frame[column, row].text }
    }
    return text
  }

  /// Hanzi only: marks change their forms, digits stand side by side.
  private func hanzi(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { ("\u{4E00}"..."\u{9FFF}").contains($0) }))
  }

  @Test(arguments: [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 33, rows: 9)])
  func pagesSayTheWholeTextOnceFromRightToLeft(size: ScreenSize) {
    var session = session(size)
    var said = hanzi(text(of: session.frame))
    for _ in 0..<100 {
      session.type(" ")
      if session.status.contains("末尾") { break }
      said += hanzi(text(of: session.frame))
    }
    let body = SamplePage.article.paragraphs.filter { ![.masthead, .dateline, .metadata].contains($0.role) }
      .map { $0.text(in: SamplePage.source) }.joined()
    #expect(said == hanzi(body))
  }

  @Test(arguments: sizes)
  func nothingBreaksAtAnySize(size: ScreenSize) {
    for columns in [1, 3] {
      var session = session(size) { $0.columns = columns }
      session.type("  b]]oo/乡村<enter>nVV++cst<esc>G")
      #expect(session.frame.size == size)
    }
  }

  @Test func thePlaceIsKeptWhenThePageIsTurned() {
    var session = Session(size: ScreenSize(columns: 80, rows: 24))
    session.type("jjjjjj")
    let before = session.reader.position
    session.type("V")
    let turned = session.reader.position
    session.type("V")
    #expect(before > 0 && turned > 0 && abs(turned - before) < 200)
    #expect(session.reader.position == before)
  }

  @Test func leftReadsOnAndRightGoesBack() {
    var session = session()
    let first = text(of: session.frame)
    session.type("<left>")
    #expect(text(of: session.frame) != first)
    session.type("<right>")
    #expect(text(of: session.frame) == first)
  }

  @Test func theGapBetweenLinesIsWhatIsAskedFor() {
    for gap in 0...4 {
      let frame = session { $0.gap = gap }.frame
      // The rightmost full lines: the distance of their first characters.
      let starts = (0..<frame.size.columns - 2).filter { frame[$0, 12].width == 2 }
      let steps = zip(starts, starts.dropFirst()).map { $1 - $0 }
      #expect(steps.min() == 2 + gap)
    }
  }

  @Test func aTallScreenHasTiers() {
    var session = session(ScreenSize(columns: 80, rows: 100))
    session.type("G")
    // Forty full cells are the longest line: between two tiers a row is empty.
    let rows = (1..<99).map { row in (0..<78).contains { session.frame[$0, row].width == 2 } }
    let used = rows.lastIndex(of: true) ?? 0
    #expect(rows[..<used].contains(false))
  }

  @Test func aHitOverTwoLinesIsLitInBoth() {
    var session = session(ScreenSize(columns: 80, rows: 8))
    session.type("/数字乡村<enter>")
    var lit = 0
    for _ in 0..<20 {
      lit += session.frame.roles.filter { $0 == Role.currentHit.letter || $0 == Role.hit.letter }.count
      session.type(" ")
      if session.status.contains("末尾") { break }
    }
    // Two cells a hanzi, four hanzi an occurrence.
    #expect(lit > 0 && lit % 8 == 0)
  }

  @Test func theMouseFindsTheCharacterUnderIt() {
    var session = session { $0.highlighting = true }
    let frame = session.frame
    let spots = (1..<23).flatMap { row in (0..<78).map { Frame.Position(column: $0, row: row) } }
    guard let spot = spots.first(where: { frame[$0.column, $0.row].text == "营" }) else {
      Issue.record("营 is not on the screen")
      return
    }
    session.send(.key(.mouse(MouseEvent(.press, column: spot.column + 1, row: spot.row))))
    #expect(session.status.contains("营商环境"))
  }
}
