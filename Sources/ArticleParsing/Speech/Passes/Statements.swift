import Characters
import Lexicon

/// Statements that are set one below the other without quotation marks: behind a label with a post, or below a line of
/// its own that names who speaks.
struct Statements: SpeechPass {
  func attributions(_ attributions: [Attribution], in scene: Scene) -> [Attribution] {
    let voices = Voices(in: scene)
    guard !voices.isConversation else { return attributions }
    let (found, labels) = statements(voices, among: attributions, in: scene)
    guard !found.isEmpty, labels >= 2 || attributions.contains(where: { $0.source.isPerson }) else {
      return attributions
    }
    let labelled = Set(found.map(\.part))
    return attributions.yielding(to: .label) { labelled.contains($0.part) } + found
  }

  private func statements(
    _ voices: Voices, among attributions: [Attribution], in scene: Scene
  ) -> (found: [Attribution], labels: Int) {
    lazy var isCollection = announcesStatements(scene.text)
    var found: [Attribution] = []
    var labels = 0
    var speaker: Int?
    for (index, voice) in voices.all.enumerated() {
      let part = scene.text.parts[index]
      if !part.isBody {
        guard let person = speakerLine(part.range, in: scene), isCollection else { continue }
        speaker = person
        labels += 1
      } else if let voice {
        speaker = nil
        guard case .person(let person) = voice, let label = voices.labels[index], isIntroduced(label.name, in: scene),
          !attributions.contains(where: { $0.part == index })
        else { continue }
        let length = part.range.upperBound - label.end
        if length <= 0 {
          speaker = person
        } else if length >= Self.shortest {
          found.append(statement(of: person, part: index, label: label.name, end: label.end, in: scene.text))
        } else {
          continue
        }
        labels += 1
      } else if let person = speaker {
        let start = part.range.lowerBound
        found.append(statement(of: person, part: index, label: start..<start, end: start, in: scene.text))
      }
    }
    return (found, labels)
  }

  /// - Parameter end: where the label ends and the words begin.
  private func statement(
    of person: Int, part: Int, label: Range<Int>, end: Int, in text: SpeechText
  ) -> Attribution {
    var statement = Attribution(
      source: .person(person), part: part, range: label, name: label.isEmpty ? nil : label,
      rule: label.isEmpty ? .answerContinued : .answerLabel)
    let limit = text.parts[part].range.upperBound
    let start = text.wordsStart(from: end, limit: limit)
    statement.words = start < limit ? [start..<limit] : []
    return statement
  }

  /// Characters, the stop included: shorter ones are entries of a list.
  private static let shortest = 9

  /// The label holds a post too, before the name or in a parenthesis behind it.
  private func isIntroduced(_ label: Range<Int>, in scene: Scene) -> Bool {
    guard let index = scene.mentions.ending(at: label.upperBound) else { return false }
    let mention = scene.mentions[index]
    return mention.start == label.lowerBound
      && (mention.post != nil || mention.title.map { scene.text.isPost($0) } == true)
  }

  /// The person whom a line consists of: a post and a name, and nothing else.
  private func speakerLine(_ line: Range<Int>, in scene: Scene) -> Int? {
    guard let index = scene.mentions.ending(at: line.upperBound) else { return nil }
    let mention = scene.mentions[index]
    guard mention.post != nil, !mention.isJournalist, mention.start <= line.lowerBound + 1 else { return nil }
    return mention.person
  }

  /// 发言摘登, 心声: what the head or the first paragraph says of the whole.
  private func announcesStatements(_ text: SpeechText) -> Bool {
    guard let last = text.parts.prefix(3).last else { return false }
    return (0..<last.range.upperBound).contains { text.has(Self.announcements, at: $0) }
  }

  private static let announcements: WordList = "发言 感言 心声 摘登 寄语 体会 金句 都说了啥 这样说"
}

extension SpeechText {
  /// 委员 and 总书记 behind a name are posts; 同志, 先生 are courtesies.
  func isPost(_ title: Range<Int>) -> Bool { match(title.lowerBound, .post).length >= title.count }
}
