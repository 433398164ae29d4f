/// Ties the mentions that the form of the text bears out to people: who is the same, and where each name ends.
struct PeopleRegister {
  let reading: SpeechReading

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  func enterMentions() {
    // Full names first: short ones that stand bare or beside a post belong to them.
    for i in reading.mentions.indices where isLong(reading.mentions[i].name) { reading.enter(i) }
    for person in reading.people.people.indices { addShortForms(of: person) }
    for i in reading.mentions.indices where reading.mentions[i].person < 0 {
      let mention = reading.mentions[i]
      if mention.post != nil || mention.isJournalist || mention.title != nil || isBeforeCue(mention) {
        reading.enter(i)
      }
    }
    settleEnds()
    readPredicatePosts()
  }

  private func isLong(_ name: Range<Int>) -> Bool { name.count >= 4 || t[name].contains(Mark.dot) }

  private func isBeforeCue(_ mention: Mention) -> Bool {
    reading.match(mention.end, WordClass.say).length > 0
  }

  /// The parts of a dotted name; the surname of a Japanese one.
  private func addShortForms(of person: Int) {
    let name = reading.people.people[person].name
    if let parts = parts(of: name) {
      for part in [parts.last, parts.first] where part.count >= 2 && !hasOtherPost(part, than: person) {
        reading.people.alias(part, of: person)
      }
    } else if name.count >= 4 {
      let surname = reading.match(name.lowerBound, WordClass.surname).length
      if surname >= 2, surname < name.count {
        reading.people.alias(name.lowerBound..<name.lowerBound + surname, of: person)
      }
    }
  }

  /// The first and the last part of a name that dots part.
  private func parts(of name: Range<Int>) -> (first: Range<Int>, last: Range<Int>)? {
    guard let start = name.first(where: { t[$0] != Mark.dot }), let last = name.last(where: { t[$0] != Mark.dot }),
      let firstDot = (start..<last).first(where: { t[$0] == Mark.dot }),
      let lastDot = (start..<last).last(where: { t[$0] == Mark.dot })
    else { return nil }
    return (start..<firstDot, lastDot + 1..<last + 1)
  }

  /// 总统某某 beside 其子某某·某某: two people of one surname, by their posts.
  private func hasOtherPost(_ short: Range<Int>, than person: Int) -> Bool {
    guard let post = reading.people.people[person].post else { return false }
    let head = t[post].suffix(2)
    return reading.mentions.contains { mention in
      guard let other = mention.post, t[mention.name].elementsEqual(t[short]) else { return false }
      return !t[other].suffix(2).elementsEqual(head)
    }
  }

  /// Names of which one is the beginning of the other: the article as a whole tells where the name ends.
  private func settleEnds() {
    for (long, person) in reading.people.people.enumerated() where person.name.count >= 3 {
      let end = person.name.upperBound - 1
      let last = t[end]
      guard !t[person.name].contains(Mark.dot), let short = reading.people.person(person.name.lowerBound..<end),
        short != long
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
      let old = reading.mentions[i].name
      reading.mentions[i].name = old.lowerBound..<old.upperBound + change
      reading.mentions[i].end = old.upperBound + change
      reading.enter(i)
      reading.people.alias(old, to: person)
    }
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
      guard head.length >= 2, head.classes & WordClass.journalist == 0,
        !reading.lexicon.characters.has(.kin, t[end - head.length])
      else { continue }
      var described = mention
      described.post = PostReader(reading: reading).read(head: end - head.length, end: end, floor: start)
      if mention.person < 0 { reading.enter(index) }
      reading.note(described, for: reading.mentions[index].person)
    }
  }

  /// 是
  private static let copula: UInt16 = 0x662F
  /// Scalars.
  private static let longestPredicate = 30
}
