internal import ArticleModel
import Characters

/// Where a jump line leads: 下转第二版, 上接A3版.
package struct JumpTarget: Hashable, Sendable {
  /// Page numbers; `nil` of a page with a letter (A3).
  package var page: Int?
  /// To where the article begins, not to where it goes on.
  package var leadsBack: Bool

  /// - Parameter pointer: a jump line as it stands in the text, with or without its brackets.
  package init?(_ pointer: String) {
    let text = [Char](pointer)
    leadsBack = text.contains("接") && !text.contains("转") && !text.contains("轉")
    guard let start = text.firstIndex(where: { $0.isNumeral || $0.isCapital }) else { return nil }
    let hasLetter = text[start].isCapital
    var cursor = TextCursor(text, start..<text.endIndex)
    page = hasLetter ? nil : cursor.takeNumber()
  }
}

extension ArticleParser {
  /// The articles of a document with their heads and findings alone: nobody is asked who speaks.
  package static func heads(of document: Document) -> [Article] {
    (0..<document.sectionCount).flatMap { section in
      let text = DecodedText(document.source, document.sectionRange(section))
      return StructureRecognizer().articles(in: text, hints: SectionHints(document.hints, in: text))
    }
  }
}
