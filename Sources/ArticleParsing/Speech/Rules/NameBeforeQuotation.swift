import Characters

/// 某某感触颇深：“…”; 某某深受鼓舞，“…。”: the person whom the words before a quotation are about.
struct NameBeforeQuotation: AttributionRule {
  let name: RuleName = "name-colon-quote"
  let example = "[p 委员][n 言立诚]翻开笔记本：“这条路走对了。”"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site else { return nil }
    let text = scene.text
    let part = text.parts[site.part].range
    let open = site.range.lowerBound
    guard open > part.lowerBound else { return nil }
    let mark = text[open - 1]
    // 处处可见：“以人为本”的做法…: what is told goes on behind it.
    guard !text[site.range.upperBound].isHanzi || text.endsSpeech(site.range.upperBound - 1) else { return nil }
    let isWhole = mark == "：" || site.isWhole
    guard mark == "：" || mark == "，" && (isWhole || endsSentence(site.range, in: part, of: text)) else { return nil }
    let start =
      isWhole
      ? text.sentenceStart(before: open, floor: part.lowerBound)
      : text.clauseStart(before: open - 1, floor: part.lowerBound)
    guard let subject = lastSubject(in: start..<open, of: scene), !isStrangers(open, behind: subject, in: scene)
    else { return nil }
    return site.attribution(to: subject, end: open - 1, rule: name, in: scene)
  }

  /// 某某问旅客去哪里，旅客摇头：“…”: the last clause has a subject of its own.
  private func isStrangers(_ open: Int, behind subject: Mention, in scene: Scene) -> Bool {
    let text = scene.text
    let clause = text.clauseStart(before: open - 1, floor: subject.end)
    let noun = text.match(clause, [.group, .plural, .post]).length
    return clause > subject.end && noun > 1 && text.has(Self.gestures, at: clause + noun)
  }

  private static let gestures: WordList = "摇头 摇摇头 摇了摇头 连连 点头 点点头 点了点头 笑笑 笑了笑 摆手 摆摆手 叹气 一脸 一愣 不语"

  /// 某某不同意，“…”。: the stop that ends the quoted sentence stands outside.
  private func endsSentence(_ quotation: Range<Int>, in part: Range<Int>, of text: SpeechText) -> Bool {
    quotation.upperBound < part.upperBound && text[quotation.upperBound].endsSentence
      && quotation.count > Self.longestSlogan
  }

  /// Marks included.
  private static let longestSlogan = 12

  private func lastSubject(in sentence: Range<Int>, of scene: Scene) -> Mention? {
    let text = scene.text
    var found: Mention?
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      if let partner = text.partner(i), partner > i {
        i = partner + 1
      } else if let index = scene.mentions.starting(at: i) {
        let mention = scene.mentions[index]
        let start = text.clauseStart(before: mention.start, floor: sentence.lowerBound)
        let stands =
          text[mention.end] == "的"
          ? ownsWords(mention, in: text)
          : Subjects(scene: scene).stands(at: mention.start, in: start..<max(start, mention.end))
            || isLabel(mention, before: sentence.upperBound, in: text)
            || endsInWords(sentence, of: text) && found == nil
        let isSpeaker = stands && !isAsked(mention, in: scene)
        if isSpeaker { found = mention }
        i = mention.end
      } else {
        i += 1
      }
    }
    return found
  }

  /// 苦日子教会了年轻的某某：“…”: the name stands right before the colon.
  private func isLabel(_ mention: Mention, before open: Int, in text: SpeechText) -> Bool {
    text[open - 1] == "：" && mention.end == open - 1
  }

  /// 风雨给了某某这样的信条：“…”: words that are somebody's, whatever his part in the sentence.
  private func endsInWords(_ sentence: Range<Int>, of text: SpeechText) -> Bool {
    text[sentence.upperBound - 1] == "："
      && Self.words.length(before: sentence.upperBound - 1, in: text.characters, floor: sentence.lowerBound) > 0
  }

  private static let words: WordList = "信条 座右铭 口头禅 心愿 愿望 想法 感受 体会 心声 心里话 肺腑之言 誓言 承诺 感言 感悟"

  /// 问某某：“…”, 对某某喊：“…”: somebody else speaks.
  private func isAsked(_ mention: Mention, in scene: Scene) -> Bool {
    let text = scene.text
    // 甲问老师某某: the post may have swallowed the verb.
    let isQuestioned = (mention.start..<mention.name.lowerBound).contains {
      text[$0] == "问" && !Self.beforeAsk.contains(text[$0 - 1])
    }
    return isQuestioned || text.matchBack(mention.start, floor: scene.floor(of: mention.part), .cue).length > 0
      || scene.text.hasWord(mention.start, .cue) || Addressees.isAddressed(mention, in: scene)
  }

  /// 留着某某的来信：“…”; 某某的一席话，说得大家心里亮堂：“…”. 对某某的评价 is somebody else's.
  private func ownsWords(_ mention: Mention, in text: SpeechText) -> Bool {
    guard !Self.objects.contains(text[mention.start - 1]) else { return false }
    if text.has(Self.talks, at: mention.end + 1) { return true }
    return (mention.end + 2...mention.end + 6).contains { end in
      text[end] == "：" && (mention.end..<end).allSatisfy { text[$0].isHanzi }
    }
  }

  /// 顾问, 慰问, 访问.
  private static let beforeAsk: CharSet = "顾慰访询学"
  private static let objects: CharSet = "对给向跟为"
  private static let talks: WordList = "一席话 一番话 这番话 这席话 一句话"
}
