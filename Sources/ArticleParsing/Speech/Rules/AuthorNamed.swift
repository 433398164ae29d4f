import Characters

/// “…。”说这话的是某某。: the sentence behind a quotation tells whose words it was.
struct AuthorNamed: AttributionRule {
  static let authorNamed: RuleName = "author-named"

  let name = Self.authorNamed
  let example = "“我们不能等。”写下这句话的是[p 教师][n 秦素云]。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .quotation(let site) = site, site.isWhole, let narrative = site.narrative,
      let author = Self.author(in: narrative.sentence, of: scene)
    else { return nil }
    return site.attribution(to: author, end: author.end, rule: name, in: scene)
  }

  /// 说这话的是一位老党员, 一位村民这样评价: a sentence gives what stands before it to somebody without a name.
  static func isUnnamed(in sentence: Range<Int>, of scene: Scene) -> Bool {
    let text = scene.text
    guard !sentence.contains(where: { scene.mentions.starting(at: $0) != nil }) else { return false }
    if openings.length(at: sentence.lowerBound, in: text.characters, limit: sentence.upperBound) > 0 { return true }
    let verb = text.matchBack(sentence.upperBound, floor: sentence.lowerBound, [.say, .tell]).length
    return verb > 0 && sentence.count > verb && sentence.count <= longestUnnamed
  }

  /// Characters.
  private static let longestUnnamed = 20

  /// Whom a sentence names as the one who said what stands before it.
  static func author(in sentence: Range<Int>, of scene: Scene) -> Mention? {
    let text = scene.text
    let speaks = openings.length(at: sentence.lowerBound, in: text.characters, limit: sentence.upperBound) > 0
    // Not the possessor: 某某的老师某某.
    let named = sentence.prefix(reach).lazy.compactMap { scene.mentions.starting(at: $0) }
    guard let index = named.first(where: { text[scene.mentions[$0].end] != "的" }) else { return nil }
    let mention = scene.mentions[index]
    let behind = mention.end..<max(mention.end, min(mention.end + reach, sentence.upperBound))
    guard !mention.isJournalist else { return nil }
    let pointsBack = demonstratives.length(at: sentence.lowerBound, in: text.characters, limit: sentence.upperBound) > 0
    let isAuthor =
      speaks || text.has(ends, at: mention.end) || pointsBack && behind.contains { text.has(words, at: $0) }
      || repeats(behind, in: text)
    return isAuthor ? mention : nil
  }

  /// 某某反复说着这句话.
  private static func repeats(_ predicate: Range<Int>, in text: SpeechText) -> Bool {
    guard let object = predicate.first(where: { text.has(theseWords, at: $0) }) else { return false }
    return (predicate.lowerBound..<object).contains { text.has(saying, at: $0) }
  }

  private static let theseWords: WordList = "这句话 这番话 这段话 这句口号"
  private static let saying: WordList = "说 写 讲 喊 念叨 重复"

  /// Characters.
  private static let reach = 40
  private static let openings: WordList =
    "说这话 写信的 写这封信 说这句话 说这番话 说这段话 说出这 讲这话 讲这句话 讲这番话 讲出这 写下这 写这句话 喊出这 许下这 留下这句话 发出这 道出这"
  /// 某某话音刚落, 某某的这番话.
  private static let ends: WordList = "话音 的话音 说完 讲完 说罢 的这番话 的一番话 的一席话"
  private static let demonstratives: WordList = "这是 这句话 这番话 这段话 这一句话"
  private static let words: WordList = "说 讲 写 喊 话 口头禅 心声 心愿 愿望 感受 感言 感慨 承诺 诺言 誓言 信条 座右铭 日记 回答 想法 体会 嘱托"
}
