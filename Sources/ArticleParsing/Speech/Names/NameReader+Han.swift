import Characters
import Lexicon

/// Chinese, Japanese and Korean names: a surname and given names.
extension NameReader {
  func han(at position: Int, anchored: Bool) -> Candidate? {
    var best: Candidate?
    if text.hasLongWord(position, .surname) {
      let length = text.match(position, .surname).length
      best = givenNames(from: position, surname: length, weight: 7, anchored: anchored)
    }
    if isSurname(position) {
      let weight = characters.surname(text[position])
      best = better(best, givenNames(from: position, surname: 1, weight: weight, anchored: anchored))
    }
    return anchored ? best.map(lengthened) : best
  }

  func better(_ a: Candidate?, _ b: Candidate?) -> Candidate? {
    guard let a else { return b }
    guard let b else { return a }
    return b.score > a.score ? b : a
  }

  func givenNames(from position: Int, surname: Int, weight: Int, anchored: Bool) -> Candidate? {
    let after = position + surname
    // 王先生: no given name; 佐藤去年: a surname alone.
    if text.hasLongWord(after, .title) { return nil }
    if text[after] == "某" { return concealed(from: after, weight: weight) }
    var best: Candidate?
    if surname >= 2 {
      let follow = follow(after)
      if follow >= (anchored ? 4 : 5) { best = Candidate(end: after, score: 3 + follow, follow: follow) }
    }
    var given = 0
    for length in 1...3 {
      let end = after + length
      guard end <= text.count, text[end - 1].isHanzi else { break }
      // 洪玛奈特: 特 is no adverb behind a transliteration.
      let follow = isFirmTransliteration(end - 1) && isFirmTransliteration(end) ? followInRun(end) : follow(end)
      // Two surnames side by side and two given names.
      if length == 3, !isDouble(surname: surname, weight: weight, given: after, end: end, follow: follow),
        !isVietnamese(surname: surname, given: after, end: end)
      {
        break
      }
      let last = characters.given(text[end - 1])
      if last <= Self.neverGiven || Self.pronouns.contains(text[end - 1]) { break }
      given += last
      var score = weight / 2 + (length == 1 ? given : given * 3 / 5) + follow + (length == 2 ? 2 : 0)
      score -= formPenalty(
        position, end, surname: surname, weight: weight, follow: follow, anchored: anchored)
      // Words lower the score, so a low one need not be held against them.
      // Most given names have two characters: a tie is theirs.
      let isLikely = length == 2 && anchored && !characters.has(.neverLast, text[end - 1])
      let bar = (best?.score ?? Int.min + 1) - (isLikely ? 1 : 0)
      guard score >= Self.lowest, score > bar else { continue }
      score -= wordPenalty(position, end, surname: surname, follow: follow, anchored: anchored)
      if score > bar { best = Candidate(end: end, score: score, follow: follow) }
    }
    return best
  }

  private static let pronouns: CharSet = "他她它你我您"

  /// The weight of characters that no given name has: 的, 们.
  private static let neverGiven = -8

  /// What the number and kind of the characters tell against a name.
  func formPenalty(
    _ start: Int, _ end: Int, surname: Int, weight: Int, follow: Int, anchored: Bool
  ) -> Int {
    let length = end - start - surname
    let last = text[end - 1]
    var penalty = 0
    let isVietnamese = isVietnamese(surname: surname, given: start + surname, end: end)
    if length == 3, surname == 1, !isVietnamese {
      penalty += anchored && follow >= 4 ? 3 : follow == 6 ? (characters.surname(text[start + 1]) >= 4 ? 2 : 5) : 8
    }
    if surname == 1, !anchored || follow < 5, characters.has(.preposition, text[start]) { penalty += 4 }
    if weight < 3, anchored, follow < 4, length == 1 { penalty += 3 }
    if weight < 0, follow < (anchored ? 4 : 6) { penalty += 5 }
    if characters.has(.neverLast, last) { penalty += 4 }
    // 总统拜某与以色列总理: a conjunction.
    if characters.has(.conjunction, last), text.match(end, [.place, .head]).length >= 2 { penalty += 10 }
    // 巴媒称, 安方愿同: a country by its first character.
    if length == 1, last == "媒" || last == "方" && Self.countries.contains(text[start]) { penalty += 10 }
    // 总统曾于去年: an adverb and a preposition.
    if text[start] == "曾", length == 1, characters.has(.preposition, last) || last == "于" { penalty += 10 }
    // 单于飞|站了一夜.
    if length == 2, Self.motions.contains(last), text[end] == "了" || text[end] == "着" { penalty += 4 }
    // 闻小溪|红着眼睛, not 王小红|着手.
    if text[end] == "着", text.match(end, .all).length < 2 || words.word(end + 1..<end + 3) != nil { penalty += 10 }
    // 某某|所指出.
    if last == "所", follow == 6 { penalty += 8 }
    if !anchored, last == "人" || last == "州" || Vocabulary.divisions.contains(text[end]) { penalty += 10 }
    if Self.particles.contains(last) || last == "有" && text[end].isDigit { penalty += 10 }
    // 那句话, 边想边说.
    if text[start] == "边", text[end] == "边" { penalty += 10 }
    if text[start] == "那", Self.measures.contains(text[start + 1]) { penalty += 10 }
    // 云岭县: a place.
    if !anchored, length == 2, Vocabulary.divisions.contains(last) { penalty += 8 }
    // 都应坚持: two characters that both are adverbs or prepositions before they are anything in a name.
    if weight < 0, length == 1 { penalty += 6 }
    if length == 1, !anchored, text.classes(at: end - 1).has(.honorific) { penalty += 6 }
    // 孟子说: a classic, quoted without end.
    if length == 1, !anchored, last == "子" { penalty += 6 }
    return penalty
  }

