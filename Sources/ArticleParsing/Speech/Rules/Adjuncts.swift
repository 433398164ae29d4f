import Characters
import Lexicon

/// Steps left over what stands between a subject and its verb: adverbs, dates, phrases in 地 and 着, parentheses.
struct Adjuncts {
  let scene: Scene

  private var text: SpeechText { scene.text }

  /// Where the subject should end.
  /// - Parameter position: where the verb begins.
  func start(before position: Int, floor: Int) -> Int {
    var left = position
    for _ in 0..<Self.most {
      if left <= floor || scene.mentions.ending(at: left) != nil { break }
      guard let next = adjunct(before: left, floor: floor) else { break }
      left = next
    }
    return left
  }

  private static let most = 8

  private func adjunct(before left: Int, floor: Int) -> Int? {
    let adverb = text.matchBack(left, floor: floor, .adverb)
    if adverb.length > 0 { return left - adverb.length }
    // 通报说, 总结指出: one verb of speaking before another.
    let verb = text.matchBack(left, floor: floor, .cue)
    if verb.length >= 2, scene.mentions.ending(at: left - verb.length) != nil { return left - verb.length }
    let last = text[left - 1]
    if Self.mannerParticles.contains(last) { return mannerStart(before: left - 1, floor: floor) }
    if Vocabulary.dateUnits.contains(last), left - 2 >= floor, text[left - 2].isDigit {
      var i = left - 2
      while i >= floor, text[i].isDigit || Vocabulary.dateUnits.contains(text[i]) { i -= 1 }
      return i + 1
    }
    // 昨（5）日.
    if Vocabulary.dateUnits.contains(last), left - 2 >= floor, text[left - 2] == "）", let open = text.partner(left - 2),
      open > floor, text.match(open - 1, .adverb).length == 1
    {
      return open - 1
    }
    if last == "）", let open = text.partner(left - 1), open >= floor { return open }
    return last == "，" ? commaStart(before: left, floor: floor) : nil
  }

  /// 发言人某某，今早也再度强调: a comma between the subject and words of time.
  private func commaStart(before left: Int, floor: Int) -> Int? {
    guard let index = scene.mentions.ending(at: left - 1), scene.mentions[index].post != nil,
      text.match(left, .adverb).length > 0
    else { return nil }
    let mention = scene.mentions[index]
    let clause = text.clauseStart(before: mention.start, floor: floor)
    return Subjects(scene: scene).stands(at: mention.start, in: clause..<mention.end) ? left - 1 : nil
  }

  private static let mannerParticles: CharSet = "地着著"

  /// 语重心长地: back to the name before it, or to the beginning of the clause.
  private func mannerStart(before particle: Int, floor: Int) -> Int? {
    // 乐呵呵地: a word of its own.
    let adverb = text.matchBack(particle, floor: floor, .adverb)
    if adverb.length >= 2 { return particle - adverb.length }
    var i = particle - 1
    while i >= floor, particle - i <= 8 {
      if scene.mentions.ending(at: i) != nil { return i }
      // “…”他关切地问.
      if text[particle] == "地", i == floor + 1 || i > floor && !text[i - 2].isHanzi,
        Pronouns.stands(at: i - 1, in: scene, floor: floor)
      {
        return i
      }
      if text[i] == "的" { return nil }
      if !text[i].isHanzi, text[i] != "、" { return i + 1 }
      i -= 1
    }
    return nil
  }
}
