import Characters

/// Interviews and press conferences: who answers speaks from his label to the next one.
struct Conversations: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    let voices = Voices(in: scene)
    guard voices.isConversation else { return attributions }
    var turns = Turns(voices: voices, scene: scene)
    for part in scene.text.parts.indices { turns.read(part, beside: attributions.filter { $0.part == part }) }
    let others = attributions.yielding(to: .label) {
      turns.labelled.contains($0.part) || turns.isInvitation($0)
    }
    return others + turns.cited(attributions) + turns.answers
  }
}

/// Follows a conversation from paragraph to paragraph.
private struct Turns {
  let voices: Voices
  let scene: Scene
  /// Parts whose words belong to the one that a label names, or to nobody.
  private(set) var labelled: Set<Int> = []
  private(set) var answers: [Attribution] = []
  private var questions: Set<Int> = []
  private var current = Attribution.Source.unnamed
  /// Whom 答 stands for.
  private var announced: Set<Int> = []

  private var text: SpeechText { scene.text }

  init(voices: Voices, scene: Scene) {
    self.voices = voices
    self.scene = scene
  }

  /// - Parameter attributions: those of the part that the rules have found.
  mutating func read(_ index: Int, beside attributions: [Attribution]) {
    let part = text.parts[index]
    let label = voices.labels[index]
    announce(index)
    guard part.isBody else {
      // A question set as a heading; what stands beside the conversation.
      if voices.all[index]?.isQuestion == true || opensAside(part.range) { current = .unnamed }
      return
    }
    let voice = voices.all[index]
    if let voice {
      current = source(of: voice, part: index)
      if voice.isQuestion || voice.isUnknown { questions.insert(index) }
    } else if closes(part.range) || isAbout(current, part: index) || isNarrated(part.range, by: attributions)
      || label?.isQuoted == true && label.map(namesSomebody) == true
    {
      current = .unnamed
    }
    if voice != nil || current != .unnamed { labelled.insert(index) }
    guard current.isPerson else { return }
    addAnswer(part: index, label: voice == nil ? nil : label)
  }

  private mutating func addAnswer(part index: Int, label: Label?) {
    let range = text.parts[index].range
    let start = text.wordsStart(from: label?.end ?? range.lowerBound, limit: range.upperBound)
    let words = start..<withoutClosing(range, from: start)
    // A label on a line of its own: the words stand below.
    guard !words.isEmpty else { return }
    var answer = Attribution(
      source: current, part: index, range: label?.name ?? range.lowerBound..<range.lowerBound, name: label?.name,
      rule: label == nil ? .answerContinued : .answerLabel)
    answer.words = [words]
    answers.append(answer)
  }

  /// Without （完） behind the last words.
  private func withoutClosing(_ range: Range<Int>, from start: Int) -> Int {
    let length = Self.ends.length(before: range.upperBound, in: text.characters, floor: start)
    return range.upperBound - length
  }

  private static let ends: WordList = "（完）"

  // MARK: Who answers

  private mutating func announce(_ part: Int) {
    guard voices.all[part] == nil || voices.all[part]?.person == nil else { return }
    guard let found = voices.announced[part] else {
      // The next of several press conferences.
      if !text.parts[part].isBody, !questions.isEmpty, isOccasion(part) { announced = [] }
      return
    }
    announced = questions.isEmpty ? announced.union(found) : found
  }

  private func isOccasion(_ part: Int) -> Bool {
    text.parts[part].range.contains { text.has(Self.occasions, at: $0) }
  }

  private static let occasions: WordList = "记者会 发布会 答记者问"

  private func source(of voice: Voice, part: Int) -> Attribution.Source {
    switch voice {
    case .question, .nobody, .unknown: return .unnamed
    case .person(let person): return .person(person)
    case .post(let post): return holder(of: post)
    case .answer: return named(behindLabelOf: part) ?? only(announced)
    }
  }

  private func only(_ people: Set<Int>) -> Attribution.Source {
    people.count == 1 ? people.first.map { .person($0) } ?? .unnamed : .unnamed
  }

  /// 答：（某某厅厅长 某某）…
  private func named(behindLabelOf part: Int) -> Attribution.Source? {
    guard let start = voices.labels[part]?.end, text[start] == "（", let close = text.partner(start), close > start,
      close < text.parts[part].range.upperBound, let index = scene.mentions.ending(at: close),
      !scene.mentions[index].isJournalist
    else { return nil }
    return scene.source(of: scene.mentions[index])
  }

  /// The one person whose post a label names: 局长 is no 副局长, and who was 行政长官 is none.
  private func holder(of post: Range<Int>) -> Attribution.Source {
    let holders = scene.people.all.indices.filter { index in
      let person = scene.people.all[index]
      guard let known = person.post ?? person.title, known.count >= post.count, !person.isJournalist else {
        return false
      }
      return text[known].suffix(post.count) == text[post]
        && Self.otherwise.length(
          before: known.upperBound - post.count, in: text.characters, floor: known.lowerBound) == 0
    }
    return only(Set(holders))
  }

