import ArticleModel
internal import Characters

/// An article as Markdown (CommonMark): headings, paragraphs, then its speakers and terms as tables.
struct ArticleMarkdown {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func text(of article: Article) -> String {
    var out = ""
    if let kicker = article.kicker { out += "*\(Self.escaped(kicker))*\n\n" }
    let headline = article.headline.isEmpty ? [document.name] : article.headline
    out += "# " + headline.map(Self.escaped).joined(separator: " ") + "\n\n"
    if let subtitle = article.subtitle { out += "**\(Self.escaped(subtitle))**\n\n" }
    let head = [article.masthead, article.date?.description, article.page?.label, article.byline].compactMap(\.self)
    if !head.isEmpty { out += head.map(Self.escaped).joined(separator: " · ") + "\n\n" }
    for paragraph in article.paragraphs where paragraph.role.isArticleText {
      let prefix = paragraph.role == .sectionHeading ? "## " : ""
      out += prefix + Self.escaped(paragraph.text(in: document.source)) + (paragraph.role == .verse ? "  \n" : "\n\n")
    }
    if !article.speakers.isEmpty {
      out += "## 发言\n\n| 姓名 | 职务 | 段数 |\n|---|---|---|\n"
      for (index, speaker) in article.speakers.enumerated() {
        let count = article.remarks.count { $0.speaker == index }
        out += "| \(Self.escaped(speaker.name)) | \(Self.escaped(speaker.post ?? "")) | \(count) |\n"
      }
      out += "\n"
    }
    if !article.terms.isEmpty {
      out += "## 提法\n\n| 提法 | 次数 |\n|---|---|\n"
      for term in article.terms { out += "| \(Self.escaped(term.text)) | \(term.occurrences.count) |\n" }
      out += "\n"
    }
    return out
  }

  /// Marks that CommonMark would read as its own; line ends would tear a table.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in PlainText.line(text).unicodeScalars {
      if "\\`*_[]<>|#".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
