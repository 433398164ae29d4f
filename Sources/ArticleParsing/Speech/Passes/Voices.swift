import Characters
import Lexicon

/// Who a paragraph begins with, where it begins with a label: 记者：, 问：, 某某：, [网友某某].
enum Voice {
  case person(Int)
  /// 答：, 嘉宾：, whoever the article has announced.
  case answer
  case question
  /// 行政长官：, somebody by his post alone.
  case post(Range<Int>)
  /// Somebody or something that is no person of the article: 解说：, 观众：.
  case nobody
  /// A label that tells nothing by itself, such as a paper's short name; only among other voices it is one.
  case unknown

  var isQuestion: Bool { if case .question = self { true } else { false } }
  var isUnknown: Bool { if case .unknown = self { true } else { false } }
  var person: Int? { if case .person(let person) = self { person } else { nil } }
}

/// What a paragraph begins with to say whose words follow.
struct Label {
  /// What names the voice, without brackets and colon.
  var name: Range<Int>
  /// Where the words begin.
  var end: Int
  /// A colon closes it; brackets alone may hold anything.
  var hasColon: Bool
  /// A quotation follows, so that it may be a verb's colon: 某某说：“….
  var isQuoted = false
}

/// The voices of an article.
struct Voices {
  let scene: Scene
  /// By part.
  let all: [Voice?]
  let labels: [Label?]
  let announced: [Int: Set<Int>]

  init(in scene: Scene) {
    self.scene = scene
    let reader = VoiceReader(scene: scene)
    labels = scene.text.parts.indices.map(reader.label)
    let recurring = Self.recurring(labels, in: scene.text)
    let hosts = reader.hosts()
    all = labels.enumerated().map { part, label in
      label.flatMap { reader.voice(of: $0, part: part, recurring: recurring, hosts: hosts) }
    }
    announced = Announcements(scene: scene).all(besides: hosts)
  }

  /// Labels that stand more than once: those of voices, whoever they are.
  private static func recurring(_ labels: [Label?], in text: SpeechText) -> Set<[Char]> {
    var seen: Set<[Char]> = []
    var recurring: Set<[Char]> = []
    for case let label? in labels where label.hasColon && label.name.count <= longestRecurring {
      let name = [Char](text[label.name])
      if !seen.insert(name).inserted { recurring.insert(name) }
    }
    return recurring
  }

  /// Characters.
  private static let longestRecurring = 12

  /// Whether the article is an interview or a press conference: one label is a colon like any other, a conversation has
  /// several, and somebody asks or speaks twice; or the one who speaks has been announced.
  var isConversation: Bool {
    var seen: Set<Int> = []
    let isRepeated = all.contains { voice in
      switch voice {
      case .question, .nobody: true
      case .person(let person): !seen.insert(person).inserted
      case .answer, .post, .unknown, nil: false
      }
    }
    if isRepeated, all.count(where: { $0 != nil && $0?.isUnknown != true }) >= 2 { return true }
    let answering = Set(announced.values.joined())
    return !seen.isDisjoint(with: answering)
  }
}
