/// Finds reporting verbs and, leftwards from each, who speaks.
struct CueReader {
  let reading: SpeechReading
  let clauses: ClauseReader

  init(_ reading: SpeechReading) {
    self.reading = reading
    clauses = ClauseReader(reading: reading)
  }

  var t: UnsafeBufferPointer<UInt16> { reading.t }

  struct Cue {
    var range: Range<Int>
    var isStrong: Bool
    /// Weak, but no noun: 回忆, 讲述. The noun-like ones (要求) count at a distance before a colon or quotation only.
    var tells: Bool
    /// 希望, 要求: right behind a name they need no mark.
    var urges: Bool
    /// What follows, 了 and 道 apart.
    var next: UInt16

    /// A comma, a colon or a quotation stands right behind the cue.
    var introduces: Bool { next == Mark.comma || introducesQuote }
    /// A colon or a quotation does.
    var introducesQuote: Bool {
      next == Mark.colon || next == Mark.openQuote || next == Mark.dash || next == Mark.openSingle
    }
    /// The sentence ends with the cue, as after a quotation.
    var isFinal: Bool { next == SpeechText.lineFeed || Mark.endsSentence(next) || next == Mark.ellipsis }
  }

  func read(part index: Int) {
    let range = reading.parts[index].range
    var i = range.lowerBound
    while true {
      i = reading.next(Self.notable, from: i, limit: range.upperBound)
      guard i < range.upperBound else { return }
      let classes = reading.classes(at: i)
      if t[i] == Mark.openQuote || t[i] == Mark.openTitle || t[i] == Mark.openBracket, let partner = reading.partner(i),
        partner > i
      {
        i = min(partner + 1, range.upperBound)
        continue
      }
      if classes & WordClass.cue != 0, let cue = cue(at: i) {
        if let attribution = attribute(cue, part: index) { reading.attributions.append(attribution) }
        i = cue.range.upperBound
      } else {
        if classes & WordClass.at != 0, let view = ViewReader(reading: reading).pronoun(after: i, part: index) {
          reading.attributions.append(view)
        }
        i += 1
      }
    }
  }

  /// What may begin a cue, or something that is stepped over.
  private static let notable = WordClass.cue | WordClass.at | WordClass.stranger

  // MARK: Who speaks

  private func attribute(_ cue: Cue, part: Int) -> Attribution? {
    let floor = reading.parts[part].range.lowerBound
    let left = adjunctsStart(before: cue.range.lowerBound, floor: floor)
    if cue.isFinal, !quotePrecedes(cue, floor: floor) { return nil }
    if isAttributive(cue) { return nil }
    let isDirectUrge =
      cue.urges && (reading.mentionEnding[left] >= 0 || left > floor && isPronoun(left - 1, floor: floor))
    guard
      cue.isStrong || cue.introduces || cue.isFinal || isDirectUrge || quoteFollows(cue) || isJoinedUrge(cue)
        || beginsClause(cue)
    else { return nil }
    if let direct = direct(cue, left: left, part: part) { return direct }
    if let surname = bareSurname(cue, left: left, part: part, floor: floor) { return surname }
    if let joint = jointBeforeEtc(cue, left: left, part: part, floor: floor) { return joint }
    if let pronoun = pronoun(cue, left: left, part: part, floor: floor) { return pronoun }
    if isNominal(cue, floor: floor) { return nil }
    let start = clauses.clauseStart(before: left, floor: floor)
    if let subject = subject(in: start..<left, cue: cue, part: part, floor: floor) {
      return isSpent(start) ? nil : subject
    }
    if let group = group(cue, left: left, part: part, floor: floor) { return group }
    return subjectOfSentence(cue, clause: start..<left, part: part, floor: floor)
  }

  /// An earlier cue of the same clause has its subject already: 某某说中方认为.
  func isSpent(_ clauseStart: Int) -> Bool {
    guard let last = reading.attributions.last, last.source != .unnamed, let cue = last.cue else { return false }
    return cue.lowerBound >= clauseStart
  }

  /// 提出的重要建议, 的观点和主张, 给予了积极回应: the cue is a noun.
  private func isNominal(_ cue: Cue, floor: Int) -> Bool {
    guard !isCore(cue) else { return false }
    var i = cue.range.lowerBound
    while i > floor, cue.range.lowerBound - i < 12, Mark.isHanzi(t[i - 1]) {
      i -= 1
      if t[i] == Self.attributive, cue.range.lowerBound - i <= 5 { return true }
      if !cue.introducesQuote, Self.givers.length(at: i, in: t, limit: t.count) > 0 { return true }
    }
    return false
  }

