/// Reads a name that may begin at a position: from its characters and from what follows it.
///
/// Scores add up rounded base-2 logarithms: about 8 is a name in running text, 3 will do beside a post.
struct NameReader {
  let reading: SpeechReading

  struct Candidate {
    var end: Int
    var score: Int
    /// Strength of what follows, 0–6.
    var follow: Int
  }

  private var t: UnsafeBufferPointer<UInt16> { reading.t }
  private var characters: NameCharacters { reading.lexicon.characters }

  /// What no caller takes for a name scores less.
  private static let lowest = 3
  /// A name that scores less may be one of unknown making instead.
  private static let doubtful = 4

  /// - Parameters:
  ///   - anchored: a post stands right before.
  ///   - bare: whether a string of unknown making will do.
  func read(at position: Int, anchored: Bool, bare: Bool) -> Candidate? {
    guard position < t.count, Mark.isHanzi(t[position]) else { return nil }
    if reading.hasDots, let dotted = dotted(at: position) { return dotted }
    var best = han(at: position, anchored: anchored)
    if mayBeTransliterated(position) {
      best = better(best, transliterated(at: position, anchored: anchored))
    }
    return bare ? better(best, unmade(at: position, anchored: anchored, beside: best)) : best
  }

  /// Whether a name of known making may begin at a position: false for most.
  @inline(__always)
  func mayBegin(at position: Int) -> Bool {
    isSurname(position) || reading.hasLongWord(position, WordClass.surname) || mayBeTransliterated(position)
      || reading.hasDots
  }

  @inline(__always)
  private func isSurname(_ position: Int) -> Bool { characters.surname(t[position]) > -10 }

  /// No name of unknown making begins with a word, nor does one begin at its second character.
  @inline(__always)
  func beginsWithWord(_ position: Int) -> Bool { isWordLike(position) || isWordLike(position + 1) }

  /// A name of unknown making, where `read` has found no other that will do.
  func unknown(at position: Int, beside other: Candidate?) -> Candidate? {
    if reading.hasDots, dotted(at: position) != nil { return nil }
    return unmade(at: position, anchored: false, beside: other)
  }

  /// How well what stands behind a name bears it out: 0 nothing known … 6 a reporting verb or a title.
  @inline(__always)
  func follow(_ end: Int) -> Int {
    guard end < t.count else { return 5 }
    return reading.follow(end, else: weighFollow)
  }

  private func weighFollow(_ end: Int) -> Int {
    let scalar = t[end]
    guard Mark.isHanzi(scalar) else {
      if scalar == Mark.dot { return -6 }
      if scalar == Mark.enumeration || scalar == Mark.openBracket || Mark.isDigit(scalar) { return 4 }
      return Mark.isLetter(scalar) ? 0 : 5
    }
    let match = reading.match(end, WordClass.all)
    if match.length == 1, characters.has(.conjunction, scalar) { return 2 }
    if match.classes & (WordClass.say | WordClass.title) != 0 { return 6 }
    // 回忆，: a verb of telling before a mark; 分析公司 is none.
    if match.classes & (WordClass.tell | WordClass.urge) != 0, match.length > 1, end + match.length < t.count,
      !Mark.isHanzi(t[end + match.length])
    {
      return 5
    }
    if match.classes & (WordClass.adverb | WordClass.open | WordClass.weak) != 0 {
      return match.length > 1 || scalar == Self.at ? 5 : 4
    }
    if match.classes & WordClass.verb != 0 { return 3 }
    if match.length == 2, match.classes & WordClass.post != 0, characters.has(.kin, scalar) { return 4 }
    if scalar == Self.home, end + 1 < t.count, !Mark.isHanzi(t[end + 1]) || Self.parts.contains(t[end + 1]) { return 4 }
    if characters.has(.particle, scalar) { return 4 }
    return 0
  }

  /// 子
  private static let master: UInt16 = 0x5B50
  /// The weight of characters that no given name has: 的, 们.
  private static let neverGiven = -8
  /// 家, and what goes on after it: 某某家里.
  private static let home: UInt16 = 0x5BB6
  private static let parts = ScalarSet("里中的门")
  /// 在
  private static let at: UInt16 = 0x5728

  // MARK: Han names

