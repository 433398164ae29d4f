/// The cue's clause has a subject that is no person: nobody's words, if any.
struct ClauseWithoutPerson: AttributionRule {
  let name = RuleName.unnamed
  let example = "这份材料说，路要一步一步走。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let start = scene.text.clauseStart(before: site.left, floor: scene.floor(of: site.part))
    guard start < site.left else { return nil }
    let hasSubject = !Subjects(scene: scene).beginsWithoutSubject(start) || scene.mentions.starting(at: start) != nil
    let reports = site.cue.isStrong && site.cue.introduces || site.cue.introducesQuote
    guard hasSubject || reports && endsInStranger(start..<site.left, of: scene) else { return nil }
    return reports ? [Speaking(scene: scene, site: site).unnamed(from: start)] : []
  }

  /// 站在船头的某某说, 举着横幅的农民说: nothing but its place vouches for the name or noun, but who spoke before has
  /// another.
  private func endsInStranger(_ clause: Range<Int>, of scene: Scene) -> Bool {
    let text = scene.text
    guard let of = clause.suffix(Self.longestName).first(where: { text[$0] == "的" }) else { return false }
    let subject = of + 1..<clause.upperBound
    if text.match(of + 1, [.post, .plural]).length == subject.count { return true }
    return OrdinaryWords(text: text).word(subject) == nil && text.match(of + 1, .word).length < 2
      && NameReader(text: text).read(at: of + 1, anchored: true, bare: true)?.end == subject.upperBound
  }

  /// Characters, 的 included.
  private static let longestName = 5
}
