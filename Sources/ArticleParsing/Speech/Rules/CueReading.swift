import Characters
import Lexicon

/// What stands around a cue and tells how it is used.
struct CueReading {
  let scene: Scene
  let cue: Cue

  private var text: SpeechText { scene.text }

  /// 说, 表示 and the like report wherever they stand.
  var isCore: Bool { text.is(cue.range, oneOf: Vocabulary.coreVerbs) }

  // MARK: Attributive uses

  /// 某某说的话, 群众关心的事: the cue belongs to a noun. 说的是, 说的那样 report all the same.
  var isAttributive: Bool {
    guard cue.next == "的" else { return false }
    var i = cue.range.upperBound
    while text[i] != "的" { i += 1 }
    // 某某提出的“三张清单”: a thing; 某某说的“…。”: his words.
    if text[i + 1] == "“" { return !text.isSpeech(i + 1) }
    return text[i + 1] == "《" || text[i + 1].isHanzi && !Self.reported.contains(text[i + 1])
  }

  private static let reported: CharSet = "是正那一"

  /// 群众反映强烈的问题: 的 stands a few characters behind a cue that introduces nothing.
  var isAttributiveAtDistance: Bool {
    guard !cue.introduces, !isCore else { return false }
    var i = cue.range.upperBound
    while i - cue.range.upperBound < 6, text[i].isHanzi {
      if text[i] == "的" { return true }
      i += 1
    }
    return false
  }

  // MARK: Quotations

  /// A quotation ends right before the sentence of the cue.
  func quotationPrecedes(floor: Int) -> Bool {
    let start = text.sentenceStart(before: cue.range.lowerBound, floor: floor)
    return start > floor && text[start - 1] == "”"
  }

  /// A quotation stands in the clause after the cue: 指责对方“…”.
  var quotationFollows: Bool { quotation != nil }

  /// What follows in the clause is quoted speech, no slogan: even a weak cue far from its subject reports then.
  var quotesSpeech: Bool { quotation.map(text.isSpeech) ?? false }

  private var quotation: Int? {
    var i = cue.range.upperBound
    while i < text.count, i - cue.range.upperBound < 16, !text[i].endsClause {
      if text[i] == "“" { return i }
      i += 1
    }
    return nil
  }

  // MARK: Cues that go on with a subject farther left

  /// 并呼吁各方…, 又警告…: a second remark of the same sentence, though no mark stands behind the cue.
  var goesOn: Bool {
    cue.range.count >= 2 && joins && text[cue.range.upperBound] == cue.next && !text.is(cue.range, oneOf: Self.acts)
  }

  /// 某某拿出照片，痛斥…; 某某致辞，呼吁…: right behind the clause of its subject.
  var beginsClause: Bool {
    (cue.isStrong || accuses) && cue.range.count >= 2 && text[cue.range.lowerBound - 1] == "，" && cue.next.isHanzi
      && !text.is(cue.range, oneOf: Self.acts)
  }

  var accuses: Bool { text.is(cue.range, oneOf: Self.criticising) }

  /// 某某给予肯定，并希望大家…: hoped aloud.
  var isJoinedUrge: Bool {
    cue.urges && joins && text[cue.range.upperBound] == cue.next && text.is(cue.range, oneOf: Self.hopes)
  }

  private var joins: Bool { Self.joining.contains(text[cue.range.lowerBound - 1]) }

  private static let joining: CharSet = "并又还也"
  private static let criticising: WordList = "批评"
  private static let hopes: WordList = "希望 期望 期待 期盼 期许 勉励"
  /// Often done rather than said.
  private static let acts: WordList = "介绍 宣布 告诉"

  /// Whether the cue, at a distance from its subject, reports what he says.
  var reportsAtDistance: Bool {
    cue.isStrong || cue.introducesQuote || cue.tells && cue.introduces || quotesSpeech || isJoinedUrge
      || accuses && beginsClause
  }
}
