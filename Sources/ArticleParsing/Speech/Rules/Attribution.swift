/// One place where the text says who speaks.
struct Attribution: Sendable {
  enum Source: Hashable, Sendable {
    /// Index into `People.all`.
    case person(Int)
    /// A group that speaks as one, by its words.
    case group(Range<Int>)
    /// 他, 这位负责人: whom it stands for is settled by `PronounPass`.
    case anaphor
    /// Somebody or something without a name.
    case unnamed

    var isPerson: Bool { if case .person = self { true } else { false } }
    var isGroup: Bool { if case .group = self { true } else { false } }
  }

  var source: Source
  /// Index into `SpeechText.parts`.
  var part: Int
  /// From post or name to the end of the cue.
  var range: Range<Int>
  var name: Range<Int>?
  var cue: Range<Int>?
  /// What found it.
  var rule: RuleName
  var isCited = false
  /// What the rule itself found to be the speaker's words, their marks left out: both quotations of 用“…”“…”概括.
  var words: [Range<Int>] = []
}

/// The name of a rule or pass, as `--explain` and the export print it.
struct RuleName: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) { self.text = text }
}

extension RuleName {
  /// Rules that later stages tell apart.
  static let carriedOn: RuleName = "subject-carried-on"
  static let joint: RuleName = "joint-attribution"
  static let pronoun: RuleName = "pronoun-follow-up"
  static let cited: RuleName = "cited-words"
  static let group: RuleName = "group-cue"
  static let unnamed: RuleName = "unnamed-cue"
  static let quoteContinued: RuleName = "quote-continued"
  static let answerLabel: RuleName = "answer-label"
  static let answerContinued: RuleName = "answer-continued"
}
