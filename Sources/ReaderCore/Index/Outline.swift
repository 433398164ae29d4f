package import ArticleModel

/// One row of a document's outline: an article, a heading in it, or a remark.
struct OutlineEntry: Hashable, Sendable {
  enum Kind: Int, Hashable, Comparable, Sendable {
    case article, heading, remark
    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  fileprivate enum Detail: Hashable, Sendable {
    case text(String)
    case words(TextRange)
  }

  var kind: Kind
  /// Where it begins, bytes.
  var offset: Int
  /// Headline, heading, or who speaks.
  var label: String
  fileprivate var detail: Detail

  /// Of an article its day and page, of a remark its first words.
  func detail(in source: SourceText) -> String {
    switch detail {
    case .text(let text): text
    case .words(let range):
      String(
        source[range].drop { $0.isPunctuation || $0.isWhitespace }.filter { !$0.isNewline }
          .prefix(IndexedRemark.firstCharacters))
    }
  }
}

/// Which rows an outline has, in the order of the text.
struct OutlineRows: Sendable {
  fileprivate enum Row: Sendable {
    /// Index into `headings`.
    case heading(Int32)
    /// Index into the document's remarks.
    case remark(Int32)
  }

  fileprivate var rows: [Row] = []
  /// Articles and the headings in them.
  fileprivate var headings: [OutlineEntry] = []

  /// - Parameter remarks: those of the article, a slice of the document's.
  mutating func add(_ article: Article, remarks: ArraySlice<IndexedRemark>, in source: SourceText) {
    let new = Self.headings(of: article, in: source)
    // An article in which nothing is shown has no row to begin with.
    guard !new.isEmpty else { return }
    var places = new.enumerated().map { ($1.offset, $1.kind, Row.heading(Int32(headings.count + $0))) }
    for i in remarks.indices { places.append((remarks[i].range.lowerBound, .remark, .remark(Int32(i)))) }
    headings += new
    rows += places.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func headings(of article: Article, in source: SourceText) -> [OutlineEntry] {
    let shown = article.paragraphs.filter { !$0.role.isOffPage }
    guard let first = shown.first ?? article.paragraphs.first else { return [] }
    let title = article.title(in: source)
    let day = [article.date?.description, article.page?.label].compactMap(\.self).joined(separator: " ")
    let start = shown.first { $0.role == .headline } ?? first
    var entries = [OutlineEntry(kind: .article, offset: start.range.lowerBound, label: title, detail: .text(day))]
    for paragraph in article.paragraphs where paragraph.role == .sectionHeading {
      entries.append(
        OutlineEntry(
          kind: .heading, offset: paragraph.range.lowerBound, label: paragraph.firstLine(in: source),
          detail: .text("")))
    }
    return entries
  }
}

extension Article {
  /// What a list calls it: its headline, or its first words.
  package func title(in source: SourceText) -> String {
    guard headline.isEmpty else { return headline.joined(separator: " ") }
    return (paragraphs.first { !$0.role.isOffPage } ?? paragraphs.first)?.firstLine(in: source) ?? ""
  }
}

extension Paragraph {
  fileprivate func firstLine(in source: SourceText) -> String {
    let range = source.beginning(of: range, bytes: IndexedRemark.firstBytes)
    return String(source[range].filter { !$0.isNewline })
  }
}

extension SourceText {
  /// The first bytes of a range, as far as a scalar is whole.
  func beginning(of range: TextRange, bytes: Int) -> TextRange {
    let end = scalarBoundary(atOrBefore: min(range.upperBound, range.lowerBound + bytes))
    return TextRange(range.lowerBound, max(range.lowerBound, end))
  }
}

/// A document's outline. A row is made when it is asked for: a long document has many remarks.
struct Outline: RandomAccessCollection {
  fileprivate let index: DocumentIndex

  var startIndex: Int { 0 }
  var endIndex: Int { index.outlineRows.rows.count }

  subscript(position: Int) -> OutlineEntry {
    switch index.outlineRows.rows[position] {
    case .heading(let i): return index.outlineRows.headings[Int(i)]
    case .remark(let i):
      let remark = index.remarks[Int(i)]
      return OutlineEntry(
        kind: .remark, offset: remark.range.lowerBound, label: index.speakers[Int(remark.speaker)].speaker.name,
        detail: .words(remark.firstWords))
    }
  }
}

extension DocumentIndex {
  var outline: Outline { Outline(index: self) }
}