  @inline(__always)
  private func han(at position: Int, anchored: Bool) -> Candidate? {
    var best: Candidate?
    if reading.hasLongWord(position, WordClass.surname) {
      let length = reading.match(position, WordClass.surname).length
      best = givenNames(from: position, surname: length, weight: 7, anchored: anchored)
    }
    if isSurname(position) {
      let weight = characters.surname(t[position])
      best = better(best, givenNames(from: position, surname: 1, weight: weight, anchored: anchored))
    }
    return best
  }

  private func better(_ a: Candidate?, _ b: Candidate?) -> Candidate? {
    guard let a else { return b }
    guard let b else { return a }
    return b.score > a.score ? b : a
  }

  private func givenNames(from position: Int, surname: Int, weight: Int, anchored: Bool) -> Candidate? {
    let after = position + surname
    // 王先生: no given name; 佐藤去年: a surname alone.
    if reading.hasLongWord(after, WordClass.title) { return nil }
    if t[after] == Self.certain { return concealed(from: after, weight: weight) }
    var best: Candidate?
    if surname >= 2 {
      let follow = follow(after)
      if follow >= (anchored ? 4 : 5) { best = Candidate(end: after, score: 3 + follow, follow: follow) }
    }
    var given = 0
    for length in 1...3 {
      let end = after + length
      guard end <= t.count, Mark.isHanzi(t[end - 1]) else { break }
      // Two surnames side by side and two given names.
      let follow = follow(end)
      if length == 3, !isDouble(surname: surname, weight: weight, given: after, end: end, follow: follow) { break }
      let last = characters.given(t[end - 1])
      if last <= Self.neverGiven { break }
      given += last
      var score = weight / 2 + (length == 1 ? given : given * 3 / 5) + follow + (length == 2 ? 2 : 0)
      score -= formPenalty(
        position, end, surname: surname, weight: weight, follow: follow, anchored: anchored)
      // Words lower the score, so a low one need not be held against them.
      guard score >= Self.lowest, score > best?.score ?? Int.min else { continue }
      score -= wordPenalty(position, end, surname: surname, follow: follow, anchored: anchored)
      if score > best?.score ?? Int.min { best = Candidate(end: end, score: score, follow: follow) }
    }
    return best
  }

  /// What the number and kind of the characters tell against a name.
  private func formPenalty(
    _ start: Int, _ end: Int, surname: Int, weight: Int, follow: Int, anchored: Bool
  ) -> Int {
    let length = end - start - surname
    let last = t[end - 1]
    var penalty = 0
    if length == 3, surname == 1 { penalty += anchored && follow >= 4 ? 3 : follow == 6 ? 5 : 8 }
    if surname == 1, !anchored || follow < 5, characters.has(.preposition, t[start]) { penalty += 4 }
    if weight < 3, anchored, follow < 4, length == 1 { penalty += 3 }
    if weight < 0, follow < (anchored ? 4 : 6) { penalty += 5 }
    if characters.has(.neverLast, last) { penalty += 4 }
    if length == 1, !anchored, reading.classes(at: end - 1) & WordClass.honorific != 0 { penalty += 6 }
    // 孟子说: a classic, quoted without end.
    if length == 1, !anchored, last == Self.master { penalty += 6 }
    return penalty
  }

  /// Three characters after a surname: a second surname and two given names, or 健太郎.
  private func isDouble(surname: Int, weight: Int, given: Int, end: Int, follow: Int) -> Bool {
    if surname >= 2 { return Self.japaneseEnds.contains(t[end - 1]) }
    return weight >= 4 && characters.surname(t[given]) >= (follow == 6 ? 1 : 4)
  }

  private static let japaneseEnds = ScalarSet("郎助")

  /// 某
  private static let certain: UInt16 = 0x67D0

  /// 何某, 何某某.
  private func concealed(from start: Int, weight: Int) -> Candidate? {
    var end = start
    while end < t.count, t[end] == Self.certain { end += 1 }
    let follow = follow(end)
    return weight >= 0 ? Candidate(end: end, score: weight / 2 + 4 + follow, follow: follow) : nil
  }

