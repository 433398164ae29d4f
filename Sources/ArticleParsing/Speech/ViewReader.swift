/// Finds the cue without a verb of speaking: 在某某看来.
struct ViewReader {
  let reading: SpeechReading

  func read(part index: Int) {
    let range = reading.text.parts[index].range
    for i in range where isCue(i, in: range) && reading.mentionEnding[i] >= 0 {
      let mention = Int(reading.mentionEnding[i])
      let start = reading.mentions[mention].start
      guard start > range.lowerBound, reading.t[start - 1] == Self.preposition, !reading.mentions[mention].isJournalist
      else { continue }
      if reading.mentions[mention].person < 0 { MentionFinder(reading).enter(mention) }
      reading.attributions.append(
        Attribution(
          source: .person(reading.mentions[mention].person), part: index, range: start - 1..<i + Self.cue.count,
          name: reading.mentions[mention].name, cue: i..<i + Self.cue.count, rule: .inTheEyesOf))
    }
  }

  private static let preposition: UInt16 = 0x5728
  private static let cue = Array("看来".utf16)

  private func isCue(_ position: Int, in range: Range<Int>) -> Bool {
    reading.t[position] == Self.cue[0] && position + Self.cue.count < range.upperBound
      && reading.t[position + 1] == Self.cue[1] && !reading.isQuoted(position, in: range)
  }
}
