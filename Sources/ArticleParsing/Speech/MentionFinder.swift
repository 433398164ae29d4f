/// Finds where the text names people: beside posts, at the beginning of clauses, and wherever a name stands that the
/// article vouches for elsewhere.
struct MentionFinder {
  let reading: SpeechReading
  private let names: NameReader
  private var wordNames = WordNames()
  /// Where a surname with a title or after 老 may stand.
  private var surnames: [Int] = []

  init(_ reading: SpeechReading) {
    self.reading = reading
    names = NameReader(reading: reading)
  }

  private var t: UnsafeBufferPointer<UInt16> { reading.t }
  private var posts: PostReader { PostReader(reading: reading) }

  /// What a bare string at the beginning of a clause must score to be taken for a name.
  static let bareThreshold = 7
  private static let titledThreshold = 4
  private static let anchoredThreshold = 3
  /// Behind 长, 员 and the like, and behind an organisation without a post.
  private static let suffixThreshold = 9
  private static let organisationThreshold = 11

  /// Behind a clause in 的.
  private static let describedThreshold = 6
  /// The same where another verb than one of speaking follows.
  private static let describedActing = 9

  mutating func find() {
    // By form first, then by acquaintance.
    for index in reading.parts.indices { scan(part: index) }
    addWordNames()
    PeopleRegister(reading: reading).enterMentions()
    AcquaintanceFinder(reading: reading).find(surnames)
    reading.mentions.stableSort { $0.name.lowerBound < $1.name.lowerBound }
    index()
  }

  /// Which mention begins and ends at a position.
  private func index() {
    for (i, mention) in reading.mentions.enumerated() {
      reading.mentionStarting[mention.name.lowerBound] = Int32(i)
      reading.mentionEnding[mention.end] = Int32(i)
      if reading.mentionEnding[mention.name.upperBound] < 0 {
        reading.mentionEnding[mention.name.upperBound] = Int32(i)
      }
    }
  }

  private mutating func scan(part index: Int) {
    let range = reading.parts[index].range
    let floor = range.lowerBound
    let t = t
    var i = floor
    var clauseBegins = true
    while true {
      if !clauseBegins { i = reading.next(Self.notable, from: i, limit: range.upperBound) }
      guard i < range.upperBound else { return }
      let classes = reading.classes(at: i)
      let scalar = t[i]
      if scalar == Mark.openQuote, let close = reading.partner(i) {
        i = close + 1
        clauseBegins = true
        continue
      }
      if Mark.isHanzi(scalar) {
        if clauseBegins { bareName(near: i, part: index) }
        if classes & WordClass.attributive != 0 { describedName(at: i + 1, part: index) }
        if classes & WordClass.head != 0 || classes & Self.bareAnchor != 0 && mayBeginName(i + 1) {
          anchoredName(head: i, part: index, floor: floor)
        }
        noteSurname(near: i, classes, floor: floor)
        clauseBegins = false
      } else {
        if scalar >= 0x41, scalar <= 0x5A {
          anchoredName(head: i, part: index, floor: floor)
        } else if scalar == Mark.openBracket, let name = BracketReader(reading: reading).name(before: i, floor: floor) {
          bracketedName(name.range, score: name.score, part: index, floor: floor)
        }
        clauseBegins = !Mark.isDigit(scalar) && !Mark.isLetter(scalar) && scalar != Mark.dot
      }
      i += 1
    }
  }

  /// What a name may stand behind.
  private static let anchor = WordClass.head | bareAnchor
  /// What must have a name right behind it.
  private static let bareAnchor = WordClass.suffix | WordClass.organisation
  /// What the first pass stops at inside a clause.
  private static let notable =
    anchor | WordClass.title | WordClass.honorific | WordClass.familiar | WordClass.attributive | WordClass.stranger

  /// 王|委员, 王|总; 老|陈: seen at their second part or their first.
  private mutating func noteSurname(near position: Int, _ classes: UInt32, floor: Int) {
    let before = position - 1
    if classes & WordClass.honorific != 0 || reading.hasLongWord(position, WordClass.title), before >= floor,
      characters(of: before) >= 2, reading.classes(at: before) & WordClass.familiar == 0
    {
      surnames.append(before)
    }
    if classes & WordClass.familiar != 0 { surnames.append(position) }
  }

