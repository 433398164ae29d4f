import Characters

/// “你先走。”某某说。小胖子摇摇头：“…”: somebody without a known name answers, so the words are not those of who spoke.
struct StrangerBeforeQuotation: AttributionRule {
  let name = RuleName.unnamed
  let example = "小胖子摇摇头：“要走一起走。”"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let colon = site.range.lowerBound - 1
    guard colon > floor, text[colon] == "：" else { return nil }
    let start = text.sentenceStart(before: colon, floor: floor)
    guard start > floor, text.match(start, .pronoun).length == 0,
      answers(start..<colon, in: scene) || isOthers(start..<colon, in: scene)
    else { return nil }
    return [Attribution(source: .unnamed, part: site.part, range: start..<colon, rule: name)]
  }

  /// Right behind what was said.
  private func answers(_ lead: Range<Int>, in scene: Scene) -> Bool {
    scene.text[lead.lowerBound - 1] == "”" && Self.length ~= lead.count && lead.allSatisfy { scene.text[$0].isHanzi }
      && !Subjects(scene: scene).beginsWithoutSubject(lead.lowerBound)
  }

  /// Characters of who answers, and how.
  private static let length = 4...12

  /// 站在一旁的某某则有些着急：“…”, whose name is not read: 则 or 却 turns to another one than who spoke before.
  private func isOthers(_ lead: Range<Int>, in scene: Scene) -> Bool {
    let text = scene.text
    guard text[lead.lowerBound - 1].endsSentence, !text.has(ActingSubject.openings, at: lead.lowerBound),
      !lead.contains(where: { scene.mentions.starting(at: $0) != nil }),
      let turn = lead.dropFirst(2).first(where: { Self.turns.contains(text[$0]) })
    else { return false }
    let isDescribed = (turn - Self.longestName..<turn - 1).contains { $0 > lead.lowerBound && text[$0] == "的" }
    return isDescribed || !Subjects(scene: scene).beginsWithoutSubject(lead.lowerBound)
  }

  /// Characters, and 的.
  private static let longestName = 6
  private static let turns: CharSet = "则却"
}