  /// Words that look like names (高兴, 温暖), and names that would tear a word at their end.
  private func wordPenalty(_ start: Int, _ end: Int, surname: Int, follow: Int, anchored: Bool) -> Int {
    var penalty = 0
    let whole = reading.match(start, WordClass.word | WordClass.cue | WordClass.adverb | WordClass.head)
    if whole.length >= end - start {
      let isVerb =
        whole.classes & (WordClass.verb | WordClass.cue | WordClass.group | WordClass.adverb | WordClass.head) != 0
      penalty += anchored && whole.length == end - start && !isVerb ? 3 : 10
    } else if whole.length >= 2, surname == 1 {
      penalty += follow == 6 ? 2 : anchored && follow >= 4 ? 8 - follow : 8
    }
    let torn = reading.match(end - 1, WordClass.word | WordClass.cue | WordClass.adverb | WordClass.open)
    if torn.length >= 2,
      follow < 6 || reading.match(end, WordClass.say | WordClass.title).length < torn.length - 1
        || torn.classes & WordClass.cue != 0 && reading.match(end, WordClass.say).length == 1
    {
      penalty += 4
    }
    // 高市府: its last two characters are a word.
    if surname == 2, end - start == 3, reading.match(end - 2, WordClass.word).length == 2 { penalty += 8 }
    if end - start - surname == 2 {
      let inner = reading.match(start + surname, WordClass.word | WordClass.cue | WordClass.adverb | WordClass.head)
      if inner.length == 2 { penalty += innerPenalty(inner.classes, follow: follow) }
    }
    return penalty
  }

  /// A given name that is a word: 和群众 is no name, 言万年 may be one.
  private func innerPenalty(_ classes: UInt32, follow: Int) -> Int {
    if classes & WordClass.cue != 0 { return 12 }
    if classes & (WordClass.adverb | WordClass.head | WordClass.group) != 0 { return 8 }
    return follow == 6 ? 2 : 4
  }

  // MARK: Transliterations

  /// The first two characters are such as transliterations use.
  @inline(__always)
  private func mayBeTransliterated(_ position: Int) -> Bool {
    isTransliteration(position) && position + 1 < t.count && isTransliteration(position + 1)
  }

  @inline(__always)
  private func isTransliteration(_ position: Int) -> Bool { characters.transliteration(t[position]) > -3 }

  /// - Precondition: it may be one.
  private func transliterated(at position: Int, anchored: Bool) -> Candidate? {
    if characters.has(.neverFirst, t[position]) || reading.hasWord(position, WordClass.place) { return nil }
    let word = reading.match(position, WordClass.noun | WordClass.group | WordClass.head)
    var best: Candidate?
    var sum = 0
    var i = position
    while i < t.count, i - position < 10 {
      let weight = characters.transliteration(t[i])
      guard weight > -3 else { break }
      sum += weight
      i += 1
      let length = i - position
      guard length > 1 else { continue }
      let follow = followInRun(i)
      guard length >= (anchored || follow == 6 && sum >= 6 ? 2 : 3), length > word.length, !tearsAdverb(i) else {
        continue
      }
      let score = sum / 2 + follow - (length == 2 ? 2 : 0) - (characters.has(.neverLast, t[i - 1]) ? 6 : 0)
      let runEnds = i == t.count || characters.transliteration(t[i]) <= -3
      let isLong = runEnds && sum >= 2 * length
      if follow >= 3 || isLong || anchored && runEnds, sum >= length || follow == 6 && sum >= 2 && length >= 4,
        score >= best?.score ?? Int.min
      {
        best = Candidate(end: i, score: score, follow: follow)
      }
      // 达夫特博士: the title's characters are used in transliterations too.
      if follow == 6, reading.hasLongWord(i, WordClass.title) { break }
    }
    return best
  }

  /// What follows, where a single character that transliterations use too says little (达里亚|特尼).
  private func followInRun(_ end: Int) -> Int {
    let follow = follow(end)
    guard end < t.count, characters.transliteration(t[end]) > -3 else { return follow }
    let match = reading.match(end, WordClass.all)
    guard match.length == 1 else { return follow }
    // 麦达尔都强调: an adverb, since a verb of speaking stands behind.
    if match.classes & WordClass.adverb != 0, reading.match(end + 1, WordClass.say).length >= 2 { return follow }
    return min(follow, 2)
  }

  /// 达森多次说: the last characters are an adverb.
  private func tearsAdverb(_ end: Int) -> Bool {
    reading.hasLongWord(end - 1, WordClass.adverb) || reading.hasLongWord(end - 2, WordClass.adverb)
  }

