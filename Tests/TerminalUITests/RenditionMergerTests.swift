import TerminalUI
import Testing

struct RenditionMergerTests {
  private static let start = "\u{1B}[m"

  /// What goes in after a reset, and what comes out.
  @Test(arguments: [
    ("文", "文"),
    ("\u{1B}[0;4m\u{1B}[38;5;80m提法\u{1B}[39m\u{1B}[m文", "\u{1B}[4;38;5;80m提法\u{1B}[m文"),
    (
      "\u{1B}[38;5;187m话\u{1B}[0;4m\u{1B}[38;5;80m提法\u{1B}[m\u{1B}[38;5;187m话\u{1B}[m。",
      "\u{1B}[38;5;187m话\u{1B}[4;38;5;80m提法\u{1B}[0;38;5;187m话\u{1B}[m。"
    ),
    // Moving about changes nothing; the same again is not said again.
    ("\u{1B}[1m文\u{1B}[m\u{1B}[5;3H\u{1B}[1m文\u{1B}[m", "\u{1B}[1m文\u{1B}[5;3H文\u{1B}[m"),
    // Blanks show no foreground, but they show lines and backgrounds.
    ("\u{1B}[31m文\u{1B}[m  \u{1B}[K\u{1B}[31m字", "\u{1B}[31m文  \u{1B}[K字\u{1B}[m"),
    ("\u{1B}[4m文\u{1B}[m 字", "\u{1B}[4m文\u{1B}[m 字"),
    ("\u{1B}[44m文\u{1B}[m\u{1B}[K", "\u{1B}[44m文\u{1B}[m\u{1B}[K"),
    ("\u{1B}[94;41m文\u{1B}[49m字", "\u{1B}[94;41m文\u{1B}[49m字\u{1B}[m"),
    // Of two ways the shorter.
    ("\u{1B}[31;48;5;17m文\u{1B}[39m字", "\u{1B}[31;48;5;17m文\u{1B}[39m字\u{1B}[m"),
    ("\u{1B}[31;41m文\u{1B}[39;49m字", "\u{1B}[31;41m文\u{1B}[m字"),
    // What is not known here is left as it is, and all that follows.
    ("\u{1B}[38;2;1;2;3m文\u{1B}[m\u{1B}[1m字", "\u{1B}[38;2;1;2;3m文\u{1B}[m\u{1B}[1m字"),
  ])
  func merges(input: String, expected: String) {
    var merger = RenditionMerger()
    let update = Self.start + "。" + input + (expected.hasSuffix("字\u{1B}[m") ? Self.start : "")
    #expect(merged(update, by: &merger) == Self.start + "。" + expected)
  }

  @Test func saysAllAgainWhenForgotten() {
    var merger = RenditionMerger()
    _ = merged(Self.start + "文", by: &merger)
    #expect(merged("\u{1B}[m文", by: &merger) == "文")
    merger.forget()
    #expect(merged("\u{1B}[m文", by: &merger) == "\u{1B}[m文")
  }

  /// However renditions, text and blanks follow one another, every cell looks as it did.
  @Test func keepsEveryCell() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "文", "x", " ", "\u{1B}[m", "\u{1B}[1m", "\u{1B}[0;4m", "\u{1B}[7m", "\u{1B}[39m", "\u{1B}[49m", "\u{1B}[31m",
      "\u{1B}[38;5;187m", "\u{1B}[48;5;17m", "\u{1B}[0;1;38;5;80m", "\u{1B}[2;2H", "\r", "\u{1B}[K", "\u{1B}[3X",
    ]
    for _ in 0..<2000 {
      var merger = RenditionMerger()
      let update = Self.start + (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let short = merged(update, by: &merger)
      #expect(cells(short) == cells(update), "\(update.debugDescription)")
      #expect(short.utf8.count <= update.utf8.count + Self.start.utf8.count)
    }
  }

  private func merged(_ update: String, by merger: inout RenditionMerger) -> String {
    var out: [UInt8] = []
    Array(update.utf8).withUnsafeBufferPointer { merger.append($0, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// All that is drawn, each with the parameters in force that show on it, and all that moves.
  private func cells(_ update: String) -> [String] {
    var cells: [String] = []
    var state: [String: String] = [:]
    var rest = Substring(update)
    while let character = rest.popFirst() {
      guard character == "\u{1B}" else {
        cells.append("\(character)" + (character == "\r" ? "" : shown(state, onBlank: character == " ")))
        continue
      }
      rest.removeFirst()
      let parameters = rest.prefix { !$0.isLetter }
      let final = rest.dropFirst(parameters.count).first ?? "?"
      rest = rest.dropFirst(parameters.count + 1)
      if final != "m" {
        cells.append("\(parameters)\(final)" + (final == "H" ? "" : shown(state, onBlank: true)))
        continue
      }
      var numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
      while let number = numbers.popFirst() {
        switch Int(number) ?? 0 {
        case 0: state = [:]
        case 39: state["foreground"] = nil
        case 49: state["background"] = nil
        case 30...37: state["foreground"] = "\(number)"
        case 38, 48:
          state[number == "38" ? "foreground" : "background"] = "\(numbers.dropFirst().first ?? "")"
          numbers = numbers.dropFirst(2)
        default: state["\(number)"] = "on"
        }
      }
    }
    return cells
  }

  private func shown(_ state: [String: String], onBlank: Bool) -> String {
    state.filter { entry in
      !onBlank || ["4", "7", "background"].contains(entry.key) || entry.key == "foreground" && state["7"] != nil
    }.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
  }
}
