/// One place where the text says who speaks.
struct Attribution {
  enum Source: Equatable {
    /// Index into `NameBook.people`.
    case person(Int)
    /// A group that speaks as one, by its words.
    case group(Range<Int>)
    /// Somebody or something without a name.
    case unnamed
  }

  var source: Source
  /// Index into `SpeechText.parts`.
  var part: Int
  /// From post or name to the end of the cue.
  var range: Range<Int>
  var name: Range<Int>?
  var cue: Range<Int>?
  var rule: Rule
  var isCited = false

  enum Rule: String {
    case postNameCue = "post-name-cue"
    case nameCue = "name-cue"
    case nameAdjunctCue = "name-adjunct-cue"
    case subjectCarriedOn = "subject-carried-on"
    case joint = "joint-attribution"
    case pronoun = "pronoun-follow-up"
    case inTheEyesOf = "in-the-eyes-of"
    case colonQuote = "name-colon-quote"
    case quoteThenName = "quote-then-name"
    case cited = "cited-words"
    case answerLabel = "answer-label"
    case answerContinued = "answer-continued"
    case quoteContinued = "quote-continued"
    case group = "group-cue"
    case unnamed = "unnamed-cue"
  }
}
