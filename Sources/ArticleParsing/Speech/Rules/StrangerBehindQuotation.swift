import Characters
import Lexicon

/// “今年收成好。”某某说。“价钱也好。”一旁的妻子说: whoever speaks in the next sentence, the words before him are not those
/// of the one who spoke first.
struct StrangerBehindQuotation: AttributionRule {
  let name = RuleName.unnamed
  let example = "“价钱也好。”一旁的妻子说。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site, site.cue.isStrong || site.cue.isFinal else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let sentence = text.sentenceStart(before: site.cue.range.lowerBound, floor: floor)
    // 一旁的, 身后的.
    let start = sentence + text.match(sentence, .lead).length
    guard start < site.cue.range.lowerBound else { return nil }
    let subject = start..<site.cue.range.lowerBound
    guard CueReading(scene: scene, cue: site.cue).quotationPrecedes(floor: floor), Self.length ~= subject.count,
      subject.allSatisfy({ text[$0].isHanzi && scene.mentions.starting(at: $0) == nil }),
      text.match(start, .pronoun).length == 0, !Subjects(scene: scene).beginsWithoutSubject(start)
    else { return nil }
    return [Speaking(scene: scene, site: site).unnamed(from: start)]
  }

  /// Characters of who speaks, and how.
  private static let length = 2...14
}
