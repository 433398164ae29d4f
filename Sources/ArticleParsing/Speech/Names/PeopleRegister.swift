import Characters
import Lexicon

/// Ties the mentions that the form of the text bears out to people: who is the same, and where each name ends.
struct PeopleRegister {
  private let text: SpeechText
  private var mentions: Mentions

  /// The mentions with their people, and these with their posts.
  static func entered(_ mentions: Mentions, in text: SpeechText) -> Mentions {
    var register = PeopleRegister(text: text, mentions: mentions)
    register.enterMentions()
    return register.mentions
  }

  private mutating func enterMentions() {
    // Full names first: short ones that stand bare or beside a post belong to them.
    // Dotted ones before long ones: 巴尔加斯 is 费尔明·巴尔加斯.
    for i in mentions.indices where isDotted(mentions[i].name) { mentions.enter(i) }
    let dotted = mentions.people.all.indices
    for person in dotted { addShortForms(of: person) }
    for i in mentions.indices where mentions[i].person == nil && isLong(mentions[i].name) { mentions.enter(i) }
    for person in mentions.people.all.indices.dropFirst(dotted.count) { addShortForms(of: person) }
    for i in mentions.indices where mentions[i].person == nil {
      let mention = mentions[i]
      if mention.post != nil || mention.isIntroduced || mention.isJournalist || mention.title != nil
        || isBeforeCue(mention)
      {
        mentions.enter(i)
      }
    }
    settleEnds()
    readPredicatePosts()
    addGivenNames()
  }

  /// 石磊, beside 盘石磊: who was read as a person of that name is the same one.
  private mutating func addGivenNames() {
    var merged: Set<Int> = []
    for (person, given) in GivenNames.found(among: mentions.people.all.map(\.name), in: text)
    where mentions.people.isSubject(person) {
      guard let short = mentions.people.person(given), short != person else {
        mentions.people.alias(given, of: person)
        continue
      }
      guard mentions.people.all[short].post == nil, mentions.people.all[short].title == nil else { continue }
      mentions.people.alias(given, to: person)
      merged.insert(short)
    }
    for i in mentions.indices where mentions[i].person.map(merged.contains) ?? false { mentions.enter(i) }
  }

  private func isDotted(_ name: Range<Int>) -> Bool {
    text[name].contains("·") || LatinNames(text: text).parts(of: name) != nil
  }

  private func isLong(_ name: Range<Int>) -> Bool { name.count >= 4 || compoundSurname(of: name) != nil }

  /// 欧阳, of a name of three characters; not 东方, which stands for more than people.
  private func compoundSurname(of name: Range<Int>) -> Range<Int>? {
    guard name.count == 3, text.match(name.lowerBound, .surname).length == 2 else { return nil }
    let surname = name.lowerBound..<name.lowerBound + 2
    return OrdinaryWords(text: text).word(surname) == nil ? surname : nil
  }

  private func isBeforeCue(_ mention: Mention) -> Bool {
    text.match(mention.end, .say).length > 0
  }

  /// The parts of a dotted name; the surname of a Japanese one, and one of two characters (欧阳局长).
  private mutating func addShortForms(of person: Int) {
    let name = mentions.people.all[person].name
    if let parts = LatinNames(text: text).parts(of: name) ?? parts(of: name) {
      for part in [parts.last, parts.first] where part.count >= 2 && !hasOtherPost(part, than: person) {
        mentions.people.alias(part, of: person)
      }
    } else if let surname = compoundSurname(of: name) {
      mentions.people.alias(surname, of: person)
    } else if name.count >= 4 {
      let surname = text.match(name.lowerBound, .surname).length
      if surname >= 2, surname < name.count {
        mentions.people.alias(name.lowerBound..<name.lowerBound + surname, of: person)
      }
    }
  }

  /// The first and the last part of a name that dots part.
  private func parts(of name: Range<Int>) -> (first: Range<Int>, last: Range<Int>)? {
    guard let start = name.first(where: { text[$0] != "·" }), let last = name.last(where: { text[$0] != "·" }),
      let firstDot = (start..<last).first(where: { text[$0] == "·" }),
      let lastDot = (start..<last).last(where: { text[$0] == "·" })
    else { return nil }
    return (start..<firstDot, lastDot + 1..<last + 1)
  }

  /// 总统某某 beside 其子某某·某某: two people of one surname, by their posts.
  private func hasOtherPost(_ short: Range<Int>, than person: Int) -> Bool {
    guard let post = mentions.people.all[person].post else { return false }
    let head = text[post].suffix(2)
    return mentions.all.contains { mention in
      guard let other = mention.post, text.areEqual(mention.name, short) else { return false }
      return text[other].suffix(2) != head
    }
  }

  /// Names of which one is the beginning of the other: the article as a whole tells where the name ends.
  private mutating func settleEnds() {
    for (long, person) in mentions.people.all.enumerated() where person.name.count >= 3 {
      let end = person.name.upperBound - 1
      let last = text[end]
      guard !text[person.name].contains("·"), let short = mentions.people.person(person.name.lowerBound..<end),
        short != long
      else { continue }
      let shorts = mentions.indices.filter { mentions[$0].person == short }
      if shorts.allSatisfy({ text[mentions[$0].name.upperBound] == last }) {
        // 胡某 is followed by the same character everywhere: it is the last one of the name.
        resize(shorts, by: 1, to: long)
      } else if text.nameCharacters.given(last) <= 0, person.mentions <= shorts.count {
        resize(mentions.indices.filter { mentions[$0].person == long }, by: -1, to: short)
      }
    }
  }

  private mutating func resize(_ indices: [Int], by change: Int, to person: Int) {
    for i in indices {
      let old = mentions[i].name
      mentions[i].name = old.lowerBound..<old.upperBound + change
      mentions[i].end = old.upperBound + change
      mentions.enter(i)
      mentions.people.alias(old, to: person)
    }
  }

  /// 某某是桥头村党支部书记，某某——桥头村党支部书记。: the post of somebody who has no other.
  private mutating func readPredicatePosts() {
    for index in mentions.indices where text[mentions[index].end] == "是" || text[mentions[index].end] == "—" {
      let mention = mentions[index]
      let known = mention.person.map { mentions.people.all[$0] }
      guard known?.post == nil, known?.title == nil, !mention.isJournalist else { continue }
      var start = mention.end + 1
      while text[start] == "—" { start += 1 }
      let reach = Range(from: start, upTo: min(start + Self.longestPredicate, text.count))
      guard let end = reach.first(where: { text[$0].endsClause })
      else { continue }
      let head = text.matchBack(end, floor: start, .head)
      guard head.length >= 2, !head.classes.has(.journalist),
        !text.nameCharacters.has(.kin, text[end - head.length])
      else { continue }
      var described = mention
      described.post = PostReader(text: text).read(head: end - head.length, end: end, floor: start)
      if mention.person == nil { mentions.enter(index) }
      if let person = mentions[index].person { mentions.people.note(described, for: person) }
    }
  }

  /// Characters.
  private static let longestPredicate = 30
}
