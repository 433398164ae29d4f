import Characters

/// 某某所说的“…”, 某某的一句“…”, 某某口中的…: somebody's words as a phrase of another sentence.
struct OwnPhrase: AttributionRule {
  let name: RuleName = "own-phrase"
  let example = "[p 厂长][n 言立诚][c 所说的]“一口吃不成胖子”，写在墙上。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .mention(let index) = site else { return nil }
    let text = scene.text
    let mention = scene.mentions[index]
    let limit = text.parts[mention.part].range.upperBound
    guard !mention.isJournalist else { return nil }
    let start = mention.end
    let length = Self.phrases.length(at: start, in: text.characters, limit: limit)
    let quoted = start + length
    var words: [Range<Int>] = []
    if Self.accounts.length(at: start, in: text.characters, limit: limit) > 0 {
      guard Self.sources.length(before: mention.start, in: text.characters, floor: scene.floor(of: mention.part)) > 0
      else { return nil }
    } else if length > 0, text[quoted] == "“", let close = text.partner(quoted), close < limit,
      !Self.denials.contains(text[close + 1])
    {
      words = [quoted + 1..<close]
    } else if !isTold(from: start, limit: limit, in: text) {
      return nil
    }
    let lengths = [Self.phrases, Self.ownViews, Self.accounts].map {
      $0.length(at: start, in: text.characters, limit: limit)
    }
    let cue = start..<start + lengths.reduce(0, max)
    return [
      Attribution(
        source: scene.source(of: mention), part: mention.part, range: mention.start..<cue.upperBound,
        name: mention.name, cue: cue, rule: name, words: words)
    ]
  }

  /// What words of his stand behind, in quotation marks.
  private static let phrases: WordList =
    "所说的那句 所说的 说的那句 常说的那句 常说的一句 常说的 说的 所言的 口中的那句 口中的 嘴里的 那一句 的那句 那句 的一句 的一声 一句 挂在嘴边的 常挂在嘴边的 的口头禅 的座右铭"
  /// 一句“谢谢”都没有.
  private static let denials: CharSet = "都也"
  /// 按某某的说法: behind these they need no marks.
  private static let accounts: WordList = "的说法 的讲法"
  private static let sources: WordList = "按照 依照 根据 按 照 依"
  private static let ownViews: WordList = "理解的 所理解的 口中的 心中的 心目中的 眼中的 眼里的"

  /// 某某理解的好课，就是…; 某某口中的第二战场: told in the words of the paper.
  private func isTold(from start: Int, limit: Int, in text: SpeechText) -> Bool {
    let length = Self.ownViews.length(at: start, in: text.characters, limit: limit)
    // 某某口中的刘书记: whom he calls so.
    guard length > 0, !text.hasLongWord(start + length + 1, .title) else { return false }
    let end = text.sentenceEnd(from: start, limit: limit)
    return text[start + length].isHanzi
      && (text[start] == "口" || (start..<end).contains { text[$0] == "就" && text[$0 + 1] == "是" })
  }
}
