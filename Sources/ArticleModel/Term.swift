/// A policy term (提法) of one article.
public struct Term: Hashable, Sendable {
  /// Why it is listed. The names are those of the exports.
  public enum Kind: String, Hashable, Sendable {
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
  public var text: String
  /// Why it is listed.
  public var kind: Kind
  /// Every occurrence in the article's body and headings, nested ones included; sorted.
  public var occurrences: [TextRange]
  /// Listed terms that this one occurs inside of, and how often.
  public var nestedIn: [Nesting]
  /// Higher is more important; comparable inside one article only.
  public var score: Double
  /// What the score rests on.
  public var evidence: Evidence

  /// A longer term that a term occurs inside of.
  public struct Nesting: Hashable, Sendable {
    /// The longer term's text.
    public var term: String
    /// Occurrences inside of it.
    public var count: Int
    public init(term: String, count: Int) {
      self.term = term
      self.count = count
    }
  }

  public init(
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
