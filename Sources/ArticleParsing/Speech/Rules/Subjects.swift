import Characters
import Lexicon

/// Tells whether a mention is the subject of its clause: by what stands before it and by what can be its predicate.
struct Subjects {
  let scene: Scene

  private var text: SpeechText { scene.text }

  /// First in its clause, and followed by what can be its predicate.
  func isSubject(_ mention: Mention, in clause: Range<Int>) -> Bool {
    guard !mention.isPossessor, stands(at: mention.start, in: clause) else { return false }
    return mention.end >= clause.upperBound || predicateFollows(mention)
  }

  /// A name with its post needs no known verb behind it, only no 的.
  func predicateFollows(_ mention: Mention) -> Bool {
    if isEponym(mention) { return false }
    if predicateFollows(mention.end) { return true }
    return (mention.post != nil || mention.isIntroduced || mention.title != nil) && text[mention.end] != "的"
      && text.match(mention.end, .group).length == 0
  }

  /// A known person before a verb that no lexicon has: 言某某面露微笑，…强调：. A noun there would be his (言某某团队).
  func mayBePlainSubject(_ mention: Mention) -> Bool {
    guard mention.isVouched, !mention.isPossessor, !isEponym(mention), text[mention.end].isHanzi,
      text[mention.end] != "的"
    else {
      return false
    }
    return text.match(mention.end, [.noun, .group, .post, .journalist, .place]).length == 0
  }

  /// 某某法治思想, 某某精神: what is called after somebody.
  private func isEponym(_ mention: Mention) -> Bool {
    // 某某近日对理论研究作出指示: a predicate.
    if text.hasWord(mention.end, [.adverb, .open, .meet]) { return false }
    var i = mention.end
    while text[i].isHanzi, i - mention.end <= Self.longestEponym {
      if text.has(Self.teachings, at: i) { return true }
      if text.match(i, [.say, .verb]).length > 1 { return false }
      i += 1
    }
    return false
  }

  /// Characters.
  private static let longestEponym = 12
  private static let teachings: WordList = "思想 精神 理论"

  /// Nothing but words of time, prepositions and the like stands before it in its clause.
  func stands(at position: Int, in clause: Range<Int>) -> Bool {
    // 参加审议的省长某某: described by a clause of its own.
    if position > clause.lowerBound, text[position - 1] == "的" { return true }
    var i = clause.lowerBound
    while i < position {
      if !text[i].isHanzi {
        i += 1
        continue
      }
      // 小伙子某某.
      let description = text.match(i, [.description, .kin]).length
      if description > 0, i + description == position { return true }
      let match = text.match(i, [.lead, .adverb, .meet, .place])
      if match.classes.has(.meet) { return false }
      if match.length > 0, i + match.length <= position {
        i += match.length
      } else if Vocabulary.dateUnits.contains(text[i]) {
        i += 1
      } else {
        return endsPhraseOfTime(before: position, from: clause.lowerBound)
      }
    }
    return true
  }

  /// 谈到此事时某某说; 路透社援引某某; 听到这里某某.
  private func endsPhraseOfTime(before position: Int, from start: Int) -> Bool {
    if Self.phraseEnds.contains(text[position - 1]) { return true }
    // 新华社某地1月25日电德国外长某某: no mark between.
    if text[position - 1] == "电", position - 2 >= start, text[position - 2] == "日" { return true }
    let lead = text.matchBack(position, floor: start, .lead)
    return lead.length >= 2 && !lead.classes.has(.meet)
  }

  private static let phraseEnds: CharSet = "时后中上里"

  /// What can follow a subject: prepositions, adverbs, verbs, dates, 、 of a list; not 的 or a noun.
  func predicateFollows(_ position: Int) -> Bool {
    guard position < text.count else { return false }
    let next = text[position]
    if next.isDigit || next == "、" || next == "，" { return true }
    if text.match(position, [.open, .adverb, .verb, .say, .weak, .tell, .urge, .title]).length > 0 { return true }
    if text.has(ActingSubject.openings, at: position) { return true }
    return text.has(Self.opinions, at: position) || Self.predicateOpenings.contains(next)
  }

  private static let opinions: WordList = "观点 的话 的观点 的说法"
  private static let predicateOpenings: CharSet = "和与及等将把被从到曾已也还都就又正是有"

  /// A clause that opens so has no subject of its own.
  func beginsWithoutSubject(_ position: Int) -> Bool {
    text.match(position, [.open, .adverb, .say, .weak, .tell, .urge]).length > 0
  }
}
