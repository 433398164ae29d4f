package import TextLayout

/// Questions to the terminal that go out behind the first screen; nothing waits for the answers.
///
/// Each character in question is drawn at the beginning of the second row, followed by a cursor position request: the
/// column in the answer tells its width. The second row, since an answer from the first looks like Shift-F3. That row is
/// then drawn again. Terminals answer in order.
package struct Probe {
  private enum Question: CaseIterable {
    case quote, dash, middleDot, circledDigit, rareHanzi, newestHanzi

    var character: String {
      switch self {
      case .quote: "“"
      case .dash: "—"
      case .middleDot: "·"
      case .circledDigit: "①"
      case .rareHanzi: "\u{2CB4E}"
      case .newestHanzi: "\u{31350}"
      }
    }
  }

  package init() {}

  private var open = Question.allCases[...]
  package private(set) var profile = WidthProfile()
  /// 2026, synchronised output: set when the terminal knows it.
  package private(set) var synchronizes = false
  package private(set) var hasDarkBackground: Bool?
  /// Every cursor position has been answered.
  package var isAnswered: Bool { open.isEmpty }

  /// The row that is drawn on, from 0.
  package static let row = 1

  /// Leaves the cursor where it was (DECSC, DECRC).
  package static let request: String = {
    var text = "\u{1B}7"
    for question in Question.allCases { text += "\u{1B}[2;1H\(question.character)\u{1B}[6n" }
    return text + "\u{1B}8\u{1B}[?2026$p\u{1B}]11;?\u{1B}\\"
  }()

  /// Takes an answer. True when something was learnt that changes the screen.
  package mutating func take(_ input: TerminalInput) -> Bool {
    switch input {
    case .cursorPosition(_, let column):
      guard let question = open.popFirst() else { return false }
      let before = profile
      let isWide = column == 3
      switch question {
      case .quote: profile = WidthProfile(ambiguousIsWide: isWide)
      case .dash: profile.dashIsWide = isWide
      case .middleDot, .circledDigit: break
      case .rareHanzi: profile.placesRareHanzi = isWide
      case .newestHanzi: profile.placesNewestHanzi = isWide
      }
      return profile != before
    case .mode(2026, let state):
      synchronizes = state == 1 || state == 2
      return false
    case .background(let red, let green, let blue):
      hasDarkBackground = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5
      return true
    case .mode, .key: return false
    }
  }
}
