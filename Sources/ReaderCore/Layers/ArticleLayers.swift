import Algorithms
import ArticleModel

/// What lies over one article's text: direct speech, speakers' names, lit terms. Sorted lists of ranges.
struct ArticleLayers: Sendable {
  struct TermSpan: Hashable, Sendable {
    var range: TextRange
    var colour: Role.Hue
    /// Index into the article's terms.
    var term: Int
  }

  let quotes: [TextRange]
  let names: [TextRange]
  let terms: [TermSpan]
  /// The longest term, bytes: how far back a search for spans that reach into a line must begin.
  let longestTerm: Int
  let longestQuote: Int

  /// - Parameter colours: the hue of each of the article's terms; `nil` where it is not lit.
  init(article: Article, colours: [Role.Hue?]) {
    quotes = article.remarks.flatMap(\.quotes).sorted()
    names = article.remarks.compactMap(\.name).sorted()
    var spans: [TermSpan] = []
    for (index, term) in article.terms.enumerated() {
      guard index < colours.count, let colour = colours[index] else { continue }
      for range in term.occurrences {
        spans.append(TermSpan(range: range, colour: colour, term: index))
      }
    }
    // Of two that begin together the longer first.
    spans.sort {
      ($0.range.lowerBound, $1.range.upperBound, $0.term) < ($1.range.lowerBound, $0.range.upperBound, $1.term)
    }
    terms = Self.outermost(spans)
    longestTerm = spans.reduce(0) { max($0, $1.range.count) }
    longestQuote = quotes.reduce(0) { max($0, $1.count) }
  }

  /// A term inside another has that one's colour: two bright colours in one word look like a mistake. Where two overlap, the
  /// later one begins behind the other.
  private static func outermost(_ spans: [TermSpan]) -> [TermSpan] {
    var result: [TermSpan] = []
    var reach = 0
    for var span in spans where span.range.upperBound > reach {
      span.range.lowerBound = max(span.range.lowerBound, reach)
      reach = span.range.upperBound
      result.append(span)
    }
    return result
  }
}

/// The elements of a sorted list that overlap a range.
/// - Parameter longest: the greatest length of an element, bytes.
func overlapping<Element>(
  _ list: [Element], _ range: TextRange, longest: Int, of bounds: (Element) -> TextRange
) -> ArraySlice<Element> {
  let from = range.lowerBound - longest
  let start = list.partitioningIndex { bounds($0).lowerBound >= from }
  return list[start...].prefix { bounds($0).lowerBound < range.upperBound }
}
