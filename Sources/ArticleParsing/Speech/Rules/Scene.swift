/// What a rule may look at: the text, whom it names, and who is known to speak so far.
struct Scene: Sendable {
  let text: SpeechText
  var mentions: Mentions
  /// In the order in which they were found.
  var attributions: [Attribution] = []

  var people: People { mentions.people }

  /// The beginning of a part.
  func floor(of part: Int) -> Int { text.parts[part].range.lowerBound }

  /// The person of a mention.
  func source(of mention: Mention) -> Attribution.Source { mention.person.map { .person($0) } ?? .unnamed }
}
