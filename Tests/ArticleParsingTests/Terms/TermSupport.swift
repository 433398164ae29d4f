import ArticleModel
import ArticleParsing

/// An invented article and the terms found in it.
struct Reading {
  let source: SourceText
  let article: Article

  /// - Parameters:
  ///   - text: one paragraph a line, all of them body.
  ///   - headline: set above the text.
  init(_ text: String, headline: String? = nil, speakers: [String] = [], own: [String] = []) {
    source = SourceText((headline.map { $0 + "\n" } ?? "") + text)
    var paragraphs: [Paragraph] = []
    source.withSpan { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") {
        if end > start { paragraphs.append(Paragraph(role: .body, range: TextRange(start, end))) }
        start = end + 1
      }
    }
    if headline != nil, !paragraphs.isEmpty { paragraphs[0].role = .headline }
    var article = Article(range: source.whole, paragraphs: paragraphs)
    article.speakers = speakers.map { Speaker(name: $0) }
    let text = ArticleText(paragraphs, in: DecodedText(source, source.whole))
    article.terms = TermRecognizer(own: own).recognize(text, names: speakers)
    self.article = article
  }

  var terms: [String] { article.terms.map(\.text) }
  subscript(term: String) -> Term? { article.terms.first { $0.text == term } }
}

extension Article {
  /// What terms are counted in, one paragraph a line.
  func termText(in source: SourceText) -> String {
    paragraphs.filter(\.role.holdsTerms).map { $0.text(in: source) }.joined(separator: "\n")
  }
}

extension String {
  /// Occurrences of a string, none over another: what every search counts.
  func count(of part: String) -> Int {
    let (text, part) = (Array(unicodeScalars), Array(part.unicodeScalars))
    var count = 0
    var i = 0
    while i + part.count <= text.count {
      if text[i..<(i + part.count)].elementsEqual(part) {
        count += 1
        i += part.count
      } else {
        i += 1
      }
    }
    return count
  }
}
