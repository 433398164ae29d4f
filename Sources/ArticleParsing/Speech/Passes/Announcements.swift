import Characters

/// Who answers, by what the text says before the questions: 发言人某某主持例行记者会, 专访某某, 嘉宾：某某.
struct Announcements {
  let scene: Scene

  private var text: SpeechText { scene.text }

  /// By part, whom it announces: one person, unless several answer in turn.
  func all(besides hosts: Set<Int>) -> [Int: Set<Int>] {
    var found: [Int: Set<Int>] = [:]
    for part in text.parts.indices {
      let people = (guests(part: part) ?? answering(part: part)).subtracting(hosts)
      if !people.isEmpty { found[part] = people }
    }
    return found
  }

  // MARK: 嘉宾：某某

  /// Those whom a line that begins with 嘉宾： lists.
  private func guests(part: Int) -> Set<Int>? {
    let range = text.parts[part].range
    let length = Self.guestLabels.length(at: range.lowerBound, in: text.characters, limit: range.upperBound)
    guard length > 0, !text.characters[range].contains(where: \.endsSentence) else { return nil }
    var colon = range.lowerBound + length
    while text[colon] == " " { colon += 1 }
    guard text[colon] == "：" else { return nil }
    return people(scene.mentions.all.filter { range.contains($0.name.lowerBound) })
  }

  private static let guestLabels: WordList =
    "对话嘉宾 访谈嘉宾 受访嘉宾 本期嘉宾 特邀嘉宾 做客嘉宾 嘉宾 对话人物 对话人 受访者 受访人 被访者 采访对象 访谈对象 发布人"

  // MARK: 某某答记者问, 专访某某

  /// Those who answer by what a sentence of the part says.
  private func answering(part: Int) -> Set<Int> {
    let range = text.parts[part].range
    var found: Set<Int> = []
    for i in range where text.has(Self.signs, at: i) {
      let isOccasion = text.has(Self.occasions, at: i) || isHeld(at: i)
      let isVisit = text.has(Self.visits, at: i)
      guard isOccasion || isVisit else { continue }
      let sentence =
        text.sentenceStart(before: i, floor: range.lowerBound)..<text.sentenceEnd(from: i, limit: range.upperBound)
      if isOccasion, let subject = subject(of: sentence.lowerBound..<i) {
        found.formUnion(people(withJoined(subject)))
      }
      if isVisit, let visited = visited(from: i, in: sentence) {
        found.formUnion(people(withJoined(visited)))
      }
    }
    return found
  }

  /// What any of these sentences has: one look a character.
  private static let signs = WordList([occasions, visits, holding])

  /// What is said of the one who answers.
  private static let occasions: WordList =
    """
    答记者问 答本报记者问 答网友问 答媒体问 答问 \
    回答记者 回答了记者 回答媒体 回答了媒体 回答中外记者 回答了中外记者 回答提问 回答了提问 回答有关 回答了有关 \
    会见传媒 会见记者 会见媒体 会晤传媒 见传媒 见记者 与传媒谈话 对传媒 谈话内容 答问内容 \
    接受采访 接受专访 接受访问 接受了 接受本报 接受本刊 接受本网 接受记者 接受媒体 接受《 接受独家 做客 与网友 在线访谈 在线交流 \
    介绍情况，并答 介绍有关情况，并答
    """

  /// 主持例行记者会.
  private func isHeld(at position: Int) -> Bool {
    guard text.has(Self.holding, at: position) else { return false }
    let end = text.clauseEnd(from: position, limit: text.count)
    let reach = Range(from: position, upTo: min(end, position + Self.longestMeeting))
    return reach.contains { text.has(Self.meetings, at: $0) }
  }

  private static let holding: WordList = "主持 召开 举行"
  private static let meetings: WordList = "记者会 发布会 说明会 吹风会 见面会"
  /// Characters.
  private static let longestMeeting = 16

  /// The first one whom the clause before an occasion names, unless he is what it is about or somebody else answers.
  private func subject(of stretch: Range<Int>) -> Int? {
    let index = scene.mentions.indices.first { index in
      let mention = scene.mentions[index]
      return stretch.contains(mention.name.lowerBound) && !mention.isJournalist && mention.end <= stretch.upperBound
        && !(mention.start > stretch.lowerBound && Self.topics.contains(text[mention.start - 1]))
    }
    guard let index else { return nil }
    let between = scene.mentions[index].end..<stretch.upperBound
    return between.contains { text.has(Self.others, at: $0) } ? nil : index
  }

  private static let topics: CharSet = "就应对与同受于给为向被由"
  /// Somebody without a name answers.
  private static let others: WordList = "负责人 发言人 负责同志 有关人士 相关人士 有关专家 工作人员 官员 家属 律师"

  /// What is done with the one who answers.
  private static let visits: WordList = "专访 采访了 采访到 独家对话 对话 访谈了 访问了 连线 请教了"

  /// The first one named behind a visit.
  private func visited(from position: Int, in sentence: Range<Int>) -> Int? {
    let reach = Range(from: position, upTo: min(sentence.upperBound, position + Self.longestPost))
    return scene.mentions.indices.first {
      reach.contains(scene.mentions[$0].name.lowerBound) && !scene.mentions[$0].isJournalist
    }
  }

  /// Characters of the longest post between 专访 and the name.
  private static let longestPost = 40

  // MARK: People

  /// A mention with those that a conjunction ties to it.
  private func withJoined(_ first: Int) -> [Mention] {
    var found = [scene.mentions[first]]
    for index in scene.mentions.indices.dropFirst(first + 1) {
      let next = scene.mentions[index]
      guard let last = found.last, next.start == last.end + 1,
        Vocabulary.nameConjunctions.contains(text[last.end]) || text[last.end] == "，"
      else { break }
      found.append(next)
    }
    return found
  }

  private func people(_ mentions: [Mention]) -> Set<Int> {
    Set(mentions.filter { !$0.isJournalist }.compactMap(\.person))
  }
}
