import Characters
import Lexicon

/// A cue where it reports speech, and how far its subject lies to the left.
struct CueSite {
  let cue: Cue
  /// Index into `SpeechText.parts`.
  let part: Int
  /// Where the subject should end: adverbs and the like between it and the cue are passed over.
  let left: Int

  /// `nil` where the verb reports nothing as it stands.
  init?(_ cue: Cue, part: Int, in scene: Scene) {
    self.cue = cue
    self.part = part
    let floor = scene.floor(of: part)
    left = Adjuncts(scene: scene).start(before: cue.range.lowerBound, floor: floor)
    let reading = CueReading(scene: scene, cue: cue)
    if cue.isFinal, !reading.quotationPrecedes(floor: floor) { return nil }
    if reading.isAttributive || reading.isWordlessAct { return nil }
    let reportsDirectly =
      (cue.urges || reading.reportsClause)
      && (scene.mentions.ending(at: left) != nil
        || left > floor && Pronouns.stands(at: left - 1, in: scene, floor: floor))
    guard
      cue.isStrong || cue.introduces || cue.isFinal || reportsDirectly || reading.quotationFollows
        || reading.isJoinedUrge || reading.beginsClause || reading.urgesInSpeech
    else { return nil }
  }
}
