import Characters
import Lexicon

/// Lines that a site sets above the headlines of other articles: 延伸阅读, 相关新闻, 更多某报报道.
enum RelatedLinks {
  /// Cells; a headline is shorter.
  static let longest = 100
  /// Cells of 更多某报报道.
  private static let longestMore = 40

  static func opens(_ context: LineContext) -> Bool {
    context.undecorated.looks(at: .related) || isMore(context)
  }

  /// 更多某报报道
  static func isMore(_ context: LineContext) -> Bool {
    let line = context.line
    guard line.width <= longestMore, context.cursor.looks(at: .more) else { return false }
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    return StructureLexicon.shared.longest(.moreOf, in: context.text, before: end, floor: start) != nil
  }
}
