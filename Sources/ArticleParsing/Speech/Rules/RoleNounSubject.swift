import Characters
import Lexicon

/// 主人说; 老人笑着说; 这位从业多年的专家表示; 局长强调: a noun takes up somebody whom the article has described so.
struct RoleNounSubject: AttributionRule {
  let name = RuleName.pronoun
  let example = "走进院子，主人马福安正在喂羊。[n 主人=马福安][c 说]，今年雨水好。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site,
      let (noun, person) = called(before: site.left, in: site.part, of: scene) ?? office(of: site, in: scene)
    else { return nil }
    return [
      Attribution(
        source: .person(person), part: site.part, range: noun.range.lowerBound..<site.cue.range.upperBound,
        name: noun.range, cue: site.cue.range, rule: name)
    ]
  }

  private func called(before left: Int, in part: Int, of scene: Scene) -> (Noun, Int)? {
    guard let noun = noun(before: left, in: part, of: scene), let person = person(of: noun, in: scene),
      noun.isSpecific || holders(of: noun.head, in: scene) == [person]
    else { return nil }
    return (noun, person)
  }

  private struct Noun {
    /// With the demonstrative and what stands between.
    let range: Range<Int>
    let head: Range<Int>
    let part: Int
    /// 这位…, 老人: it takes up the last one that it fits.
    let isSpecific: Bool
  }

  // MARK: The noun

  private func noun(before left: Int, in part: Int, of scene: Scene) -> Noun? {
    let text = scene.text
    let floor = scene.floor(of: part)
    let elder = Self.elders.length(before: left, in: text.characters, floor: floor)
    let post = text.matchBack(left, floor: floor, .post).length
    // 老院士: old, whatever he is.
    if post > 0, text[left - post - 1] == "老", isFirst(left - post - 1, floor: floor, in: text) {
      return Noun(range: left - post - 1..<left, head: left - post..<left, part: part, isSpecific: true)
    }
    let length = max(elder, post)
    if length > 0, let start = demonstrative(before: left - length, floor: floor, in: text) {
      return Noun(range: start..<left, head: left - length..<left, part: part, isSpecific: true)
    }
    // 这位在江上干了三十年的老桥工说.
    if let of = (max(floor, left - Self.longestHead)..<left).last(where: { text[$0] == "的" }), left - of > 2,
      let start = demonstrative(before: of, floor: floor, in: text)
    {
      return Noun(range: start..<left, head: of + 1..<left, part: part, isSpecific: true)
    }
    if elder > 0, isFirst(left - elder, floor: floor, in: text) {
      return Noun(range: left - elder..<left, head: left - elder..<left, part: part, isSpecific: true)
    }
    // 房东说: a noun that is all of the clause before the verb.
    let clause = text.clauseStart(before: left, floor: floor)..<left
    guard 2...3 ~= clause.count, clause.allSatisfy({ text[$0].isHanzi }),
      text.match(clause.lowerBound, [.group, .plural, .pronoun, .journalist]).length < clause.count
    else { return nil }
    return Noun(range: clause, head: clause, part: part, isSpecific: false)
  }

  private func isFirst(_ position: Int, floor: Int, in text: SpeechText) -> Bool {
    position == floor || !text[position - 1].isHanzi
      || text.matchBack(position, floor: floor, [.lead, .adverb]).length > 1
  }

  /// 这位从业多年的: where it begins.
  private func demonstrative(before position: Int, floor: Int, in text: SpeechText) -> Int? {
    var i = position
    while i > floor, position - i <= Self.longestDescription {
      let length = Self.demonstratives.length(before: i, in: text.characters, floor: floor)
      if length > 0 { return i - length }
      guard text[i - 1].isHanzi || text[i - 1].isDigit else { return nil }
      i -= 1
    }
    return nil
  }

  private static let demonstratives: WordList = "这位 那位 这名 那名"
  /// Characters.
  private static let longestDescription = 18
  /// The same of the noun and the 的 before it.
  private static let longestHead = 5
  static let elders: WordList = "老人家 老人 老汉 老大爷 老大娘 大爷 大娘 老奶奶 老爷爷 老太太 老伯 老者"

  // MARK: An office

  /// 总书记对乡亲们说, 局长表示: the one who holds it, if the article has only one so far.
  private func office(of site: CueSite, in scene: Scene) -> (Noun, Int)? {
    let text = scene.text
    let floor = scene.floor(of: site.part)
    let start = text.clauseStart(before: site.left, floor: floor)
    let length = text.match(start, [.post, .title]).length
    let head = start..<start + length
    guard length >= 2, start < site.left, isOffice(head, in: text), scene.mentions.starting(at: head.upperBound) == nil,
      head.upperBound == site.left || Subjects(scene: scene).predicateFollows(head.upperBound) && site.cue.isStrong
    else { return nil }
    let holders = holders(of: head, in: scene)
    guard let holder = holders.first, holders.count == 1 else { return nil }
    return (Noun(range: head, head: head, part: site.part, isSpecific: false), holder)
  }

  /// Whom the article has called so before.
  private func holders(of noun: Range<Int>, in scene: Scene) -> Set<Int> {
    let before = scene.mentions.all.prefix { $0.name.lowerBound < noun.lowerBound }
    return Set(
      before.filter { !$0.isJournalist && isCalled(scene.text[noun], $0, $0.person, in: scene) }.compactMap(\.person))
  }

  /// Not 教授 or 委员, of which there are many.
  private func isOffice(_ head: Range<Int>, in text: SpeechText) -> Bool {
    text[head.upperBound - 1] == "长"
      || Self.offices.length(before: head.upperBound, in: text.characters, floor: head.lowerBound) > 0
  }

  private static let offices: WordList = "书记 主任 主席 经理 总裁 总监 总理 总统 首相 校监 行政长官"

  // MARK: The person

  /// The last one named so, a few paragraphs above at most.
  private func person(of noun: Noun, in scene: Scene) -> Int? {
    let isElder = scene.text.is(noun.head, oneOf: Self.elders)
    guard let last = scene.mentions.last(before: noun.range.lowerBound) else { return nil }
    for index in stride(from: last, through: max(0, last - Self.mostMentions + 1), by: -1) {
      let mention = scene.mentions[index]
      guard mention.part >= noun.part - Self.mostParagraphs else { return nil }
      guard let person = mention.person, !mention.isJournalist else { continue }
      if isCalled(scene.text[noun.head], mention, person, in: scene)
        || isElder && self.isElder(mention, person, in: scene)
      {
        return person
      }
    }
    guard isElder || noun.range != noun.head else { return nil }
    return onlyPerson(before: noun, in: scene) ?? (noun.range == noun.head ? nil : presented(before: noun, in: scene))
  }

  /// 头一个报名的是某某。这位某厂厂长说: the one person whom the sentence before names.
  private func presented(before noun: Noun, in scene: Scene) -> Int? {
    let text = scene.text
    let floor = scene.floor(of: noun.part)
    let end = text.sentenceStart(before: noun.range.lowerBound, floor: floor)
    guard end == noun.range.lowerBound, end > floor, text[end - 1] == "。" else { return nil }
    let named = scene.mentions.named(in: text.sentenceStart(before: end - 1, floor: floor)..<end)
    guard let first = named.first, named.allSatisfy({ $0.person == first.person && !$0.isJournalist }) else {
      return nil
    }
    return first.person
  }

  /// 这位老桥工说, 老人慢慢地说: whoever it is that the paragraph and the one before tell of, if it is one person.
  private func onlyPerson(before noun: Noun, in scene: Scene) -> Int? {
    let end = noun.range.lowerBound
    guard let person = scene.onlyPerson(before: end, part: noun.part, ignoringDoubtful: true) else { return nil }
    // 市长看望老人，老人说: the other one.
    return noun.range == noun.head && scene.isOfficial(person) ? nil : person
  }

  private static let mostMentions = 12
  private static let mostParagraphs = 3

  /// The noun stands before or behind the name, or ends the post.
  private func isCalled(_ noun: ArraySlice<Char>, _ mention: Mention, _ person: Int?, in scene: Scene) -> Bool {
    let start = mention.name.lowerBound
    if start >= noun.count, scene.text[start - noun.count..<start] == noun { return true }
    if let title = mention.title, scene.text[title] == noun { return true }
    guard let post = person.flatMap({ scene.people.all[$0].post }) else { return false }
    // 院士、地质学家某某 is both.
    return scene.text[post].split(separator: "、").contains { $0.suffix(noun.count) == noun }
  }

  /// Here, or where the article gives the full name.
  private func isElder(_ mention: Mention, _ person: Int, in scene: Scene) -> Bool {
    let introduction = scene.mentions.starting(at: scene.people.all[person].name.lowerBound)
    return isElder(mention, in: scene.text) || introduction.map { isElder(scene.mentions[$0], in: scene.text) } ?? false
  }

  /// 老支书某某, 七十有三: an old person.
  private func isElder(_ mention: Mention, in text: SpeechText) -> Bool {
    let name = mention.name
    if (max(0, name.lowerBound - 4)..<name.lowerBound).contains(where: { text[$0] == "老" }) { return true }
    let beside = max(0, name.lowerBound - Self.besideName)..<min(text.count, mention.end + Self.besideName)
    return beside.contains { text.has(Self.ages, at: $0) || text[$0] == "岁" && isHighAge(before: $0, in: text) }
  }

  private static let besideName = 20
  private static let ages: WordList = "六旬 七旬 八旬 九旬 六十 七十 八十 九十 百岁 古稀 耄耋 花甲 高龄 年迈 白发 银发"

  private func isHighAge(before position: Int, in text: SpeechText) -> Bool {
    guard text[position - 1].isDigit, text[position - 2].isDigit else { return false }
    return text[position - 3] == "1" || "6"..."9" ~= text[position - 2]
  }
}
