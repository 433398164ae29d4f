/// Words that a speaker quotes from another belong to the outer speaker: 甲表示，乙主席多次指出….
struct NestedRemarks {
  let reading: SpeechReading
  private let clauses: ClauseReader

  init(_ reading: SpeechReading) {
    self.reading = reading
    clauses = ClauseReader(reading: reading)
  }

  /// - Precondition: the attributions are in order.
  func remove() {
    var outer: Attribution?
    reading.attributions.removeAll { attribution in
      if let current = outer, current.part == attribution.part, isNested(attribution, in: current) { return true }
      // A name cited with its title is an authority, seldom the one who speaks to the paper.
      if attribution.rule != .joint { outer = attribution }
      return false
    }
  }

  private func isNested(_ inner: Attribution, in outer: Attribution) -> Bool {
    guard case .person(let speaker) = outer.source, let cue = outer.cue, inner.rule != .joint else { return false }
    guard introduces(cue.upperBound), inner.range.lowerBound >= cue.upperBound else { return false }
    if inner.source == outer.source { return false }
    if case .person(let other) = inner.source, other == speaker { return false }
    let floor = reading.parts[inner.part].range.lowerBound
    let sentence = clauses.sentenceStart(before: inner.range.lowerBound, floor: floor)
    if sentence <= cue.lowerBound { return !isOpposite(inner, cue: cue, floor: floor) }
    return isTitled(inner) && !hasQuote(inner)
  }

  /// 甲表示，…，校长乙则认为，…: two speakers in one long sentence. The second has a verb of speaking before a comma, a
  /// clause of its own, and 则 or a post.
  private func isOpposite(_ inner: Attribution, cue: Range<Int>, floor: Int) -> Bool {
    guard let name = inner.name, let verb = inner.cue, reading.t[cue.upperBound] == Mark.comma,
      !Mark.isHanzi(reading.t[verb.upperBound])
    else { return false }
    let clause = clauses.clauseStart(before: inner.range.lowerBound, floor: floor)
    guard clause > cue.upperBound + 1, reading.t[clause - 1] == Mark.comma else { return false }
    if reading.t[name.upperBound..<max(name.upperBound, verb.lowerBound)].contains(Self.whereas) { return true }
    let index = Int(reading.mentionStarting[name.lowerBound])
    return index >= 0 && reading.mentions[index].start == clause && reading.mentions[index].post != nil
      && verb.lowerBound == reading.mentions[index].end && CueReader.core.contains(verb, of: reading.t)
  }

  /// 则
  private static let whereas: UInt16 = 0x5219

  private func introduces(_ position: Int) -> Bool {
    reading.t[position] == Mark.comma || Mark.isHanzi(reading.t[position])
  }

  private func isTitled(_ attribution: Attribution) -> Bool {
    guard let name = attribution.name else { return false }
    let index = Int(reading.mentionStarting[name.lowerBound])
    guard index >= 0, let title = reading.mentions[index].title, reading.mentions[index].post == nil else {
      return false
    }
    return Self.leaders.contains(title, of: reading.t)
  }

  private static let leaders: ScalarWords = "总书记 主席 总理 总统 委员长"

  private func hasQuote(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue, cue.upperBound + 1 < reading.t.count else { return false }
    return reading.t[cue.upperBound] == Mark.colon || reading.t[cue.upperBound] == Mark.openQuote
  }
}
