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
    let mention = scene.mentions[index]
    let isWhile =
      Vocabulary.meanwhile.length(at: sentence.lowerBound, in: text.characters, limit: sentence.upperBound) > 0
    let ownsFeature = text[mention.end] == "的" && Self.features.contains(text[mention.end + 1])
    let clause = sentence.lowerBound..<max(sentence.lowerBound, mention.end)
    guard isWhile || ownsFeature && Subjects(scene: scene).stands(at: mention.start, in: clause) else { return nil }
    return site.attribution(to: mention, end: mention.end, rule: name, in: scene)
  }

  /// Characters behind the quotation.
  private static let reach = 40
  private static let features: CharSet = "脸眼目话语声心嘴笑回言发"
}
