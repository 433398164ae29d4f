import Characters
import Lexicon

/// Tells the speaker's own words from terms, titles and slogans that stand in quotation marks too.
struct DirectSpeech {
  let text: SpeechText
  /// The verb of the attribution.
  let cue: Range<Int>?

  /// The quotations of a remark that are direct speech, without their marks.
  /// - Parameter words: those that the attribution itself names.
  func quotations(in range: Range<Int>, words: [Range<Int>]) -> [Range<Int>] {
    let all = quotations(in: range)
    var isDirect = all.map { isWords($0, in: range) || words.contains($0) }
    // “首尾都要管”“中间也要管”: set one behind the other, they are of one kind.
    for i in all.indices.dropLast().reversed() where isDirect[i + 1] && abut(all[i], all[i + 1]) { isDirect[i] = true }
    for i in all.indices.dropFirst() where isDirect[i - 1] && abut(all[i - 1], all[i]) && endsClause(all[i]) {
      isDirect[i] = true
    }
    // What an answer quotes is a part of the answer, and no quotation of its own.
    let apart = all.indices.filter { i in isDirect[i] && !words.contains { $0 != all[i] && $0.encloses(all[i]) } }
    // Of a quotation over paragraphs this one may hold neither mark: its words are named by the attribution only.
    return apart.map { all[$0] } + words.filter { !all.contains($0) }
  }

