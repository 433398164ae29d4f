import Characters
import Lexicon

/// What a site puts around an article: 来源：…, 字号, 分享到, 版权所有.
enum ChromeRule: LineRule {
  static let name = "chrome"
  static let example = "字号：大 中 小"

  /// Cells of such a line, and of one that begins with a word that a sentence may begin with too.
  private static let widest = 240
  private static let widestDoubtful = 120
  /// Cells from which on a phrase is found at the beginning of no sentence.
  private static let tellingWidth = 8

  static func kind(of context: LineContext) -> Block.Kind? {
    let (text, line) = (context.text, context.line)
    guard line.width <= widest else { return nil }
    if StructureLexicon.shared.contains(.chromeWhole, text, line.range) || RelatedLinks.isMore(context) {
      return .chrome
    }
    let cursor = context.undecoratedTitle
    guard let length = cursor.length(of: .chrome) else { return nil }
    let phrase = text[cursor.position..<(cursor.position + length)]
    let isTelling = phrase.reduce(0) { $0 + $1.printedCells } >= tellingWidth
    return isTelling || line.width <= widestDoubtful && !context.endsSentence ? .chrome : nil
  }
}
