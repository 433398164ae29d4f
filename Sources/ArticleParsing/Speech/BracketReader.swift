/// Reads what a parenthesis says of the name before it: 言某某（化名）, 言某某（市教育局副局长）, 言某某（34岁）.
struct BracketReader {
  let reading: SpeechReading

  private var t: UnsafeBufferPointer<UInt16> { reading.t }

  /// The name that ends at an opening bracket whose content vouches for it.
  ///
  /// - Returns: the name and its score.
  func name(before open: Int, floor: Int) -> (range: Range<Int>, score: Int)? {
    guard let close = reading.partner(open), close > open, open > floor, Mark.isHanzi(t[open - 1]) else { return nil }
    if let foreign = foreignName(before: open, close: close, floor: floor) { return (foreign, Self.threshold) }
    let isAlias = Self.aliases.length(at: open + 1, in: t, limit: close) > 0
    guard isAlias || isAge(open + 1, close) else { return nil }
    if isAlias, open - 2 >= floor, Self.familiar.contains(t[open - 2]), reading.mentionStarting[open - 2] < 0 {
      return (open - 2..<open, Self.threshold)
    }
    for length in [3, 2, 4] where open - length >= floor {
      let start = open - length
      guard reading.mentionStarting[start] < 0,
        let name = NameReader(reading: reading).read(at: start, anchored: true, bare: false),
        name.end == open, name.score >= Self.threshold
      else { continue }
      return (start..<open, name.score)
    }
    return nil
  }

  /// 议员卡定（Ben Carding）: the name in its own letters vouches for the one behind the post.
  private func foreignName(before open: Int, close: Int, floor: Int) -> Range<Int>? {
    guard close - open > 3, t[open + 1] >= 0x41, t[open + 1] <= 0x5A, Mark.isLetter(t[open + 2]), t[open + 2] >= 0x61
    else { return nil }
    for length in 2...6 where open - length > floor {
      let start = open - length
      guard Mark.isHanzi(t[start]), reading.mentionStarting[start] < 0 else { return nil }
      if reading.matchBack(start, floor: floor, WordClass.post).length >= 2 { return start..<open }
    }
    return nil
  }

  private static let familiar = ScalarSet("阿小老")
  /// What a name must score beside such a bracket.
  private static let threshold = 5
  private static let aliases: ScalarWords = "化名 音译 音） 女， 男， 女、 男、"

  private func isAge(_ start: Int, _ close: Int) -> Bool {
    var i = start
    while i < close, Mark.isDigit(t[i]) { i += 1 }
    return i > start && i < close && t[i] == Self.years
  }

  /// 岁
  private static let years: UInt16 = 0x5C81

  /// The post that a bracket holds, if it ends in one.
  func post(in bracket: Range<Int>) -> Range<Int>? {
    var start = bracket.lowerBound
    for i in bracket where t[i] == Mark.comma { start = i + 1 }
    let head = reading.matchBack(bracket.upperBound, floor: start, WordClass.head)
    guard head.length >= 2, head.classes & WordClass.journalist == 0 else { return nil }
    return start..<bracket.upperBound
  }
}