  /// Verbs whose object a cue may be: 作出回应, 受到质疑.
  private static let givers: ScalarWords = "给予 予以 作出 做出 作了 做了 得到 受到 引起 引发 获得 收到"

  /// 某某说的话, 群众关心的事: the cue belongs to a noun. 说的是, 说的那样 report all the same.
  private func isAttributive(_ cue: Cue) -> Bool {
    guard cue.next == Self.attributive else { return false }
    var i = cue.range.upperBound
    while t[i] != Self.attributive { i += 1 }
    guard i + 1 < t.count else { return false }
    // 某某提出的“三张清单”: a thing; 某某说的“…。”: his words.
    if t[i + 1] == Mark.openQuote { return !reading.isSpeech(i + 1) }
    return t[i + 1] == Mark.openTitle || Mark.isHanzi(t[i + 1]) && !Self.reported.contains(t[i + 1])
  }

  /// 群众反映强烈的问题: 的 stands a few characters behind a cue that introduces nothing.
  private func isAttributiveAtDistance(_ cue: Cue) -> Bool {
    guard !cue.introduces, !isCore(cue) else { return false }
    var i = cue.range.upperBound
    while i < t.count, i - cue.range.upperBound < 6, Mark.isHanzi(t[i]) {
      if t[i] == Self.attributive { return true }
      i += 1
    }
    return false
  }

  /// 的
  private static let attributive: UInt16 = 0x7684
  private static let reported = ScalarSet("是正那一")

  /// A quotation stands in the clause after the cue: 指责对方“…”.
  private func quoteFollows(_ cue: Cue) -> Bool { quote(after: cue) != nil }

  private func quote(after cue: Cue) -> Int? {
    var i = cue.range.upperBound
    while i < t.count, i - cue.range.upperBound < 16, !Mark.endsClause(t[i]) {
      if t[i] == Mark.openQuote { return i }
      i += 1
    }
    return nil
  }

  /// What follows in the clause is quoted speech, no slogan: even a weak cue far from its subject reports then.
  func quotesSpeech(_ cue: Cue) -> Bool { quote(after: cue).map(reading.isSpeech) ?? false }

  private func quotePrecedes(_ cue: Cue, floor: Int) -> Bool {
    let start = clauses.sentenceStart(before: cue.range.lowerBound, floor: floor)
    return start > floor && t[start - 1] == Mark.closeQuote
  }

  private func direct(_ cue: Cue, left: Int, part: Int) -> Attribution? {
    let index = Int(reading.mentionEnding[left])
    guard index >= 0 else { return nil }
    let adjacent = left == cue.range.lowerBound
    return found(index, cue: cue, part: part, rule: adjacent ? .nameCue : .nameAdjunctCue)
  }

  /// - Parameter index: of the mention that speaks.
  func found(_ index: Int, cue: Cue, part: Int, rule: Attribution.Rule) -> Attribution? {
    let mention = reading.mentions[index]
    if mention.isJournalist { return unnamed(cue, part: part, from: mention.start) }
    // Entering the mention may add a person: nothing of the list is read before that.
    let person = person(of: index)
    if isRemembered(cue), reading.people.people[person].post == nil { return nil }
    let rule = rule == .nameCue && mention.post != nil ? .postNameCue : rule
    addPartners(of: index, cue: cue, part: part)
    return Attribution(
      source: .person(person), part: part, range: mention.start..<max(mention.end, cue.range.upperBound),
      name: mention.name, cue: cue.range, rule: rule)
  }

  /// 鲁山先生说过: words of long ago, unless he has a post in this article.
  private func isRemembered(_ cue: Cue) -> Bool { t[cue.range.upperBound] == Self.past }

  /// 过
  private static let past: UInt16 = 0x8FC7

  /// 言强调: a surname alone, in an article that has one person of that surname.
  private func bareSurname(_ cue: Cue, left: Int, part: Int, floor: Int) -> Attribution? {
    let position = left - 1
    guard position >= floor, position == floor || !Mark.isHanzi(t[position - 1]),
      reading.lexicon.characters.surname(t[position]) >= Self.plainSurname,
      let person = reading.people.only(surname: t[position])
    else { return nil }
    return Attribution(
      source: .person(person), part: part, range: position..<cue.range.upperBound, name: position..<left,
      cue: cue.range, rule: .nameCue)
  }