  /// 穆萨·卡里姆, 热依汗·吾守尔.
  private func dotted(at position: Int) -> Candidate? {
    var i = position
    var dots = 0
    var partStart = position
    while i < t.count {
      if t[i] == Mark.dot {
        guard i > partStart, i - partStart <= 8 else { return nil }
        dots += 1
        partStart = i + 1
      } else if !Mark.isHanzi(t[i]) {
        break
      } else if i - partStart >= 8 {
        break
      }
      i += 1
    }
    guard dots > 0, i > partStart else { return nil }
    var listed = 0
    for k in position..<i where characters.transliteration(t[k]) > -3 { listed += 1 }
    guard listed * 2 >= i - position - dots || listed >= 3 else { return nil }
    // A post inside: the name begins after it.
    for k in position..<partStart where reading.hasLongWord(k, WordClass.head) || characters.given(t[k]) < -5 {
      return nil
    }
    return lastPart(from: partStart, to: i)
  }

  /// The end of a transliteration is where its characters end, or where something follows that cannot be part of it.
  private func lastPart(from start: Int, to limit: Int) -> Candidate? {
    var run = start
    while run < limit, characters.transliteration(t[run]) > -3 { run += 1 }
    var best: Candidate?
    var end = start + 1
    while end <= limit {
      let follow = followInRun(end)
      let inRun = end <= run
      let score =
        6 + follow + (inRun ? min(end - start, 4) : strangers(run..<end)) - (follow == 0 ? 3 : 0)
        - (characters.has(.neverLast, t[end - 1]) ? 6 : 0)
      if self.follow(end) >= 3 || end == limit || end == run, score > best?.score ?? Int.min {
        best = Candidate(end: end, score: score, follow: follow)
      }
      if end - start >= 2, follow == 6, reading.hasLongWord(end, WordClass.title) { break }
      end += 1
    }
    if let best { return best }
    return run > start ? Candidate(end: run, score: 6, follow: 0) : nil
  }

  /// Characters that no list of transliterations holds: bearable one by one where names have them.
  private func strangers(_ range: Range<Int>) -> Int {
    var score = 0
    for i in range {
      if characters.transliteration(t[i]) > -3 { score += 1 } else { score += characters.given(t[i]) >= -2 ? -1 : -5 }
    }
    return score
  }

  // MARK: Any other name

  /// Beside a post or before a title even a name of unknown making is one: 某音委员, 某桑江说.
  private func unmade(at position: Int, anchored: Bool, beside other: Candidate?) -> Candidate? {
    guard other?.score ?? 0 < Self.doubtful, !characters.has(.neverFirst, t[position]) else { return nil }
    for length in 2...6 {
      let end = position + length
      guard end < t.count, Mark.isHanzi(t[end - 1]) else { return nil }
      if isWordLike(end - 2) || isWordLike(end - 1) || characters.has(.neverInside, t[end - 1]) { return nil }
      let adverbs = anchored ? WordClass.adverb | WordClass.open : 0
      let next = reading.match(end, WordClass.say | WordClass.title | WordClass.head | adverbs)
      // 某某委员: the title alone vouches for any two characters that names may have.
      let isTitled = next.classes & WordClass.title != 0 && next.length >= 2 && follow(end + next.length) >= 4
      let floor = isTitled ? -3 : -1
      let isFirst = length == 2 && anchored
      if !isFirst, likeness(end - 2) < floor { return nil }
      guard next.length >= 2 || next.length == 1 && next.classes & WordClass.say != 0 else { continue }
      if likeness(end - 1) < floor || characters.has(.neverLast, t[end - 1]) { return nil }
      // A transliteration with a strange tail is no name: 达德拉回敬.
      let run = (position..<t.count).first { !isTransliteration($0) } ?? t.count
      if run - position >= 3, run < end { return nil }
      var weight = 0
      for i in position..<end { weight += likeness(i) }
      let score = (anchored ? 3 : 0) + weight / 2
      return score >= (isTitled && weight >= -4 ? -2 : 3)
        ? Candidate(end: end, score: max(score + 2, isTitled ? 7 : 0), follow: 6) : nil
    }
    return nil
  }

  /// How likely a character is in some part of a name.
  private func likeness(_ position: Int) -> Int {
    max(characters.given(t[position]), characters.transliteration(t[position]))
  }

  private func isWordLike(_ position: Int) -> Bool {
    let classes = WordClass.word | WordClass.adverb | WordClass.cue | WordClass.open | WordClass.head
    return reading.hasLongWord(position, classes)
  }
}
