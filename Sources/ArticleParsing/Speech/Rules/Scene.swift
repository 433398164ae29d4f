/// What a rule may look at: the text, whom it names, and who is known to speak so far.
struct Scene: Sendable {
  let text: SpeechText
  var mentions: Mentions
  /// In the order in which they were found.
  var attributions: [Attribution] = []

  var people: People { mentions.people }

  /// The beginning of a part.
  func floor(of part: Int) -> Int { text.parts[part].range.lowerBound }

  /// Whom a part, up to a position, and the part before it name, where that is one person.
  /// - Parameter ignoringDoubtful: names that nothing vouches for do not count; else they stand against it.
  func onlyPerson(before end: Int, part: Int, ignoringDoubtful: Bool) -> Int? {
    let near = floor(of: max(0, part - 1))..<end
    let named = mentions.named(in: near).filter {
      !$0.isJournalist && !(ignoringDoubtful && (!$0.isVouched || $0.person == nil))
    }
    guard let person = named.first?.person, named.allSatisfy({ $0.person == person && $0.isVouched }) else {
      return nil
    }
    return person
  }

  /// Whether somebody's post is an office: 市长看望老人.
  func isOfficial(_ person: Int) -> Bool { people.all[person].post.map { text.isOffice($0) } ?? false }

  /// The person of a mention.
  func source(of mention: Mention) -> Attribution.Source { mention.person.map { .person($0) } ?? .unnamed }
}
