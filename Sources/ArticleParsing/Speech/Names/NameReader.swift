import Characters
import Lexicon

/// Reads a name that may begin at a position: from its characters and from what follows it.
///
/// Scores add up rounded base-2 logarithms: about 8 is a name in running text, 3 will do beside a post.
struct NameReader {
  let text: SpeechText

  struct Candidate {
    var end: Int
    var score: Int
    /// Strength of what follows, 0–6.
    var follow: Int
  }

  var characters: NameCharacters { text.nameCharacters }
  var words: OrdinaryWords { OrdinaryWords(text: text) }

  /// What no caller takes for a name scores less.
  static let lowest = 3
  /// A name that scores less may be one of unknown making instead.
  static let doubtful = 4
  /// What a name scores that its surroundings vouch for.
  static let sure = 8

  /// - Parameters:
  ///   - anchored: a post stands right before.
  ///   - bare: whether a string that no list makes likely will do.
  func read(at position: Int, anchored: Bool, bare: Bool) -> Candidate? {
    guard position < text.count, text[position].isHanzi else { return nil }
    if let dotted = dotted(at: position) { return dotted }
    var best = han(at: position, anchored: anchored)
    if mayBeTransliterated(position) {
      best = better(best, transliterated(at: position, anchored: anchored))
    }
    if anchored, bare, best?.score ?? 0 < Self.sure, let japanese = japanese(at: position) { return japanese }
    return bare ? better(best, unlisted(at: position, anchored: anchored, beside: best)) : best
  }

  /// Whether a name of known making may begin at a position: false for most.
  func mayBegin(at position: Int) -> Bool {
    isSurname(position) || text.hasLongWord(position, .surname) || mayBeTransliterated(position)
      || text.hasDots
  }

  func isSurname(_ position: Int) -> Bool { characters.surname(text[position]) > -10 }

  /// No such name begins with a word, nor does one begin at its second character.
  func beginsWithWord(_ position: Int) -> Bool { isWordLike(position) || isWordLike(position + 1) }

  /// A name that no list makes likely, where `read` has found no other that will do.
  func unknown(at position: Int, beside other: Candidate?) -> Candidate? {
    if dotted(at: position) != nil { return nil }
    return unlisted(at: position, anchored: false, beside: other)
  }

  /// 阿强说, 小禾说: a name that friends use, before a verb of speaking.
  func pet(at position: Int) -> Candidate? {
    let end = position + 2
    guard Self.petPrefixes.contains(text[position]), end < text.count, text[end - 1].isHanzi,
      characters.given(text[end - 1]) >= 0,
      text.match(end, .say).length > 0 || text[end] == "：" && text[end + 1] == "“" || addresses(end),
      text.match(position, [.head, .title, .group, .place, .adverb, .verb]).length < 2
    else { return nil }
    return Candidate(end: end, score: Self.sure, follow: 6)
  }

  /// 对某某说.
  private func addresses(_ position: Int) -> Bool {
    guard Self.prepositions.contains(text[position]) else { return false }
    return (position + 2..<position + Self.longestAddressee).contains { i in
      let verb = text.match(i, .say).length
      return verb > 0 && !text[i + verb].isHanzi
    }
  }

  private static let prepositions: CharSet = "对向冲跟"
  /// Characters, the preposition included.
  private static let longestAddressee = 10
  private static let petPrefixes: CharSet = "阿小"

  /// How well what stands behind a name bears it out: 0 nothing known … 6 a reporting verb or a title.
  func follow(_ end: Int) -> Int {
    guard end < text.count else { return 5 }
    let next = text[end]
    guard next.isHanzi else {
      if text.isNameJoint(end) { return -6 }
      if next == "、" || next == "（" || next.isDigit { return 4 }
      return next.isLetter ? 0 : 5
    }
    if next == "是" { return 4 }
    if countedTitle(at: end) > 0 { return 6 }
    let match = text.match(end, .all)
    if match.length == 1, characters.has(.conjunction, next) {
      // 和则, 和也: no conjunction, but the end of the name.
      return text.match(end + 1, [.adverb, .say]).length > 0 ? 0 : 2
    }
    if isDate(end) { return 6 }
    // 傅有|在: 有 before a preposition or a verb of speaking ends the name.
    if next == "有", text.match(end + 1, [.open, .adverb, .say]).length > 0 { return 0 }
    // 某某所言, 某某所说.
    if next == "所", text.match(end + 1, [.say, .tell]).length > 0 { return 6 }
    // 某州|州长, 某厂|厂长: a place.
    if match.classes.has(.title), next == text[end - 1] { return 0 }
    // 立|委员: the longer title begins one character farther on.
    if match.classes.has(.title), text.match(end + 1, .title).length >= match.length { return 0 }
    if match.classes.has(.title), match.classes.isDisjoint(with: [.say, .open]),
      text.has(Self.bodies, at: end + match.length)
    {
      return 0
    }
    if match.classes.has([.say, .title]) { return 6 }
    // 答：, 喊：“…”.
    if match.classes.has(.tell), text[end + match.length] == "：" { return 6 }
    // 回忆，: a verb of telling before a mark; 分析公司 is none.
    if match.classes.has([.tell, .urge]), match.length > 1, end + match.length < text.count,
      !text[end + match.length].isHanzi
    {
      return 5
    }
    if match.classes.has([.adverb, .open, .weak]) {
      return match.length > 1 || next == "在" ? 5 : 4
    }
    // 红着眼睛.
    if text[end + 1] == "着", match.length < 2 { return 4 }
    if match.classes.has(.verb) { return 3 }
    if match.length == 2, match.classes.has(.post), characters.has(.kin, next) { return 4 }
    if next == "家", end + 1 < text.count, !text[end + 1].isHanzi || Self.parts.contains(text[end + 1]) { return 4 }
    if characters.has(.particle, next) || words.isAdverbial(at: end) { return 4 }
    return 0
  }

  /// 两位委员, 两人, behind the last of several names: how long it is.
  func countedTitle(at position: Int) -> Int {
    guard Vocabulary.counts.contains(text[position]), text[position] != "一" else { return 0 }
    switch text[position + 1] {
    case "位", "名":
      let title = text.match(position + 2, [.title, .post]).length
      return title >= 2 ? title + 2 : 0
    case "人": return text[position + 2].isHanzi && text.match(position + 2, [.say, .adverb, .open]).length == 0 ? 0 : 2
    default: return 0
    }
  }

  /// 于5日, 十六日.
  func isDate(_ position: Int) -> Bool {
    if text[position] == "于", text[position + 1].isDigit { return true }
    var i = text[position] == "于" ? position + 1 : position
    let start = i
    while Vocabulary.numerals.contains(text[i]) { i += 1 }
    return i > start && !Vocabulary.numerals.contains(text[start - 1]) && (text[i] == "日" || text[i] == "月")
  }

  /// 某地律师|协会: no title of somebody.
  private static let bodies: WordList = "协会 学会 公会 工会 团队 事务所 界 们 节 联 发展 培训 之家 委员会 大会 会议 联谊 队伍 群体 学校 论坛"

  private static let parts: CharSet = "里中的门"
}
