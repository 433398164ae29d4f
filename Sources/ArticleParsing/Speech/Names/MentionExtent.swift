import Characters
import Lexicon

/// What belongs to a name behind it: a title, and a parenthesis that says more of the person.
struct MentionExtent {
  let text: SpeechText

  /// Title and parenthesis after the name.
  func extend(_ mention: inout Mention) {
    mention.isPossessor = kinFollows(mention.name.upperBound)
    if mention.isPossessor { return }
    mention.end = descriptionEnd(behind: mention)
    // 某某、某某两位委员.
    let isOneOfSeveral = Vocabulary.jointConjunctions.contains(text[mention.start - 1])
    if isOneOfSeveral, case let counted = NameReader(text: text).countedTitle(at: mention.end), counted > 0 {
      if counted > 2 { mention.title = mention.end + 2..<mention.end + counted }
      mention.end += counted
      return
    }
    let title = text.match(mention.end, .title)
    // 某某代表本省发言: a verb, unless the clause goes on as after a name.
    if title.length > 0, closes(title: mention.end..<mention.end + title.length) {
      mention.title = mention.end..<mention.end + title.length
      mention.end += title.length
      // 某学院言某某教授: an organisation alone is no post.
      if let post = mention.post, title.length >= 2,
        text.matchBack(post.upperBound, floor: post.lowerBound, [.head, .suffix]).length == 0
      {
        if text.isOffice(mention.end - title.length..<mention.end), Institutions(text: text).headsOffice(post) {
          mention.institution = post
        }
        mention.post = nil
      }
    }
    // 来自云岭医院的某某: where he comes from.
    if mention.title == nil, let post = mention.post, text[post.upperBound] == "的",
      text.matchBack(post.upperBound, floor: post.lowerBound, [.head, .suffix]).length == 0
    {
      mention.post = nil
    }
    if mention.end < text.count, text[mention.end] == "（", let close = text.partner(mention.end) {
      if mention.post == nil, !mention.isJournalist {
        mention.post = BracketReader(text: text).post(in: mention.end + 1..<close)
      }
      mention.end = close + 1
    }
  }

  /// 一位叫某某的老工人说: what he is belongs to the name, too.
  private func descriptionEnd(behind mention: Mention) -> Int {
    let name = mention.name
    guard text[name.upperBound] == "的",
      text.matchBack(name.lowerBound, floor: max(0, name.lowerBound - 2), .calling).length > 0
    else { return mention.end }
    for start in name.upperBound + 1..<name.upperBound + Self.longestAttribute {
      let noun = text.match(start, [.post, .description, .kin, .head, .title])
      if noun.length > 1, NameReader(text: text).follow(start + noun.length) >= 4 { return start + noun.length }
    }
    return mention.end
  }

  /// Characters between 的 and the noun.
  private static let longestAttribute = 5

  /// 某某次子、议员某某: kin of the person, or somebody of his people.
  private func kinFollows(_ end: Int) -> Bool {
    let kin = text.match(end, .kin)
    guard kin.length >= 2 else { return false }
    // 某某夫人: a courtesy as well.
    return !kin.classes.has(.title) || text[end + kin.length] == "、"
  }

  /// 代表调研组发言, 代表获奖者领奖: what somebody does for others.
  private func speaksForOthers(_ title: Range<Int>) -> Bool {
    guard text.is(title, oneOf: Self.representing) else { return false }
    let end = text.clauseEnd(from: title.upperBound, limit: min(text.count, title.upperBound + Self.longestErrand))
    return end > title.upperBound && Self.errands.length(before: end, in: text.characters, floor: title.upperBound) > 0
      && !Self.adjuncts.contains(text[title.upperBound])
  }

  /// 某某代表|在小组会议上发言: his title.
  private static let adjuncts: CharSet = "在就对从向围结首第最率作也还都先则又再曾已"
  private static let representing: WordList = "代表"
  private static let errands: WordList = "发言 讲话 致辞 致词 领奖 签字 签约 宣誓 致谢 作报告 汇报"
  /// Characters.
  private static let longestErrand = 16

  /// 某某委员来自云岭: nothing but a verb.
  private func isPredicate(_ position: Int) -> Bool {
    var kind: Wordbook.Kind = []
    TermLexicon.shared.wordbook.forEachWord(in: text.characters, at: position, limit: text.count) {
      if $0 > 1, $1.commonness >= OrdinaryWords.common { kind = $1.kind }
    }
    return text.match(position, .cue).length < 2 && kind.contains(.verb)
      && kind.isDisjoint(with: [.noun, .verbalNoun, .attributive])
  }

  /// What stands behind lets the title end there: as after a name, or 和 and another name.
  private func closes(title: Range<Int>) -> Bool {
    if speaksForOthers(title) { return false }
    if NameReader(text: text).follow(title.upperBound) >= 4 || isPredicate(title.upperBound) { return true }
    return title.count >= 2 && Vocabulary.nameConjunctions.contains(text[title.upperBound])
      && text.match(title.lowerBound, .open).length == 0
  }
}
