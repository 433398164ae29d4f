/// One who speaks in an article: a person, or a group that speaks as one (代表们, 大家).
public struct Speaker: Hashable, Sendable {
  /// One human being, or several who speak as one. The names are those of the exports.
  public enum Kind: String, Hashable, Sendable { case person, group }

  /// A person or a group.
  public var kind: Kind
  /// The full name as the article gives it; a group's own words (大家).
  public var name: String
  /// The nearest full post as printed, joined chain included (省委副书记、某市委书记); `nil` where none is given.
  public var post: String?

  public init(kind: Kind = .person, name: String, post: String? = nil) {
    self.kind = kind
    self.name = name
    self.post = post
  }
}

/// What one speaker says in one paragraph under one attribution.
public struct Remark: Hashable, Sendable {
  /// How the words are given. The names are those of the exports.
  public enum Kind: String, Hashable, Sendable {
    /// In quotation marks (or an answer in an interview), reported, or both.
    case direct, indirect, mixed
    /// Taken from a letter or an earlier speech.
    case cited
  }

  /// Index into `Article.speakers`.
  public var speaker: Int
  /// Index into `Article.paragraphs`.
  public var paragraph: Int
  /// How the words are given.
  public var kind: Kind
  /// From the first to the last byte of what belongs to the remark in this paragraph, attribution included.
  public var range: TextRange
  /// Post, name and cue (某市委书记某某表示); empty at `range.lowerBound` where the paragraph carries on an earlier one.
  public var attribution: TextRange
  /// The name (or pronoun) inside the attribution.
  public var name: TextRange?
  /// The reporting verb or phrase inside the attribution.
  public var cue: TextRange?
  /// Direct speech, without its quotation marks; sorted.
  public var quotes: [TextRange]
  /// The rule that found the remark, and what it saw.
  public var evidence: Evidence

  public init(
    speaker: Int, paragraph: Int, kind: Kind, range: TextRange, attribution: TextRange, name: TextRange? = nil,
    cue: TextRange? = nil, quotes: [TextRange] = [], evidence: Evidence
  ) {
    self.speaker = speaker
    self.paragraph = paragraph
    self.kind = kind
    self.range = range
    self.attribution = attribution
    self.name = name
    self.cue = cue
    self.quotes = quotes
    self.evidence = evidence
  }
}
