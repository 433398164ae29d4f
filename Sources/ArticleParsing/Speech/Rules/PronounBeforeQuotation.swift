import Characters

/// 他摇头：“…”: a pronoun is the subject of the sentence whose end is a colon.
struct PronounBeforeQuotation: AttributionRule {
  let name = RuleName.pronoun
  let example = "[p 村支书][n 马福安][c 说]，先要通路。[n 他=马福安]摇摇头：“光有路还不够。”"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let colon = site.range.lowerBound - 1
    guard colon > floor, text[colon] == "：" else { return nil }
    let sentence = text.sentenceStart(before: colon, floor: floor)
    let start = subject(before: colon, sentence: sentence, in: scene)
    let pronoun = start..<start + 1
    guard Pronouns.stands(at: start, in: scene, floor: floor), text[start + 1] != "的",
      colon - start <= Self.longest,
      !(start + 1..<colon).contains(where: { scene.mentions.starting(at: $0) != nil || text.has(Self.others, at: $0) })
    else { return nil }
    return [
      Attribution(source: .anaphor, part: site.part, range: start..<colon, name: pronoun, rule: name)
    ]
  }

  /// 面对话筒，她有些紧张：“…”; 有人劝某某涨价，他摇头：“…”: the last clause, where no other person is the subject before it.
  private func subject(before colon: Int, sentence: Int, in scene: Scene) -> Int {
    let text = scene.text
    let clause = text.clauseStart(before: colon, floor: sentence)
    guard clause > sentence else { return sentence }
    let isFree =
      text.has(Self.anybody, at: sentence) || Self.topics.contains(text[sentence])
      || !(sentence..<clause).contains {
        scene.mentions.starting(at: $0) != nil || text.match($0, [.group, .plural, .post, .kin]).length > 1
          || text.has(Self.others, at: $0)
      }
    return isFree ? clause : sentence
  }

  /// 对某某提的难处，他反问几位局长：“…”: what he speaks about.
  private static let topics: CharSet = "对"
  private static let anybody: WordList = "有人 有同行 有邻居 别人 旁人"

  /// Characters of the sentence before the colon.
  private static let longest = 30
  /// Whose words they may be as well: 他告诉她, 他听见有人喊.
  private static let others: WordList = "他 她 有人 有个 有位 有一 听 闻 见 看到 看见 看着 写"
}
