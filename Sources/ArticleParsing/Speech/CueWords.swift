/// Which words are cues where they stand, and not parts of other words, nouns, questions or refusals.
extension CueReader {
  /// The verb is the tail of an ordinary word: 小说, 据说, 访问.
  private func isInsideWord(_ position: Int, length: Int) -> Bool {
    for back in 1...2 where position >= back {
      let word = reading.match(position - back, WordClass.verb | WordClass.noun | WordClass.adverb)
      guard word.length > back, word.length <= back + length, word.classes & WordClass.cue == 0 else { continue }
      // 讲话|说, 的话|说, not 讲|话说: the characters before belong to a longer word.
      let before = reading.matchBack(
        position, floor: max(0, position - 4), WordClass.cite | WordClass.head | WordClass.adverb)
      if before.length <= back { return true }
    }
    return false
  }

  func cue(at position: Int) -> Cue? {
    let match = reading.match(position, WordClass.cue)
    guard match.length > 0 else { return nil }
    let noun = reading.match(position, WordClass.noun | WordClass.head)
    if noun.length > match.length { return nil }
    // 讲究, 问候: the cue only begins a verb.
    if match.length == 1, reading.match(position, WordClass.verb).length > 1 { return nil }
    if reading.mentionStarting[position] >= 0 { return nil }
    // 是否认为, 能否介绍: a question.
    if position > 0, t[position - 1] == Self.whether { return nil }
    if isDenied(position, length: match.length) || isNaming(position, length: match.length) { return nil }
    if isPassive(position) || isInsideWord(position, length: match.length) { return nil }
    var end = position + match.length
    // 向记者介绍某某: whom he introduces.
    if reading.mentionStarting[end] >= 0, Self.introducing.contains(position..<end, of: t) { return nil }
    var next = t[end]
    if Self.aspects.contains(next), end + 1 < t.count {
      end += 1
      next = t[end]
    }
    return Cue(
      range: position..<position + match.length, isStrong: match.classes & WordClass.say != 0,
      tells: match.classes & WordClass.tell != 0, urges: match.classes & WordClass.urge != 0, next: next)
  }

  /// 某物也称“…”: what it is called.
  private func isNaming(_ position: Int, length: Int) -> Bool {
    guard length == 1, t[position] == Self.called, position > 0, Self.also.contains(t[position - 1]) else {
      return false
    }
    return t[position + 1] == Mark.openQuote && !reading.isSpeech(position + 1)
  }

  /// 称
  private static let called: UInt16 = 0x79F0
  private static let also = ScalarSet("也又亦或")

  /// 不回应, 拒绝透露: nothing is said. 不认为, 不否认 say something.
  private func isDenied(_ position: Int, length: Int) -> Bool {
    guard length >= 2, position >= 2 else { return false }
    if Self.refusals.contains(position - 2..<position, of: t) { return true }
    return t[position - 1] == Self.not && Self.answers.length(at: position, in: t, limit: position + length) > 0
  }

  /// 不
  private static let not: UInt16 = 0x4E0D
  private static let refusals: ScalarWords = "拒绝 没有 不愿 未能 不肯 并未 尚未 均未 未作 不作 不予 无法 不便"
  private static let answers: ScalarWords = "回应 回答 透露 评论 证实 答复 表态 说明 作答 披露 提及 提到"

  /// 被称为, 可说是.
  private func isPassive(_ position: Int) -> Bool {
    var i = position
    while i > 0, position - i < 5, Mark.isHanzi(t[i - 1]) {
      i -= 1
      // 被告, 被问到.
      if t[i] == Self.passive { return !Self.afterPassive.contains(t[i + 1]) }
    }
    return false
  }

  private static let introducing: ScalarWords = "介绍"
  private static let afterPassive = ScalarSet("告问")

  /// 否
  private static let whether: UInt16 = 0x5426
  /// 被
  private static let passive: UInt16 = 0x88AB
  private static let aspects = ScalarSet("了着著过道到")
}
