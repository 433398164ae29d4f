import Characters

/// Short words that do not end like a sentence: a title, a section heading.
enum FragmentRule: LineRule {
  static let name = "fragment"
  static let example = "一、把云岭的水管好"

  /// Cells of the longest title, and of the longest one that has a comma.
  static let widest = 260
  private static let widestClause = 110

  private static let clauseMarks: CharSet = "，,："
  /// What no title ends with.
  private static let openEnds: CharSet = "，,、；;：:"

  static func kind(of context: LineContext) -> Block.Kind? {
    let line = context.line
    guard context.lead == nil, line.width <= widest, !line.beforeJump, !context.characters.contains("。") else {
      return nil
    }
    if line.width > widestClause, context.characters.contains(where: clauseMarks.contains) { return nil }
    if openEnds.contains(context.text.last(in: line.range)) || startsTurn(context.cursor) { return nil }
    return .fragment
  }

  /// 记者：, 问：, 答：: a turn of an interview, however short.
  private static func startsTurn(_ start: TextCursor) -> Bool {
    var cursor = start
    return cursor.take(.voice) && cursor.character.isColon
  }
}
