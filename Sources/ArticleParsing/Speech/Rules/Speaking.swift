import Characters
import Lexicon

/// Attributions of what a cue reports to whoever speaks.
struct Speaking {
  let scene: Scene
  let site: CueSite

  private var text: SpeechText { scene.text }
  private var cue: Cue { site.cue }

  /// A mention speaks, with those who are named beside it.
  /// - Returns: `nil` where nobody is to be quoted so.
  func mention(_ index: Int, rule: RuleName) -> [Attribution]? {
    let mention = scene.mentions[index]
    if mention.isJournalist { return [unnamed(from: mention.start)] }
    guard let person = mention.person else { return nil }
    // 鲁山先生说过: words of long ago, unless he has a post in this article.
    if text[cue.range.upperBound] == "过", scene.people.all[person].post == nil { return nil }
    let rule = rule == NamedSubject.adjacent && mention.post != nil ? NamedSubject.withPost : rule
    return partners(of: mention) + [
      Attribution(
        source: .person(person), part: site.part, range: mention.start..<max(mention.end, cue.range.upperBound),
        name: mention.name, cue: cue.range, rule: rule)
    ]
  }

  /// 孟某、杜某说: those named before the last one speak with him.
  private func partners(of mention: Mention) -> [Attribution] {
    var found: [Attribution] = []
    var start = mention.start
    while Vocabulary.jointConjunctions.contains(text[start - 1]), let other = scene.mentions.ending(at: start - 1),
      !scene.mentions[other].isJournalist
    {
      found.append(joint(scene.mentions[other]))
      start = scene.mentions[other].start
    }
    return found
  }

  /// 某某和某某均表示: those named after the subject.
  /// - Parameter end: where they end at the latest.
  func followers(of index: Int, before end: Int) -> [Attribution] {
    var found: [Attribution] = []
    var mention = scene.mentions[index]
    while mention.end < end, Vocabulary.jointConjunctions.contains(text[mention.end]),
      let other = follower(from: mention.end + 1, before: end), !scene.mentions[other].isJournalist
    {
      mention = scene.mentions[other]
      found.append(joint(mention))
    }
    // 某某与某某会谈时说: only one of them speaks, unless both are said to.
    let areJoint =
      Self.both.contains(text[mention.end]) || text[mention.end] == "等"
      || (cue.range.lowerBound - 4..<cue.range.lowerBound).contains { Self.both.contains(text[$0]) }
      || areSubjects(scene.mentions[index], mention)
    return areJoint ? found : []
  }

  /// 某某和某某在年会上说: 和 or 、 joins them, and nothing says that they meet each other.
  private func areSubjects(_ first: Mention, _ last: Mention) -> Bool {
    guard text[last.end] == "在", Self.plainConjunctions.contains(text[first.end]) else { return false }
    return !(last.end..<cue.range.lowerBound).contains { text.has(Self.talks, at: $0) }
  }

  private static let plainConjunctions: CharSet = "和、及"
  private static let talks: WordList = "会谈 会见 会晤 通话 交谈 见面 商谈 谈话 聊天 对话 座谈 谈判"

  private static let both: CharSet = "均都共分一双先相"

  private func joint(_ mention: Mention) -> Attribution {
    Attribution(
      source: scene.source(of: mention), part: site.part, range: mention.start..<cue.range.upperBound,
      name: mention.name, cue: cue.range, rule: .joint)
  }

  /// The mention whose post or name begins at a position.
  private func follower(from position: Int, before end: Int) -> Int? {
    let limit = max(position, min(end, position + Self.longestPost))
    let index = (position..<limit).lazy.compactMap { scene.mentions.starting(at: $0) }.first
    return index.flatMap { scene.mentions[$0].start == position ? $0 : nil }
  }

  private static let longestPost = 40

  /// Whom 他 stands for is settled when all attributions are known.
  func anaphor(_ name: Range<Int>) -> Attribution {
    Attribution(
      source: .anaphor, part: site.part, range: name.lowerBound..<cue.range.upperBound, name: name, cue: cue.range,
      rule: .pronoun)
  }

  func unnamed(from start: Int) -> Attribution {
    Attribution(
      source: .unnamed, part: site.part, range: start..<cue.range.upperBound, cue: cue.range, rule: .unnamed)
  }
}
