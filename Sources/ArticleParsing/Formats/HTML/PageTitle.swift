import Characters
import Lexicon

/// A page's name as `<title>` has it: 标题_频道_网站, 网站-标题.
enum PageTitle {
  private static let marks: CharSet = "_|｜-—–»·"
  /// Characters of a site's or a section's name.
  private static let longestSite = 14
  /// Of a section's name before the site's, the mark and a blank included.
  private static let longestSection = 6

  /// The part that names the article.
  static func withoutSite(_ name: String) -> String {
    let text = [Char](name)
    var range = text.indices
    while let mark = text[range].lastIndex(where: marks.contains),
      isSite(text, behind: mark, (mark + 1)..<range.upperBound)
        || range.upperBound < text.count && range.upperBound - mark <= longestSection
    {
      let start = text[range.lowerBound..<mark].lastIndex { !marks.contains($0) && !$0.isBlank }
      guard let start else { break }
      range = range.lowerBound..<(start + 1)
    }
    if let mark = text[range].firstIndex(where: marks.contains), namesPaper(text, range.lowerBound..<mark) {
      range = text.withoutBlanks((mark + 1)..<range.upperBound)
    }
    return String(text[text.withoutBlanks(range)])
  }

  /// Whether what follows a mark names a section or a site. Behind _ nothing else stands.
  private static func isSite(_ text: [Char], behind mark: Int, _ range: Range<Int>) -> Bool {
    let part = text.withoutBlanks(range)
    guard part.count <= longestSite, !text[part].contains(where: sentenceMarks.contains) else { return false }
    if text[mark] == "_" || !text[part].contains(where: \.isHanzi) || namesPaper(text, part) { return true }
    return PageLexicon.shared.longest(.siteEnding, in: text, before: part.upperBound, floor: part.lowerBound) != nil
  }

  private static let sentenceMarks: CharSet = "，。：！？、“”"

  /// Whether a page is called by its paper alone.
  static func isPaper(_ name: String) -> Bool {
    let text = [Char](name)
    var cursor = TextCursor(text, text.withoutBlanks(text.indices))
    return cursor.takeMasthead() != nil && cursor.isAtEnd
  }

  private static func namesPaper(_ text: [Char], _ range: Range<Int>) -> Bool {
    var cursor = TextCursor(text, text.withoutBlanks(range))
    return cursor.takeMasthead() != nil
  }
}
