internal import Algorithms
import ArticleModel

/// A paragraph's text with what was found in it: remarks, in them the words said and who says them, and terms.
///
/// A remark is one element, so that a link to it lights all of it. In it, and between remarks, the text is cut where anything
/// begins or ends, and each piece has all that is known of it: elements that would cross each other cannot arise.
struct ParagraphHTML {
  private struct Place {
    var range: TextRange
    var term: Int
    /// Of all occurrences of the term, from 1.
    var number: Int
  }

  private let article: Article
  private let source: SourceText
  private let id: String
  private let hues: [Int?]
  /// By paragraph.
  private let remarks: [Int: [Int]]
  /// Sorted; of two that begin together the longer first.
  private let places: [Place]
  private let restoration: ArticleExporter.Restoration?

  /// - Parameters:
  ///   - id: before every anchor.
  ///   - hues: of the article's terms.
  init(
    _ article: Article, in source: SourceText, id: String, hues: [Int?], restoration: ArticleExporter.Restoration?
  ) {
    self.restoration = restoration
    self.article = article
    self.source = source
    self.id = id
    self.hues = hues
    remarks = Dictionary(grouping: article.remarks.indices) { article.remarks[$0].paragraph }
    places = article.terms.indices.flatMap { term in
      article.terms[term].occurrences.enumerated().map { Place(range: $1, term: term, number: $0 + 1) }
    }.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.term) < ($1.range.lowerBound, $0.range.upperBound, $1.term)
    }
  }

  func html(of index: Int) -> String {
    let paragraph = article.paragraphs[index]
    let places = places(in: paragraph.range)
    var html = ""
    var from = paragraph.range.lowerBound
    let shown = ShownParagraph(paragraph, source: source, restored: restoration?(paragraph, source) ?? [])
    func write(to end: Int, in remark: Int?) {
      guard from < end else { return }
      html += pieces(TextRange(from, end), of: shown, remark: remark.map { article.remarks[$0] }, places)
      from = end
    }
    for remark in remarks[index] ?? [] {
      let range = article.remarks[remark].range
      write(to: min(range.lowerBound, paragraph.range.upperBound), in: nil)
      html += "<span class=\"said\" id=\"\(id)r\(remark + 1)\">"
      write(to: min(range.upperBound, paragraph.range.upperBound), in: remark)
      html += "</span>"
    }
    write(to: paragraph.range.upperBound, in: nil)
    return html
  }

  private func places(in range: TextRange) -> ArraySlice<Place> {
    let start = places.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return places[start...].prefix { $0.range.lowerBound < range.upperBound }
  }

  private func pieces(
    _ range: TextRange, of shown: ShownParagraph, remark: Remark?, _ places: ArraySlice<Place>
  ) -> String {
    let name = remark?.name ?? TextRange(0, 0)
    let quotes = remark?.quotes ?? []
    var cuts: Set<Int> = [range.upperBound]
    for mark in places.map(\.range) + quotes + [name] {
      for cut in [mark.lowerBound, mark.upperBound] where range.contains(cut) { cuts.insert(cut) }
    }
    // What is left out is left out whole.
    for omission in shown.paragraph.omissions {
      cuts = cuts.filter { $0 <= omission.range.lowerBound || !omission.range.contains($0) }
    }
    var html = ""
    var from = range.lowerBound
    for cut in cuts.sorted() where cut > from {
      let piece = TextRange(from, cut)
      let isName = name.contains(piece) && !name.isEmpty
      let look = isName ? "name" : quotes.contains { $0.contains(piece) } ? "direct" : nil
      let text = self.piece(HTML.text(shown.text(of: piece)), at: piece, places)
      html += look.map { "<span class=\"\($0)\">\(text)</span>" } ?? text
      from = cut
    }
    return html
  }

  /// A piece with the term that it is part of, the outermost one, and the anchors of all that begin with it.
  private func piece(_ text: String, at range: TextRange, _ places: ArraySlice<Place>) -> String {
    guard let outer = places.first(where: { $0.range.contains(range) }) else { return text }
    let anchors = places.filter { $0.range.lowerBound == range.lowerBound }.map { anchor($0.term, $0.number) }
    let isLast = outer.number == article.terms[outer.term].occurrences.count
    let next = isLast ? "\(id)t\(outer.term + 1)" : anchor(outer.term, outer.number + 1)
    let look = hues[outer.term].map { "t c\($0)" } ?? "t"
    let own = anchors.first.map { " id=\"\($0)\"" } ?? ""
    return anchors.dropFirst().map { "<span id=\"\($0)\"></span>" }.joined()
      + "<a class=\"\(look)\"\(own) href=\"#\(next)\">\(text)</a>"
  }

  private func anchor(_ term: Int, _ number: Int) -> String { "\(id)t\(term + 1)n\(number)" }
}
