import Characters

/// 面对提问，某某没有回答。“…。”: a quotation as a sentence of its own is the words of whom the sentence before is about.
struct QuotationAlone: AttributionRule {
  let name = QuotationThenName.quoteThenName
  let example = "[p 议员][n 言立诚]来到会场。“我们要把账算清楚。”"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, site.isWhole else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    // “累不累？”“不累！”: a conversation.
    if text[site.range.upperBound] == "“", text[site.range.upperBound - 2] == "？" { return nil }
    // “一定照办！”大家齐声说: somebody else's.
    if let narrative = site.narrative, AuthorNamed.isUnnamed(in: narrative.sentence, of: scene) { return nil }
    let end = site.range.lowerBound - 1
    guard end >= floor, text[end].endsSentence,
      !scene.attributions.contains(where: { $0.part == site.part && $0.range.lowerBound < site.range.lowerBound })
    else { return nil }
    let start = text.sentenceStart(before: end, floor: floor)
    guard let subject = onlySubject(in: start..<end, of: scene) else {
      return pronoun(in: start..<end, of: scene).map {
        [Attribution(source: .anaphor, part: site.part, range: $0, name: $0, rule: .pronoun)]
      }
    }
    guard subject.isVouched || subject.post != nil else { return nil }
    return site.attribution(to: subject, end: subject.end, rule: name, in: scene)
  }

  /// 客人一多，她就唱。“…。”: nobody is named in the sentence, and a clause of it has 他 or 她 for its subject.
  private func pronoun(in sentence: Range<Int>, of scene: Scene) -> Range<Int>? {
    guard !sentence.contains(where: { scene.mentions.starting(at: $0) != nil }),
      let at = sentence.first(where: { Pronouns.stands(at: $0, in: scene, floor: sentence.lowerBound) }),
      at == scene.text.clauseStart(before: at, floor: sentence.lowerBound), scene.text[at + 1] != "的"
    else { return nil }
    return at..<at + 1
  }

  /// The one person who does something in a sentence.
  private func onlySubject(in sentence: Range<Int>, of scene: Scene) -> Mention? {
    let subjects = Subjects(scene: scene)
    var found: Mention?
    for index in sentence.lazy.compactMap({ scene.mentions.starting(at: $0) }) {
      let mention = scene.mentions[index]
      let isOther = found != nil && found?.person != mention.person
      if isOther, Vocabulary.nameConjunctions.contains(scene.text[mention.start - 1]) { return nil }
      let clause = scene.text.clauseStart(before: mention.start, floor: sentence.lowerBound)
      guard subjects.stands(at: mention.start, in: clause..<max(clause, mention.end)),
        subjects.predicateFollows(mention)
      else { continue }
      if isOther { return nil }
      found = mention
    }
    return found
  }
}
