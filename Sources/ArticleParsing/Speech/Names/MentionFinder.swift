import Characters
import Lexicon

/// Finds where the text names people: beside posts, at the beginning of clauses, and wherever a name stands that the
/// article vouches for elsewhere.
struct MentionFinder {
  let text: SpeechText
  private(set) var mentions: Mentions
  let names: NameReader
  var wordNames = WordNames()
  /// Where a surname with a title or after 老 may stand.
  private var surnames: [Int] = []

  private init(_ text: SpeechText) {
    self.text = text
    mentions = Mentions(in: text)
    names = NameReader(text: text)
  }

  /// All mentions of people in a text, settled.
  static func mentions(in text: SpeechText) -> Mentions {
    var finder = MentionFinder(text)
    // By form first, then by acquaintance.
    for index in text.parts.indices { finder.scan(part: index) }
    finder.addWordNames()
    finder.addLabelNames()
    let entered = PeopleRegister.entered(finder.mentions, in: text)
    var mentions = KnownNameFinder.found(entered, surnames: finder.surnames, in: text)
    mentions.settle()
    return mentions
  }

  var posts: PostReader { PostReader(text: text) }

  /// What a bare string at the beginning of a clause must score to be taken for a name.
  static let bareThreshold = 7
  private static let titledThreshold = 4
  /// The same for the subject of a sentence that leads into somebody's words.
  private static let actingThreshold = 3
  /// The same right behind a post.
  static let anchoredThreshold = 3

  /// Behind a clause in 的.
  private static let describedThreshold = 6
  /// The same where another verb than one of speaking follows.
  private static let describedActing = 9

  private mutating func scan(part index: Int) {
    let range = text.parts[index].range
    let floor = range.lowerBound
    var i = floor
    var clauseBegins = true
    while true {
      if !clauseBegins { i = text.next(Self.notable, from: i, limit: range.upperBound) }
      guard i < range.upperBound else { return }
      let classes = text.classes(at: i)
      let character = text[i]
      if character == "“", let close = text.partner(i) {
        i = close + 1
        clauseBegins = true
        continue
      }
      if character.isHanzi {
        if clauseBegins { bareName(near: i, part: index) }
        if classes.has(.attributive) {
          describedName(at: i + 1, part: index)
          if text.has(Self.features, at: i + 1) { ownerName(before: i, part: index, floor: floor) }
        }
        if classes.has(.calling) { calledName(behind: i, part: index) }
        if classes.has(.head) || classes.has(Self.bareAnchor) && mayBeginName(i + 1) {
          anchoredName(head: i, part: index, floor: floor)
        }
        noteSurname(near: i, classes, floor: floor)
        clauseBegins = false
      } else {
        if character >= "A", character <= "Z" {
          anchoredName(head: i, part: index, floor: floor)
        } else if character == "（", let name = BracketReader(text: text).name(before: i, floor: floor, beside: mentions)
        {
          bracketedName(name.range, score: name.score, part: index, floor: floor)
        }
        clauseBegins = !character.isDigit && !character.isLetter && !text.isNameJoint(i)
      }
      i += 1
    }
  }

  /// What a name may stand behind.
  static let anchor = WordClass.head.union(bareAnchor)
  /// What must have a name right behind it.
  private static let bareAnchor: WordClass = [.suffix, .organisation]
  /// What the first pass stops at inside a clause.
  private static let notable = anchor.union([.title, .honorific, .familiar, .attributive, .calling])

  /// The weight of surnames that are words of their own too: 方局长, where the article names one 方某某.
  static let titledSurname = 0

  /// 王|委员, 王|总; 老|陈: seen at their second part or their first.
  private mutating func noteSurname(near position: Int, _ classes: WordClass, floor: Int) {
    let before = position - 1
    if classes.has(.honorific) || text.hasLongWord(position, .title), before >= floor,
      characters(of: before) >= Self.titledSurname, !text.classes(at: before).has(.familiar)
    {
      surnames.append(before)
    }
    if classes.has(.familiar) { surnames.append(position) }
  }