  /// 来自云岭的盘石磊委员, 坐在后排的孙大伟说: described by a clause, and a title or a verb of speaking behind.
  private mutating func describedName(at position: Int, part: Int) {
    guard position < t.count, characters(of: position) >= 3, reading.mentionStarting[position] < 0,
      let name = names.read(at: position, anchored: false, bare: false),
      name.score >= (name.follow == 6 ? Self.describedThreshold : Self.describedActing), name.follow >= 3,
      Mark.isHanzi(t[name.end])
    else { return }
    add(position..<name.end, post: nil, score: name.score, part: part, journalist: false)
  }

  private mutating func bracketedName(_ name: Range<Int>, score: Int, part: Int, floor: Int) {
    let head = reading.matchBack(name.lowerBound, floor: floor, WordClass.post)
    let post =
      head.length > 0
      ? posts.read(
        head: name.lowerBound - head.length, end: name.lowerBound, floor: max(floor, lastEnd(before: name.lowerBound)))
      : nil
    add(name, post: post, score: score, part: part, journalist: false)
  }

  private mutating func anchoredName(head: Int, part: Int, floor: Int) {
    let match = reading.match(head, Self.anchor)
    guard match.length > 0 else { return }
    let length = match.length
    let journalist = match.classes & WordClass.journalist != 0
    var threshold = Self.anchoredThreshold
    if match.classes & WordClass.head == 0 {
      guard head > floor, Mark.isHanzi(t[head - 1]), head + 1 < t.count, mayBeginName(head + 1), !isInsidePost(head)
      else { return }
      threshold = match.classes & WordClass.suffix != 0 ? Self.suffixThreshold : Self.organisationThreshold
    }
    guard !isTitleOfLast(head) else { return }
    var start = head + length
    // 主任 某某; 曾任主任的某某.
    if start < t.count, t[start] == SpeechText.blank || t[start] == Mark.closeQuote { start += 1 }
    if start < t.count, t[start] == 0x7684 {
      start += 1
      threshold = Self.organisationThreshold
    }
    if !journalist, length >= 2, start == head + length, isWordName(start) {
      wordNames.behindPosts.append(.init(start: start, head: head, part: part))
    }
    guard start < t.count, Mark.isHanzi(t[start]), reading.mentionStarting[start] < 0,
      // 总统先生: a courtesy, no name.
      reading.match(start, WordClass.title).length < 2,
      let name = names.read(at: start, anchored: threshold == Self.anchoredThreshold, bare: length > 1),
      name.score >= threshold, threshold < Self.organisationThreshold || name.follow == 6
    else { return }
    let post = posts.read(head: head, end: head + length, floor: max(floor, lastEnd(before: head)))
    add(start..<name.end, post: journalist ? nil : post, score: name.score, part: part, journalist: journalist)
  }

  /// 主任医师某某医师于昨天…: the title of the person before is no post of the next.
  private func isTitleOfLast(_ head: Int) -> Bool {
    guard let last = reading.mentions.last, let title = last.title else { return false }
    return title.lowerBound == head && last.post != nil
  }

  /// The end of the mention before: no post reaches over another person.
  private func lastEnd(before position: Int) -> Int {
    guard let last = reading.mentions.last, last.end <= position, last.score >= 8 else { return 0 }
    // 言某某女儿: kin are named by whose they are.
    return last.end == position && reading.lexicon.characters.has(.kin, t[position]) ? last.name.lowerBound : last.end
  }

  /// A surname, or 的 or a blank before one: what a bare suffix needs behind it.
  private func mayBeginName(_ position: Int) -> Bool {
    characters(of: position) >= 0 || t[position] == 0x7684 || t[position] == SpeechText.blank
      || reading.lexicon.characters.transliteration(t[position]) > 1
  }

  /// The second or third character of a longer post: the 员 of 委员长.
  private func isInsidePost(_ position: Int) -> Bool {
    (1...3).contains { position >= $0 && reading.match(position - $0, WordClass.head).length > $0 }
  }

