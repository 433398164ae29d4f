import Characters
import Lexicon

/// Reads what a parenthesis says of the name before it: 言某某（化名）, 言某某（市教育局副局长）, 言某某（34岁）.
struct BracketReader {
  let text: SpeechText

  /// The name that ends at an opening bracket whose content vouches for it.
  ///
  /// - Returns: the name and its score.
  func name(before open: Int, floor: Int, beside mentions: Mentions) -> (range: Range<Int>, score: Int)? {
    guard let close = text.partner(open), close > open, open > floor, text[open - 1].isHanzi else { return nil }
    if let foreign = foreignName(before: open, close: close, floor: floor, beside: mentions) {
      return (foreign, Self.threshold)
    }
    let isAlias = Self.aliases.length(at: open + 1, in: text.characters, limit: close) > 0
    guard isAlias || isAge(open + 1, close) else { return nil }
    if isAlias, open - 2 >= floor, Self.familiar.contains(text[open - 2]), mentions.starting(at: open - 2) == nil {
      return (open - 2..<open, Self.threshold)
    }
    for length in [3, 2, 4] where open - length >= floor {
      let start = open - length
      guard mentions.starting(at: start) == nil,
        let name = NameReader(text: text).read(at: start, anchored: true, bare: false),
        name.end == open, name.score >= Self.threshold
      else { continue }
      return (start..<open, name.score)
    }
    return nil
  }

  /// 议员卡定（Ben Carding）: the name in its own letters vouches for the one behind the post.
  private func foreignName(before open: Int, close: Int, floor: Int, beside mentions: Mentions) -> Range<Int>? {
    guard close - open > 3, text[open + 1] >= "A", text[open + 1] <= "Z", text[open + 2].isLetter, text[open + 2] >= "a"
    else { return nil }
    for length in 2...6 where open - length > floor {
      let start = open - length
      guard text[start].isHanzi, mentions.starting(at: start) == nil else { return nil }
      if text.matchBack(start, floor: floor, .post).length >= 2 { return start..<open }
    }
    return nil
  }

  private static let familiar: CharSet = "阿小老"
  /// What a name must score beside such a bracket.
  private static let threshold = 5
  private static let aliases: WordList = "化名 音译 音） 女， 男， 女、 男、"

  private func isAge(_ start: Int, _ close: Int) -> Bool {
    var i = start
    while i < close, text[i].isDigit { i += 1 }
    return i > start && i < close && text[i] == "岁"
  }

  /// The post that a bracket holds, if it ends in one.
  func post(in bracket: Range<Int>) -> Range<Int>? {
    var start = bracket.lowerBound
    for i in bracket where text[i] == "，" { start = i + 1 }
    let head = text.matchBack(bracket.upperBound, floor: start, .head)
    guard head.length >= 2, !head.classes.has(.journalist) else { return nil }
    return start..<bracket.upperBound
  }
}
