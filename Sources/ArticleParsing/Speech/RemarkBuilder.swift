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
    for part in scene.text.parts.indices {
      builder.build(part: part, attributions.filter { $0.part == part })
    }
    builder.speech.remarks = builder.speech.remarks.enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }.map(\.element)
    return builder.speech
  }

  private init(scene: Scene) { self.scene = scene }

  private mutating func build(part index: Int, _ attributions: [Attribution]) {
    let part = text.parts[index]
    var from = part.range.lowerBound
    for k in attributions.indices {
      let attribution = attributions[k]
      let next = k + 1 < attributions.count ? attributions[k + 1].range.lowerBound : part.range.upperBound
      let end =
        k + 1 == attributions.count || next <= attribution.range.upperBound
        ? part.range.upperBound : boundary(before: next, after: attribution.range.upperBound)
      defer { from = max(from, end) }
      guard let speaker = speaker(for: attribution) else { continue }
      let start = min(attribution.range.lowerBound, quotationStart(before: attribution.range.lowerBound, from: from))
      add(
        attribution, speaker: speaker, paragraph: part.paragraph, range: start..<max(end, attribution.range.upperBound))
    }
  }

  /// Where the next attribution's sentence begins, its leading quotation included.
  private func boundary(before next: Int, after floor: Int) -> Int {
    quotationStart(before: text.sentenceStart(before: next, floor: floor), from: floor)
  }

  /// The beginning of the quotation that ends right before a position, if there is one.
  private func quotationStart(before position: Int, from floor: Int) -> Int {
    var i = position
    while i > floor, text[i - 1] != "”", position - i < Self.reach, !text[i - 1].endsSentence { i -= 1 }
    guard i > floor, text[i - 1] == "”", let open = text.partner(i - 1), open >= floor, text[open - 1] != "：" else {
      return position
    }
    return open
  }

  /// Characters between a quotation and its attribution.
  private static let reach = 60

  private mutating func add(_ attribution: Attribution, speaker: Int, paragraph: Int, range: Range<Int>) {
    let quotations = quotations(in: range)
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

  /// Direct speech, without its marks.
  private func quotations(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard text[i] == "“", let close = text.partner(i), close > i else {
        i += 1
        continue
      }
      let inner = i + 1..<min(close, range.upperBound)
      if !inner.isEmpty, text.isSpeech(i) { found.append(inner) }
      i = close + 1
    }
    return found
  }

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
      let post = person.post ?? person.title.flatMap { text.isPost($0) ? $0 : nil }
      speech.speakers.append(
        Speaker(name: text.article.printedString(person.name), post: post.map(text.article.printedString)))
      speakerOfPerson[index] = speech.speakers.count - 1
      return speech.speakers.count - 1
    }
  }
}
