import ArticleModel
import ArticleParsing

/// What the structure of a text is, in words that a test can hold against what it expects.
enum Outline {
  static func articles(_ text: String) -> [Article] {
    let source = SourceText(text)
    return StructureRecognizer().articles(in: source, range: source.whole)
  }

  /// One line a paragraph: `role: text`, with ⟨ ⟩ around a dateline and { } around a credit.
  static func of(_ text: String) -> [String] {
    let source = SourceText(text)
    return articles(text).flatMap { article in article.paragraphs.map { describe($0, in: source) } }
  }

  private static func describe(_ paragraph: Paragraph, in source: SourceText) -> String {
    var from = paragraph.range.lowerBound
    var to = paragraph.range.upperBound
    var lead = ""
    var credit = ""
    if let range = paragraph.lead {
      lead = "⟨\(paragraph.text(of: range, in: source))⟩"
      from = range.upperBound
    }
    if let range = paragraph.credit {
      credit = "{\(paragraph.text(of: range, in: source))}"
      to = range.lowerBound
    }
    let carriedOn = paragraph.continuesPrevious ? "…" : ""
    let text = paragraph.text(of: TextRange(from, max(from, to)), in: source)
    return "\(paragraph.role): \(carriedOn)\(lead)\(text)\(credit)"
  }

  static func findings(_ text: String, _ kind: Finding.Kind) -> [String] {
    let source = SourceText(text)
    return articles(text).flatMap(\.findings).filter { $0.kind == kind }.map { source[$0.range] }
  }
}
