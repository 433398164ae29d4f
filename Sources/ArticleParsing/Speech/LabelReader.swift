/// Reads interviews and press conferences: paragraphs that begin with who speaks and a colon (记者：, 问：, 某某：).
///
/// An answer runs on over the paragraphs that follow, to the next label.
struct LabelReader {
  let reading: SpeechReading

  enum Voice {
    case person(Int, Range<Int>)
    case answer
    case question
    /// 行政长官：, somebody by his post alone.
    case post(Range<Int>)
  }

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  func read() {
    let voices = reading.parts.indices.map { voice(of: $0) }
    let labels = voices.count { $0 != nil }
    // One label is a colon like any other; a conversation has several.
    guard labels >= 2, asks(voices) || repeats(voices) else {
      StatementReader(reading: reading).read(voices)
      return
    }
    let interviewee = reading.attributions.first { if case .person = $0.source { true } else { false } }?.source
    var current: Attribution.Source = .unnamed
    for (index, voice) in voices.enumerated() {
      let range = reading.parts[index].range
      guard reading.parts[index].isBody else {
        // A question set as a heading.
        if case .question = voice { current = .unnamed }
        continue
      }
      var label = range.lowerBound..<range.lowerBound
      var rule = Attribution.Rule.answerContinued
      if let voice {
        rule = .answerLabel
        switch voice {
        case .question: current = .unnamed
        case .answer: current = named(behindLabelOf: index) ?? interviewee ?? lastNamed(before: index) ?? .unnamed
        case .person(let person, let name):
          current = .person(person)
          label = name
        case .post(let post):
          current = holder(of: post).map { .person($0) } ?? .unnamed
          label = post
        }
      } else if endsConversation(range) || isAbout(current, part: index) {
        current = .unnamed
      }
      reading.attributions.removeAll { $0.part == index && (voice != nil || current != .unnamed) }
      // A label on a line of its own: the words stand below.
      guard case .person = current, voice == nil || range.upperBound - label.upperBound > 1 else { continue }
      reading.attributions.append(
        Attribution(source: current, part: index, range: label, name: label.isEmpty ? nil : label, rule: rule))
    }
  }

  /// A paragraph without a label that names who has spoken tells about him.
  private func isAbout(_ speaker: Attribution.Source, part: Int) -> Bool {
    guard case .person(let person) = speaker else { return false }
    let range = reading.parts[part].range
    let name = t[reading.people.people[person].name]
    return name.count >= 2
      && range.contains { t[$0..<range.upperBound].starts(with: name) && !reading.isQuoted($0, in: range) }
  }

  /// The person whose post a label names.
  private func holder(of post: Range<Int>) -> Int? {
    reading.people.people.firstIndex { person in
      guard let known = person.post, known.count >= post.count, !person.isJournalist else { return false }
      return t[known].suffix(post.count).elementsEqual(t[post])
    }
  }

  private func asks(_ voices: [Voice?]) -> Bool {
    voices.contains { if case .question = $0 { true } else { false } }
  }

  private func repeats(_ voices: [Voice?]) -> Bool {
    var seen: Set<Int> = []
    for case .person(let person, _) in voices where !seen.insert(person).inserted { return true }
    return false
  }

  /// 答：（某某厅厅长 某某）…
  private func named(behindLabelOf part: Int) -> Attribution.Source? {
    let range = reading.parts[part].range
    guard let colon = colon(of: part), let close = reading.partner(colon + 1), close > colon + 1,
      close < range.upperBound
    else { return nil }
    let index = Int(reading.mentionEnding[close])
    guard index >= 0, !reading.mentions[index].isJournalist else { return nil }
    return .person(reading.mentions[index].person >= 0 ? reading.mentions[index].person : entered(index))
  }

  private func entered(_ index: Int) -> Int {
    reading.enter(index)
    return reading.mentions[index].person
  }

