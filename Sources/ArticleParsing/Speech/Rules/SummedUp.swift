import Characters

/// 某某用“…”“…”概括…, 把…形容为“…”: the words stand between 用 and a verb of describing, or behind it.
struct SummedUp: AttributionRule {
  let name: RuleName = "summed-up"
  let example = "[p 市交通局副局长][n 葛静怡]用“坐得起”“等得少”[c 概括]新公交的好处。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .mention(let index) = site else { return nil }
    let text = scene.text
    let mention = scene.mentions[index]
    let end = scene.text.parts[mention.part].range.upperBound
    guard !mention.isJournalist, let first = opening(after: mention.end, in: text) else { return nil }
    let clause = text.clauseStart(before: mention.start, floor: scene.floor(of: mention.part))
    guard Subjects(scene: scene).stands(at: mention.start, in: clause..<mention.end) else { return nil }
    let words = chain(from: first, limit: end, in: text)
    guard let last = words.last else { return nil }
    let described = Self.likening.length(before: first, in: text.characters, floor: mention.end)
    let cue = described > 0 ? first - described..<first : verb(after: last.upperBound + 1, limit: end, in: text)
    guard let cue, !scene.attributions.contains(where: { $0.part == mention.part && $0.cue == cue }) else { return nil }
    return [
      Attribution(
        source: scene.source(of: mention), part: mention.part,
        range: mention.start..<max(cue.upperBound, last.upperBound + 1), name: mention.name, cue: cue, rule: name,
        words: words)
    ]
  }

  /// The quotation mark behind 用, 用一句 or 形容为.
  private func opening(after position: Int, in text: SpeechText) -> Int? {
    var i = position
    var reach = Self.longestAdjunct
    while i - position <= reach, text[i].isHanzi {
      // 把这一现象形容为“…”: what is described stands between.
      if Self.disposals.contains(text[i]) { reach = Self.longestObject }
      let means = Self.means.length(at: i, in: text.characters, limit: text.count)
      if means > 0, text[i + means] == "“" { return i + means }
      let likening = Self.likening.length(at: i, in: text.characters, limit: text.count)
      if likening > 0, text[i + likening] == "“" { return i + likening }
      i += 1
    }
    return nil
  }

  private static let longestAdjunct = 8
  private static let longestObject = 24
  private static let disposals: CharSet = "将把"
  private static let means: WordList = "用一句话 用一句 用一个词 用两个词 用两个字 用四个字 用 以"
  private static let likening: WordList = "形容为 比喻为 比作 喻为 描述为 斥为 归结为 总结为 概括为"

  /// The quotations that follow each other, without their marks.
  private func chain(from open: Int, limit: Int, in text: SpeechText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var i = open
    while text[i] == "“", let close = text.partner(i), close > i + 1, close < limit {
      // “八个必须”: a term.
      guard !Vocabulary.counts.contains(text[i + 1]) else { return [] }
      words.append(i + 1..<close)
      i = close + 1
      if Self.joins.contains(text[i]), text[i + 1] == "“" { i += 1 }
    }
    return words
  }

  private static let joins: CharSet = "、和"

  private func verb(after position: Int, limit: Int, in text: SpeechText) -> Range<Int>? {
    for i in position...position + Self.longestCount where text[i].isHanzi {
      let length = Self.verbs.length(at: i, in: text.characters, limit: limit)
      if length > 0 { return i..<i + length }
    }
    return nil
  }

  /// 来, 两个词来, 几个字: characters before the verb.
  private static let longestCount = 6
  private static let verbs: WordList = "概括 形容 描述 描绘 总结 评价 比喻 概述 归纳 表达 回答 作答 点评 自嘲 回应"
}