  /// 来自云岭的盘石磊委员, 坐在后排的孙大伟说: described by a clause, and a title or a verb of speaking behind.
  private mutating func describedName(at position: Int, part: Int) {
    guard position < text.count, mentions.starting(at: position) == nil, text.match(position, .place).length < 2,
      let name = names.read(at: position, anchored: false, bare: false) ?? courteous(at: position),
      name.follow >= 3 || Vocabulary.jointConjunctions.contains(text[name.end]), text[name.end].isHanzi
    else { return }
    let isCommonSurname = characters(of: position) >= 3
    // 村西的帕提曼·吾守尔养了…: dots make it a name.
    let isDotted = text[position..<name.end].contains("·")
    let threshold =
      name.follow < 6 && !isDotted
      ? Self.describedActing : Self.describedThreshold + (isCommonSurname || isDotted ? 0 : 2)
    guard name.score >= threshold, isCommonSurname || isDotted || name.follow == 6 else { return }
    // 帕提曼·吾守尔|养了: a verb stands before 了.
    let end = isDotted && Self.aspects.contains(text[name.end]) ? name.end - 1 : name.end
    add(position..<end, post: nil, score: name.score, part: part, journalist: false)
  }

  private static let aspects: CharSet = "了着过"

  /// 负责接待的某某先生: characters that no list makes a name, before a courtesy.
  private func courteous(at position: Int) -> NameReader.Candidate? {
    let reach = Range(from: position + 2, upTo: min(position + Self.longestCourteous, text.count))
    guard reach.contains(where: { text.has(Self.courtesies, at: $0) }) else { return nil }
    return names.read(at: position, anchored: false, bare: true).flatMap {
      text.has(Self.courtesies, at: $0.end) ? $0 : nil
    }
  }

  private static let courtesies: WordList = "先生 女士 小姐 老师 教授 博士 同志"
  /// Characters.
  private static let longestCourteous = 7

  /// 泪水滑过某某的脸颊: a name behind a verb, if what a face shows stands behind it.
  private mutating func ownerName(before end: Int, part: Int, floor: Int) {
    for length in [3, 2, 4] where end - length >= max(floor, mentions.all.last?.end ?? 0) {
      let start = end - length
      guard let name = names.read(at: start, anchored: false, bare: false), name.end == end,
        name.score >= Self.describedActing
      else { continue }
      return add(start..<end, post: nil, score: name.score, part: part, journalist: false)
    }
  }

  private static let features: WordList = "脸颊 脸庞 脸上 眼眶 眼角 双眼 双颊 额头 心头 嗓音"

  /// 前面的汉子叫呼和乐——…: a name, if a mark or 的 ends it.
  private mutating func calledName(behind position: Int, part: Int) {
    let length = text.match(position, .calling).length
    let start = position + length
    // 叫 has other senses.
    let threshold = length > 1 ? Self.anchoredThreshold : Self.bareThreshold
    guard start < text.count, text[start].isHanzi, mentions.starting(at: start) == nil,
      text.matchBack(start, floor: max(0, position - 1), .word).length < 2, text.match(position, .word).length < 2,
      let name = names.dotted(at: start) ?? names.called(at: start)
        ?? names.read(at: start, anchored: true, bare: false),
      name.score >= threshold, !text[name.end].isHanzi || text[name.end] == "的"
    else { return }
    add(start..<name.end, post: nil, score: name.score, part: part, journalist: false, isIntroduced: true)
  }

  private mutating func bracketedName(_ name: Range<Int>, score: Int, part: Int, floor: Int) {
    let head = text.matchBack(name.lowerBound, floor: floor, .post)
    let post =
      head.length > 0
      ? posts.post(
        head: name.lowerBound - head.length, end: name.lowerBound, floor: max(floor, lastEnd(before: name.lowerBound)))
      : nil
    add(name, post: post, score: score, part: part, journalist: false, isIntroduced: true)
  }

