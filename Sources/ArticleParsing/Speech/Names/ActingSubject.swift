import Characters
import Lexicon

/// 某某双手拉住老人，大声说：“…”: a name without a post that is the subject of a sentence whose end is somebody's words.
struct ActingSubject {
  let text: SpeechText

  /// Whether a name of a sentence's beginning does something, and words follow before the sentence ends.
  /// - Parameter floor: the beginning of the part.
  func speaks(_ name: Range<Int>, floor: Int) -> Bool {
    // 某某|酷爱: no word is torn.
    opens(name.lowerBound, floor: floor) && acts(name.upperBound)
      && !OrdinaryWords(text: text).isPair(at: name.upperBound - 1, commonness: 2)
      && (leadsIntoWords(name.upperBound)
        || isBehindQuotation(name.lowerBound, floor: floor) && (name.count > 2 || endsInSpeaking(name.upperBound)))
  }

  /// At the beginning of the sentence, or behind 说起收成，.
  private func opens(_ position: Int, floor: Int) -> Bool {
    let start = text.sentenceStart(before: position, floor: floor)
    return start == position || text[position - 1] == "，" && text.has(QuotationThenDescription.topics, at: start)
  }

  private func isBehindQuotation(_ position: Int, floor: Int) -> Bool {
    text[text.sentenceStart(before: position, floor: floor) - 1] == "”"
  }

  /// A verb, an adverb or the like follows: 蹲在地头, 颇为自豪, 双手一摊.
  private func acts(_ position: Int) -> Bool {
    if text.has(Self.openings, at: position) || Self.aspects.contains(text[position + 1]) { return true }
    var kind: Wordbook.Kind = []
    TermLexicon.shared.wordbook.forEachWord(in: text.characters, at: position, limit: text.count) { kind = $1.kind }
    return !kind.isDisjoint(with: [.verb, .adverb, .adjective, .idiom])
  }

  /// What a sentence about how somebody looks begins with, and prepositions.
  static let openings: WordList =
    "双手 两手 一手 右手 左手 双眼 两眼 满脸 一脸 满头 满眼 一边 一面 一把 一屁股 边 把 被 将 对 向 从 给 用 冲 朝 指 眼里 眼睛 眼含 嘴里 眉头 脸上 手里 手上 心里"

  /// 流着泪, 抹了一把汗.
  private static let aspects: CharSet = "着了"

  /// …说：“, …算了一笔账：“, …，说，“: the first quotation of the sentence are words.
  private func leadsIntoWords(_ position: Int) -> Bool {
    let limit = min(text.count, position + Self.longestLead)
    guard let mark = (position..<limit).first(where: { text[$0] == "“" || text[$0].endsSentence }), text[mark] == "“"
    else { return false }
    if text[mark - 1] == "：" { return true }
    return text[mark - 1] == "，" && text.matchBack(mark - 1, floor: position, .say).length > 0
  }

  /// Behind a quotation: 某某不解地问。
  private func endsInSpeaking(_ position: Int) -> Bool {
    let end = text.clauseEnd(from: position, limit: min(text.count, position + Self.longestLead))
    return text.matchBack(end, floor: position, [.say, .tell]).length > 0
  }

  /// Characters between the name and the words.
  private static let longestLead = 40
}
