import Characters

/// Drops the words that a speaker quotes from another: they belong to the outer speaker.
struct NestedRemarks: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    var outer: Attribution?
    return attributions.yielding(to: .outerSpeaker) { attribution in
      if let current = outer, current.part == attribution.part, isNested(attribution, in: current, of: scene) {
        return true
      }
      // A name cited with its title is an authority, seldom the one who speaks to the paper.
      if attribution.rule != .joint { outer = attribution }
      return false
    }
  }

  private func isNested(_ inner: Attribution, in outer: Attribution, of scene: Scene) -> Bool {
    guard outer.source.isPerson, let cue = outer.cue, inner.cue != outer.cue, inner.source != outer.source,
      introduces(cue.upperBound, in: scene.text), inner.range.lowerBound >= cue.upperBound
    else { return false }
    let floor = scene.floor(of: inner.part)
    let sentence = scene.text.sentenceStart(before: inner.range.lowerBound, floor: floor)
    if sentence <= cue.lowerBound { return !isOpposite(inner, cue: cue, floor: floor, in: scene) }
    return isTitled(inner, in: scene) && !hasQuotation(inner, in: scene.text)
  }

  /// 甲表示，…，校长乙则认为，…: two speakers in one long sentence. The second has a verb of speaking before a comma, a
  /// clause of its own, and 则 or a post.
  private func isOpposite(_ inner: Attribution, cue: Range<Int>, floor: Int, in scene: Scene) -> Bool {
    let text = scene.text
    guard let name = inner.name, let verb = inner.cue else { return false }
    let clause = text.clauseStart(before: inner.range.lowerBound, floor: floor)
    guard clause > cue.upperBound + 1, text[clause - 1] == "，" else { return false }
    // 甲谴责袭击，乙表示支持: what the first one says ends with its clause.
    if text[cue.upperBound].isHanzi, !text.is(cue, oneOf: Vocabulary.coreVerbs) {
      return inner.range.lowerBound == clause && text.is(verb, oneOf: Vocabulary.coreVerbs)
    }
    guard text[cue.upperBound] == "，", !text[verb.upperBound].isHanzi else { return false }
    if text[name.upperBound..<max(name.upperBound, verb.lowerBound)].contains(where: { $0 == "则" || $0 == "也" }) {
      return true
    }
    guard let index = scene.mentions.starting(at: name.lowerBound) else { return false }
    let mention = scene.mentions[index]
    return mention.start == clause && mention.post != nil && verb.lowerBound == mention.end
      && text.is(verb, oneOf: Vocabulary.coreVerbs)
  }

  private func introduces(_ position: Int, in text: SpeechText) -> Bool {
    text[position] == "，" || text[position].isHanzi
  }

  private func isTitled(_ attribution: Attribution, in scene: Scene) -> Bool {
    guard let name = attribution.name, let index = scene.mentions.starting(at: name.lowerBound),
      let title = scene.mentions[index].title, scene.mentions[index].post == nil
    else { return false }
    return scene.text.is(title, oneOf: Self.leaders)
  }

  private static let leaders: WordList = "总书记 主席 总理 总统 委员长"

  private func hasQuotation(_ attribution: Attribution, in text: SpeechText) -> Bool {
    guard let cue = attribution.cue else { return false }
    return text[cue.upperBound] == "：" || text[cue.upperBound] == "“"
  }
}
