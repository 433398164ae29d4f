import Characters

/// A group or institution that somebody mentions while he speaks does not end his remark, and a quotation that stands
/// by itself behind it is his.
///
/// Only a sentence that begins with them is theirs: 某某说，…。大家认为，….
struct InterruptedRemarks: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    var givingWay: Set<Int> = []
    var continued: [Attribution] = []
    var speaker: Attribution?
    for (index, attribution) in attributions.enumerated() {
      if speaker?.part != attribution.part { speaker = nil }
      guard isImpersonal(attribution) else {
        speaker = attribution.source.isPerson ? attribution : nil
        continue
      }
      guard let current = speaker else { continue }
      guard beginsSentence(attribution, in: scene) else {
        givingWay.insert(index)
        continue
      }
      let end = end(of: index, among: attributions, in: scene)
      guard let quotation = loneQuotation(after: attribution, before: end, in: scene) else {
        speaker = nil
        continue
      }
      // 数据显示，…。“…。”: he cites the figures; a group that speaks keeps its sentences.
      guard attribution.source.isGroup else {
        givingWay.insert(index)
        continue
      }
      continued.append(
        Attribution(
          source: current.source, part: current.part, range: quotation..<quotation, rule: .quoteContinued))
    }
    return attributions.yielding(to: .person, at: givingWay) + continued
  }

  private func isImpersonal(_ attribution: Attribution) -> Bool {
    (attribution.rule == .group || attribution.rule == .unnamed) && attribution.cue != nil
  }

  /// Where the next attribution of the paragraph begins, or the paragraph ends.
  private func end(of index: Int, among attributions: [Attribution], in scene: Scene) -> Int {
    let part = attributions[index].part
    guard index + 1 < attributions.count, attributions[index + 1].part == part else {
      return scene.text.parts[part].range.upperBound
    }
    return attributions[index + 1].range.lowerBound
  }

  private func beginsSentence(_ attribution: Attribution, in scene: Scene) -> Bool {
    let floor = scene.floor(of: attribution.part)
    let position = attribution.range.lowerBound
    let sentence = scene.text.sentenceStart(before: position, floor: floor)
    let clause = scene.text.clauseStart(before: position, floor: floor)
    return clause - sentence <= Self.longestLead
  }

  /// How much may stand before the clause that names them, in characters: 采访中，; 座谈会上，.
  private static let longestLead = 8

  /// The first quotation that is a sentence of its own, unless the group is quoted itself.
  private func loneQuotation(after attribution: Attribution, before limit: Int, in scene: Scene) -> Int? {
    let text = scene.text
    let end = text.parts[attribution.part].range.upperBound
    var i = attribution.range.upperBound
    while i < limit {
      guard text[i] == "“", let close = text.partner(i), close > i else {
        i += 1
        continue
      }
      if text.isSpeech(i) {
        let isLone = text[i - 1].endsSentence && text.endsSpeech(close)
        // Words that lead into the next attribution are that one's.
        let isLast = close + 1 >= end
        let isFollowed = close + 1 < limit && !leadsOn(close + 1, to: limit, end: end, in: text)
        return isLone && (isLast || isFollowed) ? i : nil
      }
      i = close + 1
    }
    return nil
  }

  /// No sentence ends between a quotation and the next attribution.
  private func leadsOn(_ position: Int, to limit: Int, end: Int, in text: SpeechText) -> Bool {
    limit < end && text.sentenceEnd(from: position, limit: limit) == limit
  }
}
