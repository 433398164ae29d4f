import ArticleModel

/// One row of a document's outline: an article, a heading in it, or a remark.
struct OutlineEntry: Hashable, Sendable {
  enum Kind: Int, Hashable, Comparable, Sendable {
    case article, heading, remark
    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  var kind: Kind
  /// Where it begins, bytes.
  var offset: Int
  /// Headline, heading, or who speaks.
  var label: String
  private var detail: Detail

  /// A long document has many remarks: their words are read from it when they are shown.
  private enum Detail: Hashable, Sendable {
    case text(String)
    case words(TextRange)
  }

  /// Of an article its day and page, of a remark its first words.
  func detail(in source: SourceText) -> String {
    switch detail {
    case .text(let text): text
    case .words(let range):
      String(
        source[range].drop { $0.isPunctuation || $0.isWhitespace }.filter { !$0.isNewline }.prefix(Self.firstWords))
    }
  }

  /// Characters of a remark that are enough to know it by.
  private static let firstWords = 40

  /// The rows of an article, in the order of the text.
  static func entries(of article: Article, in source: SourceText) -> [OutlineEntry] {
    let shown = article.paragraphs.filter { !$0.role.isOffPage }
    guard let first = shown.first ?? article.paragraphs.first else { return [] }
    let title = title(of: article, in: source)
    let day = [article.date?.description, article.page?.label].compactMap(\.self).joined(separator: " ")
    let start = shown.first { $0.role == .headline } ?? first
    var entries = [OutlineEntry(kind: .article, offset: start.range.lowerBound, label: title, detail: .text(day))]
    for paragraph in article.paragraphs where paragraph.role == .sectionHeading {
      entries.append(
        OutlineEntry(
          kind: .heading, offset: paragraph.range.lowerBound, label: firstLine(of: paragraph, in: source),
          detail: .text("")))
    }
    for remark in article.remarks
    where article.speakers.indices.contains(remark.speaker) && article.paragraphs.indices.contains(remark.paragraph) {
      entries.append(
        OutlineEntry(
          kind: .remark, offset: remark.range.lowerBound, label: article.speakers[remark.speaker].name,
          detail: .words(begin(of: remark, in: source))))
    }
    return entries.sorted { ($0.offset, $0.kind) < ($1.offset, $1.kind) }
  }

  /// What a list calls an article: its headline, or its first words.
  static func title(of article: Article, in source: SourceText) -> String {
    guard article.headline.isEmpty else { return article.headline.joined(separator: " ") }
    let first = article.paragraphs.first { !$0.role.isOffPage } ?? article.paragraphs.first
    return first.map { firstLine(of: $0, in: source) } ?? ""
  }

  private static func firstLine(of paragraph: Paragraph, in source: SourceText) -> String {
    let end = source.scalarBoundary(
      atOrBefore: min(paragraph.range.upperBound, paragraph.range.lowerBound + 4 * firstWords))
    return String(
      source[TextRange(paragraph.range.lowerBound, max(paragraph.range.lowerBound, end))].filter { !$0.isNewline })
  }

  /// What is said, not who says it.
  private static func begin(of remark: Remark, in source: SourceText) -> TextRange {
    let quote = remark.quotes.first
    let start = quote?.lowerBound ?? max(remark.range.lowerBound, remark.attribution.upperBound)
    let end = source.scalarBoundary(
      atOrBefore: min((quote ?? remark.range).upperBound, start + 4 * firstWords))
    return TextRange(start, max(start, end))
  }
}
