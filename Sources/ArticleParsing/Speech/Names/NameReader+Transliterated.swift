import Characters
import Lexicon

/// Names in transliteration, with and without dots.
extension NameReader {
  /// The first two characters are such as transliterations use.
  func mayBeTransliterated(_ position: Int) -> Bool {
    isTransliteration(position) && position + 1 < text.count && isTransliteration(position + 1)
  }

  /// Hardly used for anything else.
  func isFirmTransliteration(_ position: Int) -> Bool { characters.transliteration(text[position]) >= 4 }

  func isTransliteration(_ position: Int) -> Bool { characters.transliteration(text[position]) > -3 }

  /// - Precondition: it may be one.
  func transliterated(at position: Int, anchored: Bool) -> Candidate? {
    if characters.has(.neverFirst, text[position]), !anchored || words.isPair(at: position, commonness: 1) {
      return nil
    }
    // 马里亚特吉 is no place, behind a post.
    let place = text.match(position, .place).length
    if place > 0, !anchored { return nil }
    let word = text.match(position, [.noun, .group, .head])
    var best: Candidate?
    var sum = 0
    var i = position
    while i < text.count, i - position < 10 {
      let weight = isMongolianEnd(i) ? Self.mongolian : characters.transliteration(text[i])
      guard weight > -3, i == position || !breaksOff(i) else { break }
      sum += weight
      i += 1
      let length = i - position
      guard length > 1 else { continue }
      let follow = followInRun(i)
      guard length >= (anchored || follow == 6 && sum >= 6 ? 2 : 3), length > word.length,
        place == 0 || length > place + 1, !tearsAdverb(i)
      else {
        continue
      }
      let score =
        sum / 2 + follow - (length == 2 ? 2 : 0) - (characters.has(.neverLast, text[i - 1]) || tearsWord(i) ? 6 : 0)
      let runEnds = i == text.count || !isMongolianEnd(i) && characters.transliteration(text[i]) <= -3 || breaksOff(i)
      let isLong = runEnds && sum >= 2 * length
      if follow >= 3 || isLong || anchored && runEnds, sum >= length || follow == 6 && sum >= 2 && length >= 4,
        score >= best?.score ?? Int.min
      {
        best = Candidate(end: i, score: score, follow: follow)
      }
      // 达夫特博士: the title's characters are used in transliterations too.
      if follow == 6, text.hasLongWord(i, .title) { break }
    }
    return anchored ? best.map(lengthened) : best
  }

  /// 其其格, 其木格: names of women end so.
  private func isMongolianEnd(_ position: Int) -> Bool {
    text[position] == "其" && text.has(Self.flowers, at: text[position - 1] == "其" ? position - 1 : position)
  }

  private static let flowers: WordList = "其其格 其木格"
  /// The weight of 其 in them.
  private static let mongolian = 4

  /// 九日, 戴着, 则说: characters of transliterations that belong to what follows.
  private func breaksOff(_ position: Int) -> Bool {
    isDate(position) || text[position + 1] == "着" || text[position] == "州"
      || Self.contrasts.contains(text[position]) && text.match(position + 1, [.say, .urge, .tell]).length > 0
  }

  private static let contrasts: CharSet = "则也却"

  /// 才仁拉毛说: one character more, where a verb of speaking stands behind that only.
  func lengthened(_ name: Candidate) -> Candidate {
    let end = name.end + 1
    guard name.follow < 3, text[name.end].isHanzi, characters.given(text[name.end]) >= 0, follow(end) == 6,
      !words.isPair(at: name.end, commonness: OrdinaryWords.common)
    else { return name }
    return Candidate(end: end, score: name.score + 2, follow: 6)
  }

  /// What follows, where a single character that transliterations use too says little (达里亚|特尼).
  func followInRun(_ end: Int) -> Int {
    // 会见某某时说, 会见某某时，.
    if text[end] == "时", !text[end + 1].isHanzi || text.match(end + 1, [.say, .tell, .urge]).length > 0 { return 5 }
    let follow = follow(end)
    guard end < text.count, characters.transliteration(text[end]) > -3, !words.isAdverbial(at: end),
      countedTitle(at: end) == 0
    else {
      return follow
    }
    let match = text.match(end, .all)
    guard match.length == 1 else { return follow }
    // 麦达尔都强调: an adverb, since a verb of speaking stands behind.
    if match.classes.has(.adverb), text.match(end + 1, .say).length >= 2 { return follow }
    return min(follow, 2)
  }