  private static let otherwise: WordList = "副 前 原 前任 上任 原任 候任"

  // MARK: Where answers end

  /// （完）, 来源：…, a date line and the like close the last answer.
  private func closes(_ part: Range<Int>) -> Bool {
    if Self.closings.length(at: part.lowerBound, in: text.characters, limit: part.upperBound) > 0 { return true }
    if text.is(part, oneOf: Self.lastWords) || opensAside(part) { return true }
    return isDateLine(part) || tellsOfJournalist(part)
  }

  private static let closings: WordList =
    "来源 （完 （责任编辑 责任编辑 编辑： （编辑 （记者 （本报记者 （文字 （请同时参阅 （整理 香港时间 图为 （图 原标题 作者：  记者： 文/"
  private static let lastWords: WordList = "完 全文完 ＊ * 下一篇 上一篇"

  /// 2031年5月12日（星期一）
  private func isDateLine(_ part: Range<Int>) -> Bool {
    guard part.count <= Self.longestDateLine, text[part.lowerBound].isDigit, !text[part].contains(where: \.endsSentence)
    else { return false }
    return part.contains { text[$0] == "年" } && part.contains { text[$0] == "日" }
  }

  /// Characters.
  private static let longestDateLine = 30

  /// 相关链接, 记者手记.
  private func opensAside(_ part: Range<Int>) -> Bool {
    part.count <= Self.longestAside
      && Self.asides.length(at: part.lowerBound, in: text.characters, limit: part.upperBound) > 0
  }

  private static let longestAside = 12
  private static let asides: WordList =
    "相关链接 相关新闻 相关报道 新闻链接 延伸阅读 记者手记 采访手记 采访后记 编后 编者按 人物简介 人物小传 人物档案 名片 背景 点评 短评 链接 资料"

  /// 采访结束时，记者看到….
  private func tellsOfJournalist(_ part: Range<Int>) -> Bool {
    let end = text.sentenceEnd(from: part.lowerBound, limit: part.upperBound)
    return Self.partings.length(at: part.lowerBound, in: text.characters, limit: end) > 0
  }

  private static let partings: WordList = "采访结束 采访中， 采访临近 采访最后 记者了解到 记者看到 记者注意到 记者发现 据记者了解 在采访"

  /// A paragraph without a label that names who has spoken tells about him.
  private func isAbout(_ speaker: Attribution.Source, part: Int) -> Bool {
    guard case .person(let person) = speaker else { return false }
    let range = text.parts[part].range
    let name = text[scene.people.all[person].name]
    guard name.count >= 2 else { return false }
    return range.dropLast(name.count - 1).contains {
      text[$0..<$0 + name.count] == name && !text.isQuoted($0, in: range)
    }
  }

  /// 校长某某认为，…: the article goes on to tell of another one.
  private func isNarrated(_ part: Range<Int>, by attributions: [Attribution]) -> Bool {
    attributions.contains { attribution in
      guard attribution.source != current, attribution.range.lowerBound == part.lowerBound,
        let name = attribution.name, let index = scene.mentions.starting(at: name.lowerBound)
      else { return false }
      return scene.mentions[index].post != nil
    }
  }

  /// 某某：“…”: his words by their marks.
  private func namesSomebody(_ label: Label) -> Bool { scene.mentions.ending(at: label.name.upperBound) != nil }

  // MARK: What questions cite

  /// 问：据报道，总统某某表示…: whoever is no part of the conversation.
  func cited(_ attributions: [Attribution]) -> [Attribution] {
    let taking = Set(voices.all.compactMap { $0?.person })
    return attributions.compactMap { attribution in
      guard questions.contains(attribution.part), let name = attribution.name, attribution.cue != nil,
        case .person(let person) = attribution.source, !taking.contains(person), !announced.contains(person),
        let end = voices.labels[attribution.part]?.end, name.lowerBound >= end,
        let index = scene.mentions.starting(at: name.lowerBound),
        scene.mentions[index].post != nil || scene.mentions[index].title.map(text.isPost) == true
      else { return nil }
      var cited = attribution
      cited.isCited = true
      return cited
    }
  }

  /// 请某某介绍情况，并答记者问: nothing is said yet.
  func isInvitation(_ attribution: Attribution) -> Bool {
    guard voices.announced[attribution.part] != nil, let cue = attribution.cue else { return false }
    return text.is(cue, oneOf: Self.presenting) && text.has(Self.matters, at: cue.upperBound)
  }

  private static let presenting: WordList = "介绍 解读 通报"
  private static let matters: WordList = "情况 有关情况 相关情况 了有关情况 有关"
}
