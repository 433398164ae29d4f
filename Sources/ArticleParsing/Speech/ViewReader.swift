/// Finds the cues without a verb of speaking: 在某某看来, 在某某眼里.
struct ViewReader {
  let reading: SpeechReading

  func read() {
    for mention in reading.mentions.indices {
      let index = reading.mentions[mention].part
      guard reading.parts[index].isBody else { continue }
      let range = reading.parts[index].range
      let name = reading.mentions[mention].name
      for end in name.upperBound...reading.mentions[mention].end
      where reading.mentionEnding[end] == mention && isCue(end, in: range) {
        read(mention, before: end, part: index, floor: range.lowerBound)
      }
    }
  }

  /// 在他看来: the pronoun, when one stands behind this 在.
  func pronoun(after preposition: Int, part: Int) -> Attribution? {
    let at = preposition + 1
    guard at < reading.t.count, Self.pronouns.contains(reading.t[at]),
      isCue(at + 1, in: reading.parts[part].range)
    else { return nil }
    return Attribution(
      source: .unnamed, part: part, range: preposition..<at + 1 + Self.length, name: at..<at + 1,
      cue: at + 1..<at + 1 + Self.length, rule: .pronoun)
  }

  private static let pronouns = ScalarSet("他她")

  private func read(_ mention: Int, before cue: Int, part: Int, floor: Int) {
    let start = reading.mentions[mention].start
    guard start > floor, reading.t[start - 1] == Self.preposition, !reading.mentions[mention].isJournalist else {
      return
    }
    if reading.mentions[mention].person < 0 { reading.enter(mention) }
    reading.attributions.append(
      Attribution(
        source: .person(reading.mentions[mention].person), part: part, range: start - 1..<cue + Self.length,
        name: reading.mentions[mention].name, cue: cue..<cue + Self.length, rule: .inTheEyesOf))
  }

  /// 在
  static let preposition: UInt16 = 0x5728
  private static let cues: ScalarWords = "看来 眼里 眼中 心中 心里"
  /// Of each of them.
  private static let length = 2

  private func isCue(_ position: Int, in range: Range<Int>) -> Bool {
    guard position + Self.length < range.upperBound,
      Self.cues.length(at: position, in: reading.t, limit: range.upperBound) > 0
    else { return false }
    return !reading.isQuoted(position, in: range)
  }
}
