import Characters

/// Cuts paragraphs where their marks part them.
enum ClauseCutter {
  /// Characters of the longest clause: of a text without marks none is longer.
  private static let longest = 120
  private static let sentenceEnds: CharSet = "。！？!?"
  private static let clauseEnds: CharSet = "，。；：！？,;:!?…"

  /// The clauses of a paragraph, each with the marks and blanks behind it; they tile it.
  static func clauses(of text: [Char]) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for i in text.indices {
      let isLast = i + 1 == text.count
      // A mark that closes goes with the clause that it closes.
      let ends = clauseEnds.contains(text[i]) || i > start && text[i].isCloser && clauseEnds.contains(text[i - 1])
      if isLast || ends && !belongsToClause(text[i + 1]) || i + 1 - start == longest {
        clauses.append(start..<i + 1)
        start = i + 1
      }
    }
    return clauses
  }

  /// What stands behind the mark that ends a clause, and is part of it.
  private static func belongsToClause(_ character: Char) -> Bool {
    character.isCloser || clauseEnds.contains(character) || character == " "
  }

  /// Characters of a sentence before a place and behind it, at most: where no mark ends it, it is no sentence.
  private static let furthest = 300

  /// The sentence around a place, without blanks at its ends.
  static func sentence(around place: Range<Int>, in text: [Char]) -> Range<Int> {
    let floor = max(0, place.lowerBound - furthest)
    let limit = min(text.count, place.upperBound + furthest)
    var start = place.lowerBound
    while start > floor, !sentenceEnds.contains(text[start - 1]) { start -= 1 }
    while start < place.lowerBound, text[start].isCloser || text[start].isBlank { start += 1 }
    var end = max(place.upperBound, start)
    // The mark may be the last character of the place.
    if end == start || !sentenceEnds.contains(text[end - 1]) {
      while end < limit, !sentenceEnds.contains(text[end]) { end += 1 }
      if end < limit { end += 1 }
    }
    while end < limit, text[end].isCloser { end += 1 }
    while end > start, text[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension Char {
  /// What a text says, marks and blanks apart.
  var isContent: Bool {
    isCommonHanzi || isLetter || isDigit || code > 0x7F && !isBlank && !CharSet.marks.contains(self)
  }
}

extension Char {
  /// Of a number, in digits or hanzi.
  var isNumeral: Bool { digitValue != nil || CharSet.numerals.contains(self) }
}

extension CharSet {
  fileprivate static let numerals: CharSet = "〇零一二两三四五六七八九十百千万亿半"
  fileprivate static let marks: CharSet =
    "，。、；：！？“”‘’「」『』（）()《》〈〉【】〔〕—…·－~～,;:!?.\"'-/％%"
}