  /// The weight of characters that are surnames before anything else.
  private static let plainSurname = 3

  func person(of index: Int) -> Int {
    if reading.mentions[index].person < 0 { reading.enter(index) }
    return reading.mentions[index].person
  }

  /// 孟某、杜某说: those named before the last one speak with him.
  private func addPartners(of index: Int, cue: Cue, part: Int) {
    var start = reading.mentions[index].start
    while start > 0, Self.conjunctions.contains(t[start - 1]) {
      let other = Int(reading.mentionEnding[start - 1])
      guard other >= 0, !reading.mentions[other].isJournalist else { return }
      let mention = reading.mentions[other]
      reading.attributions.append(
        Attribution(
          source: .person(person(of: other)), part: part, range: mention.start..<cue.range.upperBound,
          name: mention.name, cue: cue.range, rule: .joint))
      start = mention.start
    }
  }

  /// 某某和某某均表示: those named after the subject.
  func addFollowers(of index: Int, before end: Int, cue: Cue, part: Int) {
    // 某某与某某会谈时说: only one of them speaks, unless both are said to.
    guard t[max(0, cue.range.lowerBound - 4)..<cue.range.lowerBound].contains(where: Self.both.contains) else { return }
    var mention = reading.mentions[index]
    while mention.end < end, Self.conjunctions.contains(t[mention.end]) {
      guard let other = follower(from: mention.end + 1, before: end) else { return }
      mention = reading.mentions[other]
      guard !mention.isJournalist else { return }
      reading.attributions.append(
        Attribution(
          source: .person(person(of: other)), part: part, range: mention.start..<cue.range.upperBound,
          name: mention.name, cue: cue.range, rule: .joint))
    }
  }

  private static let both = ScalarSet("均都共分一双")

  /// The mention whose post or name begins at a position.
  private func follower(from position: Int, before end: Int) -> Int? {
    var i = position
    while i < end, i - position < 40 {
      let index = Int(reading.mentionStarting[i])
      if index >= 0 { return reading.mentions[index].start == position ? index : nil }
      i += 1
    }
    return nil
  }

  private static let conjunctions = ScalarSet("、和与及")

  func unnamed(_ cue: Cue, part: Int, from start: Int) -> Attribution {
    Attribution(
      source: .unnamed, part: part, range: start..<cue.range.upperBound, cue: cue.range, rule: .unnamed)
  }

  // MARK: Adjuncts between name and verb

  /// Steps left over adverbs, dates and phrases in 地 and 着 to where the subject should end.
  func adjunctsStart(before position: Int, floor: Int) -> Int {
    var left = position
    for _ in 0..<8 {
      if left <= floor || reading.mentionEnding[left] >= 0 { break }
      guard let next = adjunct(before: left, floor: floor) else { break }
      left = next
    }
    return left
  }

  private func adjunct(before left: Int, floor: Int) -> Int? {
    let scalar = t[left - 1]
    let adverb = reading.matchBack(left, floor: floor, WordClass.adverb)
    if adverb.length > 0 { return left - adverb.length }
    // 通报说, 总结指出: one verb of speaking before another.
    let verb = reading.matchBack(left, floor: floor, WordClass.cue)
    if verb.length >= 2, reading.mentionEnding[left - verb.length] >= 0 { return left - verb.length }
    if Self.mannerParticles.contains(scalar) { return mannerStart(before: left - 1, floor: floor) }
    if Self.dateUnits.contains(scalar), left - 2 >= floor, Mark.isDigit(t[left - 2]) {
      var i = left - 2
      while i >= floor, Mark.isDigit(t[i]) || Self.dateUnits.contains(t[i]) { i -= 1 }
      return i + 1
    }
    if scalar == Mark.closeBracket, let open = reading.partner(left - 1), open >= floor { return open }
    return nil
  }

  static let dateUnits = ScalarSet("年月日时分号")
  private static let mannerParticles = ScalarSet("地着著")

