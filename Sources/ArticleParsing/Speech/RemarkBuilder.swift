import ArticleModel

/// Turns attributions into the article's speakers and remarks.
struct RemarkBuilder {
  let reading: SpeechReading
  let source: SourceText
  private var speakers: [Speaker] = []
  private var remarks: [Remark] = []
  /// By person: the speaker, -1 for one who has not spoken yet.
  private var speakerOfPerson: [Int]

  init(_ reading: SpeechReading, source: SourceText) {
    self.reading = reading
    self.source = source
    speakerOfPerson = [Int](repeating: -1, count: reading.people.people.count)
  }

  mutating func build(into article: inout Article) {
    let attributions = reading.attributions.stablySorted {
      $0.part != $1.part ? $0.part < $1.part : $0.range.lowerBound < $1.range.lowerBound
    }
    var start = 0
    while start < attributions.count {
      let part = attributions[start].part
      let end = attributions[start...].firstIndex { $0.part != part } ?? attributions.count
      build(part: part, attributions[start..<end], article: article)
      start = end
    }
    article.speakers = speakers
    article.remarks = remarks.stablySorted { $0.range < $1.range }
  }

  private mutating func build(part index: Int, _ attributions: ArraySlice<Attribution>, article: Article) {
    let part = reading.parts[index]
    var from = part.range.lowerBound
    for k in attributions.indices {
      let attribution = attributions[k]
      let isLast = k + 1 == attributions.endIndex
      let next = isLast ? part.range.upperBound : attributions[k + 1].range.lowerBound
      let end =
        isLast || next <= attribution.range.upperBound
        ? part.range.upperBound : boundary(before: next, after: attribution.range.upperBound)
      defer { from = max(from, end) }
      guard let speaker = speaker(for: attribution, article: article) else { continue }
      let start = min(attribution.range.lowerBound, quoteStart(before: attribution.range.lowerBound, from: from))
      add(
        attribution, speaker: speaker, paragraph: part.paragraph, range: start..<max(end, attribution.range.upperBound))
    }
  }

  /// Where the next attribution's sentence begins, its leading quotation included.
  private func boundary(before next: Int, after floor: Int) -> Int {
    let start = ClauseReader(reading: reading).sentenceStart(before: next, floor: floor)
    return quoteStart(before: start, from: floor)
  }

  /// The beginning of the quotation that ends right before a position, if there is one.
  private func quoteStart(before position: Int, from floor: Int) -> Int {
    var i = position
    while i > floor, reading.t[i - 1] != Mark.closeQuote, position - i < 60, !Mark.endsSentence(reading.t[i - 1]) {
      i -= 1
    }
    guard i > floor, reading.t[i - 1] == Mark.closeQuote, let open = reading.partner(i - 1), open >= floor,
      open == 0 || reading.t[open - 1] != Mark.colon
    else {
      return position
    }
    return open
  }

  private mutating func add(_ attribution: Attribution, speaker: Int, paragraph: Int, range: Range<Int>) {
    var quotes: [TextRange] = []
    var i = range.lowerBound
    var quotedScalars = 0
    while i < range.upperBound {
      if reading.t[i] == Mark.openQuote, let close = reading.partner(i), close > i {
        let inner = i + 1..<min(close, range.upperBound)
        if reading.isSpeech(i), !inner.isEmpty {
          quotes.append(reading.text.bytes(inner, in: source))
          quotedScalars += inner.count + 2
        }
        i = close + 1
      } else {
        i += 1
      }
    }
    let rest = range.count - quotedScalars - attribution.range.count
    let kind: Remark.Kind =
      attribution.isCited ? .cited : quotes.isEmpty ? .indirect : rest > 12 ? .mixed : .direct
    remarks.append(
      Remark(
        speaker: speaker, paragraph: paragraph, kind: kind, range: reading.text.bytes(range, in: source),
        attribution: reading.text.bytes(attribution.range, in: source),
        name: attribution.name.map { reading.text.bytes($0, in: source) },
        cue: attribution.cue.map { reading.text.bytes($0, in: source) }, quotes: quotes,
        evidence: Evidence(rule: attribution.rule.rawValue, clues: clues(attribution))))
  }

  private func clues(_ attribution: Attribution) -> [Evidence.Clue] {
    var clues: [Evidence.Clue] = []
    clues.reserveCapacity(2)
    if let name = attribution.name { clues.append(.note("name " + reading.string(name))) }
    if let cue = attribution.cue { clues.append(.note("cue " + reading.string(cue))) }
    return clues
  }

  private mutating func speaker(for attribution: Attribution, article: Article) -> Int? {
    switch attribution.source {
    case .unnamed: return nil
    case .group(let range):
      let name = reading.string(range)
      if let known = speakers.firstIndex(where: { $0.kind == .group && $0.name == name }) { return known }
      speakers.append(Speaker(kind: .group, name: name))
      return speakers.count - 1
    case .person(let index):
      if speakerOfPerson[index] >= 0 { return speakerOfPerson[index] }
      let person = reading.people.people[index]
      let post = person.post ?? person.title.flatMap { isPost($0) ? $0 : nil }
      speakers.append(
        Speaker(name: printed(person.name, article: article), post: post.map { printed($0, article: article) }))
      speakerOfPerson[index] = speakers.count - 1
      return speakers.count - 1
    }
  }

  /// 同志, 先生 are courtesies, 委员 and 总书记 posts.
  private func isPost(_ title: Range<Int>) -> Bool {
    let match = reading.match(title.lowerBound, WordClass.post)
    return match.length >= title.count
  }

  /// As the source prints it, with hard wraps undone.
  private func printed(_ range: Range<Int>, article: Article) -> String {
    let bytes = reading.text.bytes(range, in: source)
    let paragraph = article.paragraphs.indices.first { article.paragraphs[$0].range.contains(bytes) }
    return paragraph.map { article.paragraphs[$0].text(of: bytes, in: source) } ?? source[bytes]
  }
}
