/// Strings in quotation marks that are slogans, told apart by form from speech, titles and scare quotes.
struct QuotedTerms {
  let text: TermText.View
  let words: Words.View
  let known: KnownTerms

  /// Longest slogan, in scalars.
  private static let longest = 20

  private enum Mark {
    case opening, closing, straight, paragraphEnd

    @inline(__always)
    init?(_ scalar: UInt16) {
      switch scalar {
      case 0x2018, 0x201C, 0x300C, 0x300E: self = .opening
      case 0x2019, 0x201D, 0x300D, 0x300F: self = .closing
      case 0x22, 0xFF02: self = .straight
      case TermText.separator: self = .paragraphEnd
      default: return nil
      }
    }
  }

  /// Every short quoted string, in order; what holds another quotation counts as its inner one only.
  func forEachCandidate(_ body: (Range<Int>) -> Void) {
    var open: Int?
    var straightOpen = false
    for mark in text.marks {
      let i = Int(mark)
      switch Mark(text.literal[i]) {
      case nil: continue
      case .paragraphEnd:
        open = nil
        straightOpen = false
      case .opening:
        open = i + 1
      case .straight where !straightOpen:
        open = i + 1
        straightOpen = true
      case .closing, .straight:
        if let start = open, i - start >= 2, i - start <= Self.longest { body(start..<i) }
        open = nil
        straightOpen = false
      }
    }
  }

  /// - Parameter times: how often this very string is quoted in the article.
  func score(_ quoted: Range<Int>, times: Int) -> Double? {
    let folded = text.folded(quoted)
    if known.patterns.index(of: folded) != nil { return 4.5 }
    guard !Self.personal.containsAny(of: folded) else { return nil }
    guard !Self.clausal.containsAny(of: folded) else { return couplet(folded) ? 2.6 : nil }
    let hanzi = folded.reduce(0) { $0 + (isHanzi($1) ? 1 : 0) }
    guard hanzi > 0 else { return times >= 2 ? 1 : nil }
    if folded.contains(Self.enumerationComma) { return chain(folded, at: quoted.lowerBound, times: times) }
    if folded.contains(Self.of) || folded.count > 6 && folded.dropFirst().dropLast().contains(Self.and) {
      return times < 2 ? nil : 1
    }
    let opensWithNumber = folded.first.map { Self.numbers.contains($0) } ?? false
    let part = hanzi == folded.count ? wordSlice(quoted) : words.words[..<0]
    if part.count == 1, let word = part.first, !opensWithNumber { return singleWord(word, times: times) }
    if let first = part.first, first.kind == .function, first.length > 1 { return nil }
    if folded.count == 2 { return opensWithNumber ? 2.5 : times >= 2 ? 1.8 : nil }
    // A model's number: 远航-3, 青岚2B.
    if let last = folded.last, last < 0x7B, last != Self.plus, times < 2 { return nil }
    if let last = folded.last, Self.things.contains(last) || folded.count > 3 && last == Self.ship { return nil }
    return phrase(folded, part, opensWithNumber: opensWithNumber, times: times, quoted)
  }

  private func phrase(
    _ folded: UnsafeBufferPointer<UInt16>, _ part: Slice<UnsafeBufferPointer<Words.Word>>, opensWithNumber: Bool,
    times: Int, _ quoted: Range<Int>
  ) -> Double {
    var score = 2.6
    if opensWithNumber, folded.count <= 6 { score += 1 }
    if folded.count == 4 { score += 0.4 }
    if folded.count >= 9 { score -= 0.9 }
    if folded.count >= 13 { score -= 0.8 }
    if let first = part.first {
      if first.kind == .adverb { score -= folded.count > 4 ? 1.2 : 0.6 }
      if first.kind == .verb, folded.count > 4 { score -= 1 }
    }
    if part.dropFirst().contains(where: { $0.kind == .function }), !folded.contains(Self.literaryOf) { score -= 0.5 }
    if isReported(quoted) { score -= 0.8 }
    if times >= 2 { score += 1 } else if standsAgain(quoted) { score += 0.5 }
    return score
  }

