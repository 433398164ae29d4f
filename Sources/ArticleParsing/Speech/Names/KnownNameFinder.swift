import Characters
import Lexicon

/// Finds the names that the article vouches for elsewhere, wherever they stand, and surnames with a title or after 老.
struct KnownNameFinder {
  private let text: SpeechText
  private var mentions: Mentions

  /// - Parameter surnames: where a surname with a title or after 老 may stand, in order; see `MentionFinder`.
  static func found(_ mentions: Mentions, surnames: [Int], in text: SpeechText) -> Mentions {
    var finder = KnownNameFinder(text: text, mentions: mentions)
    var waiting = surnames[...]
    for index in text.parts.indices { finder.scan(part: index, &waiting) }
    return finder.mentions
  }

  private var names: NameReader { NameReader(text: text) }
  private var extent: MentionExtent { MentionExtent(text: text) }

  private mutating func scan(part index: Int, _ surnames: inout ArraySlice<Int>) {
    let range = text.parts[index].range
    // Whom this paragraph brings in is known from the next one on.
    let known = mentions.people.names
    guard !known.isEmpty || !surnames.isEmpty else { return }
    let stops = known.initials.union("“")
    var surname = surnames.first ?? text.count
    var i = range.lowerBound
    while true {
      while i < range.upperBound, i < surname, !stops.contains(text[i]) { i += 1 }
      guard i < range.upperBound else { return }
      if text[i] == "“", let close = text.partner(i) {
        i = close + 1
        continue
      }
      if let match = known.match(in: text, at: i, limit: range.upperBound, isWanted: mentions.people.isSubject),
        LatinNames(text: text).isWhole(i..<i + match.length)
      {
        note(i..<i + match.length, person: match.person, part: index)
        i += match.length
        continue
      }
      if i >= surname {
        if i == surname { surnameWithTitle(at: i, part: index, floor: range.lowerBound) }
        while let first = surnames.first, first <= i { surnames.removeFirst() }
        surname = surnames.first ?? text.count
      }
      i += 1
    }
  }

  /// A name that is known, where it stands.
  private mutating func note(_ name: Range<Int>, person: Int, part: Int) {
    if let existing = mentions.starting(at: name.lowerBound) {
      guard mentions[existing].name == name || mentions[existing].person == nil else { return }
      mentions[existing].name = name
      mentions[existing].end = name.upperBound
      mentions[existing].title = nil
      extent.extend(&mentions[existing])
      mentions[existing].person = mentions[existing].person ?? person
      mentions[existing].isVouched = true
      notePost(behind: mentions[existing], of: person)
      return
    }
    var mention = Mention(name: name, part: part, score: MentionFinder.bareThreshold)
    mention.person = person
    mention.isVouched = true
    extent.extend(&mention)
    let floor = text.parts[part].range.lowerBound
    let head = text.matchBack(name.lowerBound, floor: floor, .head)
    if head.length > 0, !head.classes.has(.journalist) {
      mention.post = PostReader(text: text).post(
        head: name.lowerBound - head.length, end: name.lowerBound, floor: floor)
      mentions.people.note(mention, for: person)
    }
    if let title = mention.title, mention.post == nil { mentions.people.note(title: title, for: person) }
    notePost(behind: mention, of: person)
    mentions.append(mention)
  }

  /// Of somebody who has no other.
  private mutating func notePost(behind mention: Mention, of person: Int) {
    let known = mentions.people.all[person]
    guard known.post == nil, known.title == nil, let post = FollowingPost(text: text).post(behind: mention) else {
      return
    }
    var described = mention
    described.post = post
    mentions.people.note(described, for: person)
  }

  /// 王委员, 老陈: somebody the article has named in full, if there is only one of that surname; else himself.
  private mutating func surnameWithTitle(at position: Int, part: Int, floor: Int) {
    let isFamiliar = text.classes(at: position).has(.familiar)
    let surname = isFamiliar ? position + 1 : position
    guard surname + 1 < text.count,
      isFamiliar || text.hasLongWord(surname + 1, .title) || isHonoured(surname),
      text.nameCharacters.surname(text[surname]) >= MentionFinder.titledSurname
    else { return }
    guard
      position == floor || !text[position - 1].isHanzi || text[position - 1] == "的"
        || followsLead(position, floor: floor),
      mentions.starting(at: position) == nil, !text.hasLongWord(position, [.head, .word])
    else { return }
    var end = surname + 1
    if !isFamiliar {
      let title = text.match(end, .title)
      guard title.length >= 2 || isHonoured(surname) else { return }
      end += max(1, title.length)
    }
    let person = mentions.people.only(surname: text[surname])
    guard names.follow(end) >= 4 || person != nil && acts(end) else { return }
    var mention = Mention(name: position..<end, part: part, score: MentionFinder.bareThreshold)
    if let person {
      mention.person = person
      mention.isVouched = true
    } else if text.nameCharacters.surname(text[surname]) < 2 || isCountry(surname, title: surname + 1..<end) {
      return
    } else if names.follow(end) < 6, text.match(end, [.tell, .weak]).length < 2, !isFamiliar || names.follow(end) < 5 {
      return
    }
    mentions.append(mention)
    if mention.person == nil { mentions.enter(mentions.all.count - 1) }
  }

  /// 巴总统: of a country.
  private func isCountry(_ position: Int, title: Range<Int>) -> Bool {
    NameReader.countries.contains(text[position]) && text.is(title, oneOf: Self.statesmen)
  }

  private static let statesmen: WordList = "总统 总理 首相 外长 防长 国王 议长 副总统 副总理"

  /// 王行长答。 王校长停了停: what little suffices where the article names one person of that surname.
  private func acts(_ position: Int) -> Bool {
    names.follow(position) >= 3 || text.match(position, .tell).length > 0 || Self.aspects.contains(text[position + 1])
  }

  private static let aspects: CharSet = "了着"

  /// 王总, where the article names one person of that surname.
  private func isHonoured(_ surname: Int) -> Bool {
    text.classes(at: surname + 1).has(.honorific) && mentions.people.only(surname: text[surname]) != nil
  }

  private func followsLead(_ position: Int, floor: Int) -> Bool {
    text.matchBack(position, floor: floor, [.lead, .post]).length > 0
  }
}
