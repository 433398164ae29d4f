internal import Algorithms
package import ArticleModel

/// A mark that is shown where the source has another.
package struct RestoredMark: Hashable, Sendable {
  /// In the source.
  package var range: TextRange
  package var text: String

  package init(range: TextRange, text: String) {
    self.range = range
    self.text = text
  }
}

/// A paragraph's text as a page shows it: omissions carried out, marks restored.
struct ShownParagraph {
  let paragraph: Paragraph
  let source: SourceText
  /// Sorted.
  let restored: [RestoredMark]

  init(_ paragraph: Paragraph, source: SourceText, restored: [RestoredMark]) {
    self.paragraph = paragraph
    self.source = source
    self.restored = restored
  }

  func text(of part: TextRange) -> String {
    var text = ""
    var from = part.lowerBound
    let first = restored.partitioningIndex { $0.range.lowerBound >= part.lowerBound }
    for mark in restored[first...].prefix(while: { $0.range.lowerBound < part.upperBound }) {
      guard mark.range.lowerBound >= from, part.contains(mark.range) else { continue }
      text += paragraph.text(of: TextRange(from, mark.range.lowerBound), in: source) + mark.text
      from = mark.range.upperBound
    }
    return text + paragraph.text(of: TextRange(from, part.upperBound), in: source)
  }
}