  /// 语重心长地: back to the name before it, or to the beginning of the clause.
  private func mannerStart(before particle: Int, floor: Int) -> Int? {
    var i = particle - 1
    while i >= floor, particle - i <= 8 {
      if reading.mentionEnding[i] >= 0 { return i }
      if t[i] == 0x7684 { return nil }
      if !Mark.isHanzi(t[i]), t[i] != Mark.enumeration { return i + 1 }
      i -= 1
    }
    return nil
  }

  // MARK: Pronouns and groups

  private func pronoun(_ cue: Cue, left: Int, part: Int, floor: Int) -> Attribution? {
    guard left > floor else { return nil }
    if isPronoun(left - 1, floor: floor) { return anaphoric(cue, part: part, name: left - 1..<left) }
    if let anaphor = demonstrative(before: left, floor: floor) {
      return anaphoric(cue, part: part, name: anaphor..<left)
    }
    return nil
  }

  /// 对记者, 向本报记者: the group is spoken to. 把企业反映…, 让大家说: it is no subject of its clause.
  private func isGoverned(_ position: Int, floor: Int) -> Bool {
    var i = position
    while i > floor, position - i < 14, t[i - 1] != Mark.comma, !Mark.endsSentence(t[i - 1]) {
      if Self.governing.contains(t[i - 1]) { return true }
      i -= 1
    }
    return false
  }

  private static let governing: ScalarSet = "对向给跟受据把将就按围让使听替"

  func isPronoun(_ position: Int, floor: Int) -> Bool {
    guard t[position] == 0x4ED6 || t[position] == 0x5979 else { return false }
    if position + 1 < t.count, t[position + 1] == 0x4EEC || t[position + 1] == 0x4EBA { return false }
    return position == floor || t[position - 1] != 0x5176 && t[position - 1] != 0x5410
  }

  /// 这位负责人, 该发言人.
  private func demonstrative(before left: Int, floor: Int) -> Int? {
    let head = reading.matchBack(left, floor: floor, WordClass.post)
    guard head.length > 0 else { return nil }
    let at = left - head.length
    let length = Self.demonstratives.length(before: at, in: t, floor: floor)
    return length > 0 ? at - length : nil
  }

  private static let demonstratives: ScalarWords = "这位 那位 这名 该"

  func anaphoric(_ cue: Cue, part: Int, name: Range<Int>) -> Attribution {
    // Whom it stands for is settled when all attributions are in order; see `PronounResolver`.
    Attribution(
      source: .unnamed, part: part, range: name.lowerBound..<cue.range.upperBound, name: name, cue: cue.range,
      rule: .pronoun)
  }

  /// 大家, 代表们 are groups that speak; 会议, 报告, 有关部门 speak without being anybody.
  private func group(_ cue: Cue, left: Int, part: Int, floor: Int) -> Attribution? {
    let match = reading.matchBack(left, floor: floor, WordClass.plural | WordClass.group)
    guard match.length > 0, !isGoverned(left - match.length, floor: floor), !isAttributiveAtDistance(cue) else {
      return nil
    }
    let range = left - match.length..<left
    let isGroup = t[left - 1] == 0x4EEC || match.classes & WordClass.plural != 0
    guard isGroup else { return unnamed(cue, part: part, from: range.lowerBound) }
    return Attribution(
      source: .group(range), part: part, range: range.lowerBound..<cue.range.upperBound, name: range,
      cue: cue.range, rule: .group)
  }

  /// 等, 等人, 等基层工作者; not 等外资银行.
  private func endsWithPeople(_ range: Range<Int>) -> Bool {
    if range.isEmpty || Self.people.contains(t[range.upperBound - 1]) { return true }
    return reading.matchBack(range.upperBound, floor: range.lowerBound, WordClass.head | WordClass.plural).length > 0
  }

  /// What words for people end with.
  private static let people = ScalarSet("人员者们位表众民")

  /// 甲、乙、丙等基层工作者表示.
  private func jointBeforeEtc(_ cue: Cue, left: Int, part: Int, floor: Int) -> Attribution? {
    var i = left - 1
    while i > floor, left - i <= 16, Mark.isHanzi(t[i]) {
      if t[i] == 0x7B49, reading.mentionEnding[i] >= 0, endsWithPeople(i + 1..<left) {
        return found(Int(reading.mentionEnding[i]), cue: cue, part: part, rule: .joint)
      }
      i -= 1
    }
    return nil
  }
}
