import Characters

/// “…。”某某的脸上笑开了花; 说这话时，某某的目光望向远处: what is told of the speaker behind a quotation.
struct QuotationThenDescription: AttributionRule {
  let name = QuotationThenName.quoteThenName
  let example = "“日子越过越好了。”[p 村民][n 盘阿妹]的脸上笑开了花。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, site.isWhole, let narrative = site.narrative else { return nil }
    let text = scene.text
    let sentence = narrative.sentence
    guard let index = sentence.prefix(Self.reach).lazy.compactMap({ scene.mentions.starting(at: $0) }).first else {
      return nil
    }
    let first = scene.mentions[index]
    // 谈起老师某某，学生某某眼含热泪: whom he talks of, then he himself.
    let isTopic =
      text.has(Self.topics, at: sentence.lowerBound) && first.start <= sentence.lowerBound + Self.topicLength
    guard let mention = isTopic ? subject(behind: first, in: sentence, of: scene) : first else { return nil }
    let isWhile =
      Vocabulary.meanwhile.length(at: sentence.lowerBound, in: text.characters, limit: sentence.upperBound) > 0
    let ownsFeature = text[mention.end] == "的" && Self.features.contains(text[mention.end + 1])
    // 顺着某某手指的方向.
    let points =
      text.has(Self.following, at: sentence.lowerBound)
      && text.has(Self.pointers, at: mention.end)
    guard isWhile || points || ownsFeature && !isSeen(mention, from: sentence.lowerBound, in: text) else { return nil }
    return site.attribution(to: mention, end: mention.end, rule: name, in: scene)
  }

  private func subject(behind topic: Mention, in sentence: Range<Int>, of scene: Scene) -> Mention? {
    let next = (min(topic.end + 1, sentence.upperBound)..<sentence.upperBound).lazy
      .compactMap { scene.mentions.starting(at: $0) }.first
    return scene.text[topic.end] == "，" ? next.map { scene.mentions[$0] } : nil
  }

  static let topics: WordList = "谈起 谈到 谈及 提起 提到 说起 问起 说到 聊起 讲起 问到"
  /// Characters of each topic.
  private static let topicLength = 2
  private static let following: WordList = "顺着 循着 沿着"
  private static let pointers: WordList = "手指 的手指 的目光 目光 所指"

  /// 有人拉着某某的手: somebody else does something. 热泪滑过某某的脸颊 is told of himself.
  private func isSeen(_ mention: Mention, from start: Int, in text: SpeechText) -> Bool {
    (start..<max(start, mention.start)).contains {
      Self.handling.contains(text[$0]) || text.match($0, [.pronoun, .plural, .group]).length > 0
    }
  }

  private static let handling: CharSet = "看望见听对向盯摸扶拉握抱拍吻指跟给和与人"

  /// Characters behind the quotation.
  private static let reach = 40
  private static let features: CharSet = "脸眼目双话语声心嘴笑回言发额嗓眉泪鬓神表"
}
