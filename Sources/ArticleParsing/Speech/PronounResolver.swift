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
    reading.attributions.stableSort { $0.range.lowerBound < $1.range.lowerBound }
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
      if isMedium(earlier) { continue }
      speaker = earlier
      break
    }
    let subject = lastSubject(before: position, part: pronoun.part)
    if let subject, subject.name.lowerBound > speaker?.range.lowerBound ?? -1, !isReported(subject, by: speaker) {
      return subject.person >= 0 && !subject.isJournalist ? .person(subject.person) : .unnamed
    }
    guard let speaker, speaker.part >= pronoun.part - reach(of: position, part: pronoun.part) else { return .unnamed }
    return speaker.source
  }

  /// How many paragraphs back the last speaker may be: one more where the first sentence of a paragraph takes him up.
  private func reach(of position: Int, part: Int) -> Int {
    let floor = reading.parts[part].range.lowerBound
    return clauses.sentenceStart(before: position, floor: floor) == floor ? 2 : 1
  }

  /// 报道说，他…: a paper is nobody's antecedent.
  private func isMedium(_ attribution: Attribution) -> Bool {
    guard case .unnamed = attribution.source, let cue = attribution.cue, cue.lowerBound > 0 else { return false }
    return Self.media.contains(reading.t[cue.lowerBound - 1])
  }

  /// What papers, reports and documents end with: 报道, 新华社, 时报, 公报.
  private static let media = ScalarSet("道导报社告网刊")

  /// 甲表示，乙肯定了此事。她说: 乙 is the subject of what 甲 says.
  private func isReported(_ subject: Mention, by speaker: Attribution?) -> Bool {
    guard let speaker, let cue = speaker.cue, speaker.part == subject.part, subject.start >= cue.upperBound else {
      return false
    }
    let floor = reading.parts[subject.part].range.lowerBound
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
      let floor = reading.parts[mention.part].range.lowerBound
      let clause = clauses.clauseStart(before: mention.start, floor: floor)
      if cues.isSubjectPosition(mention.start, clause: clause..<mention.end),
        cues.predicateFollows(mention) || cues.mayBePlainSubject(mention)
      {
        if mention.person < 0 { reading.enter(low) }
        return reading.mentions[low]
      }
    }
    return nil
  }
}
