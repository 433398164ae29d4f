import ArticleModel
import Characters
import Lexicon

/// What terms are looked for in: the article's headings, body and captions, cut into words.
///
/// A headline that a database repeats behind the article is metadata: what stands there is not counted. Terms are found in
/// the characters as they are read, and counted as they are printed. Immutable: a class only so that it is passed on
/// without copying its tables.
final class TermText: Sendable {
  /// What somebody says in so many words, the quotation marks left out.
  let quotations: Set<TextRange>
  let article: ArticleText
  /// As the article is read, and simplified in any article: also a single traditional word is found by the lexicons.
  let characters: [Char]
  /// As it is printed.
  let printed: [Char]
  /// The paragraphs that hold terms.
  let parts: [ArticleText.Part]
  let words: Words
  /// Of the printed text.
  private let pairs: PairIndex

  /// - Parameters:
  ///   - names: of people, as printed: they are no part of a term.
  ///   - quotations: what somebody says in so many words.
  init(_ article: ArticleText, names: [String], quotations: [TextRange] = []) {
    self.quotations = Set(quotations)
    self.article = article
    characters = article.characters.map(HanziFolding.shared.simplified)
    printed = article.printed
    parts = article.parts.filter(\.role.holdsTerms)
    let ranges = parts.map(\.range)
    let pairs = PairIndex(article.printed, in: ranges)
    let barred = names.flatMap { name in
      let name = [Char](name)
      return pairs.places(of: name[...], in: article.printed).map { $0..<$0 + name.count }
    }
    words = Words(characters, in: ranges, barred: barred)
    self.pairs = pairs
  }

  /// Characters of the paragraphs that hold terms, and of their ends.
  var length: Int { parts.reduce(0) { $0 + $1.range.count + 1 } }

  subscript(range: Range<Int>) -> ArraySlice<Char> { characters[range] }

  /// Positions of what is no hanzi, in order.
  var marks: some Sequence<Int> { parts.lazy.flatMap { [article] in article.marks[$0.marks] } }

  /// Where a string that stands somewhere in the text is printed, in order. They may overlap.
  func occurrences(of place: Range<Int>) -> [Int] { pairs.places(of: printed[place], in: printed) }

  /// Whether no noun stands right before or behind, which would make it a part of a longer one: 优质医疗 in 优质医疗资源.
  func standsAlone(_ place: Range<Int>) -> Bool {
    guard let first = words.index(at: place.lowerBound), words.isEdge(place.upperBound) else { return false }
    if !words[first].opensRun {
      let before = words[first - 1]
      if !before.kind.isDisjoint(with: Self.joinedBefore), !isLead(before) { return false }
    }
    guard let next = words.index(at: place.upperBound), !words[next].opensRun else { return true }
    let behind = words[next]
    return behind.kind.isDisjoint(with: Self.joinedBehind) && (behind.kind != .verbalNoun || behind.length == 1)
  }

  private static let joinedBefore: Wordbook.Kind = [
    .noun, .verbalNoun, .attributive, .idiom, .organisation, .countries, .adjective,
  ]
  private static let joinedBehind: Wordbook.Kind = [.noun, .attributive, .organisation, .idiom, .place]

  private func isLead(_ word: Words.Word) -> Bool {
    TermLexicon.shared.vocabulary.contains(self[word.range], .lead)
  }

  /// Whether a position stands in a heading.
  func isInHeading(_ position: Int) -> Bool {
    parts.contains { $0.range.contains(position) && $0.role != .body && $0.role != .verse }
  }
}