  /// 达森多次说: the last characters are an adverb.
  func tearsAdverb(_ end: Int) -> Bool {
    text.hasLongWord(end - 1, .adverb) || text.hasLongWord(end - 2, .adverb)
  }

  /// 穆萨·卡里姆, 热依汗·吾守尔.
  func dotted(at position: Int) -> Candidate? {
    // 二十四节气·立冬.
    if Vocabulary.numerals.contains(text[position]), Vocabulary.numerals.contains(text[position + 1]) { return nil }
    var i = position
    var dots = 0
    var partStart = position
    while i < text.count {
      if text.isNameJoint(i) {
        guard i > partStart, i - partStart <= 8 else { return nil }
        dots += 1
        partStart = i + 1
      } else if !text[i].isHanzi || isDate(i) || dots > 0 && Vocabulary.jointConjunctions.contains(text[i]) {
        break
      } else if i - partStart >= 8 {
        break
      }
      i += 1
    }
    guard dots > 0, i > partStart else { return nil }
    var listed = 0
    for k in position..<i where characters.transliteration(text[k]) > -3 { listed += 1 }
    guard listed * 2 >= i - position - dots || listed >= 3 else { return nil }
    // A post or a place inside: the name begins after it.
    if characters.has(.neverFirst, text[position]), !isTransliteration(position) { return nil }
    if case let place = text.match(position, .place).length, place > 1, text[position + place] == "人" { return nil }
    for k in position..<partStart where text.hasLongWord(k, .head) || characters.given(text[k]) < -5 {
      return nil
    }
    if (position + 1..<partStart).contains(where: { text.hasLongWord($0, .place) && !isTransliteration($0) }) {
      return nil
    }
    return lastPart(from: partStart, to: i)
  }

  /// The end of a transliteration is where its characters end, or where something follows that cannot be part of it.
  func lastPart(from start: Int, to limit: Int) -> Candidate? {
    var run = start
    while run < limit, characters.transliteration(text[run]) > -3 || isUyghurSyllable(run) { run += 1 }
    var best: Candidate?
    var end = start + 1
    while end <= limit {
      let follow = followInRun(end)
      let inRun = end <= run
      let score =
        6 + follow + (inRun ? min(end - start, 4) : strangers(run..<end)) - (follow == 0 ? 3 : 0)
        - (characters.has(.neverLast, text[end - 1]) && !isUyghurSyllable(end - 2) || tearsWord(end) ? 6 : 0)
      if isUyghurSyllable(end - 1) {
        end += 1
        continue
      }
      if self.follow(end) >= 3 || end == limit || end == run, score > best?.score ?? Int.min {
        best = Candidate(end: end, score: score, follow: follow)
      }
      if end - start >= 2, follow == 6, text.hasLongWord(end, .title) { break }
      end += 1
    }
    if let best { return best }
    return run > start ? Candidate(end: run, score: 6, follow: 0) : nil
  }

  /// 阿不都, 阿不力.
  private func isUyghurSyllable(_ position: Int) -> Bool { text[position] == "不" && text[position - 1] == "阿" }

  /// 霍尔特|当初, 泽本|月: an adverb or a word of time is cut in two.
  private func tearsWord(_ end: Int) -> Bool {
    guard let word = words.word(end - 1..<end + 1) else { return false }
    return word.commonness >= OrdinaryWords.common && !word.kind.isDisjoint(with: [.adverb, .time, .function])
  }

  /// Characters that no list of transliterations holds: bearable one by one where names have them.
  func strangers(_ range: Range<Int>) -> Int {
    var score = 0
    for i in range {
      if characters.transliteration(text[i]) > -3 {
        score += 1
      } else {
        score += characters.given(text[i]) >= -2 ? -1 : -5
      }
    }
    return score
  }
}
