/// Weighs a repeated phrase: is it the kind of thing a reader would call a policy term?
struct PhraseRules {
  let text: TermText.View
  let words: Words.View
  let vocabulary: TermVocabulary

  private static let neverFirst: Wordbook.Kind = [.function, .measure, .time, .direction, .number]
  /// Whether a term may begin with a word; adverbs only when they are longer and rare (实时共享).
  @inline(__always)
  static func mayOpen(_ word: Words.Word) -> Bool {
    word.kind.isDisjoint(with: neverFirst) && (word.kind != .adverb || word.length > 1 && word.commonness <= 4)
  }

  /// Never last.
  private static let neverLast: Wordbook.Kind = [
    .function, .adverb, .measure, .time, .direction, .number, .place, .countries, .organisation,
  ]
  /// Never inside, whatever its length.
  private static let neverInside: Wordbook.Kind = [.function, .time, .number]
  /// Never inside as a word of one character.
  private static let neverInsideShort: Wordbook.Kind = [.adverb, .measure, .direction]

  /// Adds the score without the count.
  /// - Returns: `false` where the form forbids a term.
  @discardableResult
  func weigh(_ phrase: RepeatedPhrases.Phrase, _ score: inout TermScore) -> Bool {
    let part = UnsafeBufferPointer(rebasing: words.words[phrase.words])
    let folded = text.folded(phrase.scalars)
    guard isLongEnough(part, scalars: folded.count, count: phrase.alignedCount),
      hasForm(part, folded, count: phrase.alignedCount)
    else { return false }
    score.add("repeat", -0.6)
    score.add("length", Self.lengthWeight(folded.count))
    let commonness = part.reduce(0) { $0 + Double($1.commonness) } / Double(part.count)
    score.add("rare words", (6.2 - commonness) * 0.6)
    guard let first = part.first, let last = part.last else { return false }
    if first.kind == .verb || vocabulary.contains(text.folded(first.range), .lead) {
      score.add("opens with a verb", -1)
    }
    if first.kind == .adjective { score.add("opens with an adjective", -0.4) }
    if first.kind == .place { score.add("opens with a place", -0.8) }
    if !last.kind.isDisjoint(with: [.verb, .adjective]) {
      // 完全赞成 is a predicate, 深度融合 (a noun first) a term.
      score.add("ends in a verb", first.kind == .adjective && part.count == 2 ? -1 : -0.2)
    }
    if part.count > 1, vocabulary.contains(text.folded(last.range), .head) { score.add("policy noun", 0.5) }
    return true
  }

  private func followsDigit(_ scalar: Int) -> Bool {
    guard scalar > 0 else { return false }
    let before = text.literal[scalar - 1]
    return 0x30...0x39 ~= before || 0xFF10...0xFF19 ~= before
  }

  private static func lengthWeight(_ scalars: Int) -> Double {
    switch scalars {
    case ...2: -1.2
    case 3: -0.6
    case 4, 5, 8: 0.4
    case 6: 0.6
    case 7: 0.5
    case 9...11: 0
    default: -0.6
    }
  }

  private func hasForm(_ part: UnsafeBufferPointer<Words.Word>, _ folded: UnsafeBufferPointer<UInt16>, count: Int)
    -> Bool
  {
    guard let first = part.first, let last = part.last else { return false }
    let opensWithChina = words.isChina(part.startIndex, in: text.folded)
    guard Self.mayOpen(first) || opensWithChina, last.kind.isDisjoint(with: Self.neverLast) else { return false }
    // 经济社会发展全面 goes on; the measure in 30条具体举措 is no part.
    let lastParts = last.length > 1 ? vocabulary.parts(text.folded(last.range)) : []
    if lastParts.contains(.lead), !lastParts.contains(.head) { return false }
    if first.length == 1, first.opensRun, followsDigit(Int(first.start)) { return false }
    for (index, word) in part.enumerated() {
      if index > 0, word.kind == .verb, vocabulary.contains(text.folded(word.range), .lead) {
        return false
      }
      if !word.kind.isDisjoint(with: Self.neverInside) { return false }
      if index == part.startIndex, opensWithChina { continue }
      if word.length == 1, !word.kind.isDisjoint(with: Self.neverInsideShort) { return false }
      if word.length > 1, vocabulary.contains(text.folded(word.range), .post) { return false }
    }
    if vocabulary.contains(folded, .everyday) || Self.isNameOfBody(part, folded) { return false }
    // Nobody's two-character name is said that often without being a speaker's, and those are barred already.
    if looksLikeName(part, folded), folded.count > 2 || count < 6 { return false }
    return true
  }

