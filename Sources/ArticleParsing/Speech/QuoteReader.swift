/// Finds who speaks where no reporting verb says so: before a colon and a quotation, right after a quotation, or as
/// the author of a letter or an earlier speech.
struct QuoteReader {
  let reading: SpeechReading
  private let cues: CueReader
  private let clauses: ClauseReader

  init(_ reading: SpeechReading) {
    self.reading = reading
    cues = CueReader(reading)
    clauses = ClauseReader(reading: reading)
  }

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  func read(part index: Int) {
    let range = reading.parts[index].range
    var passed = range.lowerBound
    for mark in reading.marks[reading.parts[index].marks] where mark >= passed {
      let open = Int(mark)
      guard t[open] == Mark.openQuote, let close = reading.partner(open) else { continue }
      let quote = open..<min(close + 1, range.upperBound)
      passed = quote.upperBound
      guard reading.isSpeech(quote.lowerBound), !isAttributed(quote, in: range, part: index) else { continue }
      if let found = speaker(of: quote, part: index, range: range) {
        reading.attributions.append(found)
      }
    }
  }

  private func isAttributed(_ quote: Range<Int>, in range: Range<Int>, part: Int) -> Bool {
    let before = clauses.sentenceStart(before: quote.lowerBound, floor: range.lowerBound)
    let after = clauses.sentenceEnd(from: quote.upperBound, limit: range.upperBound)
    return reading.attributions.contains {
      $0.part == part && $0.range.lowerBound < after && $0.range.upperBound > before
    }
  }

  private func speaker(of quote: Range<Int>, part: Int, range: Range<Int>) -> Attribution? {
    if let before = beforeQuote(quote, part: part, range: range) { return before }
    return afterQuote(quote, part: part, range: range) ?? standingAlone(quote, part: part, range: range)
  }

  /// 面对提问，某某没有回答。“…。”: a quotation as a sentence of its own is the words of whom the sentence before is
  /// about.
  private func standingAlone(_ quote: Range<Int>, part: Int, range: Range<Int>) -> Attribution? {
    guard quote.lowerBound > range.lowerBound, Mark.endsSentence(t[quote.lowerBound - 1]),
      clauses.endsSpeech(quote.upperBound - 1),
      !reading.attributions.contains(where: { $0.part == part && $0.range.lowerBound < quote.lowerBound })
    else { return nil }
    let end = quote.lowerBound - 1
    let sentence = clauses.sentenceStart(before: end, floor: range.lowerBound)..<end
    guard let subject = onlySubject(in: sentence), subject.person >= 0 || subject.post != nil else { return nil }
    return attribution(subject, part: part, end: subject.end, rule: .quoteThenName)
  }

  /// The one person who does something in a sentence.
  private func onlySubject(in sentence: Range<Int>) -> Mention? {
    var found: Mention?
    for i in sentence {
      let index = Int(reading.mentionStarting[i])
      guard index >= 0 else { continue }
      let mention = reading.mentions[index]
      if let found, found.person != mention.person, Self.conjunctions.contains(t[mention.start - 1]) { return nil }
      let clause = clauses.clauseStart(before: mention.start, floor: sentence.lowerBound)
      guard cues.isSubjectPosition(mention.start, clause: clause..<mention.end), cues.predicateFollows(mention) else {
        continue
      }
      if let found, found.person != mention.person { return nil }
      found = mention
    }
    return found
  }

  private static let conjunctions = ScalarSet("和与同跟、")

  /// 某某感触颇深：“…”; 某某深受鼓舞，“…。”
  private func beforeQuote(_ quote: Range<Int>, part: Int, range: Range<Int>) -> Attribution? {
    guard quote.lowerBound > range.lowerBound else { return nil }
    let mark = t[quote.lowerBound - 1]
    let isWhole = mark == Mark.colon || clauses.endsSpeech(quote.upperBound - 1)
    guard mark == Mark.colon || mark == Mark.comma && (isWhole || endsSentence(quote, in: range)) else { return nil }
    let start =
      isWhole
      ? clauses.sentenceStart(before: quote.lowerBound, floor: range.lowerBound)
      : clauses.clauseStart(before: quote.lowerBound - 1, floor: range.lowerBound)
    guard let subject = lastSubject(in: start..<quote.lowerBound) else { return nil }
    return attribution(subject, part: part, end: quote.lowerBound - 1, rule: .colonQuote)
  }

