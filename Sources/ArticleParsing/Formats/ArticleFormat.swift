internal import ArticleModel

/// What a file's text has to go through before it is lines.
enum ArticleFormat: String {
  case text, html
}

extension ArticleFormat {
  private static let htmlExtensions = [".html", ".htm", ".xhtml", ".shtml"]
  private static let htmlOpenings = ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta"]

  /// Bytes of a text within which it must begin.
  private static let openingLimit = 4096

  /// By the file's name, or by how its text begins.
  /// - Parameter source: UTF-8.
  static func detected(name: String, _ source: SourceText) -> ArticleFormat {
    let opening = source[TextRange(0, min(source.count, openingLimit))].unicodeScalars
      .drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    guard opening.first == "<" else { return .text }
    let tag = String(opening.prefix(16)).lowercased()
    return htmlOpenings.contains(where: tag.hasPrefix) || htmlExtensions.contains(where: name.hasSuffix) ? .html : .text
  }

  /// The lines of the articles and what the format knows of them; `nil` when the file is too big for its format.
  /// - Parameter source: UTF-8.
  func text(of source: SourceText) -> HintedText? {
    switch self {
    case .text: HintedText(source: source)
    case .html:
      source.withSpan(HTMLPage.init).map { HintedText(source: SourceText(utf8: ArticlePage.text(of: $0).text)) }
    }
  }
}
