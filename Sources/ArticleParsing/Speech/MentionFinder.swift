/// Finds where the text names people: beside posts, at the beginning of clauses, and wherever a name stands that the
/// article vouches for elsewhere.
struct MentionFinder {
  let reading: SpeechReading
  private let names: NameReader
  private let posts: PostReader
  private let brackets: BracketReader
  private var wordNames = WordNames()

  init(_ reading: SpeechReading) {
    self.reading = reading
    names = NameReader(reading: reading)
    posts = PostReader(reading: reading)
    brackets = BracketReader(reading)
  }

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// What a bare string at the beginning of a clause must score to be taken for a name.
  private static let bareThreshold = 7
  private static let titledThreshold = 4
  private static let anchoredThreshold = 3
  /// Behind 长, 员 and the like, and behind an organisation without a post.
  private static let suffixThreshold = 9
  private static let organisationThreshold = 11

  /// Behind a clause in 的.
  private static let describedThreshold = 6
  /// The same where another verb than one of speaking follows.
  private static let describedActing = 9
  /// 的
  private static let attributive: UInt16 = 0x7684

  mutating func find() {
    for index in reading.text.parts.indices { scan(part: index) }
    addWordNames()
    enterPeople()
    for index in reading.text.parts.indices { scanKnown(part: index) }
    reading.mentions.sort { $0.name.lowerBound < $1.name.lowerBound }
    reindex()
  }

  // MARK: First pass: by form

  private mutating func scan(part index: Int) {
    let range = reading.text.parts[index].range
    var i = range.lowerBound
    var clauseBegins = true
    while i < range.upperBound {
      let scalar = t[i]
      if scalar == Mark.openQuote, let close = reading.partner(i) {
        i = close + 1
        clauseBegins = true
        continue
      }
      if Mark.isHanzi(scalar) {
        if clauseBegins { bareName(near: i, part: index) }
        if scalar == Self.attributive { describedName(at: i + 1, part: index) }
        if reading.hasWord(i, Self.anchor) { anchoredName(head: i, part: index, floor: range.lowerBound) }
      } else if scalar >= 0x41, scalar <= 0x5A {
        anchoredName(head: i, part: index, floor: range.lowerBound)
      } else if scalar == Mark.openBracket, let name = brackets.name(before: i, floor: range.lowerBound) {
        bracketedName(name.range, score: name.score, part: index, floor: range.lowerBound)
      }
      clauseBegins = !Mark.isHanzi(scalar) && !Mark.isDigit(scalar) && !Mark.isLetter(scalar) && scalar != Mark.dot
      i += 1
    }
  }

