/// Finds the cues without a verb of speaking: 在某某看来, 在某某眼里.
struct ViewReader {
  let reading: SpeechReading

  func read(part index: Int) {
    let range = reading.text.parts[index].range
    readPronouns(in: range, part: index)
    for mention in reading.mentions.indices where reading.mentions[mention].part == index {
      let name = reading.mentions[mention].name
      for end in name.upperBound...reading.mentions[mention].end
      where reading.mentionEnding[end] == mention && isCue(end, in: range) {
        read(mention, before: end, part: index, floor: range.lowerBound)
      }
    }
  }

  /// 在他看来.
  private func readPronouns(in range: Range<Int>, part: Int) {
    for i in range.dropFirst() where Self.pronouns.contains(reading.t[i]) && reading.t[i - 1] == Self.preposition {
      guard isCue(i + 1, in: range) else { continue }
      reading.attributions.append(
        Attribution(
          source: .unnamed, part: part, range: i - 1..<i + 1 + Self.length, name: i..<i + 1,
          cue: i + 1..<i + 1 + Self.length, rule: .pronoun))
    }
  }

  private static let pronouns = ScalarSet("他她")

  private func read(_ mention: Int, before cue: Int, part: Int, floor: Int) {
    let start = reading.mentions[mention].start
    guard start > floor, reading.t[start - 1] == Self.preposition, !reading.mentions[mention].isJournalist else {
      return
    }
    if reading.mentions[mention].person < 0 { MentionFinder(reading).enter(mention) }
    reading.attributions.append(
      Attribution(
        source: .person(reading.mentions[mention].person), part: part, range: start - 1..<cue + Self.length,
        name: reading.mentions[mention].name, cue: cue..<cue + Self.length, rule: .inTheEyesOf))
  }

  private static let preposition: UInt16 = 0x5728
  private static let cues = ["看来", "眼里", "眼中", "心中", "心里"].map { Array($0.utf16) }
  /// Of each of them.
  private static let length = 2

  private func isCue(_ position: Int, in range: Range<Int>) -> Bool {
    guard position + Self.length < range.upperBound,
      Self.cues.contains(where: { reading.t[position] == $0[0] && reading.t[position + 1] == $0[1] })
    else { return false }
    return !reading.isQuoted(position, in: range)
  }
}
