import ArticleExport
import ArticleModel
import ArticleParsing

/// What holds for the articles of any document.
enum ArticleChecks {
  static func check(_ document: Document, with parser: ArticleParser = ArticleParser()) throws {
    let articles = parser.articles(in: document)
    var end = 0
    for article in articles {
      try FuzzTargets.check(article.range.lowerBound == end, "articles do not tile at \(end): \(article.range)")
      end = article.range.upperBound
      try check(article, in: document.source)
    }
    try FuzzTargets.check(end == document.source.count || articles.isEmpty, "text behind the last article, from \(end)")
    for hint in document.hints { try check(hint.range, in: document.source, "a hint") }
    for format in ArticleExporter.Format.allCases {
      var exporter = ArticleExporter(format)
      let text = exporter.text(of: articles, in: document) + exporter.end()
      try FuzzTargets.check(!text.isEmpty || articles.isEmpty || format == .markdown, "an empty export")
    }
  }

  private static func check(_ article: Article, in source: SourceText) throws {
    var last = article.range.lowerBound
    for paragraph in article.paragraphs {
      try check(paragraph.range, in: source, "a paragraph")
      try FuzzTargets.check(paragraph.range.lowerBound >= last, "paragraphs out of order at \(paragraph.range)")
      last = paragraph.range.upperBound
      for omission in paragraph.omissions {
        try FuzzTargets.check(paragraph.range.contains(omission.range), "an omission outside of its paragraph")
      }
    }
    try FuzzTargets.check(last <= article.range.upperBound, "a paragraph leaves its article")
    for remark in article.remarks {
      try FuzzTargets.check(article.speakers.indices.contains(remark.speaker), "a remark of nobody")
      try FuzzTargets.check(article.paragraphs.indices.contains(remark.paragraph), "a remark in no paragraph")
      let ranges = [remark.range, remark.attribution] + remark.quotes + [remark.name, remark.cue].compactMap { $0 }
      for range in ranges {
        try check(range, in: source, "a remark")
        try FuzzTargets.check(article.range.contains(range), "a remark outside of its article")
      }
    }
    for speaker in article.speakers { try FuzzTargets.check(!speaker.name.isEmpty, "a speaker without a name") }
    for term in article.terms {
      try FuzzTargets.check(!term.text.isEmpty && !term.occurrences.isEmpty, "a term that stands nowhere")
      for range in term.occurrences { try check(range, in: source, "the term \(term.text)") }
    }
    for finding in article.findings { try check(finding.range, in: source, "a finding") }
  }

  private static func check(_ range: TextRange, in source: SourceText, _ what: String) throws {
    try FuzzTargets.check(range.upperBound <= source.count, "\(what) ends outside of the text: \(range)")
    for place in [range.lowerBound, range.upperBound] {
      let boundary = source.scalarBoundary(atOrBefore: place)
      guard boundary != place else { continue }
      // Bytes that are part of no character may be anybody's.
      var behind = source.withSpan { bytes in
        (boundary..<min(boundary + 4, bytes.count)).reduce(into: [UInt8]()) { $0.append(bytes[$1]) }
      }.makeIterator()
      var decoder = UTF8()
      guard case .scalarValue(let scalar) = decoder.decode(&behind) else { continue }
      try FuzzTargets.check(boundary + UTF8.width(scalar) <= place, "\(what) ends inside a character: \(range)")
    }
  }
}