  /// The end of the mention before: no post reaches over another person.
  func lastEnd(before position: Int) -> Int {
    guard let last = mentions.all.last, last.end <= position,
      last.score >= 8 || last.post != nil && isJoined(last.end), !isEponym(last)
    else { return 0 }
    // 言某某女儿: kin are named by whose they are.
    return last.end == position && text.nameCharacters.has(.kin, text[position]) ? last.name.lowerBound : last.end
  }

  /// 某某四世大学, 某某基金会: what is called after somebody.
  private func isEponym(_ mention: Mention) -> Bool {
    let end = mention.name.upperBound
    if Vocabulary.numerals.contains(text[end]), text[end + 1] == "世" { return true }
    // 某某国王大学.
    return text.has(Self.namedAfter, at: end) || text.has(Self.namedAfter, at: mention.end)
  }

  private static let namedAfter: WordList = "大学 学院 中学 小学 基金会 医院 图书馆 博物馆 纪念馆 中心 研究所 研究院 实验室 奖 事务所 公司 集团"

  /// A name at the beginning of a clause, perhaps after words of time or a preposition.
  private mutating func bareName(near position: Int, part: Int) {
    var i = position
    if isWordName(i), speaks(at: i + WordNames.length) {
      wordNames.beforeVerbs.append(.init(start: i, head: i, part: part))
    }
    for _ in 0..<Self.mostLeads {
      guard isFree(i) else {
        guard i < text.count, let next = afterLead(i) else { return }
        i = next
        continue
      }
      let name = names.mayBegin(at: i) ? names.read(at: i, anchored: false, bare: false) : nil
      for name in [name, names.pet(at: i)].compactMap(\.self) where isBareName(name, at: i, part: part) {
        return addBare(name, at: i, part: part)
      }
      guard let next = afterLead(i) else {
        if !names.beginsWithWord(i), let name = names.unknown(at: i, beside: name), isBareName(name, at: i, part: part)
        {
          addBare(name, at: i, part: part)
        }
        return
      }
      i = next
    }
    guard isFree(i), let name = names.read(at: i, anchored: false, bare: true), isBareName(name, at: i, part: part)
    else { return }
    addBare(name, at: i, part: part)
  }

  /// Words of time and the like that a name may stand behind.
  private static let mostLeads = 5

  /// A name can begin there, and none does yet.
  private func isFree(_ position: Int) -> Bool {
    position < text.count && text[position].isHanzi && mentions.starting(at: position) == nil
  }

  private func isBareName(_ name: NameReader.Candidate, at position: Int, part: Int) -> Bool {
    if isActing(name, at: position, part: part) { return true }
    let isTitled = text.hasLongWord(name.end, .title)
    guard name.score >= (isTitled ? Self.titledThreshold : Self.bareThreshold), name.follow >= 4 else { return false }
    // 灵江县长某某: a place and its head, not a name and a title.
    if isTitled, Vocabulary.divisions.contains(text[name.end - 1]) || isPostOfPlace(name.end) { return false }
    // 某某等地: places.
    return text[name.end] != "等" || name.end + 1 >= text.count || text[name.end + 1] != "地"
  }

  /// Nothing that usually stands behind a name does, but what the sentence tells of it ends in words.
  private func isActing(_ name: NameReader.Candidate, at position: Int, part: Int) -> Bool {
    name.follow < 4 && name.score >= Self.actingThreshold
      && ActingSubject(text: text).speaks(position..<name.end, floor: text.parts[part].range.lowerBound)
  }

  private mutating func addBare(_ name: NameReader.Candidate, at position: Int, part: Int) {
    add(
      position..<name.end, post: nil, score: name.score, part: part, journalist: false,
      isIntroduced: isActing(name, at: position, part: part))
  }

  private func isPostOfPlace(_ title: Int) -> Bool {
    var end = title + text.match(title, [.title, .head]).length
    // 厅长|助理.
    while case let more = text.match(end, .head).length, more > 0 { end += more }
    guard end < text.count, let next = names.read(at: end, anchored: true, bare: false) else { return false }
    return next.score >= 9 && characters(of: end) >= 3
  }

