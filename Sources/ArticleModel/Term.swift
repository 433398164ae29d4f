/// A policy term (提法) of one article.
package struct Term: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// Said again and again in the article.
    case repeated
    /// Set in quotation marks as a slogan.
    case quoted
    /// A standing formulation of the lexicon.
    case known
    /// From the person's own list.
    case own
  }

  /// Without quotation marks.
  package var text: String
  package var kind: Kind
  /// Every occurrence in the article's body and headings, nested ones included; sorted.
  package var occurrences: [TextRange]
  /// Listed terms that this one occurs inside of, and how often.
  package var nestedIn: [Nesting]
  /// Higher is more important; comparable inside one article only.
  package var score: Double
  package var evidence: Evidence

  package struct Nesting: Hashable, Sendable {
    package var term: String
    package var count: Int
    package init(term: String, count: Int) {
      self.term = term
      self.count = count
    }
  }

  package init(
    text: String, kind: Kind, occurrences: [TextRange], nestedIn: [Nesting] = [], score: Double, evidence: Evidence
  ) {
    self.text = text
    self.kind = kind
    self.occurrences = occurrences
    self.nestedIn = nestedIn
    self.score = score
    self.evidence = evidence
  }
}
