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
    guard start > floor, text[start - 1] == "”", Self.length ~= colon - start,
      (start..<colon).allSatisfy({ text[$0].isHanzi }), text.match(start, .pronoun).length == 0,
      !Subjects(scene: scene).beginsWithoutSubject(start)
    else { return nil }
    return [Attribution(source: .unnamed, part: site.part, range: start..<colon, rule: name)]
  }

  /// Characters of who answers, and how.
  private static let length = 4...12
}
