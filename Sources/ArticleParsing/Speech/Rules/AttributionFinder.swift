import Characters
import Lexicon

/// Walks over the text and asks the rules at each place that may say who speaks.
struct AttributionFinder {
  private var scene: Scene

  /// The scene with everything that the rules find.
  static func found(in scene: Scene) -> Scene {
    var finder = AttributionFinder(scene: scene)
    let bodies = scene.text.parts.indices.filter { scene.text.parts[$0].isBody }
    // Cues first: a quotation that none attributes is looked at afterwards.
    for part in bodies { finder.readCues(part: part) }
    for mention in scene.mentions.indices where scene.text.parts[scene.mentions[mention].part].isBody {
      finder.ask(.mention(mention))
    }
    for part in bodies { finder.readQuotations(part: part) }
    return finder.scene
  }

  private mutating func ask(_ site: Site) {
    for rule in SpeechRules.all {
      guard let found = rule.speakers(at: site, in: scene) else { continue }
      for attribution in found {
        if case .person(let person) = attribution.source { scene.mentions.people.makeKnown(person) }
      }
      scene.attributions += found
      return
    }
  }

  /// What may begin a cue, or something that is stepped over.
  private static let notable = WordClass.cue.union(.at)

  private mutating func readCues(part index: Int) {
    let text = scene.text
    let range = text.parts[index].range
    let cues = CueFinder(text: text, mentions: scene.mentions)
    var i = range.lowerBound
    while true {
      i = text.next(Self.notable, from: i, limit: range.upperBound)
      guard i < range.upperBound else { return }
      if Self.openers.contains(text[i]), let partner = text.partner(i), partner > i {
        i = min(partner + 1, range.upperBound)
      } else if text.classes(at: i).has(.cue), let cue = cues.cue(at: i) {
        if let site = CueSite(cue, part: index, in: scene) { ask(.cue(site)) }
        i = cue.range.upperBound
      } else {
        if text.classes(at: i).has(.at) { ask(.preposition(i, part: index)) }
        i += 1
      }
    }
  }

  /// No attribution stands inside them.
  private static let openers: CharSet = "“《（"

  private mutating func readQuotations(part index: Int) {
    let text = scene.text
    let part = text.parts[index]
    var passed = part.range.lowerBound
    for open in text.marks[part.marks] where open >= passed && text[open] == "“" {
      guard let close = text.partner(open) else { continue }
      let quotation = Range(from: open, upTo: min(close + 1, part.range.upperBound))
      passed = quotation.upperBound
      guard text.isSpeech(open), !isAttributed(quotation, part: index) else { continue }
      ask(.quotation(QuotationSite(quotation, part: index, in: scene)))
    }
  }

  /// Whether somebody speaks in the sentence that holds a quotation.
  private func isAttributed(_ quotation: Range<Int>, part: Int) -> Bool {
    let range = scene.text.parts[part].range
    let before = scene.text.sentenceStart(before: quotation.lowerBound, floor: range.lowerBound)
    // 某某摇头：“…。”他又说，…: a colon has told whose it is.
    let isIntroduced = scene.text[quotation.lowerBound - 1] == "：" && scene.text.endsSpeech(quotation.upperBound - 1)
    let after =
      isIntroduced
      ? quotation.upperBound : scene.text.sentenceEnd(from: quotation.upperBound, limit: range.upperBound)
    return scene.attributions.contains {
      $0.part == part && $0.range.lowerBound < after && $0.range.upperBound > before
    }
  }
}
