import Characters
import Lexicon

/// 大家, 代表们 are groups that speak; 会议, 报告, 有关部门 speak without being anybody.
struct GroupSubject: AttributionRule {
  let name = RuleName.group
  let example = "大家认为，路要一步一步走。会议指出，要守住底线。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let match = text.matchBack(site.left, floor: floor, [.plural, .group])
    guard match.length > 0, !isGoverned(site.left - match.length, in: text, floor: floor),
      !CueReading(scene: scene, cue: site.cue).isAttributiveAtDistance
    else { return nil }
    let range = site.left - match.length..<site.left
    guard text[site.left - 1] == "们" || match.classes.has(.plural) else {
      return [Speaking(scene: scene, site: site).unnamed(from: range.lowerBound)]
    }
    return [
      Attribution(
        source: .group(range), part: site.part, range: range.lowerBound..<site.cue.range.upperBound, name: range,
        cue: site.cue.range, rule: name)
    ]
  }

  /// 对记者, 向本报记者: the group is spoken to. 把企业反映…, 让大家说: it is no subject of its clause.
  private func isGoverned(_ position: Int, in text: SpeechText, floor: Int) -> Bool {
    var i = position
    while i > floor, position - i < 14, text[i - 1] != "，", !text[i - 1].endsSentence {
      if Self.governing.contains(text[i - 1]) { return true }
      i -= 1
    }
    return false
  }

  private static let governing: CharSet = "对向给跟受据把将就按围让使听替"
}
