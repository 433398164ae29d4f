import Characters
import Lexicon

/// The person or pronoun that is the subject of the cue's own clause, with a predicate of its own before the cue.
struct ClauseSubject: AttributionRule {
  let name = NamedSubject.atDistance
  let example = "[p 副省长][n 言立诚]出席会议并[c 强调]，要守住底线。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let start = scene.text.clauseStart(before: site.left, floor: scene.floor(of: site.part))
    guard let found = Self.subject(in: start..<site.left, of: site, in: scene) else { return nil }
    return Self.isSpent(start, in: scene) ? [] : found
  }

  /// An earlier cue of the same clause has its subject already: 某某说中方认为.
  private static func isSpent(_ clauseStart: Int, in scene: Scene) -> Bool {
    guard let last = scene.attributions.last, let cue = last.cue else { return false }
    switch last.source {
    case .person, .group: return cue.lowerBound >= clauseStart
    case .anaphor, .unnamed: return false
    }
  }

  /// Who speaks as the subject of a clause, the cue's own or an earlier one.
  static func subject(in clause: Range<Int>, of site: CueSite, in scene: Scene) -> [Attribution]? {
    let text = scene.text
    let subjects = Subjects(scene: scene)
    let speaking = Speaking(scene: scene, site: site)
    var i = clause.lowerBound
    while i < clause.upperBound {
      if let partner = text.partner(i), partner > i {
        i = partner + 1
      } else if let index = scene.mentions.starting(at: i) {
        let mention = scene.mentions[index]
        if speaks(mention, in: clause, site: site, scene: scene) {
          let followers = speaking.followers(of: index, before: clause.upperBound)
          return speaking.mention(index, rule: NamedSubject.atDistance).map { followers + $0 }
        }
        i = mention.end
      } else if Pronouns.stands(at: i, in: scene, floor: scene.floor(of: site.part)),
        subjects.stands(at: i, in: clause), subjects.predicateFollows(i + 1) || actsBeforeWords(i + 1, site, in: text)
      {
        return [speaking.anaphor(i..<i + 1)]
      } else {
        i += 1
      }
    }
    return nil
  }

  private static func speaks(_ mention: Mention, in clause: Range<Int>, site: CueSite, scene: Scene) -> Bool {
    let subjects = Subjects(scene: scene)
    let isPlain =
      site.cue.isStrong && site.cue.introduces && subjects.stands(at: mention.start, in: clause)
      && subjects.mayBePlainSubject(mention)
    return (isPlain || subjects.isSubject(mention, in: clause))
      && CueReading(scene: scene, cue: site.cue).reportsAtDistance
      && !isCausative(from: mention.end, to: clause.upperBound, in: scene.text)
  }

  /// 他摇摇头说：“…”, 她想了想，答：“…”: whatever he does, words follow.
  private static func actsBeforeWords(_ position: Int, _ site: CueSite, in text: SpeechText) -> Bool {
    site.cue.next == "：" && text[position].isHanzi && text[position] != "的"
  }

  /// 某某让大家说: others speak.
  private static func isCausative(from start: Int, to end: Int, in text: SpeechText) -> Bool {
    (start..<max(start, end)).contains {
      text[$0] == "让" && text[$0 + 1].isHanzi && text.match($0, .word).length < 2
    }
  }
}