  /// A name at the beginning of a clause, perhaps after words of time or a preposition.
  private mutating func bareName(near position: Int, part: Int) {
    var i = position
    if isWordName(i), reading.match(i + WordNames.length, WordClass.say).length >= 2 {
      wordNames.beforeVerbs.append(.init(start: i, head: i, part: part))
    }
    for _ in 0..<Self.mostLeads {
      guard isFree(i) else {
        guard i < t.count, let next = afterLead(i) else { return }
        i = next
        continue
      }
      let name = names.mayBegin(at: i) ? names.read(at: i, anchored: false, bare: false) : nil
      if let name, isBareName(name, at: i) { return addBare(name, at: i, part: part) }
      guard let next = afterLead(i) else {
        if !names.beginsWithWord(i), let name = names.unknown(at: i, beside: name), isBareName(name, at: i) {
          addBare(name, at: i, part: part)
        }
        return
      }
      i = next
    }
    guard isFree(i), let name = names.read(at: i, anchored: false, bare: true), isBareName(name, at: i) else { return }
    addBare(name, at: i, part: part)
  }

  /// Words of time and the like that a name may stand behind.
  private static let mostLeads = 5

  /// A name can begin there, and none does yet.
  private func isFree(_ position: Int) -> Bool {
    position < t.count && Mark.isHanzi(t[position]) && reading.mentionStarting[position] < 0
  }

  private func isBareName(_ name: NameReader.Candidate, at position: Int) -> Bool {
    let isTitled = reading.hasLongWord(name.end, WordClass.title)
    guard name.score >= (isTitled ? Self.titledThreshold : Self.bareThreshold), name.follow >= 4 else { return false }
    // 灵江县长某某: a place and its head, not a name and a title.
    if isTitled, isPostOfPlace(name.end) { return false }
    // 某某等地: places.
    return t[name.end] != 0x7B49 || name.end + 1 >= t.count || t[name.end + 1] != 0x5730
  }

  private mutating func addBare(_ name: NameReader.Candidate, at position: Int, part: Int) {
    add(position..<name.end, post: nil, score: name.score, part: part, journalist: false)
  }

  private func isPostOfPlace(_ title: Int) -> Bool {
    let end = title + reading.match(title, WordClass.title | WordClass.head).length
    guard end < t.count, let next = names.read(at: end, anchored: true, bare: false) else { return false }
    return next.score >= 9 && characters(of: end) >= 3
  }

  private func characters(of position: Int) -> Int { reading.lexicon.characters.surname(t[position]) }

  private func afterLead(_ position: Int) -> Int? {
    var i = position
    while i < t.count, Mark.isDigit(t[i]) { i += 1 }
    if i > position { return i < t.count && Self.dateUnits.contains(t[i]) ? i + 1 : nil }
    let match = reading.match(position, WordClass.adverb | WordClass.lead)
    return match.length > 0 ? position + match.length : nil
  }

  private static let dateUnits = ScalarSet("年月日时分号")

  private mutating func add(_ name: Range<Int>, post: Range<Int>?, score: Int, part: Int, journalist: Bool) {
    var mention = Mention(name: name, post: post, end: name.upperBound, part: part, score: score)
    mention.isJournalist = journalist
    MentionExtent(reading: reading).extend(&mention)
    reading.mentionStarting[name.lowerBound] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
    // 某某和某某: the second name begins right after the conjunction.
    if mention.end + 1 < t.count, MentionExtent.conjunctions.contains(t[mention.end]) {
      bareName(near: mention.end + 1, part: part)
    }
  }

  /// A word of two characters that a name may be: 高明, 温和.
  private func isWordName(_ position: Int) -> Bool {
    position + WordNames.length < t.count && characters(of: position) >= 2
      && reading.match(position, WordClass.verb | WordClass.noun).length == WordNames.length
  }

  private mutating func addWordNames() {
    for (post, alone) in wordNames.pairs(in: t) {
      for place in [post, alone] where reading.mentionStarting[place.start] < 0 {
        let floor = reading.parts[place.part].range.lowerBound
        let range = place.head < place.start ? posts.read(head: place.head, end: place.start, floor: floor) : nil
        add(place.start..<place.start + WordNames.length, post: range, score: 9, part: place.part, journalist: false)
      }
    }
  }
}
