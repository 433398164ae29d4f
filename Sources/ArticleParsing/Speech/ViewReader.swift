/// Finds the cues without a verb of speaking: 在某某看来, 在某某眼里.
struct ViewReader {
  let reading: SpeechReading

  func read(part index: Int) {
    let range = reading.text.parts[index].range
    for i in range where reading.mentionEnding[i] >= 0 && isCue(i, in: range) {
      let mention = Int(reading.mentionEnding[i])
      let start = reading.mentions[mention].start
      guard start > range.lowerBound, reading.t[start - 1] == Self.preposition, !reading.mentions[mention].isJournalist
      else { continue }
      if reading.mentions[mention].person < 0 { MentionFinder(reading).enter(mention) }
      reading.attributions.append(
        Attribution(
          source: .person(reading.mentions[mention].person), part: index, range: start - 1..<i + Self.length,
          name: reading.mentions[mention].name, cue: i..<i + Self.length, rule: .inTheEyesOf))
    }
  }

  private static let preposition: UInt16 = 0x5728
  private static let cues = ["看来", "眼里", "眼中", "心中", "心里"].map { Array($0.utf16) }
  /// Of each of them.
  private static let length = 2

  private func isCue(_ position: Int, in range: Range<Int>) -> Bool {
    guard position + Self.length < range.upperBound, !reading.isQuoted(position, in: range) else { return false }
    return Self.cues.contains { reading.t[position] == $0[0] && reading.t[position + 1] == $0[1] }
  }
}
