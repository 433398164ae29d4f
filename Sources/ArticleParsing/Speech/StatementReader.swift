/// Reads statements that are set one below the other without quotation marks: behind a label with a post, or below a
/// line of its own that names who speaks.
struct StatementReader {
  let reading: SpeechReading

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// - Parameter voices: who each part of the text begins with, if it begins with a label.
  func read(_ voices: [LabelReader.Voice?]) {
    lazy var isCollection = announcesStatements()
    var found: [Attribution] = []
    var labels = 0
    var speaker: Int?
    for (index, voice) in voices.enumerated() {
      let part = reading.parts[index]
      if !part.isBody {
        guard let line = speakerLine(part.range), isCollection else { continue }
        if reading.mentions[line].person < 0 { reading.enter(line) }
        speaker = reading.mentions[line].person
        labels += 1
      } else if let voice {
        speaker = nil
        guard case .person(let person, let label) = voice, isIntroduced(label), !isAttributed(index) else { continue }
        let length = part.range.upperBound - label.upperBound
        if length <= 1 {
          speaker = person
        } else if length >= Self.shortest {
          found.append(statement(of: person, part: index, label: label))
        } else {
          continue
        }
        labels += 1
      } else if let person = speaker {
        found.append(statement(of: person, part: index, label: part.range.lowerBound..<part.range.lowerBound))
      }
    }
    let others = reading.attributions.contains { if case .person = $0.source { true } else { false } }
    guard !found.isEmpty, others || labels >= 2 else { return }
    let parts = Set(found.map(\.part))
    reading.attributions.removeAll { parts.contains($0.part) }
    reading.attributions += found
  }

  private func statement(of person: Int, part: Int, label: Range<Int>) -> Attribution {
    Attribution(
      source: .person(person), part: part, range: label, name: label.isEmpty ? nil : label,
      rule: label.isEmpty ? .answerContinued : .answerLabel)
  }

  /// Scalars, colon and stop included: shorter ones are entries of a list.
  private static let shortest = 10

  private func isAttributed(_ part: Int) -> Bool { reading.attributions.contains { $0.part == part } }

  /// The label holds a post too, before the name or in a parenthesis behind it.
  private func isIntroduced(_ label: Range<Int>) -> Bool {
    let index = Int(reading.mentionEnding[label.upperBound])
    guard index >= 0, reading.mentions[index].start == label.lowerBound else { return false }
    return reading.mentions[index].post != nil || reading.mentions[index].title.map(isPost) == true
  }

  /// 委员, 代表; 先生 is a courtesy.
  private func isPost(_ title: Range<Int>) -> Bool {
    reading.match(title.lowerBound, WordClass.post).length >= title.count
  }

  /// The mention that a line consists of: a post and a name, and nothing else.
  private func speakerLine(_ line: Range<Int>) -> Int? {
    let index = Int(reading.mentionEnding[line.upperBound])
    guard index >= 0, reading.mentions[index].post != nil, !reading.mentions[index].isJournalist,
      reading.mentions[index].start <= line.lowerBound + 1
    else { return nil }
    return index
  }

  /// 发言摘登, 心声: what the head or the first paragraph says of the whole.
  private func announcesStatements() -> Bool {
    guard let last = reading.parts.prefix(3).last else { return false }
    return (0..<last.range.upperBound).contains { Self.announcements.length(at: $0, in: t, limit: t.count) > 0 }
  }

  private static let announcements: ScalarWords = "发言 感言 心声 摘登 寄语 体会 金句 都说了啥 这样说"
}
