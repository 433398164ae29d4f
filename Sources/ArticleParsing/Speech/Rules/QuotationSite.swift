import Characters
import Lexicon

/// Quoted speech that no cue has attributed, and the words around it.
struct QuotationSite {
  /// Marks included.
  let range: Range<Int>
  let part: Int
  /// The quotation ends as a sentence or a clause does.
  let isWhole: Bool
  /// What is told right behind it; `nil` where nothing is.
  let narrative: Narrative?

  struct Narrative {
    /// The first clause; a clause of time before it is passed over.
    let clause: Range<Int>
    let sentenceEnd: Int

    /// To the end of its sentence.
    var sentence: Range<Int> { clause.lowerBound..<max(clause.lowerBound, sentenceEnd) }
  }

  init(_ range: Range<Int>, part: Int, in scene: Scene) {
    self.range = range
    self.part = part
    isWhole = scene.text.endsSpeech(range.upperBound - 1)
    narrative = Self.narrative(behind: range, isWhole: isWhole, part: scene.text.parts[part].range, in: scene)
  }

  private static func narrative(
    behind quotation: Range<Int>, isWhole: Bool, part: Range<Int>, in scene: Scene
  ) -> Narrative? {
    let text = scene.text
    var start = quotation.upperBound
    while start < part.upperBound, joins.contains(text[start]) || text[start] == "“" {
      start = text[start] == "“" ? (text.partner(start) ?? start) + 1 : start + 1
    }
    guard start < part.upperBound else { return nil }
    let sentenceEnd = text.sentenceEnd(from: start, limit: part.upperBound)
    var end = text.clauseEnd(from: start, limit: sentenceEnd)
    for _ in 0..<mostClauses where isWhole {
      guard let next = afterTime(start, end, limit: sentenceEnd, in: scene) else { break }
      start = next
      end = text.clauseEnd(from: start, limit: sentenceEnd)
    }
    return Narrative(clause: start..<max(start, end), sentenceEnd: sentenceEnd)
  }

  /// 15日上午，在村口的小屋里，某某…
  private static let mostClauses = 3
  /// What may stand between a quotation and what is told of its speaker.
  private static let joins: CharSet = "…，、—"

  /// 15日上午，某某写道: where the clause behind a clause of time begins.
  private static func afterTime(_ start: Int, _ end: Int, limit: Int, in scene: Scene) -> Int? {
    let text = scene.text
    guard start < end, end < limit, text[end] == "，",
      end - start <= longestTime || isPlace(start..<end, in: text),
      !(start..<end).contains(where: { scene.mentions.starting(at: $0) != nil })
    else { return nil }
    let isCircumstance =
      text[start].isDigit || timeAndPlace.contains(text[end - 1]) || text.match(start, .lead).length >= 2
      || text.has(perceptions, at: start) || text.hasLongWord(start, .verb) && end - start <= longestAct
      || end - start <= longestAct && (start..<end).contains { text[$0] == "完" }
    return isCircumstance ? end + 1 : nil
  }

  /// 在那间不到二十平方米的小屋里.
  private static func isPlace(_ clause: Range<Int>, in text: SpeechText) -> Bool {
    text[clause.lowerBound] == "在" && timeAndPlace.contains(text[clause.upperBound - 1])
      && clause.count <= longestPlace
  }

  /// 水漫过门槛时, 浓烟里: what a clause of time or place ends with.
  private static let timeAndPlace: CharSet = "时里中上下前后间旁边外际刻天年月日夜晚晨午"
  /// Clauses without a subject of their own begin with them.
  private static let perceptions: WordList = "眼看 说完 说着 话音 只见 随着 望着 看着 想到 听到 说到 说罢 讲到 说起 提起 谈起 讲起 聊起 忆起 回忆起 顾不上 来不及"

  private static let longestTime = 12
  private static let longestPlace = 30
  /// Characters: 推开家门, 查完房.
  private static let longestAct = 6

  /// A mention is the speaker.
  /// - Parameter end: of what tells so.
  func attribution(to mention: Mention, end: Int, rule: RuleName, in scene: Scene) -> [Attribution]? {
    guard !mention.isJournalist, let person = mention.person else { return nil }
    return [
      Attribution(
        source: .person(person), part: part, range: mention.start..<max(end, mention.end), name: mention.name,
        rule: rule, isCited: rule == .cited)
    ]
  }
}
