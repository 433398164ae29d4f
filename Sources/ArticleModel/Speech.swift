/// One who speaks in an article: a person, or a group that speaks as one (代表们, 大家).
package struct Speaker: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case person, group }

  package var kind: Kind
  /// The full name as the article gives it; a group's own words (大家).
  package var name: String
  /// The nearest full post as printed, joined chain included (省委副书记、某市委书记); `nil` where none is given.
  package var post: String?

  package init(kind: Kind = .person, name: String, post: String? = nil) {
    self.kind = kind
    self.name = name
    self.post = post
  }
}

/// What one speaker says in one paragraph under one attribution.
package struct Remark: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// In quotation marks (or an answer in an interview), reported, or both.
    case direct, indirect, mixed
    /// Taken from a letter or an earlier speech.
    case cited
  }

  /// Index into `Article.speakers`.
  package var speaker: Int
  /// Index into `Article.paragraphs`.
  package var paragraph: Int
  package var kind: Kind
  /// From the first to the last byte of what belongs to the remark in this paragraph, attribution included.
  package var range: TextRange
  /// Post, name and cue (某市委书记某某表示); empty at `range.lowerBound` where the paragraph carries on an earlier one.
  package var attribution: TextRange
  /// The name (or pronoun) inside the attribution.
  package var name: TextRange?
  /// The reporting verb or phrase inside the attribution.
  package var cue: TextRange?
  /// Direct speech, without its quotation marks; sorted.
  package var quotes: [TextRange]
  package var evidence: Evidence

  package init(
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
