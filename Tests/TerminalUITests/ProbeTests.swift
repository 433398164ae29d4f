import TerminalUI
import Testing
import TextLayout

struct ProbeTests {
  /// Answers of a terminal in the order in which it is asked: “ — · ① and two rare hanzi.
  /// - Parameter columns: where the cursor stands behind each.
  private static func answers(_ columns: [Int]) -> [TerminalInput] {
    columns.map { .cursorPosition(row: Probe.row + 1, column: $0) }
  }

  private static func probe(answering inputs: [TerminalInput]) -> (probe: Probe, learnt: Bool) {
    var probe = Probe()
    let news = inputs.map { probe.take($0) }
    return (probe, news.contains(true))
  }

  @Test func everyCharacterIsFollowedByAQuestion() {
    let questions = Probe.request.components(of: "\u{1B}[6n")
    #expect(questions == 6)
    #expect(Probe.request.hasPrefix("\u{1B}7") && Probe.request.contains("\u{1B}8"), "the cursor comes back")
  }

  @Test func aUsualTerminalIsAsSupposed() {
    let (probe, learnt) = Self.probe(answering: Self.answers([2, 2, 2, 2, 3, 3]))
    #expect(probe.isAnswered)
    #expect(probe.profile == WidthProfile())
    #expect(!learnt, "nothing is drawn anew")
  }

  @Test func wideQuotesAreLearnt() {
    let (probe, learnt) = Self.probe(answering: Self.answers([3, 3, 3, 3, 3, 3]))
    #expect(learnt)
    #expect(probe.profile == WidthProfile(ambiguousIsWide: true))
  }

  @Test func theDashIsAskedForByItself() {
    let (probe, _) = Self.probe(answering: Self.answers([2, 3, 2, 2, 3, 3]))
    #expect(probe.profile.dashIsWide)
    #expect(!probe.profile.ambiguousIsWide)
  }

  @Test func missingHanziAreLearnt() {
    let (probe, learnt) = Self.probe(answering: Self.answers([2, 2, 2, 2, 3, 2]))
    #expect(learnt)
    #expect(probe.profile.placesRareHanzi)
    #expect(!probe.profile.placesNewestHanzi)
  }

  @Test func itIsOpenUntilTheLastAnswer() {
    let (probe, _) = Self.probe(answering: Self.answers([2, 2, 2, 2, 3]))
    #expect(!probe.isAnswered)
  }

  @Test func answersBeyondTheLastChangeNothing() {
    let (probe, _) = Self.probe(answering: Self.answers([2, 2, 2, 2, 3, 3, 2]))
    #expect(probe.profile == WidthProfile())
  }

  @Test(arguments: [(0, false), (1, true), (2, true), (4, false)])
  func synchronisedOutput(state: Int, isKnown: Bool) {
    let (probe, _) = Self.probe(answering: [.mode(number: 2026, state: state)])
    #expect(probe.synchronizes == isKnown)
  }

  @Test(arguments: [(0.0, 0.0, 0.0, true), (1, 1, 1, false), (0.9, 0.1, 0.1, true), (0.4, 0.7, 0.1, false)])
  func background(red: Double, green: Double, blue: Double, isDark: Bool) {
    let (probe, learnt) = Self.probe(answering: [.background(red: red, green: green, blue: blue)])
    #expect(probe.hasDarkBackground == isDark)
    #expect(learnt)
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int {
    let (bytes, part) = (Array(utf8), Array(part.utf8))
    return bytes.indices.count { bytes[$0...].starts(with: part) }
  }
}
