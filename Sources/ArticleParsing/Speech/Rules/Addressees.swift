import Characters
import Lexicon

/// 甲对乙说, 向乙表示感谢: who is spoken to.
enum Addressees {
  /// Whether a preposition before a mention makes it the one who is spoken to, not the one who speaks.
  static func isAddressed(_ mention: Mention, in scene: Scene) -> Bool {
    let text = scene.text
    let floor = scene.floor(of: mention.part)
    var i = mention.start
    // 对身边的某某说: what describes him stands between.
    let isDescribed = i > floor && text[i - 1] == "的"
    // 冲着某某喊.
    if i - 1 > floor, text[i - 1] == "着", prepositions.contains(text[i - 2]) { return true }
    // 向老师傅某某请教; 冲着某某喊: the post may have swallowed the preposition.
    if prepositions.contains(text[i]), text[i + 1] == "着" { return true }
    // 走下来，冲村支书某某喊.
    if text[i] == "冲", i > floor, text[i - 1] == "，", text.match(i, .place).length < 2 { return true }
    while i > floor, mention.start - i <= (isDescribed ? longestDescription : longestEpithet), text[i - 1].isHanzi {
      i -= 1
      if prepositions.contains(text[i]), stands(at: i, floor: floor, in: scene) { return true }
    }
    return false
  }

  private static let prepositions: CharSet = "对向朝冲给"
  /// Characters before the name.
  private static let longestDescription = 12
  private static let longestEpithet = 1

  /// A word of its own: not 面对, 针对, 方向, 一向.
  private static func stands(at position: Int, floor: Int, in scene: Scene) -> Bool {
    let text = scene.text
    if scene.mentions.ending(at: position) != nil { return true }
    let ends = text.matchBack(position + 1, floor: floor, [.verb, .noun, .adverb, .open, .lead, .meet])
    return ends.length <= 1 && text.match(position, [.verb, .noun, .group, .post]).length <= 1
  }
}
