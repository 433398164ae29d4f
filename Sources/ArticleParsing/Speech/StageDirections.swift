import Characters

/// 答：（笑）这件事…; （拿出一张照片）这是…: what brackets before somebody's words tell of him is none of them.
extension SpeechText {
  /// Where the words begin, behind blanks and such brackets.
  func wordsStart(from position: Int, limit: Int) -> Int {
    var start = position
    while start < limit {
      if self[start] == " " {
        start += 1
      } else if self[start] == "（", let close = partner(start), close > start, close < limit,
        !isOrdinal(start + 1..<close)
      {
        start = close + 1
      } else {
        break
      }
    }
    return start
  }

  /// （一）, （12）: the first of several points.
  private func isOrdinal(_ range: Range<Int>) -> Bool {
    range.allSatisfy { self[$0].isDigit || Vocabulary.numerals.contains(self[$0]) }
  }
}
