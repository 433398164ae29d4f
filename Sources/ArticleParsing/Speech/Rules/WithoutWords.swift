import Characters

/// 分别介绍了有关情况; 向其亲属表示深切慰问; 宣布大会开幕: somebody speaks, but not a word of it is given.
struct WithoutWords: AttributionRule {
  let name = RuleName.unnamed
  let example = "市长言立诚、局长葛静怡分别介绍了工程进展情况。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let text = scene.text
    if isPassive(site, in: scene) || isFollowed(site, in: scene) { return [] }
    // 介绍“便民圈”建设情况.
    let quoted = site.cue.next == "“" ? text.partner(site.cue.range.upperBound) : nil
    guard site.cue.next.isHanzi || quoted.map({ text[$0 + 1].isHanzi }) == true else { return nil }
    let start = site.cue.range.upperBound
    let object = start..<max(start, text.wholeClauseEnd(from: start, limit: text.parts[site.part].range.upperBound))
    let isReport =
      text.is(site.cue.range, oneOf: Self.reports)
      && (isInTurn(site.cue.range.lowerBound, in: text) || isJoint(site, in: scene)
        || text.has(Self.answering, at: object.upperBound + 1))
      && Self.contents.length(before: object.upperBound, in: text.characters, floor: object.lowerBound) > 0
    let isCourtesy =
      text.is(site.cue.range, oneOf: Self.expressing)
      && object.prefix(Self.longestCourtesy).contains { text.has(Self.courtesies, at: $0) }
    let isOpening =
      text.is(site.cue.range, oneOf: Self.declaring) && object.count <= Self.longestOpening
      && Self.openings.length(before: object.upperBound, in: text.characters, floor: object.lowerBound) > 0
    let isWelcome = text.is(site.cue.range, oneOf: Self.presenting) && text.has(Self.guests, at: start)
    return isReport || isCourtesy || isOpening || isWelcome ? [] : nil
  }

  private static let reports: WordList = "介绍 通报 汇报 报告 讲述 阐述 说明 解读 分享"
  private static let contents: WordList = "情况 经验 做法 成果 体会 进展 安排 内容 意见 建议 看法 故事 感受 方案 计划"
  /// 介绍有关情况，并回答记者提问: what an announcement says of a press conference.
  private static let answering: WordList = "并回答 并答 回答记者 答记者问 并就"
  private static let expressing: WordList = "表示 表达"
  private static let courtesies: WordList = "慰问 哀悼 悼念 敬意 问候 同情"
  private static let presenting: WordList = "介绍"
  private static let guests: WordList = "嘉宾 来宾 客人 与会 出席 主宾"
  private static let declaring: WordList = "宣布"
  private static let openings: WordList = "开幕 闭幕 开工 动工 开馆 开园 启动 开始 结束 开学 开机 成立 开通"
  /// Characters before the word: 最诚挚的慰问.
  private static let longestCourtesy = 6
  private static let longestOpening = 14

  /// 分别, 先后: one after the other.
  private func isInTurn(_ cue: Int, in text: SpeechText) -> Bool {
    (max(0, cue - Self.nearby)..<cue).contains { text.has(Self.turns, at: $0) }
  }

  /// 某某、某某介绍: several people.
  private func isJoint(_ site: CueSite, in scene: Scene) -> Bool {
    scene.mentions.ending(at: site.left).map { scene.text[scene.mentions[$0].start - 1] == "、" } ?? false
  }

  /// 动议由某某提出，; 由某某介绍情况: by whom something is done.
  private func isPassive(_ site: CueSite, in scene: Scene) -> Bool {
    guard let index = scene.mentions.ending(at: site.left), !CueReading(scene: scene, cue: site.cue).isCore,
      !site.cue.introducesQuote
    else { return false }
    let start = scene.mentions[index].start
    return scene.text[start - 1] == "由" && scene.text[start - 2] != "自" && scene.text[start - 2] != "理"
  }

  /// 根据某某指示和要求: what somebody else follows.
  private func isFollowed(_ site: CueSite, in scene: Scene) -> Bool {
    guard let index = scene.mentions.ending(at: site.left), scene.text.is(site.cue.range, oneOf: Self.orders),
      !site.cue.introducesQuote
    else { return false }
    let clause = scene.text.clauseStart(before: scene.mentions[index].start, floor: scene.floor(of: site.part))
    return scene.text.has(Self.following, at: clause)
  }

  private static let orders: WordList = "指示 要求 部署 批示 建议 提议 嘱托 嘱咐"
  private static let following: WordList = "根据 按照 遵照 依照 按 落实 贯彻 贯彻落实"

  private static let nearby = 6
  private static let turns: WordList = "分别 先后 相继 依次 逐一 轮流"
}
