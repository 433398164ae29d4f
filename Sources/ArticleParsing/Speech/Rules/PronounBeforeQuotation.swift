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
    let start = text.sentenceStart(before: colon, floor: floor)
    let pronoun = start..<start + 1
    guard Pronouns.stands(at: start, in: scene, floor: floor), text[start + 1] != "的",
      colon - start <= Self.longest,
      !(start..<colon).contains(where: { scene.mentions.starting(at: $0) != nil || Self.others.contains(text[$0]) })
    else { return nil }
    return [
      Attribution(source: .anaphor, part: site.part, range: start..<colon, name: pronoun, rule: name)
    ]
  }

  /// Characters of the sentence before the colon.
  private static let longest = 30
  /// Whose words they may be as well: 他告诉她, 他听见有人喊.
  private static let others: CharSet = "她有听闻见看写"
}
