/// Settles whom 他, 她 and 这位负责人 stand for: the last person who spoke or was the subject of a clause.
struct PronounResolver {
  let reading: SpeechReading
  private let cues: CueReader
  private let clauses: ClauseReader

  init(_ reading: SpeechReading) {
    self.reading = reading
    cues = CueReader(reading)
    clauses = ClauseReader(reading: reading)
  }

  func resolve() {
    reading.attributions.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in reading.attributions.indices where reading.attributions[index].rule == .pronoun {
      guard case .unnamed = reading.attributions[index].source else { continue }
      reading.attributions[index].source = antecedent(of: index)
    }
  }

  private func antecedent(of index: Int) -> Attribution.Source {
    let pronoun = reading.attributions[index]
    let position = pronoun.name?.lowerBound ?? pronoun.range.lowerBound
    var speaker: Attribution?
    for earlier in reading.attributions[..<index].reversed() where earlier.range.upperBound <= position {
      if case .group = earlier.source { continue }
      speaker = earlier
      break
    }
    let subject = lastSubject(before: position, part: pronoun.part)
    if let subject, subject.name.lowerBound > speaker?.range.lowerBound ?? -1, !isReported(subject, by: speaker) {
      return subject.person >= 0 && !subject.isJournalist ? .person(subject.person) : .unnamed
    }
    guard let speaker, speaker.part >= pronoun.part - 1 else { return .unnamed }
    return speaker.source
  }

  /// 甲表示，乙肯定了此事。她说: 乙 is the subject of what 甲 says.
  private func isReported(_ subject: Mention, by speaker: Attribution?) -> Bool {
    guard let speaker, let cue = speaker.cue, speaker.part == subject.part, subject.start >= cue.upperBound else {
      return false
    }
    let floor = reading.text.parts[subject.part].range.lowerBound
    return clauses.sentenceStart(before: subject.start, floor: floor) <= cue.lowerBound
  }

  private func lastSubject(before position: Int, part: Int) -> Mention? {
    var low = 0
    var high = reading.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if reading.mentions[middle].name.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    var steps = 0
    while low > 0, steps < 12 {
      low -= 1
      steps += 1
      let mention = reading.mentions[low]
      guard mention.part >= part - 1 else { return nil }
      let floor = reading.text.parts[mention.part].range.lowerBound
      let clause = clauses.clauseStart(before: mention.start, floor: floor)
      if cues.isSubjectPosition(mention.start, clause: clause..<mention.end), cues.predicateFollows(mention) {
        if mention.person < 0 { MentionFinder(reading).enter(low) }
        return reading.mentions[low]
      }
    }
    return nil
  }
}
