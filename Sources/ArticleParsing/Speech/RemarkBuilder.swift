import ArticleModel
import Characters

/// Turns attributions into the article's speakers and remarks.
struct RemarkBuilder {
  private let scene: Scene
  private var speech = Speech()
  /// By person, the speaker.
  private var speakerOfPerson: [Int: Int] = [:]

  private var text: SpeechText { scene.text }

  /// - Parameter attributions: in the order of the text.
  static func speech(of attributions: [Attribution], in scene: Scene) -> Speech {
    var builder = RemarkBuilder(scene: scene)
    for (part, attributions) in Dictionary(grouping: attributions, by: \.part).sorted(by: { $0.key < $1.key }) {
      builder.build(part: part, attributions)
    }
    builder.speech.remarks = builder.speech.remarks.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
    return builder.speech
  }

  private init(scene: Scene) { self.scene = scene }

  private mutating func build(part index: Int, _ attributions: [Attribution]) {
    let part = text.parts[index]
    var from = part.range.lowerBound
    for (k, attribution) in attributions.enumerated() {
      let next = attributions[(k + 1)...].lazy.compactMap { Self.onset(of: $0, after: attribution) }.first
      let end = next.map { boundary(before: $0, after: attribution.range.upperBound) } ?? part.range.upperBound
      defer { from = max(from, end) }
      guard let speaker = speaker(for: attribution) else { continue }
      let start = min(attribution.range.lowerBound, quotationStart(before: attribution.range.lowerBound, from: from))
      let range = start..<max(end, attribution.range.upperBound)
      // What stands between the subject and a verb that goes on with it is another remark's.
      let isCarriedOn = attribution.cue.map { $0.lowerBound >= from && start < from } ?? false
      add(attribution, speaker: speaker, paragraph: part.paragraph, range: range, wordsFrom: isCarriedOn ? from : start)
    }
  }

  /// Where a later attribution begins; `nil` where it shares the verb of this one.
  private static func onset(of later: Attribution, after current: Attribution) -> Int? {
    if later.range.lowerBound >= current.range.upperBound { return later.range.lowerBound }
    // 某某致辞，…，强调…: one subject.
    return later.cue.flatMap { $0.lowerBound >= current.range.upperBound ? $0.lowerBound : nil }
  }

  /// Where the next attribution's sentence begins, its leading quotation included; its clause, if both stand in one.
  private func boundary(before next: Int, after floor: Int) -> Int {
    let sentence = text.sentenceStart(before: next, floor: floor)
    let start = sentence > floor ? sentence : text.clauseStart(before: next, floor: floor)
    let quotation = quotationStart(before: start, from: floor)
    // 甲说，“…。”乙则说，“…。”: the first one is taken.
    let isTaken = quotation == floor || quotation == floor + 1 && (text[floor] == "，" || text[floor] == "：")
    return isTaken ? start : quotation
  }

  /// The beginning of the quotation that ends right before a position, if there is one, and of those before it that
  /// nothing parts from it.
  private func quotationStart(before position: Int, from floor: Int) -> Int {
    var i = position
    while i > floor, position - i < Self.reach, !text[i - 1].endsSentence, text[i - 1] != "；" {
      guard text[i - 1] == "”", let open = text.partner(i - 1), open >= floor else {
        i -= 1
        continue
      }
      // 有过“…”经历的某某说, 针对“…”，某某说: a part of another phrase.
      if text[open - 1].isHanzi, text[i].isHanzi || !text.isSpeech(open) {
        i = open
        continue
      }
      let first = firstOfChain(open, from: floor)
      return text[first - 1] == "：" ? position : first
    }
    return position
  }

  private func firstOfChain(_ open: Int, from floor: Int) -> Int {
    var first = open
    while first > floor, text[first - 1] == "”", text[first - 2] != "？", let other = text.partner(first - 1),
      other >= floor
    {
      first = other
    }
    return first
  }

  /// Characters between a quotation and its attribution.
  private static let reach = 60

  private mutating func add(
    _ attribution: Attribution, speaker: Int, paragraph: Int, range: Range<Int>, wordsFrom: Int
  ) {
    let quotations = DirectSpeech(text: text, cue: attribution.cue).quotations(
      in: wordsFrom..<range.upperBound, words: attribution.words)
    let quoted = quotations.reduce(0) { $0 + $1.count + 2 }
    let rest = range.count - quoted - attribution.range.count
    let kind: Remark.Kind =
      attribution.isCited
      ? .cited : quotations.isEmpty ? .indirect : rest > Self.longestAside ? .mixed : .direct
    speech.remarks.append(
      Remark(
        speaker: speaker, paragraph: paragraph, kind: kind, range: text.article.bytes(range),
        attribution: text.article.bytes(attribution.range), name: attribution.name.map(text.article.bytes),
        cue: attribution.cue.map(text.article.bytes), quotes: quotations.map(text.article.bytes),
        evidence: Evidence(rule: attribution.rule.text, clues: clues(attribution))))
  }

  /// Characters beside quotations that are no reported speech.
  private static let longestAside = 12

  private func clues(_ attribution: Attribution) -> [Evidence.Clue] {
    var clues: [Evidence.Clue] = []
    if let name = attribution.name { clues.append(.note("name " + text.string(name))) }
    if let cue = attribution.cue { clues.append(.note("cue " + text.string(cue))) }
    return clues
  }

  private mutating func speaker(for attribution: Attribution) -> Int? {
    switch attribution.source {
    case .unnamed, .anaphor: return nil
    case .group(let range):
      let name = text.string(range)
      if let known = speech.speakers.firstIndex(where: { $0.kind == .group && $0.name == name }) { return known }
      speech.speakers.append(Speaker(kind: .group, name: name))
      return speech.speakers.count - 1
    case .person(let index):
      if let known = speakerOfPerson[index] { return known }
      let person = scene.people.all[index]
      speech.speakers.append(
        Speaker(name: text.article.printedString(person.name), post: scene.people.post(of: index)))
      speakerOfPerson[index] = speech.speakers.count - 1
      return speech.speakers.count - 1
    }
  }
}
