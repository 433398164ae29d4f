import Characters
import Lexicon

/// What the form of a quoted string says for its being a slogan.
struct QuotedForm {
  let text: TermText
  /// Without its marks.
  let place: Range<Int>
  /// How often this very string is quoted in the article.
  let times: Int

  private var string: ArraySlice<Char> { text[place] }

  /// The weight; `nil` of what is no slogan.
  var score: Double? {
    let string = string
    if TermLexicon.shared.formulations.number(of: string) != nil { return 4.5 }
    if let parallel { return parallel }
    guard string.count <= Self.longest, !isEverydayNumber else { return nil }
    if isCode || saysForItsOwnSake { return 2.6 }
    guard !string.contains(where: Self.personal.contains) else { return nil }
    // As printed: the ． of 球队．同行 parts no name, though it is read as ·.
    guard !text.printed[place].contains(where: { Self.clausal.contains($0) || $0.scalar == nil }) else { return nil }
    let hanzi = string.count(where: \.isHanzi)
    guard hanzi > 0 else { return times >= 2 ? 1 : nil }
    if string.contains("、") { return chain }
    if string.contains("的") || string.count > 6 && string.dropFirst().dropLast().contains("和") {
      return times < 2 ? nil : 1
    }
    let words = hanzi == string.count ? text.words.slice(place) : []
    let opensWithNumber = (string.first.map(Self.numbers.contains) ?? false) && !opensWithCommonNoun(words)
    if words.count == 1, let word = words.first, !opensWithNumber { return singleWord(word) }
    if let first = words.first, first.kind == .function, first.length > 1 { return nil }
    if string.count == 2 { return opensWithNumber ? 2.5 : times >= 2 ? 1.8 : nil }
    // A model's number: 远航-3, 青岚2B.
    if let last = string.last, last <= "z", last != "+", times < 2 { return nil }
    if let last = string.last, Self.things.contains(last) || string.count > 3 && last == "号" { return nil }
    if times < 2, !opensWithNumber, isThingWithName(words.last) { return nil }
    return phrase(words, opensWithNumber: opensWithNumber)
  }

  /// 百姓, which counts nothing; 五湖 may.
  private func opensWithCommonNoun(_ words: ArraySlice<Words.Word>) -> Bool {
    words.first.map { $0.length > 1 && $0.kind == .noun && $0.commonness >= 4 } ?? false
  }

  private static let numbers: CharSet = "一二三四五六七八九十百千万两双几数"
  private static let things: CharSet = "岛队"
  /// What ends in one of these is a thing with a name: 班会课, 任务书. Said again it may be a catchword.
  private static let namedOnce: CharSet = "书税奖课店后节"
  /// Honours, shops and papers: 先进生产者, 百姓药房, 情况说明.
  private static let namesOnce: WordList =
    "者 标兵 模范 能手 个人 集体 药房 药店 商店 餐厅 饭店 酒店 酒楼 宾馆 超市 说明 通知 证明 合同 申请"

  private func isThingWithName(_ last: Words.Word?) -> Bool {
    if Self.namesOnce.length(before: place.upperBound, in: text.characters, floor: place.lowerBound) > 0 { return true }
    return last?.length == 1 && (string.last.map(Self.namedOnce.contains) ?? false)
  }
  private static let personal = people.union(aspects)
  private static let clausal: CharSet = "。；：？！…—·，,;:?!.《》〈〉（）()"

  private func phrase(_ words: ArraySlice<Words.Word>, opensWithNumber: Bool) -> Double {
    var score = 2.6
    let count = place.count
    if opensWithNumber, count <= 6 { score += 1 }
    if count == 4 { score += 0.4 }
    if count >= 9 { score -= 0.9 }
    if count >= 13 { score -= 0.8 }
    if let first = words.first {
      if first.kind == .adverb { score -= count > 4 ? 1.2 : 0.6 }
      if first.kind == .verb, count > 4 { score -= 1 }
      if count > 4, isSaidOnce, isClause(first) { score -= 0.8 }
    }
    if words.count > 1, isPart(.group, of: words.last) || isPart(.post, of: words.last) {
      score -= times < 2 ? 2.2 : 1
    }
    if words.dropFirst().contains(where: { $0.kind == .function }), !string.contains("之") { score -= 0.5 }
    if isReported { score -= 0.8 }
    if times >= 2 { score += 1 } else if !isSaidOnce { score += 0.5 }
    return score
  }