  func characters(of position: Int) -> Int { text.nameCharacters.surname(text[position]) }

  private func afterLead(_ position: Int) -> Int? {
    var i = position
    while i < text.count, text[i].isDigit { i += 1 }
    if i > position { return i < text.count && Vocabulary.dateUnits.contains(text[i]) ? i + 1 : nil }
    let match = text.match(position, [.adverb, .lead])
    // 老|师, 现|代: the lead only begins a longer word.
    if text.match(position, .head).length > match.length { return nil }
    if match.length == 1, OrdinaryWords(text: text).isPair(at: position, commonness: 4) { return nil }
    return match.length > 0 ? position + match.length : nil
  }

  mutating func add(
    _ name: Range<Int>, post: Range<Int>?, score: Int, part: Int, journalist: Bool, isIntroduced: Bool = false
  ) {
    var mention = Mention(name: name, post: post, part: part, score: score)
    mention.isJournalist = journalist
    mention.isIntroduced = isIntroduced
    if post == nil, !journalist { shareIntroduction(with: &mention) }
    MentionExtent(text: text).extend(&mention)
    mentions.append(mention)
    // 某某和某某: the second name begins right after the conjunction.
    if mention.end + 1 < text.count, Vocabulary.nameConjunctions.contains(text[mention.end]) {
      bareName(near: mention.end + 1, part: part)
    }
  }

  /// 教师某某、某某: who stands behind a name in a list is introduced with it; a post of many is his too.
  private func shareIntroduction(with mention: inout Mention) {
    guard let last = mentions.all.last, last.end == mention.name.lowerBound - 1, !last.isJournalist,
      Vocabulary.jointConjunctions.contains(text[last.end]), let post = last.post ?? last.sharedPost
    else { return }
    mention.isIntroduced = true
    if !text.isOffice(post) { mention.sharedPost = post }
  }

  /// A word of two characters that a name may be: 高明, 温和; 文采, whose surname is a rare one, if it is a noun.
  func isWordName(_ position: Int) -> Bool {
    guard position + WordNames.length < text.count, characters(of: position) >= Self.rareSurname else { return false }
    let word = OrdinaryWords(text: text).word(position..<position + WordNames.length)
    guard characters(of: position) >= Self.plainSurname else {
      let isNoun = word.map { $0.kind.isDisjoint(with: [.adverb, .adjective, .function, .verb]) }
      return isNoun ?? (text.match(position, .noun).length == WordNames.length)
        && text.match(position, [.head, .title, .group, .plural, .pronoun, .place]).length < WordNames.length
    }
    return word != nil || text.match(position, [.verb, .noun]).length == WordNames.length
  }

  /// The weight of surnames that are words of their own more often, and of others.
  private static let rareSurname = -1
  private static let plainSurname = 2

  /// 某某表示, 某某说，, 某某还建议: a verb of speaking, perhaps behind an adverb.
  private func speaks(at position: Int) -> Bool {
    let verb = position + text.match(position, .adverb).length
    let length = text.match(verb, .say).length
    return length >= 2 || length == 1 && !text[verb + 1].isHanzi
  }

  private mutating func addLabelNames() {
    for label in LabelNames(in: text).found() {
      if let known = mentions.starting(at: label.name.lowerBound) {
        guard mentions[known].name == label.name else { continue }
        mentions[known].isIntroduced = true
        mentions[known].post = mentions[known].post ?? label.post
      } else {
        var mention = Mention(name: label.name, post: label.post, part: label.part, score: NameReader.sure)
        mention.isIntroduced = true
        mentions.append(mention)
      }
    }
  }

  private mutating func addWordNames() {
    for (post, alone) in wordNames.pairs(in: text) {
      for place in [post, alone] where mentions.starting(at: place.start) == nil {
        let floor = text.parts[place.part].range.lowerBound
        let range = place.head < place.start ? posts.post(head: place.head, end: place.start, floor: floor) : nil
        add(
          place.start..<place.start + WordNames.length, post: range, score: 9, part: place.part, journalist: false,
          isIntroduced: true)
      }
    }
  }
}
