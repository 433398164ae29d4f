/// A name right before its verb, or with nothing but adverbs between.
struct NamedSubject: AttributionRule {
  static let adjacent: RuleName = "name-cue"
  static let withPost: RuleName = "post-name-cue"
  static let atDistance: RuleName = "name-adjunct-cue"

  let name = Self.adjacent
  let example = "[p 江州市委书记][n 言立诚][c 说]，江州要把差距变成动力。[n 言立诚][c 强调]，要以人为本。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site, let mention = scene.mentions.ending(at: site.left),
      !Addressees.isAddressed(scene.mentions[mention], in: scene)
    else { return nil }
    let rule = site.left == site.cue.range.lowerBound ? Self.adjacent : Self.atDistance
    return Speaking(scene: scene, site: site).mention(mention, rule: rule)
  }
}
