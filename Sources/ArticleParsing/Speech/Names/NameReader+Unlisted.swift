import Characters
import Lexicon

/// Names that neither surname nor transliteration gives away.
extension NameReader {
  /// Beside a post or before a title even a name that no list makes likely is one: 某音委员, 某桑江说.
  func unlisted(at position: Int, anchored: Bool, beside other: Candidate?) -> Candidate? {
    guard other?.score ?? 0 < Self.doubtful, !characters.has(.neverFirst, text[position]),
      text.match(position, .place).length < 2, !endsPost(position), !isSpokenOf(position)
    else { return nil }
    for length in 2...6 {
      let end = position + length
      guard end < text.count, text[end - 1].isHanzi else { return nil }
      // 云岭县桥头村党支部书记: places.
      if !anchored, Vocabulary.divisions.contains(text[end - 1]) || countedTitle(at: end - 1) > 0 { return nil }
      if words.word(position..<end) != nil || endsPost(end - 1) { return nil }
      if isWordLike(end - 2) || isWordLike(end - 1) || characters.has(.neverInside, text[end - 1]) { return nil }
      let adverbs: WordClass = anchored ? [.adverb, .open] : []
      let next = text.match(end, adverbs.union([.say, .title, .head]))
      // 某某委员: the title alone vouches for any two characters that names may have.
      let isTitled = next.classes.has(.title) && next.length >= 2 && follow(end + next.length) >= 4
      let floor = isTitled ? -3 : -1
      let isFirst = length == 2 && anchored
      if !isFirst, likeness(end - 2) < floor { return nil }
      if length > 2, anchored, next.length == 0, actsBehind(end, from: position) {
        return Candidate(end: end, score: Self.doubtful, follow: 3)
      }
      guard next.length >= 2 || next.length == 1 && next.classes.has(.say) else { continue }
      if likeness(end - 1) < floor || characters.has(.neverLast, text[end - 1]) { return nil }
      // A transliteration with a strange tail is no name: 达德拉回敬.
      let run = (position..<text.count).first { !isTransliteration($0) } ?? text.count
      if run - position >= 3, run < end { return nil }
      var weight = 0
      for i in position..<end { weight += likeness(i) }
      let score = (anchored ? 3 : 0) + weight / 2
      return score >= (isTitled && weight >= -4 ? -2 : 3)
        ? Candidate(end: end, score: max(score + 2, isTitled ? 7 : 0), follow: 6) : nil
    }
    return nil
  }

  /// 一个叫阿木列的小伙: what stands between 叫 and a mark or 的 is a name, if it is no word.
  func called(at position: Int) -> Candidate? {
    var end = position
    while end < position + 6, text[end].isHanzi, text[end] != "的" { end += 1 }
    guard (2...5).contains(end - position), end < text.count,
      (position..<end).allSatisfy({ likeness($0) >= -1 && !words.isPair(at: $0, commonness: OrdinaryWords.common) })
    else { return nil }
    return Candidate(end: end, score: Self.sure, follow: 5)
  }

  /// 船长岩坎弄背着…: a verb in progress behind characters that make no word.
  private func actsBehind(_ end: Int, from start: Int) -> Bool {
    guard text[end + 1] == "着" || text[end + 1] == "了" || text[end] == "是", text[end].isHanzi else { return false }
    return (start..<end).allSatisfy { likeness($0) >= 0 && !words.isPair(at: $0, commonness: 1) }
  }

  /// 大河原良平, behind a post of somebody in Japan: four or five characters that make no word, before a verb of speaking.
  func japanese(at position: Int) -> Candidate? {
    guard (max(0, position - Self.japanReach)..<position).contains(where: { text.has(Self.japan, at: $0) }) else {
      return nil
    }
    for end in position + 4...position + 5 {
      guard end < text.count, (position..<end).allSatisfy({ text[$0].isHanzi }) else { return nil }
      let isWhole = (position..<end - 1).allSatisfy { !words.isPair(at: $0, commonness: 4) }
      if follow(end) == 6, isWhole, likeness(end - 1) >= -2 {
        return Candidate(end: end, score: Self.sure, follow: 6)
      }
    }
    return nil
  }

  /// Characters.
  private static let japanReach = 30
  private static let japan: WordList = "日本 东京 大阪 京都 名古屋 札幌 横滨 北海道 冲绳 广岛 福冈 神户"

  /// 官员|称某总统, 队员|用某语回应: a verb of speaking or a preposition.
  private func isSpokenOf(_ position: Int) -> Bool {
    text.match(position, [.say, .open]).length == 1 && characters.surname(text[position]) < 3
  }

  /// 清词人|陈某, 某部|黄某: a post ends there and a name begins.
  private func endsPost(_ position: Int) -> Bool {
    text.classes(at: position).has([.suffix, .organisation]) && characters.surname(text[position + 1]) >= 3
  }

  /// How likely a character is in some part of a name.
  func likeness(_ position: Int) -> Int {
    max(characters.given(text[position]), characters.transliteration(text[position]))
  }

  func isWordLike(_ position: Int) -> Bool {
    text.hasLongWord(position, [.word, .adverb, .cue, .open, .head]) || words.isPair(at: position, commonness: 5)
  }
}
