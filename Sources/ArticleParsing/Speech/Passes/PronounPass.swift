import Characters

/// Settles whom 他, 她 and 这位负责人 stand for: the last person who spoke or was the subject of a clause.
struct PronounPass: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    var settled = attributions
    for index in settled.indices where settled[index].source == .anaphor {
      settled[index].source = antecedent(of: settled[index], behind: settled[..<index], in: scene)
    }
    return settled
  }

  private func antecedent(
    of pronoun: Attribution, behind earlier: ArraySlice<Attribution>, in scene: Scene
  ) -> Attribution.Source {
    let position = pronoun.name?.lowerBound ?? pronoun.range.lowerBound
    let speaker = earlier.indices.last {
      earlier[$0].range.upperBound <= position && !earlier[$0].source.isGroup
        && !isMedium(earlier[$0], in: scene.text) && !isReported(earlier[$0], in: earlier[..<$0], of: scene)
    }.map { earlier[$0] }
    let hasStranger = bringsInStranger(before: position, part: pronoun.part, in: scene)
    if let subject = lastSubject(before: position, part: pronoun.part, in: scene),
      subject.name.lowerBound > speaker?.range.lowerBound ?? -1, !isReported(subject, by: speaker, in: scene),
      subject.part == pronoun.part || !hasStranger
    {
      return subject.isJournalist ? .unnamed : scene.source(of: subject)
    }
    if let asker = speaker, let answerer = answerer(pronoun, to: asker, behind: earlier, in: scene) { return answerer }
    guard let speaker, speaker.part >= pronoun.part - reach(of: position, part: pronoun.part, in: scene),
      speaker.part == pronoun.part || !hasStranger
    else { return onlyPerson(inSentenceBefore: position, part: pronoun.part, of: scene) ?? .unnamed }
    return speaker.source
  }

  /// 甲对乙说：“…”乙问：“…？”她答：“…”: who answers is not who has asked, but the one who spoke before.
  private func answerer(
    _ pronoun: Attribution, to asker: Attribution, behind earlier: ArraySlice<Attribution>, in scene: Scene
  ) -> Attribution.Source? {
    guard let answer = pronoun.cue, let question = asker.cue, asker.part == pronoun.part,
      scene.text[answer.lowerBound] == "答" || scene.text.is(answer, oneOf: Self.answers),
      scene.text[question.upperBound - 1] == "问" || scene.text[question.lowerBound] == "问"
    else { return nil }
    return earlier.last { $0.part == pronoun.part && $0.source != asker.source && !$0.source.isGroup }?.source
  }

  private static let answers: WordList = "回答 回应 回答说 回应说"

  /// 有人劝某某涨价。他摇头：“…”: nobody else is named.
  private func onlyPerson(inSentenceBefore position: Int, part: Int, of scene: Scene) -> Attribution.Source? {
    let floor = scene.floor(of: part)
    let end = scene.text.sentenceStart(before: position, floor: floor)
    guard end > floor else { return nil }
    let sentence = scene.text.sentenceStart(before: end - 1, floor: floor)..<end
    let named = scene.mentions.named(in: sentence)
    guard let first = named.first, first.isVouched, !first.isJournalist, !first.isPossessor,
      named.allSatisfy({ $0.person == first.person })
    else { return nil }
    return scene.source(of: first)
  }

  /// 甲表示，乙肯定了此事: what 乙 did is told by 甲.
  private func isReported(_ inner: Attribution, in earlier: ArraySlice<Attribution>, of scene: Scene) -> Bool {
    guard let outer = earlier.last?.cue, earlier.last?.part == inner.part, let verb = inner.cue else { return false }
    // 甲回忆，邻居说: somebody without a name.
    let isToldOf = inner.source == .unnamed && earlier.last?.source.isPerson == true
    guard
      isToldOf
        || scene.text.is(outer, oneOf: Vocabulary.coreVerbs) && !scene.text.is(verb, oneOf: Vocabulary.coreVerbs)
    else { return false }
    return scene.text.sentenceStart(before: inner.range.lowerBound, floor: scene.floor(of: inner.part))
      <= outer.lowerBound
  }

  /// 木仁是从林场来的一位老汉。他说: the paragraph begins with somebody whose name is not read.
  private func bringsInStranger(before position: Int, part: Int, in scene: Scene) -> Bool {
    let text = scene.text
    let floor = text.parts[part].range.lowerBound
    guard text.sentenceStart(before: position, floor: floor) > floor else { return false }
    // What a long paragraph told far above is no longer what it is about.
    let near =
      position - floor <= Self.reach
      ? floor : min(position, text.sentenceEnd(from: position - Self.reach, limit: position) + 1)
    if turnsToPost(from: near, to: position, in: text) || turnsToAcquaintance(near..<position, in: scene) {
      return true
    }
    let sentence = floor..<text.sentenceEnd(from: floor, limit: position)
    guard let copula = sentence.prefix(Self.longestName + 1).first(where: { text[$0] == "是" }), copula > floor + 1,
      (floor..<copula).allSatisfy({ text[$0].isHanzi })
    else { return false }
    return (copula..<sentence.upperBound).contains { text.has(Self.articles, at: $0) }
  }

  /// 82岁的吴阿婆打开门。她说: somebody called by surname and title whom the article names nowhere else.
  private func turnsToAcquaintance(_ range: Range<Int>, in scene: Scene) -> Bool {
    let text = scene.text
    return range.dropFirst().contains { i in
      text.hasLongWord(i, .title) && text.nameCharacters.surname(text[i - 1]) >= 3
        && (i - 1 == range.lowerBound || !text[i - 2].isHanzi || text[i - 2] == "的")
        && scene.mentions.starting(at: i - 1) == nil && scene.people.only(surname: text[i - 1]) == nil
    }
  }

  /// 支教教师某某来自远方。她说: a sentence between begins with somebody's post.
  private func turnsToPost(from floor: Int, to position: Int, in text: SpeechText) -> Bool {
    var start = floor
    while start < position {
      let end = text.sentenceEnd(from: start, limit: position)
      guard end < position else { return false }
      let opening = Range(from: start, upTo: min(end, start + Self.longestPost))
      let turns = opening.contains { i in
        let head = text.match(i, .head)
        return head.length >= 2 && !head.classes.has(.journalist) && text[i + head.length].isHanzi
          && !Self.noPerson.contains(text[i + head.length])
          && (start..<i).allSatisfy { text[$0].isHanzi }
      }
      if turns { return true }
      start = end + 1
    }
    return false
  }

  /// 教师的, 教师们, 教师和.
  private static let noPerson: CharSet = "的们和与、队团等"
  /// Characters before the name, and of it.
  private static let longestPost = 6
  private static let longestName = 5
  private static let articles: WordList = "一位 一名"
  /// How far back a stranger is looked for, in characters.
  private static let reach = 500

  /// How many paragraphs back the last speaker may be: one more where the first sentence of a paragraph takes him up.
  private func reach(of position: Int, part: Int, in scene: Scene) -> Int {
    let floor = scene.floor(of: part)
    return scene.text.sentenceStart(before: position, floor: floor) == floor ? 2 : 1
  }

  /// 报道说，他…: a paper is nobody's antecedent.
  private func isMedium(_ attribution: Attribution, in text: SpeechText) -> Bool {
    guard attribution.source == .unnamed, let cue = attribution.cue else { return false }
    return Self.media.contains(text[cue.lowerBound - 1])
  }

  /// What papers, reports and documents end with: 报道, 新华社, 时报, 公报.
  private static let media: CharSet = "道导报社告网刊"

  /// 甲表示，乙肯定了此事。她说: 乙 is the subject of what 甲 says.
  private func isReported(_ subject: Mention, by speaker: Attribution?, in scene: Scene) -> Bool {
    guard let speaker, let cue = speaker.cue, speaker.part == subject.part, subject.start >= cue.upperBound else {
      return false
    }
    let floor = scene.floor(of: subject.part)
    return scene.text.sentenceStart(before: subject.start, floor: floor) <= cue.lowerBound
  }

  /// The last mention before a position, in its paragraph or the one before, that is the subject of a clause.
  private func lastSubject(before position: Int, part: Int, in scene: Scene) -> Mention? {
    guard let last = scene.mentions.last(before: position) else { return nil }
    let subjects = Subjects(scene: scene)
    for index in stride(from: last, through: max(0, last - Self.mostMentions + 1), by: -1) {
      let mention = scene.mentions[index]
      guard mention.part >= part - 1 else { return nil }
      let clause = scene.text.clauseStart(before: mention.start, floor: scene.floor(of: mention.part))
      if subjects.stands(at: mention.start, in: clause..<mention.end),
        subjects.predicateFollows(mention) || subjects.mayBePlainSubject(mention)
      {
        return mention
      }
      if isIntroduced(mention, in: clause, of: scene.text) { return mention }
    }
    return nil
  }

  private static let mostMentions = 12

  /// 高个子叫某某; 记者见到了某某: the text turns to somebody.
  private func isIntroduced(_ mention: Mention, in clause: Int, of text: SpeechText) -> Bool {
    if Self.namings.length(before: mention.start, in: text.characters, floor: clause) > 0 { return true }
    // 播出对某某的专访: the talk is about him.
    if text[mention.end] == "的" { return text.has(Self.interviews, at: mention.end + 1) }
    // 第三位发言的是某某.
    if text[mention.start - 1] == "是", text[mention.end].endsClause { return true }
    // 第一个报名的，是某某的妻子某某。
    let copula = text[clause] == "是" && text[clause - 1] == "，" ? clause - 1 : clause
    if copula < clause, text[copula - 1] == "的", text[mention.end].endsClause { return true }
    let subject = clause..<max(clause, mention.start)
    return subject.contains { text.match($0, .journalist).length > 1 || text[$0] == "我" }
      && subject.contains { text.has(Self.meetings, at: $0) }
  }

  private static let namings: WordList = "名叫 叫做 叫 姓名是 就是"
  private static let interviews: WordList = "独家专访 专访 采访 访谈"
  private static let meetings: WordList = "见到 遇到 找到 碰到 遇见 认识 看到 采访 联系 走进 来到"
}
