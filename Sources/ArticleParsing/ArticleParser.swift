// Whoever gets articles from here reads them: no second import for that.
@_exported public import ArticleModel

/// Finds the articles of a text: their structure, who speaks in them, and their policy terms.
///
/// Pure and total: any text gives some articles, the same each time, and none is an error. What looked odd is a `Finding` of its
/// article. One parser may serve several threads.
public struct ArticleParser: Sendable {
  /// `nil` where nobody asks for terms.
  private let terms: TermRecognizer?

  /// - Parameter ownTerms: the person's own terms, listed beside those that are found.
  public init(ownTerms: [String] = []) { terms = TermRecognizer(own: ownTerms) }

  private init(terms: TermRecognizer?) { self.terms = terms }

  /// Leaves the terms out, which are more than a third of the work.
  package static let withoutTerms = ArticleParser(terms: nil)

  /// All articles of a document, in order, analysed now. Together they cover its whole text, and have one list of terms:
  /// what one of them lists, each that says it has too.
  public func articles(in document: Document) -> [Article] {
    var articles = (0..<document.sectionCount).flatMap {
      self.articles(in: document, range: document.sectionRange($0))
    }
    articles.shareTerms(in: document.source)
    return articles
  }

  /// The first article of a document with its head alone, for lists of files: nobody is asked who speaks, and no more of the
  /// text is read than a first screen takes.
  package static func firstHead(of document: Document) -> Article? {
    let range = document.firstLook ?? document.sectionRange(0)
    let text = DecodedText(document.source, range)
    return StructureRecognizer().articles(in: text, hints: SectionHints(document.hints, in: text)).first
  }

  /// The articles of one section of a document; they tile `range`.
  package func articles(in document: Document, range: TextRange) -> [Article] {
    articles(in: document.source, range: range, hints: document.hints)
  }

  /// The articles of one section of a source; they tile `range`.
  /// - Parameter hints: of the whole source, sorted by range.
  package func articles(in source: SourceText, range: TextRange, hints: [Hint] = []) -> [Article] {
    let text = DecodedText(source, range)
    var articles = StructureRecognizer().articles(in: text, hints: SectionHints(hints, in: text))
    for i in articles.indices {
      let read = ArticleText(articles[i].paragraphs, in: text)
      let speech = SpeechRecognizer().speech(in: read)
      (articles[i].speakers, articles[i].remarks) = (speech.speakers, speech.remarks)
      articles[i].terms =
        terms?.recognize(
          read, names: speech.speakers.map(\.name), quotations: speech.remarks.flatMap(\.quotes)) ?? []
    }
    return articles
  }
}
