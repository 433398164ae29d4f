/// A group or institution that somebody mentions while he speaks does not end his remark, and a quotation that stands
/// by itself behind it is his.
///
/// Only a sentence that begins with them is theirs: 某某说，…。大家认为，….
struct InterruptedRemarks {
  let reading: SpeechReading
  private let clauses: ClauseReader

  /// How much may stand before the clause that names them, in scalars: 采访中，; 座谈会上，.
  private static let longestLead = 8

  init(_ reading: SpeechReading) {
    self.reading = reading
    clauses = ClauseReader(reading: reading)
  }

  /// - Precondition: the attributions are in order.
  func mend() {
    guard reading.attributions.contains(where: isImpersonal) else { return }
    var kept: [Attribution] = []
    var speaker: Attribution?
    for (index, attribution) in reading.attributions.enumerated() {
      if speaker?.part != attribution.part { speaker = nil }
      guard isImpersonal(attribution) else {
        if case .person = attribution.source { speaker = attribution } else { speaker = nil }
        kept.append(attribution)
        continue
      }
      guard let current = speaker else {
        kept.append(attribution)
        continue
      }
      guard beginsSentence(attribution) else { continue }
      let limit = end(of: index)
      guard let quote = loneQuote(after: attribution, before: limit) else {
        kept.append(attribution)
        speaker = nil
        continue
      }
      // 数据显示，…。“…。”: he cites the figures; a group that speaks keeps its sentences.
      guard case .group = attribution.source else { continue }
      kept.append(attribution)
      kept.append(
        Attribution(source: current.source, part: current.part, range: quote..<quote, rule: .quoteContinued))
    }
    reading.attributions = kept
  }

  private func isImpersonal(_ attribution: Attribution) -> Bool {
    switch attribution.rule {
    case .group, .unnamed: attribution.cue != nil
    default: false
    }
  }

  private func end(of index: Int) -> Int {
    let part = reading.attributions[index].part
    guard index + 1 < reading.attributions.count, reading.attributions[index + 1].part == part else {
      return reading.parts[part].range.upperBound
    }
    return reading.attributions[index + 1].range.lowerBound
  }

  private func beginsSentence(_ attribution: Attribution) -> Bool {
    let floor = reading.parts[attribution.part].range.lowerBound
    let position = attribution.range.lowerBound
    let sentence = clauses.sentenceStart(before: position, floor: floor)
    let clause = clauses.clauseStart(before: position, floor: floor)
    return clause - sentence <= Self.longestLead
  }

  /// The first quotation that is a sentence of its own, unless the group is quoted itself.
  private func loneQuote(after attribution: Attribution, before limit: Int) -> Int? {
    var i = attribution.range.upperBound
    while i < limit {
      guard reading.t[i] == Mark.openQuote, let close = reading.partner(i), close > i else {
        i += 1
        continue
      }
      if reading.isSpeech(i) {
        let isLone = Mark.endsSentence(reading.t[i - 1]) && clauses.endsSpeech(close)
        // Words that lead into the next attribution are that one's.
        let isLast = close + 1 >= reading.parts[attribution.part].range.upperBound
        return isLone && (isLast || close + 1 < limit && !leadsOn(close + 1, to: limit, part: attribution.part))
          ? i : nil
      }
      i = close + 1
    }
    return nil
  }

  /// No sentence ends between a quotation and the next attribution.
  private func leadsOn(_ position: Int, to limit: Int, part: Int) -> Bool {
    guard limit < reading.parts[part].range.upperBound else { return false }
    return clauses.sentenceEnd(from: position, limit: limit) == limit
  }
}
