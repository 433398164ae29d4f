import Characters

/// “…。”某某笑着摆手。: the subject of the clause behind a quotation.
struct QuotationThenName: AttributionRule {
  static let quoteThenName: RuleName = "quote-then-name"

  let name = Self.quoteThenName
  let example = "“下一步，要走出国门！”[p 厂长][n 龙在天]笑着摆手。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, let narrative = site.narrative else { return nil }
    if site.isWhole,
      let speaker = opensHisMouth(before: narrative.sentenceEnd, from: narrative.clause.lowerBound, in: scene)
    {
      return site.attribution(to: speaker, end: speaker.end, rule: name, in: scene)
    }
    guard let subject = firstSubject(in: narrative.clause, behindWhole: site.isWhole, of: scene) else { return nil }
    // 车厢里传来呼救声。“有人晕倒了！”某某从镜子里看到…: whom he hears.
    let above = scene.text.sentenceStart(before: max(0, site.range.lowerBound - 1), floor: scene.floor(of: site.part))
    if (above..<site.range.lowerBound).contains(where: { scene.text.has(Self.sounds, at: $0) }) {
      return [Attribution(source: .unnamed, part: site.part, range: subject.start..<subject.end, rule: .unnamed)]
    }
    // “师傅，成了！”某某看了很久，没有说话。: the words are another one's.
    let told = subject.end..<max(subject.end, narrative.sentenceEnd)
    if told.contains(where: { scene.text.has(Self.silence, at: $0) }),
      !told.contains(where: { scene.text.has(Self.spoken, at: $0) })
    {
      return [Attribution(source: .unnamed, part: site.part, range: subject.start..<subject.end, rule: .unnamed)]
    }
    let isCited = Citation.end(after: subject.end, before: narrative.sentenceEnd, in: scene.text) != nil
    guard site.isWhole || narrative.clause.lowerBound > site.range.upperBound + 1 || isCited else { return nil }
    return site.attribution(
      to: subject, end: narrative.clause.upperBound, rule: isCited ? .cited : name, in: scene)
  }

  /// 全体会议上，代表某某一开口，…; 某某话音刚落，…: the one whose words these were.
  private func opensHisMouth(before end: Int, from start: Int, in scene: Scene) -> Mention? {
    scene.mentions.named(in: start..<max(start, end)).first {
      $0.end < end && !$0.isJournalist && opens(behind: $0, in: scene.text)
    }
  }

  private func opens(behind mention: Mention, in text: SpeechText) -> Bool {
    text.has(Self.mouths, at: mention.end)
      || text.has(Self.mouths, at: mention.end + text.match(mention.end, .title).length)
  }

  private static let sounds: WordList = "传来 响起 一声喊 有人喊 呼救声 喊声 呼喊声 叫声"
  private static let silence: WordList = "没有说话 没说话 没有回答 没有作声 没作声 没吭声 没有吭声 没有应声 没应声 没有抬头 没答话 没有答话 没有争辩 没争辩 没有反驳"
  private static let spoken: WordList = "说完 说罢 说着 讲完"
  private static let mouths: WordList = "一开口 一开腔 话音 的话音 一席话 的一席话 一番话 的一番话 的这番话 的这席话 这番话 这席话"

  /// The first mention of a clause, if it is its subject.
  private func firstSubject(in clause: Range<Int>, behindWhole isWhole: Bool, of scene: Scene) -> Mention? {
    // 谈起老师某某，…: whom the speaker talks of.
    guard !scene.text.has(QuotationThenDescription.topics, at: clause.lowerBound) else { return nil }
    let named = clause.compactMap { scene.mentions.starting(at: $0) }
    guard let first = named.first else { return nil }
    // 某某生前带过的徒弟某某接过话头: the second one.
    let mention = scene.mentions[named.dropFirst().first { isDescribed($0, behind: first, in: scene) } ?? first]
    let subjects = Subjects(scene: scene)
    let acts = subjects.predicateFollows(mention) || subjects.mayBePlainSubject(mention)
    let whole = clause.lowerBound..<max(clause.upperBound, mention.end)
    guard acts, subjects.stands(at: mention.start, in: whole) else { return nil }
    let goesOn = mention.end < clause.upperBound || recalls(after: mention.end, in: scene.text)
    return goesOn || isWhole && isPresented(mention, in: clause, of: scene) ? mention : nil
  }

  /// “…。”挤到前排的村民某某，嗓音洪亮。: the name with its post, or what is told of him, is all of the clause.
  private func isPresented(_ mention: Mention, in clause: Range<Int>, of scene: Scene) -> Bool {
    let text = scene.text
    guard text[mention.end] == "，", mention.post != nil || text[mention.start - 1] == "的", mention.isVouched,
      mention.start == clause.lowerBound || text[mention.start - 1] == "的"
    else { return false }
    let next = mention.end + 1
    return scene.mentions.starting(at: next) == nil && text.match(next, [.group, .plural, .pronoun]).length == 0
  }

  private func isDescribed(_ index: Int, behind first: Int, in scene: Scene) -> Bool {
    let start = scene.mentions[index].start
    guard scene.text[start - 1] == "的" else { return false }
    // 小满的父亲某某.
    let isKin = start == scene.mentions[first].end + 1 && scene.text.match(start, .kin).length > 0
    return isKin || start - scene.mentions[first].end > 2
  }

  /// 某某，说起当年…
  private func recalls(after position: Int, in text: SpeechText) -> Bool {
    text[position] == "，" && text.has(Vocabulary.meanwhile, at: position + 1)
  }
}
