import Characters
import Lexicon

/// Who a paragraph begins with, where it begins with a label and a colon: 记者：, 问：, 某某：.
enum Voice {
  case person(Int, label: Range<Int>)
  case answer
  case question
  /// 行政长官：, somebody by his post alone.
  case post(Range<Int>)

  var isQuestion: Bool { if case .question = self { true } else { false } }
}

/// The labels of an article.
struct Voices {
  let scene: Scene
  /// By part.
  let all: [Voice?]

  init(in scene: Scene) {
    self.scene = scene
    let reader = VoiceReader(scene: scene)
    all = scene.text.parts.indices.map { reader.voice(of: $0) }
  }

  /// Whether the article is an interview or a press conference: one label is a colon like any other, a conversation has
  /// several, and somebody asks or speaks twice.
  var isConversation: Bool {
    guard all.count(where: { $0 != nil }) >= 2 else { return false }
    var seen: Set<Int> = []
    return all.contains { voice in
      switch voice {
      case .question: true
      case .person(let person, _): !seen.insert(person).inserted
      case .answer, .post, nil: false
      }
    }
  }
}

/// Reads the label that a paragraph begins with.
struct VoiceReader {
  let scene: Scene

  private var text: SpeechText { scene.text }

  func voice(of index: Int) -> Voice? {
    guard let colon = colon(of: index) else { return nil }
    let start = scene.floor(of: index)
    let label = start..<colon
    if asks(label) { return .question }
    if let person = person(in: label) { return person }
    if let asked = asked(label) { return asked }
    if text.is(label, oneOf: Self.answers) { return .answer }
    if text.is(label, oneOf: Self.questions) || isMedium(label) { return .question }
    return text.matchBack(colon, floor: start, .post).length == label.count ? .post(label) : nil
  }

  private static let answers: WordList = "答 A 回答 答复"
  private static let questions: WordList = "问 Q 记者 主持人 本报 编辑 提问 本刊 本刊记者 本报记者"

  /// The first colon of a part, if it comes early enough to close a label.
  func colon(of index: Int) -> Int? {
    let part = text.parts[index]
    let start = part.range.lowerBound
    var passed = start
    for i in text.marks[part.marks] where i >= passed {
      guard i - start < Self.longestLabel else { return nil }
      if text[i] == "：" {
        // 某某：“…” is a quotation, not a label.
        return i > start && text[i + 1] != "“" ? i : nil
      }
      // “军神”某某：
      if text[i] == "“", let close = text.partner(i), close > i, close - i < Self.longestNickname {
        passed = close + 1
      } else if text[i].endsClause || text[i] == "“" {
        return nil
      }
    }
    return nil
  }

  /// Characters.
  private static let longestLabel = 40
  private static let longestNickname = 8

  private func person(in label: Range<Int>) -> Voice? {
    guard let index = scene.mentions.ending(at: label.upperBound) else { return nil }
    let mention = scene.mentions[index]
    guard (label.lowerBound...label.lowerBound + 2).contains(mention.start) else { return nil }
    if mention.isJournalist { return .question }
    return mention.person.map { .person($0, label: mention.start..<label.upperBound) }
  }

  /// 记者问：, 发言人答：, 某某答：
  private func asked(_ label: Range<Int>) -> Voice? {
    guard label.count > 1, label.count <= Self.longestAsked else { return nil }
    switch text[label.upperBound - 1] {
    case "问": return .question
    case "答": return person(in: label.lowerBound..<label.upperBound - 1) ?? .answer
    default: return nil
    }
  }

  /// Characters.
  private static let longestAsked = 16

  /// 媒体提问冠军某某：
  private func asks(_ label: Range<Int>) -> Bool {
    label.dropLast(1).contains { text.has(Self.asking, at: $0) }
  }

  private static let asking: WordList = "提问 追问 请问"

  /// 环球时报, 某某社记者: a paper asks.
  private func isMedium(_ label: Range<Int>) -> Bool {
    label.count <= Self.longestMedium
      && Self.media.length(before: label.upperBound, in: text.characters, floor: label.lowerBound) > 0
  }

  private static let longestMedium = 24
  private static let media: WordList = "报 社 记者 网 周刊 杂志 电视台 电台 新闻 月谈 主持人 在线"
}
