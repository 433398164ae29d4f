import Characters

/// A rule or a lone mark: ■ ■ ■, ————, |.
enum OrnamentRule: LineRule {
  static let name = "ornament"
  static let example = "◆ ◆ ◆"

  /// Cells.
  private static let widest = 200

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= widest else { return nil }
    return context.characters.allSatisfy(\.isMark) ? .ornament : nil
  }
}

extension Char {
  /// No character of a word in any script that newspapers use.
  fileprivate var isMark: Bool {
    if isCommonHanzi { return false }
    if "\u{FE00}" < self && self < "０" || "ｚ" < self && self < "｡" { return true }
    return self < "\u{3040}" && !isHanzi && !isASCIIWord
  }
}
