/// The subject of a reporting verb that stands farther left: first in its clause, or in an earlier one of the sentence.
extension CueReader {
  /// - Parameter clause: from its beginning to the adjuncts of the cue; no person is its subject.
  func subjectOfSentence(_ cue: Cue, clause: Range<Int>, part: Int, floor: Int) -> Attribution? {
    var end = clause.upperBound
    var start = clause.lowerBound
    if !clause.isEmpty, !beginsWithoutSubject(start) || reading.mentionStarting[start] >= 0 {
      // A clause with its own subject, which is no name.
      return cue.isStrong && cue.introduces || cue.introducesQuote ? unnamed(cue, part: part, from: start) : nil
    }
    let opens = cue.isStrong ? cue.introduces || goesOn(cue) : cue.introducesQuote || isJoinedUrge(cue)
    let follows = clause.isEmpty && !opens && !isCore(cue) && beginsClause(cue)
    guard isCore(cue) || clause.isEmpty && (opens || follows)
    else { return nil }
    let sentence = clauses.sentenceStart(before: start, floor: floor)
    for _ in 0..<(follows ? 1 : 5) {
      guard start > sentence, start > floor else { break }
      end = start - 1
      start = clauses.clauseStart(before: end, floor: floor)
      guard start < end, t[end] == Mark.comma || t[end] == Mark.semicolon else { break }
      if let subject = subject(in: start..<end, cue: cue, part: part, floor: floor) { return carriedOn(subject) }
    }
    return nil
  }

  /// 并呼吁各方…, 又警告…: a second remark of the same sentence, though no mark stands behind the cue.
  private func goesOn(_ cue: Cue) -> Bool {
    cue.range.count >= 2 && cue.range.lowerBound > 0 && Self.joins.contains(t[cue.range.lowerBound - 1])
      && t[cue.range.upperBound] == cue.next && !Self.acts.contains(cue.range, of: t)
  }

  /// 某某拿出照片，痛斥…; 某某致辞，呼吁…: right behind the clause of its subject.
  func beginsClause(_ cue: Cue) -> Bool {
    (cue.isStrong || accuses(cue)) && cue.range.count >= 2 && cue.range.lowerBound > 0
      && t[cue.range.lowerBound - 1] == Mark.comma
      && Mark.isHanzi(cue.next) && !Self.acts.contains(cue.range, of: t)
  }

  private func accuses(_ cue: Cue) -> Bool { Self.criticising.contains(cue.range, of: t) }

  private static let criticising: ScalarWords = "批评"

  /// 某某给予肯定，并希望大家…: hoped aloud.
  func isJoinedUrge(_ cue: Cue) -> Bool {
    cue.urges && cue.range.lowerBound > 0 && Self.joins.contains(t[cue.range.lowerBound - 1])
      && t[cue.range.upperBound] == cue.next && Self.hopes.contains(cue.range, of: t)
  }

  private static let hopes: ScalarWords = "希望 期望 期待 期盼 期许 勉励"
  private static let joins = ScalarSet("并又还也")
  /// Often done rather than said.
  private static let acts: ScalarWords = "介绍 宣布 告诉"

  func carriedOn(_ attribution: Attribution) -> Attribution {
    var attribution = attribution
    if attribution.rule != .pronoun { attribution.rule = .subjectCarriedOn }
    return attribution
  }

  static let core: ScalarWords = "说 表示 指出 强调 认为 称"

  func isCore(_ cue: Cue) -> Bool { Self.core.contains(cue.range, of: t) }

  func beginsWithoutSubject(_ position: Int) -> Bool {
    reading.match(position, WordClass.open | WordClass.adverb | WordClass.cue).length > 0
  }

  /// The person or pronoun that is the subject of a clause: first in it, and followed by what can be its predicate.
  func subject(in clause: Range<Int>, cue: Cue, part: Int, floor: Int) -> Attribution? {
    var i = clause.lowerBound
    while i < clause.upperBound {
      if let partner = reading.partner(i), partner > i {
        i = partner + 1
        continue
      }
      let index = Int(reading.mentionStarting[i])
      if index >= 0 {
        let mention = reading.mentions[index]
        if isSubject(mention, in: clause) || isPlainSubject(mention, in: clause, cue: cue), reports(cue),
          !isCausative(from: mention.end, to: clause.upperBound)
        {
          addFollowers(of: index, before: clause.upperBound, cue: cue, part: part)
          return found(index, cue: cue, part: part, rule: .nameAdjunctCue)
        }
        i = mention.end
        continue
      }
      if isPronoun(i, floor: floor), isSubjectPosition(i, clause: clause), predicateFollows(i + 1) {
        return anaphoric(cue, part: part, name: i..<i + 1)
      }
      i += 1
    }
    return nil
  }

