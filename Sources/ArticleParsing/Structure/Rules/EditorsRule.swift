import Characters

/// Who edited an article or its page.
enum EditorsRule: LineRule {
  static let name = "editors"
  static let example = "（责任编辑：言立诚 校对：葛静怡）"

  /// Cells.
  private static let widest = 120

  static func kind(of context: LineContext) -> Block.Kind? {
    guard context.line.width <= widest, context.undecoratedTitle.looks(at: .editors), !context.endsSentence else {
      return nil
    }
    return .editors
  }
}

extension LineContext {
  /// Reads the line from behind the marks that decorate it, a title's included.
  var undecoratedTitle: TextCursor {
    var cursor = cursor
    cursor.skip { $0.isBlank || $0.isOrnament || $0.isBracketOpener || $0 == "《" }
    return cursor
  }
}
