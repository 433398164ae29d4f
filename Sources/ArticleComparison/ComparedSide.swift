package import ArticleModel
internal import Characters
internal import Lexicon

/// One of the two texts: the paragraphs of its articles, and the terms that they list.
package struct ComparedSide: Sendable {
  /// A paragraph.
  struct Passage: Sendable {
    /// As it reads.
    let printed: [Unicode.Scalar]
    /// The same characters in simplified form, one for one: what is compared.
    let characters: [Char]
    let source: String
    let line: Int

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(printed[range])) }
  }

  private(set) var passages: [Passage] = []
  /// In simplified form.
  private(set) var terms: Set<[Char]> = []
  package private(set) var articleCount = 0

  package init() {}

  /// Characters.
  var length: Int { passages.reduce(0) { $0 + $1.characters.count } }

  /// Adds an article whose terms are found.
  package mutating func add(_ article: Article, in document: Document) {
    let lines = LineNumbers(document.source)
    let texts = article.paragraphs.filter { $0.role.holdsTerms }.map { paragraph in
      (paragraph.text(in: document.source), lines[paragraph.range.lowerBound])
    }
    add(texts, terms: article.terms.map(\.text), source: document.name)
  }

  /// Adds an article that is not at hand as one.
  /// - Parameters:
  ///   - texts: of its paragraphs in which terms are counted, with the lines on which they stand.
  ///   - terms: that it lists.
  package mutating func add(_ texts: [(text: String, line: Int)], terms found: [String], source: String) {
    articleCount += 1
    let folding = HanziFolding.shared
    let isTraditional = folding.isTraditional([Char](texts.map(\.0).joined()))
    func folded(_ text: [Unicode.Scalar]) -> [Char] {
      let characters = text.map { Char(scalar: $0.value) }
      return isTraditional ? characters.map(folding.simplified) : characters
    }
    for (text, line) in texts {
      let printed = Array(text.unicodeScalars)
      passages.append(Passage(printed: printed, characters: folded(printed), source: source, line: line))
    }
    for term in found { terms.insert(folded(Array(term.unicodeScalars))) }
  }
}

/// Where something stands on a side.
struct PassageRange: Hashable, Sendable {
  var passage: Int
  /// Characters.
  var range: Range<Int>
}

extension ComparedSide {
  func text(_ place: PassageRange) -> String { passages[place.passage].text(place.range) }

  /// How a formulation stands that was found so often, first here.
  func standing(_ count: Int, first: PassageRange?) -> Comparison.Standing {
    guard let first else { return Comparison.Standing() }
    let passage = passages[first.passage]
    let sentence = ClauseCutter.sentence(around: first.range, in: passage.characters)
    return Comparison.Standing(
      count: count, sentence: passage.text(sentence), source: passage.source, line: passage.line)
  }
}