  /// A known person before a verb that no lexicon has: 言某某面露微笑，…强调：. A noun there would be his (言某某团队).
  private func isPlainSubject(_ mention: Mention, in clause: Range<Int>, cue: Cue) -> Bool {
    cue.isStrong && cue.introduces && isSubjectPosition(mention.start, clause: clause) && mayBePlainSubject(mention)
  }

  func mayBePlainSubject(_ mention: Mention) -> Bool {
    guard mention.person >= 0, Mark.isHanzi(t[mention.end]), t[mention.end] != 0x7684 else { return false }
    return reading.match(mention.end, WordClass.noun | WordClass.group | WordClass.head | WordClass.place).length == 0
  }

  /// Whether a cue at a distance from its subject reports what he says.
  private func reports(_ cue: Cue) -> Bool {
    cue.isStrong || cue.introducesQuote || cue.tells && cue.introduces || quotesSpeech(cue) || isJoinedUrge(cue)
      || accuses(cue) && beginsClause(cue)
  }

  /// 某某让大家说: others speak.
  private func isCausative(from start: Int, to end: Int) -> Bool {
    (start..<max(start, end)).contains {
      t[$0] == Self.letting && Mark.isHanzi(t[$0 + 1]) && reading.match($0, WordClass.word).length < 2
    }
  }

  /// 让
  private static let letting: UInt16 = 0x8BA9

  func isSubject(_ mention: Mention, in clause: Range<Int>) -> Bool {
    guard isSubjectPosition(mention.start, clause: clause) else { return false }
    return mention.end >= clause.upperBound || predicateFollows(mention)
  }

  /// A name with its post needs no known verb behind it, only no 的.
  func predicateFollows(_ mention: Mention) -> Bool {
    if predicateFollows(mention.end) { return true }
    return mention.post != nil && t[mention.end] != 0x7684 && reading.match(mention.end, WordClass.group).length == 0
  }

  /// Nothing but words of time, prepositions and the like stands before it in its clause.
  func isSubjectPosition(_ position: Int, clause: Range<Int>) -> Bool {
    // 参加审议的省长某某: described by a clause of its own.
    if position > clause.lowerBound, t[position - 1] == 0x7684 { return true }
    var i = clause.lowerBound
    while i < position {
      if !Mark.isHanzi(t[i]) {
        i += 1
        continue
      }
      let match = reading.match(i, WordClass.lead | WordClass.adverb | WordClass.meet | WordClass.place)
      if match.classes & WordClass.meet != 0 { return false }
      if match.length > 0, i + match.length <= position {
        i += match.length
      } else if Self.dateUnits.contains(t[i]) {
        i += 1
      } else {
        return endsPhraseOfTime(before: position, from: clause.lowerBound)
      }
    }
    return true
  }

  /// 谈到此事时某某说; 路透社援引某某; 听到这里某某.
  func endsPhraseOfTime(before position: Int, from start: Int) -> Bool {
    if Self.phraseEnds.contains(t[position - 1]) { return true }
    // 新华社某地1月25日电德国外长某某: no mark between.
    if t[position - 1] == Self.dispatch, position - 2 >= start, t[position - 2] == Self.day { return true }
    let lead = reading.matchBack(position, floor: start, WordClass.lead)
    return lead.length >= 2
  }

  /// 电, 日
  private static let dispatch: UInt16 = 0x7535
  private static let day: UInt16 = 0x65E5
  static let phraseEnds = ScalarSet("时后中上里")

  /// What can follow a subject: prepositions, adverbs, verbs, dates, 、 of a list; not 的 or a noun.
  func predicateFollows(_ position: Int) -> Bool {
    guard position < t.count else { return false }
    let scalar = t[position]
    if Mark.isDigit(scalar) || scalar == Mark.enumeration || scalar == Mark.comma { return true }
    let match = reading.match(
      position, WordClass.open | WordClass.adverb | WordClass.verb | WordClass.cue | WordClass.title)
    if match.length > 0 { return true }
    if Self.opinions.length(at: position, in: t, limit: t.count) > 0 { return true }
    return Self.predicateScalars.contains(scalar)
  }

  static let opinions: ScalarWords = "观点 的话 的观点 的说法"
  static let predicateScalars = ScalarSet("和与及等将把被从到曾已也还都就又正是有")
}
