import Characters
import Lexicon

/// 主人说; 老人笑着说; 这位从业多年的专家表示: a noun takes up somebody whom the article has described so.
struct RoleNounSubject: AttributionRule {
  let name = RuleName.pronoun
  let example = "走进院子，主人马福安正在喂羊。[n 主人=马福安][c 说]，今年雨水好。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site, let noun = noun(before: site.left, in: site.part, of: scene),
      let person = person(of: noun, in: scene)
    else { return nil }
    return [
      Attribution(
        source: .person(person), part: site.part, range: noun.range.lowerBound..<site.cue.range.upperBound,
        name: noun.range, cue: site.cue.range, rule: name)
    ]
  }

  private struct Noun {
    /// With the demonstrative and what stands between.
    let range: Range<Int>
    let head: Range<Int>
    let part: Int
  }

  // MARK: The noun

  private func noun(before left: Int, in part: Int, of scene: Scene) -> Noun? {
    let text = scene.text
    let floor = scene.floor(of: part)
    let role = max(
      Self.roles.length(before: left, in: text.characters, floor: floor),
      Self.elders.length(before: left, in: text.characters, floor: floor))
    let length = max(role, text.matchBack(left, floor: floor, .post).length)
    guard length > 0 else { return nil }
    let head = left - length..<left
    if let start = demonstrative(before: head.lowerBound, floor: floor, in: text) {
      return Noun(range: start..<left, head: head, part: part)
    }
    guard role == length else { return nil }
    let isFirst =
      head.lowerBound == floor || !text[head.lowerBound - 1].isHanzi
      || text.matchBack(head.lowerBound, floor: floor, [.lead, .adverb]).length > 1
    return isFirst ? Noun(range: head, head: head, part: part) : nil
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
  private static let roles: WordList = "主人 户主 店主 摊主 车主 房主 老板娘 老板 小伙子 小伙 小姑娘 姑娘 小女孩 小男孩 女孩 男孩 汉子 大叔 大姐 大嫂"
  private static let elders: WordList = "老人家 老人 老汉 老大爷 老大娘 大爷 大娘 老奶奶 老爷爷 老太太 老伯 老者"

  // MARK: The person

  /// The last one named so, a few paragraphs above at most.
  private func person(of noun: Noun, in scene: Scene) -> Int? {
    let isElder = scene.text.is(noun.head, oneOf: Self.elders)
    guard let last = scene.mentions.last(before: noun.range.lowerBound) else { return nil }
    for index in stride(from: last, through: max(0, last - Self.mostMentions + 1), by: -1) {
      let mention = scene.mentions[index]
      guard mention.part >= noun.part - Self.mostParagraphs else { return nil }
      guard let person = mention.person, !mention.isJournalist else { continue }
      if isCalled(scene.text[noun.head], mention, person, in: scene) || isElder && self.isElder(mention, in: scene.text)
      {
        return person
      }
    }
    return nil
  }

  private static let mostMentions = 12
  private static let mostParagraphs = 3

  /// The noun stands before or behind the name, or ends the post.
  private func isCalled(_ noun: ArraySlice<Char>, _ mention: Mention, _ person: Int, in scene: Scene) -> Bool {
    let start = mention.name.lowerBound
    if start >= noun.count, scene.text[start - noun.count..<start] == noun { return true }
    if let title = mention.title, scene.text[title] == noun { return true }
    return scene.people.all[person].post.map { scene.text[$0].suffix(noun.count) == noun } ?? false
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
