import Characters

/// A page's name as `<title>` has it: 标题_频道_网站, 网站-标题.
enum PageTitle {
  private static let marks: CharSet = "_|｜-—–»·"
  /// Characters of a site's or a section's name.
  private static let longestSite = 14

  /// The part that names the article.
  static func withoutSite(_ name: String) -> String {
    let text = [Char](name)
    var range = text.indices
    while let mark = text[range].lastIndex(where: marks.contains), isSite(text, (mark + 1)..<range.upperBound) {
      let start = text[range.lowerBound..<mark].lastIndex { !marks.contains($0) && !$0.isBlank }
      guard let start else { break }
      range = range.lowerBound..<(start + 1)
    }
    if let mark = text[range].firstIndex(where: marks.contains), namesPaper(text, range.lowerBound..<mark) {
      range = text.withoutBlanks((mark + 1)..<range.upperBound)
    }
    return String(text[text.withoutBlanks(range)])
  }

  private static func isSite(_ text: [Char], _ range: Range<Int>) -> Bool {
    let part = text.withoutBlanks(range)
    return part.count <= longestSite && !text[part].contains { "，。：！？、".contains($0.scalar.map(Character.init) ?? " ") }
  }

  private static func namesPaper(_ text: [Char], _ range: Range<Int>) -> Bool {
    var cursor = TextCursor(text, text.withoutBlanks(range))
    return cursor.takeMasthead() != nil
  }
}