  /// What a name may stand behind.
  private static let anchor = WordClass.head | WordClass.suffix | WordClass.organisation

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
    guard match.length > 0, !isTitleOfLast(head) else { return }
    let length = match.length
    let journalist = match.classes & WordClass.journalist != 0
    var threshold = Self.anchoredThreshold
    if match.classes & WordClass.head == 0 {
      guard head > floor, Mark.isHanzi(t[head - 1]), head + 1 < t.count, mayBeginName(head + 1), !isInsidePost(head)
      else { return }
      threshold = match.classes & WordClass.suffix != 0 ? Self.suffixThreshold : Self.organisationThreshold
    }
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
    return last.end == position && NameReader.kin.contains(t[position]) ? last.name.lowerBound : last.end
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
    for _ in 0..<5 {
      guard i < t.count else { return }
      if bareName(at: i, part: part, bare: false) { return }
      guard let next = afterLead(i) else { break }
      i = next
    }
    _ = bareName(at: i, part: part, bare: true)
  }

  private mutating func bareName(at position: Int, part: Int, bare: Bool) -> Bool {
    guard position < t.count, reading.mentionStarting[position] < 0, Mark.isHanzi(t[position]),
      let name = names.read(at: position, anchored: false, bare: bare)
    else { return false }
    let isTitled = reading.hasLongWord(name.end, WordClass.title)
    guard name.score >= (isTitled ? Self.titledThreshold : Self.bareThreshold), name.follow >= 4 else { return false }
    // 灵江县长某某: a place and its head, not a name and a title.
    if isTitled, isPostOfPlace(name.end) { return false }
    // 某某等地: places.
    if t[name.end] == 0x7B49, name.end + 1 < t.count, t[name.end + 1] == 0x5730 { return false }
    add(position..<name.end, post: nil, score: name.score, part: part, journalist: false)
    return true
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
    extend(&mention)
    reading.mentionStarting[name.lowerBound] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
    // 某某和某某: the second name begins right after the conjunction.
    if mention.end + 1 < t.count, Self.conjunctions.contains(t[mention.end]) {
      bareName(near: mention.end + 1, part: part)
    }
  }

  private static let conjunctions = ScalarSet("和与及跟同、")

  /// Title and parenthesis after the name.
  private func extend(_ mention: inout Mention) {
    let title = reading.match(mention.end, WordClass.title)
    // 某某代表本省发言: a verb, unless the clause goes on as after a name.
    if title.length > 0, closes(title: mention.end..<mention.end + title.length) {
      mention.title = mention.end..<mention.end + title.length
      mention.end += title.length
      // 某学院言某某教授: an organisation alone is no post.
      if let post = mention.post, title.length >= 2,
        reading.matchBack(post.upperBound, floor: post.lowerBound, WordClass.head | WordClass.suffix).length == 0
      {
        mention.post = nil
      }
    }
    if mention.end < t.count, t[mention.end] == Mark.openBracket, let close = reading.partner(mention.end) {
      if mention.post == nil, !mention.isJournalist { mention.post = brackets.post(in: mention.end + 1..<close) }
      mention.end = close + 1
    }
  }

  /// What stands behind lets the title end there: as after a name, or 和 and another name.
  private func closes(title: Range<Int>) -> Bool {
    if names.follow(title.upperBound) >= 4 { return true }
    return title.count >= 2 && Self.conjunctions.contains(t[title.upperBound])
      && reading.match(title.lowerBound, WordClass.open).length == 0
  }

  /// A word of two characters that a name may be: 高明, 温和.
  private func isWordName(_ position: Int) -> Bool {
    position + WordNames.length < t.count && characters(of: position) >= 2
      && reading.match(position, WordClass.verb | WordClass.noun).length == WordNames.length
  }

  private mutating func addWordNames() {
    for (post, alone) in wordNames.pairs(in: t) {
      for place in [post, alone] where reading.mentionStarting[place.start] < 0 {
        let floor = reading.text.parts[place.part].range.lowerBound
        let range = place.head < place.start ? posts.read(head: place.head, end: place.start, floor: floor) : nil
        add(place.start..<place.start + WordNames.length, post: range, score: 9, part: place.part, journalist: false)
      }
    }
  }

  // MARK: Second pass: by acquaintance

  private func key(_ range: Range<Int>) -> [UInt16] { Array(t[range]) }

  private func enterPeople() {
    // Full names first: short ones that stand bare or beside a post belong to them.
    for i in reading.mentions.indices where isLong(reading.mentions[i].name) { enter(i) }
    for person in reading.people.people.indices { addShortForms(of: person) }
    for i in reading.mentions.indices where reading.mentions[i].person < 0 {
      let mention = reading.mentions[i]
      if mention.post != nil || mention.isJournalist || mention.title != nil || isBeforeCue(mention) { enter(i) }
    }
    settleEnds()
    readPredicatePosts()
  }

  /// 某某是桥头村党支部书记，: the post of somebody who has no other.
  private func readPredicatePosts() {
    for index in reading.mentions.indices where t[reading.mentions[index].end] == Self.copula {
      let mention = reading.mentions[index]
      let known = mention.person >= 0 ? reading.people.people[mention.person] : nil
      guard known?.post == nil, known?.title == nil, !mention.isJournalist else { continue }
      let start = mention.end + 1
      guard let end = (start..<min(start + Self.longestPredicate, t.count)).first(where: { Mark.endsClause(t[$0]) })
      else { continue }
      let head = reading.matchBack(end, floor: start, WordClass.head)
      guard head.length >= 2, head.classes & WordClass.journalist == 0, !NameReader.kin.contains(t[end - head.length])
      else { continue }
      var described = mention
      described.post = posts.read(head: end - head.length, end: end, floor: start)
      if mention.person < 0 { enter(index) }
      let person = reading.mentions[index].person
      reading.people.note(described, for: person, isBody: reading.text.parts[mention.part].isBody) {
        $0.count > $1.count
      }
    }
  }

  /// 是
  private static let copula: UInt16 = 0x662F
  /// Scalars.
  private static let longestPredicate = 30

  /// Names of which one is the beginning of the other: the article as a whole tells where the name ends.
  private func settleEnds() {
    for (long, person) in reading.people.people.enumerated() where person.key.count >= 3 {
      guard let last = person.key.last, !person.key.contains(Mark.dot),
        let short = reading.people.person(Array(person.key.dropLast())), short != long
      else { continue }
      let shorts = reading.mentions.indices.filter { reading.mentions[$0].person == short }
      if shorts.allSatisfy({ t[reading.mentions[$0].name.upperBound] == last }) {
        // 胡某 is followed by the same character everywhere: it is the last one of the name.
        resize(shorts, by: 1, to: long)
      } else if reading.lexicon.characters.given(last) <= 0, person.mentions <= shorts.count {
        resize(reading.mentions.indices.filter { reading.mentions[$0].person == long }, by: -1, to: short)
      }
    }
  }

  private func resize(_ indices: [Int], by change: Int, to person: Int) {
    for i in indices {
      let name = reading.mentions[i].name
      let old = Array(t[name])
      reading.mentions[i].name = name.lowerBound..<name.upperBound + change
      reading.mentions[i].end = name.upperBound + change
      enter(i)
      reading.people.alias(old, to: person)
    }
  }

  private func isLong(_ name: Range<Int>) -> Bool { name.count >= 4 || t[name].contains(Mark.dot) }

  private func isBeforeCue(_ mention: Mention) -> Bool {
    reading.match(mention.end, WordClass.say).length > 0
  }

  /// Ties a mention to a person, whom it adds where the name is new.
  func enter(_ index: Int) {
    let mention = reading.mentions[index]
    let person = reading.people.enter(key(mention.name), printed: mention.name)
    reading.mentions[index].person = person
    reading.people.note(mention, for: person, isBody: reading.text.parts[mention.part].isBody) { $0.count > $1.count }
  }

  /// The parts of a dotted name; the surname of a Japanese one.
  private func addShortForms(of person: Int) {
    let key = reading.people.people[person].key
    let parts = key.split(separator: Mark.dot)
    if parts.count > 1 {
      for part in [parts[parts.count - 1], parts[0]] where part.count >= 2 && !hasOtherPost(Array(part), than: person) {
        reading.people.alias(Array(part), of: person)
      }
    } else if key.count >= 4 {
      let surname = reading.match(reading.people.people[person].printed.lowerBound, WordClass.surname).length
      if surname >= 2, surname < key.count { reading.people.alias(Array(key[0..<surname]), of: person) }
    }
  }

  /// 总统某某 beside 其子某某·某某: two people of one surname, by their posts.
  private func hasOtherPost(_ short: [UInt16], than person: Int) -> Bool {
    guard let post = reading.people.people[person].post else { return false }
    let head = t[post].suffix(2)
    return reading.mentions.contains { mention in
      guard let other = mention.post, t[mention.name].elementsEqual(short) else { return false }
      return !t[other].suffix(2).elementsEqual(head)
    }
  }

  private func scanKnown(part index: Int) {
    let range = reading.text.parts[index].range
    let known = reading.people.known
    var i = range.lowerBound
    while i < range.upperBound {
      if t[i] == Mark.openQuote, let close = reading.partner(i) {
        i = close + 1
        continue
      }
      if let match = known.match(t, at: i, limit: range.upperBound) {
        acquaint(i..<i + match.length, person: match.person, part: index)
        i += match.length
      } else {
        if Mark.isHanzi(t[i]) { surnameWithTitle(at: i, part: index, floor: range.lowerBound) }
        i += 1
      }
    }
  }

  private func acquaint(_ name: Range<Int>, person: Int, part: Int) {
    let existing = Int(reading.mentionStarting[name.lowerBound])
    if existing >= 0 {
      if reading.mentions[existing].name == name || reading.mentions[existing].person < 0 {
        reading.mentions[existing].name = name
        reading.mentions[existing].end = name.upperBound
        reading.mentions[existing].title = nil
        extend(&reading.mentions[existing])
        if reading.mentions[existing].person < 0 { reading.mentions[existing].person = person }
      }
      return
    }
    var mention = Mention(name: name, end: name.upperBound, part: part, score: Self.bareThreshold)
    mention.person = person
    extend(&mention)
    let floor = reading.text.parts[part].range.lowerBound
    let head = reading.matchBack(name.lowerBound, floor: floor, WordClass.head)
    if head.length > 0, head.classes & WordClass.journalist == 0 {
      mention.post = posts.read(head: name.lowerBound - head.length, end: name.lowerBound, floor: floor)
      reading.people.note(mention, for: person, isBody: reading.text.parts[part].isBody) { $0.count > $1.count }
    }
    if let title = mention.title, mention.post == nil { reading.people.note(title: title, for: person) }
    reading.mentionStarting[name.lowerBound] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
  }

  /// 王委员, 老陈: somebody the article has named in full, if there is only one of that surname; else himself.
  private func surnameWithTitle(at position: Int, part: Int, floor: Int) {
    let isFamiliar = t[position] == Self.old || t[position] == Self.young
    let surname = isFamiliar ? position + 1 : position
    guard surname + 1 < t.count,
      isFamiliar || reading.hasLongWord(surname + 1, WordClass.title) || isHonoured(surname),
      reading.lexicon.characters.surname(t[surname]) >= 2
    else { return }
    guard position == floor || !Mark.isHanzi(t[position - 1]) || followsLead(position, floor: floor),
      reading.mentionStarting[position] < 0, !reading.hasLongWord(position, WordClass.head | WordClass.word)
    else { return }
    var end = surname + 1
    if !isFamiliar {
      let title = reading.match(end, WordClass.title)
      guard title.length >= 2 || isHonoured(surname) else { return }
      end += max(1, title.length)
    }
    guard names.follow(end) >= 4 else { return }
    var mention = Mention(name: position..<end, end: end, part: part, score: Self.bareThreshold)
    if let person = reading.people.only(surname: t[surname]) {
      mention.person = person
    } else if names.follow(end) < 6, reading.match(end, WordClass.tell).length < 2, !isFamiliar || names.follow(end) < 5
    {
      return
    }
    reading.mentionStarting[position] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
    if mention.person < 0 { enter(reading.mentions.count - 1) }
  }

  /// 王总, where the article names one person of that surname.
  private func isHonoured(_ surname: Int) -> Bool {
    NameReader.honorifics.contains(t[surname + 1]) && reading.people.only(surname: t[surname]) != nil
  }

  private func followsLead(_ position: Int, floor: Int) -> Bool {
    reading.matchBack(position, floor: floor, WordClass.lead | WordClass.post).length > 0
  }

  /// 老, 小
  private static let old: UInt16 = 0x8001
  private static let young: UInt16 = 0x5C0F

  private func reindex() {
    for i in 0...t.count { reading.mentionStarting[i] = -1 }
    for (i, mention) in reading.mentions.enumerated() {
      reading.mentionStarting[mention.name.lowerBound] = Int32(i)
      reading.mentionEnding[mention.end] = Int32(i)
      if reading.mentionEnding[mention.name.upperBound] < 0 {
        reading.mentionEnding[mention.name.upperBound] = Int32(i)
      }
    }
  }
}
