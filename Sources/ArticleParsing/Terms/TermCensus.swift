package import ArticleModel
import Characters
import Lexicon

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

  private struct Entry {
    var date: Article.Date?
    /// As printed, its paragraphs one after the other.
    var text: [Char]
  }

  private var entries: [Entry] = []
  /// Terms that are no standing formulations.
  private var terms: Set<[Char]> = []
  private let formulations = TermLexicon.shared.formulations

  package init() {}

  package var articleCount: Int { entries.count }

  /// Adds an article whose terms are found.
  package mutating func add(_ article: Article, in source: SourceText) {
    let text = ArticleText(article.paragraphs, in: DecodedText(source, article.range))
    let printed = text.parts.filter(\.role.holdsTerms).flatMap { text.printed[$0.range] + ["\n"] }
    entries.append(Entry(date: article.date, text: printed))
    for term in article.terms.map({ [Char]($0.text) }) where number(of: term[...]) == nil { terms.insert(term) }
  }

  /// The number of a standing formulation that is worth counting for itself.
  private func number(of term: ArraySlice<Char>) -> Int? {
    formulations.number(of: term).flatMap { formulations[$0].isBroad ? nil : $0 }
  }

  private struct Tally {
    let term: ArraySlice<Char>
    var articles = 0
    var occurrences = 0
    var first: Article.Date?
    var last: Article.Date?
  }

  /// What one article has of a term.
  private struct Count {
    let first: Range<Int>
    /// Behind the last occurrence that was counted: none over another.
    var end: Int
    var occurrences = 1
  }

  /// One row a term that stands in some article; the most widely used first.
  package func rows() -> [Row] {
    let matcher = PatternMatcher(terms.sorted { $0.lexicographicallyPrecedes($1) })
    var tallies: [Int: Tally] = [:]
    for entry in entries {
      for (term, count) in counts(in: entry.text, matcher) {
        var tally = tallies[term] ?? Tally(term: entry.text[count.first])
        tally.articles += 1
        tally.occurrences += count.occurrences
        if let date = entry.date {
          tally.first = min(tally.first ?? date, date)
          tally.last = max(tally.last ?? date, date)
        }
        tallies[term] = tally
      }
    }
    return tallies.values.map(row).sorted {
      ($1.articles, $1.occurrences, $0.term) < ($0.articles, $0.occurrences, $1.term)
    }
  }

  /// The terms of one text: standing formulations by their number, others behind them by that of the pattern.
  private func counts(in text: [Char], _ matcher: PatternMatcher) -> [Int: Count] {
    var counts: [Int: Count] = [:]
    func count(_ term: Int, at place: Range<Int>) {
      guard let known = counts[term] else {
        counts[term] = Count(first: place, end: place.upperBound)
        return
      }
      guard known.end <= place.lowerBound else { return }
      counts[term]?.end = place.upperBound
      counts[term]?.occurrences += 1
    }
    for start in text.indices {
      formulations.forEach(in: text, at: start, limit: text.count) { length, number in
        if !formulations[number].isBroad { count(number, at: start..<start + length) }
      }
      matcher.forEachMatch(in: text, at: start, limit: text.count) { pattern in
        count(formulations.count + pattern, at: start..<start + matcher.patterns[pattern].count)
      }
    }
    return counts
  }

  private func row(_ tally: Tally) -> Row {
    Row(
      term: String(tally.term), articles: tally.articles, occurrences: tally.occurrences,
      share: Double(tally.articles) / Double(entries.count), first: tally.first, last: tally.last,
      year: formulations.number(of: tally.term).flatMap { formulations[$0].year })
  }
}

extension Article.Date {
  fileprivate static func < (a: Article.Date, b: Article.Date) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

private func min(_ a: Article.Date, _ b: Article.Date) -> Article.Date { b < a ? b : a }
private func max(_ a: Article.Date, _ b: Article.Date) -> Article.Date { a < b ? b : a }