  private func standsAgain(_ quoted: Range<Int>) -> Bool {
    var count = 0
    text.forEachOccurrence(of: text.literal(quoted)) { _ in count += 1 }
    return count >= 2
  }

  /// An everyday word in marks is a scare quote; a rare one is a catchword.
  private func singleWord(_ word: Words.Word, times: Int) -> Double? {
    if word.length == 2 { return times >= 3 ? 1.2 : nil }
    if word.kind == .idiom { return word.commonness <= 1 ? 1.2 : nil }
    return times >= 2 ? 2.5 : word.commonness <= 2 ? 2 : nil
  }

  /// 四字、四字: members of one length make a slogan.
  private func chain(_ folded: UnsafeBufferPointer<UInt16>, at start: Int, times: Int) -> Double? {
    var (shortest, longest, count, length) = (Int.max, 0, 0, 0)
    for i in 0...folded.count {
      if i < folded.count, folded[i] != Self.enumerationComma {
        length += 1
        continue
      }
      (shortest, longest, count, length) = (min(shortest, length), max(longest, length), count + 1, 0)
    }
    guard shortest > 0 else { return nil }
    if longest - shortest > 1 { return times > 1 ? 1 : nil }
    guard longest <= 8 else { return nil }
    var score = longest <= 6 ? 2.6 : 1.5
    if count == 2, let first = words.index(at: start), !words.words[first].kind.isDisjoint(with: [.verb, .adverb]) {
      score -= 0.7
    }
    if count > 3, longest >= 4 { score -= 0.8 }
    return score + Double(times - 1)
  }

  /// 传递真善美，传播正能量: two halves of one length.
  private func couplet(_ folded: UnsafeBufferPointer<UInt16>) -> Bool {
    let half = folded.count / 2
    guard folded.count % 2 == 1, 3...8 ~= half, folded[half] == 0xFF0C || folded[half] == 0x2C else { return false }
    return folded.indices.allSatisfy { $0 == half || isHanzi(folded[$0]) }
  }

  private func wordSlice(_ scalars: Range<Int>) -> Slice<UnsafeBufferPointer<Words.Word>> {
    guard let first = words.index(at: scalars.lowerBound) else { return words.words[..<0] }
    var end = first
    while end < words.words.count, words.words[end].end <= scalars.upperBound { end += 1 }
    return words.words[first..<end]
  }

  /// A reporting verb or a colon stands right before the opening mark.
  private func isReported(_ quoted: Range<Int>) -> Bool {
    let before = quoted.lowerBound - 2
    guard before >= 0 else { return false }
    if Self.reporting.contains(text.folded[before]) { return true }
    guard before >= 1 else { return false }
    return Self.reportingPairs.contains(UInt32(text.folded[before - 1]) << 16 | UInt32(text.folded[before]))
  }

  private static let enumerationComma: UInt16 = 0x3001
  /// 机器人+.
  private static let plus: UInt16 = 0x2B
  private static let of = scalar("的")
  private static let and = scalar("和")
  private static let literaryOf = scalar("之")
  private static let ship = scalar("号")
  private static let numbers: ScalarSet = "一二三四五六七八九十百千万两双几数"
  private static let things: ScalarSet = "岛队"
  private static let personal: ScalarSet = "我你他她您它们这那吗呢吧了着"
  private static let clausal: ScalarSet = "。；：？！…—·，,;:?!.《》〈〉（）()\u{FFFF}"
  private static let reporting: ScalarSet = "说道称讲问答:："
  private static let reportingPairs: [UInt32] = ["表示", "指出", "强调", "认为", "写道"].map { word in
    word.utf16.reduce(0) { $0 << 16 | UInt32($1) }
  }

  private static func scalar(_ string: String) -> UInt16 { string.utf16.first ?? 0 }
}

extension ScalarSet {
  fileprivate func containsAny(of scalars: UnsafeBufferPointer<UInt16>) -> Bool {
    scalars.contains { contains($0) }
  }
}
