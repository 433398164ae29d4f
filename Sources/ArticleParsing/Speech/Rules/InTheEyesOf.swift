import Characters

/// 在某某看来, 在某某眼里: a view without a verb of speaking.
struct InTheEyesOf: AttributionRule {
  static let cues: WordList = "看来 眼里 眼中 心中 心里"
  /// Characters of each of them.
  static let cueLength = 2

  let name: RuleName = "in-the-eyes-of"
  let example = "在[p 江州大学教授][n 葛静怡][c 看来]，路还很长。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .mention(let index) = site else { return nil }
    let mention = scene.mentions[index]
    let range = scene.text.parts[mention.part].range
    guard mention.start > range.lowerBound, scene.text[mention.start - 1] == "在", !mention.isJournalist else {
      return nil
    }
    let ends = (mention.name.upperBound...mention.end).filter {
      scene.mentions.ending(at: $0) == index && Self.isCue(at: $0, in: range, of: scene.text)
    }
    guard !ends.isEmpty else { return nil }
    return ends.map { end in
      Attribution(
        source: scene.source(of: mention), part: mention.part, range: mention.start - 1..<end + Self.cueLength,
        name: mention.name, cue: end..<end + Self.cueLength, rule: name)
    }
  }

  /// Whether 看来 or the like stands at a position, outside quotation marks.
  static func isCue(at position: Int, in part: Range<Int>, of text: SpeechText) -> Bool {
    position + cueLength < part.upperBound
      && cues.length(at: position, in: text.characters, limit: part.upperBound) > 0
      && (text[position] == "看" || pauses.contains(text[position + cueLength])) && !text.isQuoted(position, in: part)
  }

  /// 在他心里种下了种子 is no view of his; 在他心里，… is.
  private static let pauses: CharSet = "，：是"
}