  /// Three characters after a surname: a second surname and two given names, or 健太郎.
  func isDouble(surname: Int, weight: Int, given: Int, end: Int, follow: Int) -> Bool {
    // 千代子, not 弟子.
    if surname >= 2 {
      return Self.japaneseEnds.contains(text[end - 1]) || text[end - 1] == "子" && words.word(end - 2..<end) == nil
    }
    return weight >= 4 && characters.surname(text[given]) >= (follow == 6 ? 1 : 4)
  }

  /// First characters of countries that are surnames too.
  static let countries: CharSet = "巴安古伊乌印土马罗蒙柬泰韩秘智委吉塔阿沙卡科利多布圭贝尼"
  /// Adverbs that hardly are surnames.
  private static let adverbs: CharSet = "都应均皆仅"
  private static let motions: CharSet = "站坐走跑蹲躺跪笑哭看听想等望喊停"
  private static let particles: CharSet = "等地得着过吗呢吧"
  private static let measures: CharSet = "句个位名些种年天次时件段本张"
  private static let japaneseEnds: CharSet = "郎助"

  /// 陈氏春兰: a middle name of women, and two more.
  func isVietnamese(surname: Int, given: Int, end: Int) -> Bool {
    surname == 1 && text[given] == "氏" && end - given == 3 && Self.vietnameseSurnames.contains(text[given - 1])
  }

  private static let vietnameseSurnames: CharSet = "阮陈黎范潘武邓裴杜胡吴杨黄李丁林郑郭梁陶段张何冯叶"

  /// 何某, 何某某.
  func concealed(from start: Int, weight: Int) -> Candidate? {
    var end = start
    while end < text.count, text[end] == "某" { end += 1 }
    let follow = follow(end)
    return weight >= 0 ? Candidate(end: end, score: weight / 2 + 4 + follow, follow: follow) : nil
  }

