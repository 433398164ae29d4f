import Characters

/// The subject of an earlier clause of the sentence goes on speaking: 某某来到广场，看望伤者，强调….
struct SentenceSubject: AttributionRule {
  let name = RuleName.carriedOn
  let example = "[p 议员][n 言立诚]来到会场，并[c 呼吁]各方坐下来谈。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let reading = CueReading(scene: scene, cue: site.cue)
    var start = text.clauseStart(before: site.left, floor: floor)
    let isBare = start == site.left
    let opens =
      site.cue.isStrong
      ? site.cue.introduces || reading.goesOn
      : site.cue.introducesQuote || reading.isJoinedUrge || reading.leadsIntoQuote || reading.urgesInSpeech
    let follows = isBare && !opens && !reading.isCore && reading.beginsClause
    guard reading.isCore || isBare && (opens || follows) else { return nil }
    let sentence = text.sentenceStart(before: start, floor: floor)
    for count in 0..<Self.mostClauses {
      guard start > sentence, start > floor else { break }
      if follows, count > 0, !mayReachBack(over: start, sentence: sentence, in: scene) { break }
      let end = start - 1
      start = text.clauseStart(before: end, floor: floor)
      guard start < end, text[end] == "，" || text[end] == "；" else { break }
      if let subject = ClauseSubject.subject(in: start..<end, of: site, in: scene) { return carriedOn(subject) }
      if hasOtherSubject(start..<end, in: scene) { return nil }
    }
    return nil
  }

  private static let mostClauses = 5

  /// 留学生代表挥舞国旗，高呼…: not who stands before them in the sentence.
  private func hasOtherSubject(_ clause: Range<Int>, in scene: Scene) -> Bool {
    guard !Subjects(scene: scene).beginsWithoutSubject(clause.lowerBound) else { return false }
    return clause.contains { i in
      let people = scene.text.match(i, [.group, .plural, .post]).length
      return people >= 2 && scene.text.match(i + people, .verb).length >= 2
    }
  }

  /// 市民围上来，痛斥…: not the subject before, though nobody is named; 某某认为，应提价，建议…: one remark.
  private func mayReachBack(over clause: Int, sentence: Int, in scene: Scene) -> Bool {
    let isSpent = scene.attributions.last.map { ($0.cue?.lowerBound ?? -1) >= sentence } ?? false
    return !isSpent && Subjects(scene: scene).beginsWithoutSubject(clause)
  }

  /// The last one is the subject; those before him speak with him.
  private func carriedOn(_ found: [Attribution]) -> [Attribution] {
    var found = found
    if let last = found.indices.last, found[last].rule != .pronoun { found[last].rule = name }
    return found
  }
}
