import Characters
import Lexicon

/// Several people named before 等.
struct JointSubject: AttributionRule {
  let name = RuleName.joint
  let example = "[n 言立诚]等基层工作者[c 表示]，要沉下心来。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    var i = site.left - 1
    while i > floor, site.left - i <= 16, text[i].isHanzi {
      if text[i] == "等", let mention = scene.mentions.ending(at: i), isPeople(i + 1..<site.left, in: text) {
        return Speaking(scene: scene, site: site).mention(mention, rule: name)
      }
      i -= 1
    }
    return nil
  }

  /// 等, 等人, 等基层工作者; not 等外资银行.
  private func isPeople(_ range: Range<Int>, in text: SpeechText) -> Bool {
    if range.isEmpty || Self.endings.contains(text[range.upperBound - 1]) { return true }
    return text.matchBack(range.upperBound, floor: range.lowerBound, [.post, .journalist, .plural]).length > 0
  }

  /// What words for people end with.
  private static let endings: CharSet = "人员者们位表众民"
}
