import Characters

extension SectionLines {
  /// Sets what a site put behind the end of a paragraph on lines of its own: 【纠错】  【责任编辑:某某】  阅读下一篇：.
  func withTrailingChromeApart() -> SectionLines {
    replacingEach { line in
      var pieces: [Line] = []
      var rest = line
      while !rest.range.isEmpty, let start = TrailingChrome.start(in: text, rest.range) {
        let piece = Line(text, part: start..<rest.range.upperBound)
        guard LineRules.isFurniture(piece, in: text) else { break }
        pieces.append(piece)
        rest.narrow(to: rest.range.lowerBound..<start, in: text)
      }
      if !rest.range.isEmpty { pieces.append(rest) }
      // The last came first.
      return pieces.reversed()
    }
  }
}

/// The last words of a line, which may be a site's.
enum TrailingChrome {
  /// Characters that are looked at.
  private static let longest = 60
  /// Digits of a wire's running number.
  private static let longestNumber = 8

  /// Where the last words begin: behind the last blank, or at the bracket that the text ends with.
  static func start(in text: [Char], _ line: Range<Int>) -> Int? {
    var end = line.upperBound
    // A wire's running number stands behind the editor's bracket.
    while end > line.lowerBound, text[end - 1].isDigit, line.upperBound - end < longestNumber { end -= 1 }
    let endsWithBracket = text.last(in: line.lowerBound..<end).isBracketCloser
    for position in (max(line.lowerBound, end - longest)..<end).reversed() {
      let character = text[position]
      if character.isHanzi { continue }
      if character.isBlank { return position + 1 }
      if endsWithBracket {
        if character.isBracketOpener { return position > line.lowerBound ? position : nil }
      } else if character.isSentenceEnd {
        return nil
      }
    }
    return nil
  }
}
