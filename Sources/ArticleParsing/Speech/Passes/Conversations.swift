import Characters

/// Interviews and press conferences: who answers speaks from his label to the next one.
struct Conversations: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    let voices = Voices(in: scene)
    guard voices.isConversation else { return attributions }
    let interviewee = attributions.first { $0.source.isPerson }?.source
    var labelled: Set<Int> = []
    var answers: [Attribution] = []
    var current = Attribution.Source.unnamed
    for (index, voice) in voices.all.enumerated() {
      let part = scene.text.parts[index]
      guard part.isBody else {
        // A question set as a heading.
        if voice?.isQuestion == true { current = .unnamed }
        continue
      }
      var label = part.range.lowerBound..<part.range.lowerBound
      switch voice {
      case .question: current = .unnamed
      case .answer:
        current = named(behindLabelOf: index, in: scene) ?? interviewee ?? host(before: index, in: scene) ?? .unnamed
      case .person(let person, let name): (current, label) = (.person(person), name)
      case .post(let post): (current, label) = (holder(of: post, in: scene), post)
      case nil where closes(part.range, in: scene.text) || isAbout(current, part: index, in: scene): current = .unnamed
      case nil: break
      }
      if voice != nil || current != .unnamed { labelled.insert(index) }
      // A label on a line of its own: the words stand below.
      guard current.isPerson, voice == nil || part.range.upperBound - label.upperBound > 1 else { continue }
      answers.append(
        Attribution(
          source: current, part: index, range: label, name: label.isEmpty ? nil : label,
          rule: voice == nil ? .answerContinued : .answerLabel))
    }
    return attributions.yielding(to: .label) { labelled.contains($0.part) } + answers
  }

  /// 答：（某某厅厅长 某某）…
  private func named(behindLabelOf part: Int, in scene: Scene) -> Attribution.Source? {
    guard let colon = VoiceReader(scene: scene).colon(of: part), let close = scene.text.partner(colon + 1),
      close > colon + 1, close < scene.text.parts[part].range.upperBound,
      let index = scene.mentions.ending(at: close), !scene.mentions[index].isJournalist
    else { return nil }
    return scene.source(of: scene.mentions[index])
  }

  /// The first person with a post above: the one who holds the press conference.
  private func host(before part: Int, in scene: Scene) -> Attribution.Source? {
    scene.mentions.all.first { $0.part < part && $0.post != nil && !$0.isJournalist && $0.isVouched }
      .map(scene.source)
  }

  /// The person whose post a label names.
  private func holder(of post: Range<Int>, in scene: Scene) -> Attribution.Source {
    let holder = scene.people.all.firstIndex { person in
      guard let known = person.post, known.count >= post.count, !person.isJournalist else { return false }
      return scene.text[known].suffix(post.count) == scene.text[post]
    }
    return holder.map { .person($0) } ?? .unnamed
  }

  /// （完）, 来源：… and the like close the last answer.
  private func closes(_ part: Range<Int>, in text: SpeechText) -> Bool {
    Self.closings.length(at: part.lowerBound, in: text.characters, limit: part.upperBound) > 0
  }

  private static let closings: WordList = "来源 （完） （责任编辑 责任编辑 编辑"

  /// A paragraph without a label that names who has spoken tells about him.
  private func isAbout(_ speaker: Attribution.Source, part: Int, in scene: Scene) -> Bool {
    guard case .person(let person) = speaker else { return false }
    let range = scene.text.parts[part].range
    let name = scene.text[scene.people.all[person].name]
    guard name.count >= 2 else { return false }
    return range.dropLast(name.count - 1).contains {
      scene.text[$0..<$0 + name.count] == name && !scene.text.isQuoted($0, in: range)
    }
  }
}
