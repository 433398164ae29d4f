import Characters

/// 就算他道歉，…; 如果某某说…: nobody has said it.
struct Hypothetical: AttributionRule {
  let name = RuleName.unnamed
  let example = "市长言立诚来到现场。就算他道歉，损失也无法挽回。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let start = scene.text.clauseStart(before: site.left, floor: scene.floor(of: site.part))
    return scene.text.has(Self.conjunctions, at: start) ? [] : nil
  }

  private static let conjunctions: WordList = "就算 即使 即便 纵使 哪怕 如果 假如 假使 倘若 要是 万一 若是 与其"
}
