import ArticleModel

/// An article of an archive, read again.
package struct ReadArticle: Sendable {
  package let row: Int
  /// A file in which it stands.
  package let source: String
  package let article: StoredArticle
  /// The text's characters.
  private let characters: [Unicode.Scalar]

  init(row: Int, source: String, article: StoredArticle) {
    (self.row, self.source, self.article) = (row, source, article)
    characters = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
  }

  /// - Parameter range: characters; what lies outside of the text is left out.
  package func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters[range.clamped(to: 0..<characters.count)])
    return String(view)
  }

  /// How a place is shown.
  /// - Parameter context: characters before and behind it, of its paragraph.
  func hit(_ place: Range<Int>, context: Int) -> ArchiveHit {
    let paragraph = article.paragraphs.first { $0.range.contains(place.lowerBound) }?.range ?? 0..<characters.count
    let start = max(paragraph.lowerBound, place.lowerBound - context)
    let end = max(place.upperBound, min(paragraph.upperBound, place.upperBound + context))
    let remark = article.remarks.first { $0.range.contains(place.lowerBound) }
    return ArchiveHit(
      article: row, source: source, day: article.day, paper: article.paper, page: article.page?.label,
      headline: article.headline, speaker: remark.map { article.speakers[$0.speaker].name },
      before: text(start..<place.lowerBound), match: text(place), after: text(place.upperBound..<end))
  }
}

extension ArchiveReader {
  /// An article; `nil` where it is gone.
  package func article(_ row: Int) throws(DatabaseError) -> ReadArticle? {
    try article(row, pages: pageLabels(), papers: names("papers"))
  }

  /// - Parameter pages: labels by row.
  func article(_ row: Int, pages: [Int: String], papers: [Int: String]) throws(DatabaseError) -> ReadArticle? {
    let statement = try database.statement(
      "SELECT day, paper, page, headline, layout, text FROM articles WHERE id = ?", .number(row))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    var article = StoredArticle()
    article.day = statement.number(0)
    article.paper = papers[statement.number(1)]
    article.page = pages[statement.number(2)].map { Article.Page(number: nil, name: $0) }
    article.headline = statement.text(3)
    ArticleLayout.read(statement.bytes(4), into: &article)
    article.text = statement.bytes(5)
    let source = try database.bytes(
      "SELECT path FROM places JOIN files ON files.id = file WHERE article = ? ORDER BY file LIMIT 1", .number(row))
    return ReadArticle(row: row, source: String(decoding: source ?? [], as: UTF8.self), article: article)
  }

  /// The articles of a time, in the order in which they came.
  package func forEachArticle(
    of span: DaySpan, _ body: (ReadArticle) -> Void
  ) throws(DatabaseError) {
    try moment { segments throws(DatabaseError) in
      let (pages, papers) = (try pageLabels(), try names("papers"))
      for segment in segments {
        let (days, alive) = (try segment.days(), try segment.alive())
        for slot in days.indices where span.contains(Int(days[slot])) && alive?[slot] ?? true {
          if let found = try article(segment.first + slot, pages: pages, papers: papers) { body(found) }
        }
      }
    }
  }
}
