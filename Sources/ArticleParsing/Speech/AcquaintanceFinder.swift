/// Finds the names that the article vouches for elsewhere, wherever they stand, and surnames with a title or after 老.
struct AcquaintanceFinder {
  let reading: SpeechReading

  private var t: UnsafeBufferPointer<UInt16> { reading.t }
  private var names: NameReader { NameReader(reading: reading) }
  private var extent: MentionExtent { MentionExtent(reading: reading) }

  /// - Parameter surnames: where a surname with a title or after 老 may stand, in order; see `MentionFinder`.
  func find(_ surnames: [Int]) {
    var waiting = surnames[...]
    for index in reading.parts.indices { scan(part: index, &waiting) }
  }

  private func scan(part index: Int, _ surnames: inout ArraySlice<Int>) {
    let range = reading.parts[index].range
    // Whom this paragraph brings in is known from the next one on.
    let known = reading.people.names
    guard known.count > 0 || !surnames.isEmpty else { return }
    var stops = known.initials
    stops.insert(Mark.openQuote)
    var surname = surnames.first ?? t.count
    var i = range.lowerBound
    while true {
      i = stops.next(in: t, from: i, limit: min(range.upperBound, max(i, surname)))
      guard i < range.upperBound else { return }
      if t[i] == Mark.openQuote, let close = reading.partner(i) {
        i = close + 1
        continue
      }
      if let match = known.match(at: i, limit: range.upperBound, isWanted: reading.people.isSubject) {
        acquaint(i..<i + match.length, person: match.person, part: index)
        i += match.length
        continue
      }
      if i >= surname {
        if i == surname { surnameWithTitle(at: i, part: index, floor: range.lowerBound) }
        while let first = surnames.first, first <= i { surnames.removeFirst() }
        surname = surnames.first ?? t.count
      }
      i += 1
    }
  }

  private func acquaint(_ name: Range<Int>, person: Int, part: Int) {
    let existing = Int(reading.mentionStarting[name.lowerBound])
    if existing >= 0 {
      if reading.mentions[existing].name == name || reading.mentions[existing].person < 0 {
        reading.mentions[existing].name = name
        reading.mentions[existing].end = name.upperBound
        reading.mentions[existing].title = nil
        extent.extend(&reading.mentions[existing])
        if reading.mentions[existing].person < 0 { reading.mentions[existing].person = person }
      }
      return
    }
    var mention = Mention(name: name, end: name.upperBound, part: part, score: MentionFinder.bareThreshold)
    mention.person = person
    extent.extend(&mention)
    let floor = reading.parts[part].range.lowerBound
    let head = reading.matchBack(name.lowerBound, floor: floor, WordClass.head)
    if head.length > 0, head.classes & WordClass.journalist == 0 {
      mention.post = PostReader(reading: reading).read(
        head: name.lowerBound - head.length, end: name.lowerBound, floor: floor)
      reading.note(mention, for: person)
    }
    if let title = mention.title, mention.post == nil { reading.people.note(title: title, for: person) }
    reading.mentionStarting[name.lowerBound] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
  }

  /// 王委员, 老陈: somebody the article has named in full, if there is only one of that surname; else himself.
  private func surnameWithTitle(at position: Int, part: Int, floor: Int) {
    let isFamiliar = reading.classes(at: position) & WordClass.familiar != 0
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
    var mention = Mention(name: position..<end, end: end, part: part, score: MentionFinder.bareThreshold)
    if let person = reading.people.only(surname: t[surname]) {
      mention.person = person
    } else if names.follow(end) < 6, reading.match(end, WordClass.tell).length < 2, !isFamiliar || names.follow(end) < 5
    {
      return
    }
    reading.mentionStarting[position] = Int32(reading.mentions.count)
    reading.mentions.append(mention)
    if mention.person < 0 { reading.enter(reading.mentions.count - 1) }
  }

  /// 王总, where the article names one person of that surname.
  private func isHonoured(_ surname: Int) -> Bool {
    reading.classes(at: surname + 1) & WordClass.honorific != 0 && reading.people.only(surname: t[surname]) != nil
  }

  private func followsLead(_ position: Int, floor: Int) -> Bool {
    reading.matchBack(position, floor: floor, WordClass.lead | WordClass.post).length > 0
  }
}