  /// What a phrase of few scalars or words must be, and how often it must be said.
  private func isLongEnough(_ part: UnsafeBufferPointer<Words.Word>, scalars: Int, count: Int) -> Bool {
    guard let first = part.first, let last = part.last else { return false }
    switch (part.count, scalars) {
    case (1, ...3): return false
    case (1, _): return first.commonness <= 4
    case (_, 2):
      return count >= 4 && first.commonness < 7 && last.commonness < 7
        && first.kind.isDisjoint(with: [.verb, .adjective, .adverb])
    case (_, 3):
      return count >= (last.length == 1 ? 4 : 3) && !(first.length == 1 && first.commonness >= 7)
        && !part.allSatisfy { $0.length == 1 }
    default: return !part.allSatisfy { $0.length == 1 }
    }
  }

  /// Characters that close the names of bodies, offices, places and papers: as a word, and at the end of a word.
  private static let bodyWords: ScalarSet =
    "会局部委院社厅署办处队校所站馆军司团省市县区镇乡村州国岛港报网台店厂家者员长"
  private static let bodyEndings: ScalarSet = "省市县州"

  private static func isNameOfBody(_ part: UnsafeBufferPointer<Words.Word>, _ folded: UnsafeBufferPointer<UInt16>)
    -> Bool
  {
    guard let last = part.last, let character = folded.last else { return false }
    return bodyEndings.contains(character) || last.length == 1 && bodyWords.contains(character)
  }

  /// Frequent surnames of one character; speakers' names are known already.
  private static let surnames: ScalarSet =
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"

  /// The phrase ends in a noun that names a policy, a treaty, a conference.
  func endsInPolicyNoun(_ phrase: RepeatedPhrases.Phrase) -> Bool {
    words.words[phrase.words].last.map { vocabulary.contains(text.folded($0.range), .head) } ?? false
  }

  /// The phrase is a place or a verb before the rest, which may be a term of its own: where the rest begins.
  func wrapped(_ phrase: RepeatedPhrases.Phrase) -> Range<Int>? {
    let part = words.words[phrase.words]
    guard let first = part.first, part.count > 1 else { return nil }
    let opens = !first.kind.isDisjoint(with: [.place, .verb]) || vocabulary.contains(text.folded(first.range), .lead)
    return opens ? first.end..<phrase.scalars.upperBound : nil
  }

  private func looksLikeName(_ part: UnsafeBufferPointer<Words.Word>, _ folded: UnsafeBufferPointer<UInt16>) -> Bool {
    guard let first = part.first, folded.count <= 3, first.length == 1 else { return false }
    let single = part.reduce(0) { $0 + ($1.length == 1 ? 1 : 0) }
    guard single >= folded.count - 1 else { return false }
    return first.kind == .name || folded.first.map { Self.surnames.contains($0) } ?? false
  }
}

extension Words {
  /// 中
  static let china: UInt16 = 0x4E2D
}

extension Words.View {
  /// 中 before the short name of another country: 中苏, not 其中.
  func isChina(_ index: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    let word = words[index]
    guard word.length == 1, text[Int(word.start)] == Words.china, index + 1 < words.count, !words[index + 1].opensRun
    else {
      return false
    }
    return Self.countries.contains(text[word.end])
  }

  private static let countries: ScalarSet = "苏美俄日韩朝英法德印巴欧非越缅泰澳"
}
