import Characters

/// “…。”他掰着指头算起账来。: a pronoun is the subject of the clause behind a quotation.
struct QuotationThenPronoun: AttributionRule {
  let name = RuleName.pronoun
  let example = "[p 村支书][n 马福安][c 说]，先要通路。\n“如今货车能开到家门口。”[n 他=马福安]掰着指头算起账来。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, site.isWhole, let narrative = site.narrative else { return nil }
    let text = scene.text
    let pronoun = narrative.clause.lowerBound
    guard Pronouns.stands(at: pronoun, in: scene, floor: scene.floor(of: site.part)), text[pronoun + 1] != "的",
      !narrative.clause.contains(where: { Self.hearing.contains(text[$0]) })
    else { return nil }
    return [
      Attribution(
        source: .anaphor, part: site.part, range: pronoun..<max(narrative.clause.upperBound, pronoun + 1),
        name: pronoun..<pronoun + 1, rule: name)
    ]
  }

  /// He is spoken to.
  private static let hearing: CharSet = "听闻看见问"
}
