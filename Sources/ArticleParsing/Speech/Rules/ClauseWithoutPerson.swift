/// The cue's clause has a subject that is no person: nobody's words, if any.
struct ClauseWithoutPerson: AttributionRule {
  let name = RuleName.unnamed
  let example = "这份材料说，路要一步一步走。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let start = scene.text.clauseStart(before: site.left, floor: scene.floor(of: site.part))
    guard start < site.left else { return nil }
    let hasSubject = !Subjects(scene: scene).beginsWithoutSubject(start) || scene.mentions.starting(at: start) != nil
    guard hasSubject else { return nil }
    let reports = site.cue.isStrong && site.cue.introduces || site.cue.introducesQuote
    return reports ? [Speaking(scene: scene, site: site).unnamed(from: start)] : []
  }
}
