import Characters

/// Paragraphs that are one quotation and name nobody: the words of whoever the next paragraph cites, or of whoever
/// spoke at the end of the one before.
struct LoneQuotations: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    var standing = attributions
    var added: [Attribution] = []
    for index in scene.text.parts.indices where isLoneQuotation(index, in: scene.text) {
      guard !standing.contains(where: { $0.part == index }) else { continue }
      let last = lastOfChain(from: index, in: scene.text)
      if let cited = citedBelow(last, in: scene) {
        standing = standing.yielding(to: .source) {
          $0.part == cited.part && $0.source == cited.source && $0.range.lowerBound < cited.range.upperBound
        }
        added.append(.quotation(at: index, source: cited.source, rule: .cited, in: scene))
      } else if let author = authorBelow(last, in: scene) {
        standing = standing.yielding(to: .source) {
          $0.part == author.part && $0.range.lowerBound < author.range.upperBound
        }
        added.append(.quotation(at: index, source: author.source, rule: AuthorNamed.authorNamed, in: scene))
      } else if let speaker = (standing + added).last(in: index - 1), goesOn(after: speaker, in: scene),
        !tellsOfAnother(index, in: scene.text),
        !isUnnamedBelow(index, in: scene)
      {
        added.append(.quotation(at: index, source: speaker.source, rule: .quoteContinued, in: scene))
      } else if let person = onlyPersonAbove(index, standing, in: scene), !isUnnamedBelow(index, in: scene) {
        added.append(.quotation(at: index, source: .person(person), rule: .quoteContinued, in: scene))
      }
    }
    return standing + added
  }

  /// “…\n“…。”\n说这话的是某某: the paragraphs of one quotation belong to whom the paragraph below the last one names.
  private func lastOfChain(from index: Int, in text: SpeechText) -> Int {
    var last = index
    while last + 1 < text.parts.count, text.isLeftOpen(text.parts[last]), isLoneQuotation(last + 1, in: text) {
      last += 1
    }
    return last
  }

  /// The paragraph is a single quotation, or one that is left open for the next paragraph.
  private func isLoneQuotation(_ index: Int, in text: SpeechText) -> Bool {
    let part = text.parts[index]
    let open = part.range.lowerBound
    guard part.isBody, text[open] == "“", let close = text.partner(open) else { return false }
    return close + 3 >= part.range.upperBound && text.isSpeech(open)
  }

  /// 记者问某某还修不修表，老人没有抬头。\n“我还修。”: words in the first person below a paragraph that tells of one person
  /// only, and quotes nobody.
  private func onlyPersonAbove(_ index: Int, _ standing: [Attribution], in scene: Scene) -> Int? {
    guard index > 0, scene.text.parts[index - 1].isBody, !standing.contains(where: { $0.part == index - 1 }),
      scene.text[scene.text.parts[index].range].contains("我")
    else { return nil }
    let end = scene.floor(of: index)
    guard let person = scene.onlyPerson(before: end, part: index, ignoringDoubtful: false),
      // Who may be visiting somebody else.
      !scene.isOfficial(person)
    else { return nil }
    let sentence = scene.text.sentenceStart(before: end - 1, floor: scene.floor(of: index - 1))..<end
    let isTold = sentence.contains {
      scene.mentions.starting(at: $0).map { scene.mentions[$0].person == person } ?? false
        || Pronouns.stands(at: $0, in: scene, floor: sentence.lowerBound)
    }
    return isTold ? person : nil
  }

  /// 某某发来贺信: the first sentence of the next paragraph names the author of what was quoted.
  private func citedBelow(_ index: Int, in scene: Scene) -> Attribution? {
    let below = index + 1
    guard below < scene.text.parts.count else { return nil }
    let range = scene.text.parts[below].range
    let end = scene.text.sentenceEnd(from: range.lowerBound, limit: range.upperBound)
    let author = scene.mentions.all.first {
      $0.part == below && $0.name.lowerBound < end && !$0.isJournalist && $0.isVouched
        && Citation.end(after: $0.end, before: end, in: scene.text) != nil
    }
    return author.map {
      Attribution(
        source: scene.source(of: $0), part: below, range: $0.name.lowerBound..<end, name: $0.name, rule: .cited)
    }
  }

  /// 说这句话的人叫某某: the next paragraph begins by telling whose words they are.
  private func authorBelow(_ index: Int, in scene: Scene) -> Attribution? {
    guard let sentence = sentenceBelow(index, in: scene.text) else { return nil }
    return AuthorNamed.author(in: sentence, of: scene).map {
      Attribution(
        source: scene.source(of: $0), part: index + 1, range: sentence, name: $0.name, rule: AuthorNamed.authorNamed)
    }
  }

  private func isUnnamedBelow(_ index: Int, in scene: Scene) -> Bool {
    sentenceBelow(index, in: scene.text).map { AuthorNamed.isUnnamed(in: $0, of: scene) } ?? false
  }

  private func sentenceBelow(_ index: Int, in text: SpeechText) -> Range<Int>? {
    guard index + 1 < text.parts.count else { return nil }
    let range = text.parts[index + 1].range
    return range.lowerBound..<text.sentenceEnd(from: range.lowerBound, limit: range.upperBound)
  }

  /// “他这个人啊，…: whoever spoke before would say 我.
  private func tellsOfAnother(_ index: Int, in text: SpeechText) -> Bool {
    let first = text.parts[index].range.lowerBound + 1
    return Vocabulary.pronouns.contains(text[first]) && text[first + 1] != "们"
  }

  /// The paragraph before ended in that person's words, or with saying that they were his.
  private func goesOn(after speaker: Attribution, in scene: Scene) -> Bool {
    let text = scene.text
    guard speaker.source.isPerson else { return false }
    let part = text.parts[speaker.part]
    let last = text[part.range.upperBound - 1]
    let isAttributedLast = speaker.cue.map { $0.upperBound >= part.range.upperBound - 1 } ?? false
    // What follows a question is the answer.
    if last == "”", text[part.range.upperBound - 2] == "？" { return false }
    return last == "”" || last == "：" || speaker.range.isEmpty || text.isLeftOpen(part)
      || isAttributedLast || pauses(speaker, in: scene)
  }

  /// 说到这里，他停了停。\n“…。”: the last sentence tells of the one who spoke, and names nobody else.
  private func pauses(_ speaker: Attribution, in scene: Scene) -> Bool {
    let range = scene.text.parts[speaker.part].range
    let start = scene.text.sentenceStart(before: range.upperBound - 1, floor: range.lowerBound)
    guard start >= speaker.range.upperBound,
      Vocabulary.meanwhile.length(at: start, in: scene.text.characters, limit: range.upperBound) > 0
    else { return false }
    let sentence = start..<range.upperBound
    return scene.mentions.named(in: sentence).allSatisfy { scene.source(of: $0) == speaker.source }
      && sentence.contains {
        Pronouns.stands(at: $0, in: scene, floor: start) || scene.text.has(RoleNounSubject.elders, at: $0)
      }
  }
}

extension Attribution {
  /// A paragraph that is somebody's words without saying so.
  static func quotation(at part: Int, source: Source, rule: RuleName, in scene: Scene) -> Attribution {
    let start = scene.floor(of: part)
    return Attribution(source: source, part: part, range: start..<start, rule: rule, isCited: rule == .cited)
  }
}

extension [Attribution] {
  /// The last one of a part.
  func last(in part: Int) -> Attribution? {
    filter { $0.part == part }.max { $0.range.lowerBound < $1.range.lowerBound }
  }
}