  /// 某某不同意，“…”。: the stop that ends the quoted sentence stands outside.
  private func endsSentence(_ quote: Range<Int>, in range: Range<Int>) -> Bool {
    quote.upperBound < range.upperBound && Mark.endsSentence(t[quote.upperBound]) && quote.count > Self.longSlogan
  }

  /// Longer than slogans are, marks included.
  private static let longSlogan = 12

  private func afterQuote(_ quote: Range<Int>, part: Int, range: Range<Int>) -> Attribution? {
    var position = quote.upperBound
    while position < range.upperBound, Self.joins.contains(t[position]) || t[position] == Mark.openQuote {
      position = t[position] == Mark.openQuote ? (reading.partner(position) ?? position) + 1 : position + 1
    }
    guard position < range.upperBound else { return nil }
    let end = clauses.sentenceEnd(from: position, limit: range.upperBound)
    let isWhole = clauses.endsSpeech(quote.upperBound - 1)
    var clauseEnd = clauseEnd(from: position, limit: end)
    if isWhole, let next = afterTime(position, clauseEnd, limit: end) {
      position = next
      clauseEnd = self.clauseEnd(from: position, limit: end)
    }
    if let subject = firstSubject(in: position..<clauseEnd) {
      if isWhole || position > quote.upperBound + 1 || citation(after: subject.end, before: end) != nil {
        let rule: Attribution.Rule = citation(after: subject.end, before: end) == nil ? .quoteThenName : .cited
        return attribution(subject, part: part, end: clauseEnd, rule: rule)
      }
    }
    guard isWhole else { return nil }
    if let described = described(in: position..<end, part: part) { return described }
    return cited(in: position..<end, part: part)
  }

  /// 15日上午，某某写道: where the clause behind a clause of time begins.
  private func afterTime(_ start: Int, _ end: Int, limit: Int) -> Int? {
    guard end < limit, t[end] == Mark.comma, end - start <= Self.longestTime, start < end,
      !(start..<end).contains(where: { reading.mentionStarting[$0] >= 0 })
    else { return nil }
    let isTime = Mark.isDigit(t[start]) || t[end - 1] == Self.when || reading.match(start, WordClass.lead).length >= 2
    return isTime ? end + 1 : nil
  }

  private static let longestTime = 12
  /// 时
  private static let when: UInt16 = 0x65F6

  /// 某某的脸上笑开了花; 说这话时，某某的目光望向远处.
  private func described(in sentence: Range<Int>, part: Int) -> Attribution? {
    let isWhile = Self.meanwhile.length(at: sentence.lowerBound, in: t, limit: sentence.upperBound) > 0
    var i = sentence.lowerBound
    while i < sentence.upperBound, i - sentence.lowerBound < 40 {
      let index = Int(reading.mentionStarting[i])
      if index >= 0 {
        let mention = reading.mentions[index]
        let clause = sentence.lowerBound..<mention.end
        let isOwner = t[mention.end] == 0x7684 && Self.features.contains(t[mention.end + 1])
        guard isWhile || isOwner && cues.isSubjectPosition(mention.start, clause: clause) else { return nil }
        return attribution(index, part: part, end: mention.end, rule: .quoteThenName)
      }
      i += 1
    }
    return nil
  }

  private static let meanwhile: ScalarWords = "说这话 说这些 说到这 说完 说着 说起 说罢 谈起 谈到 谈及 提起 提到 话音 言语间 话语间 一席话"
  private static let features = ScalarSet("脸眼目话语声心嘴笑回言发")

