import Characters

/// 提出的重要建议, 的观点和主张, 给予了积极回应: the cue is a noun, and nobody speaks.
struct CueAsNoun: AttributionRule {
  let name = RuleName.unnamed
  let example = "委员们提出的重要建议，得到了积极回应，让人深思。"

  func speakers(at site: Site, in scene: Scene) -> [Attribution]? {
    guard case .cue(let site) = site else { return nil }
    let cue = site.cue
    guard !CueReading(scene: scene, cue: cue).isCore else { return nil }
    let text = scene.text
    let floor = scene.floor(of: site.part)
    if text.is(cue.range, oneOf: Self.heard) {
      let clause = text.clauseStart(before: cue.range.lowerBound, floor: floor)
      // 听取工作情况介绍.
      if (clause..<cue.range.lowerBound).contains(where: { text.has(Self.hearing, at: $0) }) { return [] }
    }
    var i = cue.range.lowerBound
    while i > floor, cue.range.lowerBound - i < 12, text[i - 1].isHanzi {
      i -= 1
      if text[i] == "的", cue.range.lowerBound - i <= 5 {
        // 从保护的角度提出: the noun is another one.
        return text.has(Self.circumstances, at: i + 1) ? nil : []
      }
      if !cue.introducesQuote, text.has(Self.givers, at: i) { return [] }
    }
    return nil
  }

  private static let heard: WordList = "介绍 汇报 报告 讲解 说明 建议"
  private static let hearing: WordList = "听取 听了 聆听"
  private static let circumstances: WordList = "角度 视角 立场 层面 高度 方面 基础上 同时 过程中 时候 背景下 前提下"

  /// Verbs whose object a cue may be: 作出回应, 受到质疑.
  private static let givers: WordList = "给予 予以 作出 做出 作了 做了 得到 受到 引起 引发 获得 收到"
}
