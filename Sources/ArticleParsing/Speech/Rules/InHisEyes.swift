/// 在他看来: the same for a pronoun.
struct InHisEyes: AttributionRule {
  let name = RuleName.pronoun
  let example = "村支书马福安今年60岁。在[n 他=马福安][c 看来]，路通了，人心就通了。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .preposition(let preposition, let part) = site else { return nil }
    let pronoun = preposition + 1
    let cue = pronoun + 1..<pronoun + 1 + InTheEyesOf.cueLength
    guard Vocabulary.pronouns.contains(scene.text[pronoun]),
      InTheEyesOf.isCue(at: cue.lowerBound, in: scene.text.parts[part].range, of: scene.text)
    else { return nil }
    return [
      Attribution(
        source: .anaphor, part: part, range: preposition..<cue.upperBound, name: pronoun..<pronoun + 1, cue: cue,
        rule: name)
    ]
  }
}