  private static let joins = ScalarSet("…，、——")

  /// 会上传达了某某作出的重要指示.
  private func cited(in sentence: Range<Int>, part: Int) -> Attribution? {
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      let index = Int(reading.mentionStarting[i])
      if index >= 0, !reading.mentions[index].isJournalist,
        let end = citation(after: reading.mentions[index].end, before: sentence.upperBound)
      {
        return attribution(index, part: part, end: end, rule: .cited)
      }
      i += 1
    }
    return nil
  }

  /// The end of 贺信, 重要指示, 指出 within reach after a name.
  func citation(after position: Int, before limit: Int) -> Int? {
    var i = position
    while i < limit, i - position < 30 {
      // 聆听了…重要指示: a listener is no author.
      if Self.perception.contains(t[i]) { return nil }
      let match = reading.match(i, WordClass.cite)
      if match.length > 0 { return i + match.length }
      i += 1
    }
    return nil
  }

  private static let perception = ScalarSet("听学读看")

  private func clauseEnd(from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit, !Mark.endsClause(t[i]) { i += 1 }
    return i
  }

  private func firstSubject(in clause: Range<Int>) -> Mention? {
    var i = clause.lowerBound
    while i < clause.upperBound {
      let index = Int(reading.mentionStarting[i])
      if index >= 0 {
        let mention = reading.mentions[index]
        let clauseRange = clause.lowerBound..<max(clause.upperBound, mention.end)
        let acts = cues.predicateFollows(mention) || cues.mayBePlainSubject(mention)
        let isSubject = acts && cues.isSubjectPosition(mention.start, clause: clauseRange)
        return isSubject && (mention.end < clause.upperBound || recalls(after: mention.end)) ? mention : nil
      }
      i += 1
    }
    return nil
  }

  /// 某某，说起当年…
  private func recalls(after position: Int) -> Bool {
    t[position] == Mark.comma && Self.meanwhile.length(at: position + 1, in: t, limit: t.count) > 0
  }

  private func lastSubject(in sentence: Range<Int>) -> Mention? {
    var found: Mention?
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      if let partner = reading.partner(i), partner > i {
        i = partner + 1
        continue
      }
      let index = Int(reading.mentionStarting[i])
      if index >= 0 {
        let mention = reading.mentions[index]
        let start = clauses.clauseStart(before: mention.start, floor: sentence.lowerBound)
        let isOwner = t[mention.end] == 0x7684
        if isOwner ? ownsWords(mention) : cues.isSubjectPosition(mention.start, clause: start..<mention.end) {
          found = mention
        }
        i = mention.end
        continue
      }
      i += 1
    }
    return found
  }

  /// 留着某某的来信：“…”. 对某某的评价 is somebody else's.
  private func ownsWords(_ mention: Mention) -> Bool {
    guard mention.start == 0 || !Self.objects.contains(t[mention.start - 1]) else { return false }
    return (mention.end + 2...mention.end + 6).contains { end in
      end < t.count && t[end] == Mark.colon && (mention.end..<end).allSatisfy { Mark.isHanzi(t[$0]) }
    }
  }

  private static let objects = ScalarSet("对给向跟为")

  private func attribution(_ mention: Mention, part: Int, end: Int, rule: Attribution.Rule) -> Attribution? {
    attribution(Int(reading.mentionStarting[mention.name.lowerBound]), part: part, end: end, rule: rule)
  }

  private func attribution(_ index: Int, part: Int, end: Int, rule: Attribution.Rule) -> Attribution? {
    guard index >= 0, !reading.mentions[index].isJournalist else { return nil }
    if reading.mentions[index].person < 0 { reading.enter(index) }
    let mention = reading.mentions[index]
    return Attribution(
      source: .person(mention.person), part: part, range: mention.start..<max(end, mention.end), name: mention.name,
      rule: rule, isCited: rule == .cited)
  }
}
