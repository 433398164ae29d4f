import Characters

/// A line that only says who wrote or took something: 本报记者 某某 通讯员 某某, 文/某某, （撰文：某某  摄影：某某）.
enum BylineRule: LineRule {
  static let name = "byline"
  static let example = "□ 本报记者 言立诚 通讯员 葛静怡"

  /// Cells.
  private static let widest = 100
  /// Hanzi in a row that may be a name with a post.
  private static let longestName = 8

  /// What no list of names holds.
  private static let sentenceMarks: CharSet = "，；“「"

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= widest else { return nil }
    var cursor = context.cursor
    cursor.skip { $0.isBlank || $0.isOrnament || $0.isBracketOpener || $0 == "—" || $0 == "―" }
    guard cursor.take(.bylineLabel) || cursor.takeReporterTitle() else { return nil }
    return holdsOnlyNames(context.text[cursor.position..<cursor.end]) ? .byline : nil
  }

  /// Short words without a sentence's punctuation.
  private static func holdsOnlyNames(_ characters: ArraySlice<Char>) -> Bool {
    var run = 0
    for character in characters {
      if character.isSentenceEnd || sentenceMarks.contains(character) { return false }
      run = character.isHanzi ? run + 1 : 0
      if run > longestName { return false }
    }
    return true
  }
}

extension TextCursor {
  /// Goes over 记者, 本报见习记者, 江州日报记者, but not over the beginning of 记者手记.
  fileprivate mutating func takeReporterTitle() -> Bool {
    takeAll { cursor in
      if !cursor.takeTitle() {
        guard cursor.takeOutlet() else { return false }
        cursor.skipBlanks()
        guard cursor.takeTitle() else { return false }
      }
      return !cursor.looks(at: .reporterCompound)
    }
  }

  private mutating func takeTitle() -> Bool {
    takeAll { cursor in
      while cursor.take(.reporterQualifier) {}
      return cursor.take(.reporterTitle)
    }
  }
}
