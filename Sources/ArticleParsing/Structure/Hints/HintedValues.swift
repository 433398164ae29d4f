internal import ArticleModel
import Characters

/// What a format knows of an article beside the roles of its lines: each the surest hint of its kind.
struct HintedValues {
  private(set) var masthead: String?
  private(set) var source: String?
  private(set) var date: Article.Date?
  private(set) var page: Article.Page?
  private(set) var author: String?

  private let hints: SectionHints
  private let text: DecodedText
}

extension HintedValues {
  /// - Parameter range: characters of the article.
  init(_ hints: SectionHints, in range: Range<Int>, of text: DecodedText) {
    self.hints = hints
    self.text = text
    guard !hints.all.isEmpty else { return }
    masthead = string(.masthead, range)
    source = string(.source, range)
    author = string(.author, range)
    date = hints.surest(.date, in: range).flatMap { Self.firstDate(text.characters, $0.range) }
    page = readPage(range)
  }

  private func string(_ role: Hint.Role, _ range: Range<Int>) -> String? {
    hints.surest(role, in: range).map { text.string(text.characters.withoutBlanks($0.range)) }
  }

  /// Characters in which a date begins.
  private static let reach = 80

  private static func firstDate(_ text: [Char], _ range: Range<Int>) -> Article.Date? {
    for start in range.prefix(reach) {
      var cursor = TextCursor(text, start..<range.upperBound)
      if let date = cursor.takeDate() ?? cursor.takeSiteDate() { return date }
    }
    return nil
  }

  private func readPage(_ range: Range<Int>) -> Article.Page? {
    var page = hints.surest(.page, in: range).map { hint in
      var cursor = TextCursor(text.characters, hint.range)
      let mark = cursor.takePage() ?? cursor.takeNumber().map { PageMark(number: $0) }
      return Article.Page(number: mark?.number, name: mark?.name.map(text.string))
    }
    if let name = string(.pageName, range) { page = Article.Page(number: page?.number, name: name) }
    return page
  }
}
