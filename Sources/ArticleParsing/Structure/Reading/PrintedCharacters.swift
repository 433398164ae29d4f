import Characters

/// What a character is on a newspaper page.
extension Char {
  /// Decorates a head or a pointer: ■ ▶ ◎ ※ | and rules.
  var isOrnament: Bool {
    !isCommonHanzi
      && ("\u{2500}"..."\u{27BF}" ~= self || "\u{2190}"..."\u{21FF}" ~= self || Self.ornaments.contains(self))
  }
  private static let ornaments: CharSet = "※•·・|｜>＞≫»⭐⬅⬆⬇*＊#〓"

  /// A–Z of either width.
  var isCapital: Bool { "A"..."Z" ~= self || "Ａ"..."Ｚ" ~= self }

  /// A–Z, a–z, 0–9.
  var isASCIIWord: Bool { isLetter || isDigit }

  /// 0–9 of either width, 〇–九, 十.
  var isNumeral: Bool { digitValue != nil || hanziDigitValue != nil || self == "十" }

  /// The value of 〇 to 九; 两 is none, since no page or date is counted with it.
  var hanziDigitValue: Int? {
    switch self {
    case "〇", "零", "○", "◯": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Kept from the start of a line (CLREQ 3.1.4): it comes with the character before it.
  var isKeptFromLineStart: Bool { Self.keptFromLineStart.contains(self) || isCloser }
  private static let keptFromLineStart: CharSet = "、。，．：；！？,.:;!?"

  /// Cells in the fixed-pitch setting that hard-wrapped texts were made in: ambiguous characters are wide there.
  var printedCells: Int {
    if isCommonHanzi { return 2 }
    switch self {
    case "\u{00}"..<" ", "\u{200B}"..."\u{200F}", "\u{FEFF}": return 0
    case "·", "×", "°", "±", "÷": return 2
    case " "..<"\u{2010}", "\u{FF61}"..."\u{FFDC}": return 1
    default: return 2
    }
  }
}

extension [Char] {
  /// The end of a range without the blanks that it ends with.
  func endWithoutBlanks(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A range without the blanks at both its ends.
  func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    let end = endWithoutBlanks(range)
    var start = range.lowerBound
    while start < end, self[start].isBlank { start += 1 }
    return start..<end
  }

  /// Whether a range ends with 。！？… or with such a mark and at most three that close behind it.
  func endsSentence(_ range: Range<Int>) -> Bool {
    for character in self[range].suffix(4).reversed() {
      if character.isSentenceEnd || character == "." { return true }
      if !character.isCloser { return false }
    }
    return false
  }

  /// The last character of a range; `.end` where it is empty.
  func last(in range: Range<Int>) -> Char { range.isEmpty ? .end : self[range.upperBound - 1] }

  /// The position of the first of some characters in a row inside a range.
  func firstPosition(of word: [Char], in range: Range<Int>) -> Int? {
    guard let first = word.first, range.count >= word.count else { return nil }
    for i in range.lowerBound...(range.upperBound - word.count)
    where self[i] == first && self[i..<(i + word.count)].elementsEqual(word) {
      return i
    }
    return nil
  }
}