  /// Words that look like names (高兴, 温暖), and names that would tear a word at their end.
  func wordPenalty(_ start: Int, _ end: Int, surname: Int, follow: Int, anchored: Bool) -> Int {
    var penalty = 0
    let whole = text.match(start, [.word, .cue, .adverb, .head])
    if whole.length >= end - start {
      let isVerb =
        whole.classes.has([.verb, .cue, .group, .adverb, .head])
      let isWhole = anchored && whole.length == end - start
      penalty += isTitledOfficer(start..<end, anchored: anchored) ? 0 : isWhole && !isVerb ? 3 : 10
    } else if whole.length >= 2, surname == 1 {
      penalty += follow == 6 ? 2 : anchored && follow >= 4 ? 8 - follow : 8
    }
    if whole.length >= 2, whole.classes.has(.place), surname == 1 { penalty += 6 }
    if !anchored { penalty += bareWordPenalty(start, end, surname: surname) }
    penalty += ordinaryPenalty(start..<end, follow: follow, anchored: anchored)
    // 黎真|主党, 真主党 being one: a place begins inside and ends behind. 江州公|使: so does a post.
    if (start + 1..<end).contains(where: { text.match($0, .place).length > max(2, end - $0) }) || tearsPost(start, end)
    {
      penalty += 10
    }
    // 施振文|长女.
    if text.match(end - 1, .kin).length >= 2 { penalty += 8 }
    let torn = text.match(end - 1, [.word, .cue, .adverb, .open])
    if torn.length >= 2, !isDate(end),
      follow < 6 || text.match(end, [.say, .title]).length < torn.length - 1
        || torn.classes.has(.cue) && text.match(end, .say).length == 1
    {
      penalty += 4
    }
    // 东方美学: two words, of which the first is a surname too.
    if surname == 2, !anchored, words.word(start..<start + 2) != nil, words.word(start + 2..<end) != nil {
      penalty += 10
    }
    // 高市府: its last two characters are a word.
    if surname == 2, end - start == 3, text.match(end - 2, .word).length == 2 { penalty += 8 }
    if end - start - surname == 2 {
      let inner = text.match(start + surname, [.word, .cue, .adverb, .head])
      // 尉迟敬业: a surname of two characters and a word are a name sooner than the surname alone before the word.
      let isVouched = surname == 2 && anchored && follow >= 4 && inner.classes.isDisjoint(with: [.cue, .group])
      if inner.length >= 2, !isVouched { penalty += innerPenalty(inner.classes, follow: follow) }
      // 部长和财务部长; 董事长都重点提到.
      if inner.length >= 2 || words.word(start + surname..<end) != nil,
        characters.has(.preposition, text[start])
          || surname == 1 && Self.adverbs.contains(text[start])
      {
        penalty += 10
      }
    }
    return penalty
  }

  /// 先进表示, 古语说: an ordinary word is a name only behind a post and before a verb of speaking (副市长高峰说), or
  /// where another place bears it out: see `WordNames`.
  func ordinaryPenalty(_ name: Range<Int>, follow: Int, anchored: Bool) -> Int {
    if let word = words.word(name) {
      let isNoun = word.kind.isDisjoint(with: [.verb, .adverb, .adjective, .function])
      // 市委书记高峻介绍, not 总书记谆谆嘱托.
      let isOfficial =
        word.kind == .adjective && characters.surname(text[name.lowerBound]) >= 3 && isBehindOffice(name.lowerBound)
      let isTitled = isTitledOfficer(name, anchored: anchored)
      return anchored && follow == 6 && (isNoun || isOfficial) || isTitled ? 0 : 10
    }
    return follow < 6 && words.tearsVerb(name.upperBound) ? 4 : 0
  }

  /// 院长高兴委员: between an office and a title there is room for nothing but a name.
  private func isTitledOfficer(_ name: Range<Int>, anchored: Bool) -> Bool {
    anchored && characters.surname(text[name.lowerBound]) >= 3 && text.match(name.upperBound, .title).length >= 2
      && isBehindOffice(name.lowerBound)
  }

  /// Not 代|表示: one character before a verb of speaking is the name's.
  private func tearsPost(_ start: Int, _ end: Int) -> Bool {
    let isBeforeVerb = text.match(end, .say).length > 0 || text.hasLongWord(end, .title)
    return (start + 1..<end).contains { text.match($0, .post).length > end - $0 + (isBeforeVerb ? 1 : 0) }
  }

  /// 荆棘|丛说, 贺卡|上写道, 明|政权在: a common word inside a string that no post bears out.
  private func bareWordPenalty(_ start: Int, _ end: Int, surname: Int) -> Int {
    guard end - start == 3, surname == 1 else { return 0 }
    if words.isPair(at: start, commonness: 2) || text.match(start, .noun).length == 2 {
      return Self.places.contains(text[end - 1]) ? 10 : 6
    }
    let isRare = characters.surname(text[start]) < 3
    return isRare && words.isPair(at: start + 1, commonness: 4) ? 6 : 0
  }

  /// 卡片上, 词中: where something stands.
  private static let places: CharSet = "上下中里外内旁边间处"

  private func isBehindOffice(_ position: Int) -> Bool {
    let post = text.matchBack(position, floor: max(0, position - 8), .post)
    return post.length > 0 && text.isOffice(position - post.length..<position)
  }

  /// A given name that is a word: 和群众 is no name, 言万年 may be one.
  func innerPenalty(_ classes: WordClass, follow: Int) -> Int {
    if classes.has(.cue) { return 12 }
    if classes.has([.adverb, .head, .group]) { return 8 }
    return follow == 6 ? 2 : 4
  }
}