  private func quotations(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard text[i] == "“", let close = text.partner(i), close > i else {
        i += 1
        continue
      }
      let inner = Range(from: i + 1, upTo: min(close, range.upperBound))
      if !inner.isEmpty { found.append(inner) }
      i = close + 1
    }
    return found
  }

  /// A question and what answers it are two people's.
  private func abut(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.upperBound + 2 == second.lowerBound && text[first.upperBound - 1] != "？"
  }

  private func isWords(_ inner: Range<Int>, in remark: Range<Int>) -> Bool {
    text.isSpeech(inner.lowerBound - 1) || isClause(inner, in: remark) || isObject(inner) || isUttered(inner)
      || isPredicate(inner, in: remark)
  }

  /// 某某说“不行”, 某某澄清，“没这回事”: right behind the verb, however short.
  private func isUttered(_ inner: Range<Int>) -> Bool {
    let open = inner.lowerBound - 1
    if Self.wordsOf.length(before: open, in: text.characters, floor: max(0, open - 5)) > 0 { return true }
    guard let cue, endsClause(inner), open - (text[open - 1] == "，" ? 1 : 0) == cue.upperBound else { return false }
    if text.is(cue, oneOf: Self.utterances) { return inner.count > 1 }
    return inner.count >= Self.shortestLast && !Vocabulary.counts.contains(text[inner.lowerBound])
      && text.match(cue.lowerBound, .say).length == cue.count && !text.is(cue, oneOf: Self.naming)
  }

  /// 用一句“心里有数”回应.
  private static let wordsOf: WordList = "用一句 用一句话 以一句 只说了一句 回了一句"

  private static let utterances: WordList = "说 喊 问 答 则说 还说 也说 回答 喊道 问道"

  /// 某某表示，“这样不行”。 “这样不行”，某某说: a clause of its own.
  private func isClause(_ inner: Range<Int>, in remark: Range<Int>) -> Bool {
    let open = inner.lowerBound - 1
    guard endsClause(inner) else { return false }
    if open == remark.lowerBound { return inner.count >= Self.shortestClause }
    let verb = text.matchBack(open, floor: max(0, open - 4), .say).length
    // 店主当时保证“随时可退”: another one's.
    guard text[open - 1] == "，" || verb > 0 && isSpeakers(open - verb..<open) else { return false }
    // 做好“三农”，“双碳”，…: items of a list.
    if text[open - 2] == "”", let first = text.partner(open - 2), !text.isSpeech(first) { return false }
    let closesSentence = text[inner.upperBound + 1] != "，"
    return inner.count >= (closesSentence ? Self.shortestLast : Self.shortestClause)
  }

  /// 要求厂家“立即召回产品”: what a verb of speaking has for its object, to the end of the clause.
  private func isObject(_ inner: Range<Int>) -> Bool {
    guard endsClause(inner) else { return false }
    let open = inner.lowerBound - 1
    for end in (open - Self.longestAddressee...open).reversed() {
      // 要求 and the like may have somebody between.
      let cue = text.matchBack(end, floor: max(0, end - 6), end == open ? .cue : [.say, .urge, .weak])
      if cue.length > 0 {
        let verb = end - cue.length..<end
        guard isSpeakers(verb) else { return false }
        let isWeak = end < open && !cue.classes.has([.say, .urge])
        if isWeak, !text.is(verb, oneOf: Self.describing) { return false }
        let isCurt = text.is(verb, oneOf: Self.accusing) || Self.predicates.contains(text[inner.lowerBound])
        let shortest = isCurt ? Self.shortestLast : Self.shortestObject
        return inner.count >= shortest && !text.is(verb, oneOf: Self.naming)
      }
      guard text[end - 1].isHanzi, !Self.joins.contains(text[end - 1]) else { return false }
    }
    return false
  }

  /// The attribution's own verb, or one that goes on with its subject: ，并要求…; not 患者常问….
  private func isSpeakers(_ verb: Range<Int>) -> Bool {
    if let cue, cue.upperBound == verb.upperBound { return true }
    var start = verb.lowerBound
    while case let adverb = text.matchBack(start, floor: max(0, start - 6), .adverb).length, adverb > 0 {
      start -= adverb
    }
    return !text[start - 1].isHanzi
  }

  /// 称这是“历史性的错误”, 说对方将“付出沉重代价”: what is said of somebody, to the end of the clause.
  private func isPredicate(_ inner: Range<Int>, in remark: Range<Int>) -> Bool {
    let open = inner.lowerBound - 1
    guard endsClause(inner), open > remark.lowerBound, !Vocabulary.counts.contains(text[open + 1]) else { return false }
    // 油价可能“一夜翻倍”, 他的说法“前后不一”: no verb has it for its object.
    if Self.leads.length(before: open, in: text.characters, floor: remark.lowerBound) > 0 {
      return inner.count >= Self.shortestLast
    }
    guard inner.count >= Self.shortestPredicate else { return false }
    // 我方“永远不会选边”: a subject before it, and no verb that has it for its object.
    if text[open - 1].isHanzi, text.has(Self.assertions, at: open + 1),
      text.matchBack(open, floor: max(0, open - 4), [.verb, .cue]).length == 0
    {
      return true
    }
    if Self.modals.contains(text[open - 1]) { return true }
    // 会谈“坦诚而富有成效”: what a thing is like.
    if text[open - 1].isHanzi, text[inner].contains("而"),
      OrdinaryWords(text: text).word(inner.lowerBound..<inner.lowerBound + 2)?.kind.contains(.adjective) == true,
      text.matchBack(open, floor: max(0, open - 4), [.verb, .cue]).length == 0
    {
      return true
    }
    // 直指这是“敷衍了事”: what somebody blames.
    return text[open - 1] == "是"
      && (text[inner].contains("的") || cue.map { text.is($0, oneOf: Self.accusing) } ?? false)
  }

  private static let shortestPredicate = 6
  private static let modals: CharSet = "将会应"
  private static let assertions: WordList =
    "永远 绝不 决不 不会 不能 不是 从未 从不 从来 始终 一直 只能 必须 应当 应该 无法 不再 仍在 正在 已经 将会 没有 早已 早就"
  private static let leads: WordList =
    "可能 往往 经常 多半是 多半 难免 必定 必将 必须 一定 一定会 已经 早已 至今 仍然 依然 从来 教训是 经验是 说法 立场 言论 态度"

  /// A mark stands behind the closing one, or before it.
  private func endsClause(_ inner: Range<Int>) -> Bool {
    let next = text[inner.upperBound + 1]
    if next == "“" { return text.partner(inner.upperBound + 1).map { endsClause(inner.upperBound + 2..<$0) } ?? false }
    return next.endsClause || next == "…" || next == .end || text.endsSpeech(inner.upperBound)
  }

  /// Characters.
  private static let shortestLast = 4
  private static let shortestClause = 7
  private static let shortestObject = 5
  private static let longestAddressee = 4
  /// What is quoted behind them is a name rather than words.
  private static let naming: WordList = "提出 倡导 倡议 号召 建议 主张 发布 解读 阐述 阐释 讲述 讲解 介绍 概括 发现 感悟 坚持 支持 宣布 相信 坚信 深信"
  private static let joins: CharSet = "的并和与"
  /// What a clause begins with, and a term does not.
  private static let predicates: CharSet = "仍在不已会将没无很太更最应纯毫正只切勿别莫请"
  private static let describing: WordList = "形容 描述 比喻 讥讽"
  private static let accusing: WordList = "指 批 斥 轰 呛 酸 骂 批评 痛批 狠批 怒批 直批 炮轰 痛斥 怒斥 直斥 斥责 指责 谴责 抨击 直指 嘲讽 讽刺 质疑"
}

extension Range<Int> {
  fileprivate func encloses(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
