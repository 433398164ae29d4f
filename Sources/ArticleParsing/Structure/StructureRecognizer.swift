package import ArticleModel

/// Finds what each line of a text is: masthead, headline, body, jump line, metadata.
package struct StructureRecognizer: Sendable {
  package init() {}

  /// The articles of a section, with paragraphs and findings but no speakers or terms yet. They tile `range`.
  package func articles(in source: SourceText, range: TextRange) -> [Article] {
    var paragraphs: [Paragraph] = []
    source.withBytes { bytes in
      var i = range.lowerBound
      while i < range.upperBound {
        var end = i
        while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        var a = i
        var b = end
        while a < b, bytes[a] <= 0x20 { a += 1 }
        while b > a, bytes[b - 1] <= 0x20 { b -= 1 }
        if a < b { paragraphs.append(Paragraph(role: .body, range: TextRange(a, b))) }
        i = end + 1
      }
    }
    return [Article(range: range, paragraphs: paragraphs)]
  }
}
