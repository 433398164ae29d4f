import Characters
import Lexicon

/// Tells cues from the same words as parts of other words, as nouns, in questions and in refusals.
struct CueFinder {
  let text: SpeechText
  let mentions: Mentions

  /// The cue that begins at a position.
  func cue(at position: Int) -> Cue? {
    let match = text.match(position, .cue)
    guard match.length > 0 else { return nil }
    let noun = text.match(position, [.noun, .post, .journalist])
    if noun.length > match.length { return nil }
    // 讲究, 问候: the cue only begins a verb.
    if match.length == 1, text.match(position, .verb).length > 1 { return nil }
    if mentions.starting(at: position) != nil || isWritten(position + match.length) { return nil }
    // 是否认为, 能否介绍: a question.
    if text[position - 1] == "否" { return nil }
    if isDenied(position, length: match.length) || isNaming(position, length: match.length) { return nil }
    if isPassive(position) || isInsideWord(position, length: match.length) { return nil }
    var end = position + match.length
    // 向记者介绍某某: whom he introduces.
    if mentions.starting(at: end) != nil, text.is(position..<end, oneOf: Self.introducing) { return nil }
    if Self.aspects.contains(text[end]), end + 1 < text.count { end += 1 }
    return Cue(
      range: position..<position + match.length, isStrong: match.classes.has(.say), tells: match.classes.has(.tell),
      urges: match.classes.has(.urge), next: text[end])
  }

  /// 确认书, 感谢信: a piece of writing.
  private func isWritten(_ end: Int) -> Bool {
    Self.writings.contains(text[end]) && text.match(end, [.word, .post, .adverb, .open]).length < 2
  }

  private static let writings: CharSet = "书函信稿状"
  private static let introducing: WordList = "介绍"
  private static let aspects: CharSet = "了着著过道到"

  /// The verb is the tail of an ordinary word: 小说, 据说, 访问.
  private func isInsideWord(_ position: Int, length: Int) -> Bool {
    let name = mentions.ending(at: position).flatMap { mentions[$0].isVouched ? $0 : nil }
    for back in 1...2 where position >= back {
      let word = text.match(position - back, [.verb, .noun, .adverb])
      guard word.length > back, word.length <= back + length, !word.classes.has(.cue) else { continue }
      // 王振华|表示, not 华表; 刘文学|说, but 武侠小说: the name must stand elsewhere with a post.
      if let name, word.length < back + length || isIntroduced(name) { return false }
      // 讲话|说, 的话|说, not 讲|话说: the characters before belong to a longer word.
      let before = text.matchBack(
        position, floor: max(0, position - 4), [.cite, .post, .journalist, .adverb])
      if before.length <= back { return true }
    }
    return false
  }

  /// Behind a post here, if the last character is one of given names, or elsewhere.
  private func isIntroduced(_ name: Int) -> Bool {
    let end = mentions[name].name.upperBound
    let last = text[end - 1]
    // 党员干部来说.
    let isFunction = OrdinaryWords(text: text).word(end - 1..<end + 1)?.kind == .function
    if mentions[name].post != nil, !isFunction, text.nameCharacters.given(last) >= 0,
      !text.nameCharacters.has(.neverLast, last)
    {
      return true
    }
    return mentions.indices.contains {
      $0 != name && mentions[$0].person == mentions[name].person && mentions[$0].post != nil
    }
  }

  /// 某物也称“…”, 可以称之为…: what it is called.
  private func isNaming(_ position: Int, length: Int) -> Bool {
    guard length == 1, text[position] == "称" else { return false }
    if text.has(Self.calledSo, at: position + 1) { return true }
    guard Self.also.contains(text[position - 1]) else { return false }
    return text[position + 1] == "“" && !text.isSpeech(position + 1)
  }

  private static let calledSo: WordList = "之为 之 其为 为 作 得上 不上 呼"

  private static let also: CharSet = "也又亦或"

  /// 不回应, 拒绝透露: nothing is said. 不认为, 不否认 say something.
  private func isDenied(_ position: Int, length: Int) -> Bool {
    guard length >= 2, position >= 2 else { return false }
    if text.is(position - 2..<position, oneOf: Self.refusals) { return true }
    return text[position - 1] == "不"
      && Self.answers.length(at: position, in: text.characters, limit: position + length) > 0
  }

  private static let refusals: WordList = "拒绝 没有 不愿 未能 不肯 并未 尚未 均未 未作 不作 不予 无法 不便"
  private static let answers: WordList = "回应 回答 透露 评论 证实 答复 表态 说明 作答 披露 提及 提到"

  /// 被称为, 可说是.
  private func isPassive(_ position: Int) -> Bool {
    var i = position
    while i > 0, position - i < 5, text[i - 1].isHanzi {
      i -= 1
      // 被告, 被问到.
      if text[i] == "被" { return !Self.afterPassive.contains(text[i + 1]) }
    }
    return false
  }

  private static let afterPassive: CharSet = "告问"
}
