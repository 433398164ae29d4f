/// “…。”会上传达了某某作出的重要指示。: words taken from a letter or an earlier speech.
struct CitedWords: AttributionRule {
  let name = RuleName.cited
  let example = "“要把路修到家门口。”会上传达了[p 省长][n 言立诚]的重要指示。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, site.isWhole, let narrative = site.narrative else { return nil }
    for position in narrative.sentence {
      guard let index = scene.mentions.starting(at: position), !scene.mentions[index].isJournalist,
        let end = Citation.end(
          after: scene.mentions[index].end, before: narrative.sentence.upperBound, in: scene.text)
      else { continue }
      return site.attribution(to: scene.mentions[index], end: end, rule: name, in: scene)
    }
    return nil
  }
}
