package import ArticleModel

/// How often and since when each term is said over many articles.
///
/// Every article's own terms and all standing formulations are counted in every article, listed there or not, so a
/// count is what searching the texts for the string gives.
package struct TermCensus: Sendable {
  package struct Row: Hashable, Sendable {
    package var term: String
    /// Articles that have the term, and occurrences in all of them.
    package var articles: Int
    package var occurrences: Int
    /// Articles that have it over all articles, 0…1.
    package var share: Double
    /// Issue dates of the earliest and latest article that has it; `nil` where none is dated.
    package var first: Article.Date?
    package var last: Article.Date?
    /// The year in which a standing formulation appeared, where it is known.
    package var year: Int?
  }

  /// The texts of all articles, one after the other.
  private var text: [UInt16] = []
  /// Where each article's text ends.
  private var ends: [Int] = []
  private var dates: [Article.Date?] = []
  private var patterns: PatternSet

  package init() {
    let known = KnownTerms.shared
    patterns = PatternSet(capacity: 4 * known.patterns.count)
    for index in 0..<known.patterns.count where !known.entry(index).isBroad { patterns.insert(known.patterns[index]) }
  }

  package var articleCount: Int { ends.count }

  /// Adds an article whose terms are found.
  package mutating func add(_ article: Article, in source: SourceText) {
    var memory = ScratchMemory()
    defer { extendLifetime(memory) }
    text += TermText(article.paragraphs, base: article.range.lowerBound, in: source, &memory).literal
    // Nothing runs from one article into the next.
    text.append(TermText.separator)
    ends.append(text.count)
    dates.append(article.date)
    for term in article.terms { patterns.insert(Array(term.text.utf16)) }
  }

  /// One row a term that stands in some article; the most widely used first.
  package func rows() -> [Row] {
    let tallies = tallied()
    return tallies.indices.filter { tallies[$0].occurrences > 0 }.map(row(tallies)).sorted {
      ($1.articles, $1.occurrences, $0.term) < ($0.articles, $0.occurrences, $1.term)
    }
  }

  private struct Tally {
    var articles: Int32 = 0
    var occurrences: Int32 = 0
    /// Scalar behind the last occurrence.
    var end = 0
    /// Number of the last article that had the term.
    var lastArticle: Int32 = -1
    /// Articles with the earliest and latest date; -1 while none is dated.
    var earliest: Int32 = -1
    var latest: Int32 = -1
  }

  private func tallied() -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: patterns.count)
    var article = 0
    patterns.matches(in: text) { pattern, start in
      while article < ends.count, start >= ends[article] { article += 1 }
      guard tallies[pattern].end <= start else { return }
      tallies[pattern].end = start + patterns.length(pattern)
      tallies[pattern].occurrences += 1
      guard tallies[pattern].lastArticle != article else { return }
      tallies[pattern].lastArticle = Int32(article)
      tallies[pattern].articles += 1
      guard let date = dates[article] else { return }
      let (earliest, latest) = (Int(tallies[pattern].earliest), Int(tallies[pattern].latest))
      if earliest < 0 || date < (dates[earliest] ?? date) { tallies[pattern].earliest = Int32(article) }
      if latest < 0 || (dates[latest] ?? date) < date { tallies[pattern].latest = Int32(article) }
    }
    return tallies
  }

  private func row(_ tallies: [Tally]) -> (Int) -> Row {
    { pattern in
      let tally = tallies[pattern]
      let known = KnownTerms.shared
      return Row(
        term: TermText.string(patterns[pattern]), articles: Int(tally.articles), occurrences: Int(tally.occurrences),
        share: Double(tally.articles) / Double(ends.count),
        first: tally.earliest < 0 ? nil : dates[Int(tally.earliest)],
        last: tally.latest < 0 ? nil : dates[Int(tally.latest)],
        year: known.patterns.index(of: Array(patterns[pattern])).flatMap { known.entry($0).year })
    }
  }
}

extension Article.Date {
  fileprivate static func < (a: Article.Date, b: Article.Date) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}
