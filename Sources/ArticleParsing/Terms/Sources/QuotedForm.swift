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
    guard !string.contains(where: Self.personal.contains) else { return nil }
    // As printed: the ． of 球队．同行 parts no name, though it is read as ·.
    guard !text.printed[place].contains(where: { Self.clausal.contains($0) || $0.scalar == nil }) else {
      return isCouplet ? 2.6 : nil
    }
    let hanzi = string.count(where: \.isHanzi)
    guard hanzi > 0 else { return times >= 2 ? 1 : nil }
    if string.contains("、") { return chain }
    if string.contains("的") || string.count > 6 && string.dropFirst().dropLast().contains("和") {
      return times < 2 ? nil : 1
    }
    let opensWithNumber = string.first.map(Self.numbers.contains) ?? false
    let words = hanzi == string.count ? text.words.slice(place) : []
    if words.count == 1, let word = words.first, !opensWithNumber { return singleWord(word) }
    if let first = words.first, first.kind == .function, first.length > 1 { return nil }
    if string.count == 2 { return opensWithNumber ? 2.5 : times >= 2 ? 1.8 : nil }
    // A model's number: 远航-3, 青岚2B.
    if let last = string.last, last <= "z", last != "+", times < 2 { return nil }
    if let last = string.last, Self.things.contains(last) || string.count > 3 && last == "号" { return nil }
    return phrase(words, opensWithNumber: opensWithNumber)
  }

  private static let numbers: CharSet = "一二三四五六七八九十百千万两双几数"
  private static let things: CharSet = "岛队"
  private static let personal: CharSet = "我你他她您它们这那吗呢吧了着"
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
    }
    if words.dropFirst().contains(where: { $0.kind == .function }), !string.contains("之") { score -= 0.5 }
    if isReported { score -= 0.8 }
    if times >= 2 { score += 1 } else if text.occurrences(of: place).count >= 2 { score += 0.5 }
    return score
  }

  /// An everyday word in marks is a scare quote; a rare one is a catchword.
  private func singleWord(_ word: Words.Word) -> Double? {
    if word.length == 2 { return times >= 3 ? 1.2 : nil }
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

  /// 传递真善美，传播正能量: two halves of one length.
  private var isCouplet: Bool {
    let half = place.lowerBound + place.count / 2
    guard place.count % 2 == 1, 3...8 ~= place.count / 2, text.characters[half] == "，" else { return false }
    return place.allSatisfy { $0 == half || text.characters[$0].isHanzi }
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
