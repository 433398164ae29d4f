import Characters

/// 他, 她, 这位负责人 before the verb.
struct PronounSubject: AttributionRule {
  let name = RuleName.pronoun
  let example = "[p 村支书][n 马福安][c 说]，先要通路。[n 他=马福安][c 表示]，还要引水。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let floor = scene.floor(of: site.part)
    guard site.left > floor else { return nil }
    let speaking = Speaking(scene: scene, site: site)
    if Pronouns.stands(at: site.left - 1, in: scene, floor: floor) {
      return [speaking.anaphor(site.left - 1..<site.left)]
    }
    return demonstrative(before: site.left, in: scene.text, floor: floor).map { [speaking.anaphor($0..<site.left)] }
  }

  /// 这位负责人, 该发言人.
  private func demonstrative(before left: Int, in text: SpeechText, floor: Int) -> Int? {
    let head = text.matchBack(left, floor: floor, .post)
    guard head.length > 0 else { return nil }
    let end = left - head.length
    let length = Self.demonstratives.length(before: end, in: text.characters, floor: floor)
    return length > 0 ? end - length : nil
  }

  private static let demonstratives: WordList = "这位 那位 这名 该"
}