  /// The first person with a post above: the one who holds the press conference.
  private func lastNamed(before part: Int) -> Attribution.Source? {
    let mention = reading.mentions.first { $0.part < part && $0.post != nil && !$0.isJournalist && $0.person >= 0 }
    return mention.map { .person($0.person) }
  }

  /// （完）, 来源：… and the like close the last answer.
  private func endsConversation(_ range: Range<Int>) -> Bool {
    Self.closings.length(at: range.lowerBound, in: t, limit: range.upperBound) > 0
  }

  private static let closings: ScalarWords = "来源 （完） （责任编辑 责任编辑 编辑"

  private func voice(of index: Int) -> Voice? {
    let range = reading.parts[index].range
    guard let colon = colon(of: index) else { return nil }
    let label = range.lowerBound..<colon
    if asks(label) { return .question }
    if let person = person(in: label) { return person }
    if let asked = asked(label) { return asked }
    if Self.answers.contains(label, of: t) { return .answer }
    if Self.questions.contains(label, of: t) || isMedium(label) { return .question }
    return reading.matchBack(colon, floor: range.lowerBound, WordClass.post).length == label.count ? .post(label) : nil
  }

  /// The first colon, if it comes early enough to close a label.
  private func colon(of part: Int) -> Int? {
    let start = reading.parts[part].range.lowerBound
    var passed = start
    for mark in reading.marks[reading.parts[part].marks] where mark >= passed {
      let i = Int(mark)
      guard i - start < Self.longestLabel else { return nil }
      if t[i] == Mark.colon {
        // 某某：“…” is a quotation, not a label.
        return i > start && t[i + 1] != Mark.openQuote ? i : nil
      }
      // “军神”某某：
      if t[i] == Mark.openQuote, let close = reading.partner(i), close > i, close - i < Self.longestNickname {
        passed = close + 1
      } else if Mark.endsClause(t[i]) || t[i] == Mark.openQuote {
        return nil
      }
    }
    return nil
  }

  /// Scalars.
  private static let longestLabel = 40
  private static let longestNickname = 8

  private func person(in label: Range<Int>) -> Voice? {
    let index = Int(reading.mentionEnding[label.upperBound])
    if index >= 0, reading.mentions[index].start <= label.lowerBound + 2,
      reading.mentions[index].start >= label.lowerBound
    {
      let mention = reading.mentions[index]
      if mention.isJournalist { return .question }
      let person = mention.person >= 0 ? mention.person : entered(index)
      return .person(person, mention.start..<label.upperBound)
    }
    return nil
  }

  /// 记者问：, 发言人答：, 某某答：
  private func asked(_ label: Range<Int>) -> Voice? {
    guard label.count > 1, label.count <= Self.longestAsked else { return nil }
    let last = t[label.upperBound - 1]
    let who = label.lowerBound..<label.upperBound - 1
    if last == Self.question { return .question }
    return last == Self.answer ? person(in: who) ?? .answer : nil
  }

  /// Scalars.
  private static let longestAsked = 16
  /// 问
  private static let question: UInt16 = 0x95EE
  /// 答
  private static let answer: UInt16 = 0x7B54

  /// 媒体提问冠军某某：
  private func asks(_ label: Range<Int>) -> Bool {
    label.dropLast(1).contains { Self.asking.length(at: $0, in: t, limit: t.count) > 0 }
  }

  private static let asking: ScalarWords = "提问 追问 请问"

  private static let answers: ScalarWords = "答 A 回答 答复"
  private static let questions: ScalarWords = "问 Q 记者 主持人 本报 编辑 提问 本刊 本刊记者 本报记者"

  /// 环球时报, 某某社记者: a paper asks.
  private func isMedium(_ label: Range<Int>) -> Bool {
    label.count <= 24 && Self.media.length(before: label.upperBound, in: t, floor: label.lowerBound) > 0
  }

  private static let media: ScalarWords = "报 社 记者 网 周刊 杂志 电视台 电台 新闻 月谈 主持人 在线"
}