  private var isSaidOnce: Bool { text.occurrences(of: place).count < 2 }

  /// 改用铅笔写: somebody's words about an act.
  private func isClause(_ first: Words.Word) -> Bool {
    !first.kind.isDisjoint(with: [.verb, .adverb]) || isPart(.lead, of: first)
  }

  private func isPart(_ part: TermVocabulary.Part, of word: Words.Word?) -> Bool {
    word.map { TermLexicon.shared.vocabulary.contains(text[$0.range], part) } ?? false
  }

  /// An everyday word in marks is a scare quote; a rare one is a catchword.
  private func singleWord(_ word: Words.Word) -> Double? {
    if word.length == 2 { return times >= 3 || times == 2 && word.commonness <= 2 ? 1.2 : nil }
    if word.kind == .idiom { return word.commonness <= 1 ? 1.2 : nil }
    return times >= 2 ? 2.5 : word.commonness <= 2 ? 2 : nil
  }

  /// 四字、四字: members of one length make a slogan.
  private var chain: Double? {
    let lengths = string.split(separator: "、", omittingEmptySubsequences: false).map(\.count)
    guard let shortest = lengths.min(), let longest = lengths.max(), shortest > 0 else { return nil }
    if longest - shortest > 1 { return times > 1 ? 1 : nil }
    guard longest <= 8 else { return nil }
    var score = longest <= 6 ? 2.6 : 1.5
    if lengths.count == 2, let first = text.words.index(at: place.lowerBound),
      !text.words[first].kind.isDisjoint(with: [.verb, .adverb])
    {
      score -= 0.7
    }
    if lengths.count > 3, longest >= 4 { score -= 0.8 }
    return score + Double(times - 1)
  }

  // MARK: Forms that make a slogan by themselves

  private static let longest = 20
  private static let separators: CharSet = "，、；"
  private static let memberLengths = 2...8

  /// 守住老手艺，闯出新天地; 知民情、解民忧，办实事、求实效: members of one length. Only two of them may tell of what
  /// was done: 算得清、看得懂.
  private var parallel: Double? {
    let members = string.split(omittingEmptySubsequences: false, whereSeparator: Self.separators.contains)
    guard members.count >= 2, let length = members.first?.count, Self.memberLengths.contains(length),
      members.allSatisfy({ $0.count == length && $0.allSatisfy(Self.isMemberPart) }),
      !string.contains(where: Self.people.contains),
      members.count == 2 || !string.contains(where: Self.aspects.contains)
    else { return nil }
    let isChain = !string.contains { $0 != "、" && Self.separators.contains($0) }
    return max(isChain ? chain ?? 0 : 0, length <= 6 ? 2.6 : 1.8)
  }

  private static func isMemberPart(_ character: Char) -> Bool {
    character.isHanzi || character.isDigit || character.isLetter || character == "+"
  }

  private static let people: CharSet = "我你他她您它们这那吗呢吧"
  private static let aspects: CharSet = "了着"

  /// 3+3+1, 1+N.
  private var isCode: Bool {
    let parts = string.split(separator: "+", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isDigit || $0.isLetter } }
  }

  /// 为创新而创新, 为了评比而评比.
  private var saysForItsOwnSake: Bool {
    guard string.first == "为", let link = string.firstIndex(of: "而") else { return false }
    let behind = string[(link + 1)...]
    let before = string[..<link].dropFirst()
    return 2...3 ~= behind.count && (before == behind || before.first == "了" && before.dropFirst() == behind)
  }

  /// A price, or a generation: 8元一小时, 00后.
  private var isEverydayNumber: Bool {
    guard string.contains(where: \.isDigit) else { return false }
    return string.contains { $0 == "元" || $0 == "块" } || string.count == 3 && string.last == "后"
  }

  /// A reporting verb or a colon stands right before the opening mark.
  private var isReported: Bool {
    let before = place.lowerBound - 1
    guard before > 0 else { return false }
    return Self.reporting.contains(text.characters[before - 1])
      || Self.reportingVerbs.length(before: before, in: text.characters, floor: 0) > 0
  }

  private static let reporting: CharSet = "说道称讲问答："
  private static let reportingVerbs: WordList = "表示 指出 强调 认为 写道"
}
