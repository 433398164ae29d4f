import Characters

/// The bracket behind a report's last sentence: （记者某某）, （参与记者：…）, （完）, （刊于…）, （某某）.
struct Credit {
  /// The bracket group with its brackets.
  let range: Range<Int>
  /// The inside, where it names a reporter or author.
  let byline: Range<Int>?

  /// Characters.
  private static let longest = 72
}

extension Credit {
  /// The credit that a paragraph ends with; `nil` where there is none.
  init?(_ text: [Char], _ paragraph: Range<Int>) {
    guard text.last(in: paragraph).isBracketCloser, let open = Self.opening(text, paragraph),
      text.endsSentence(paragraph.lowerBound..<open)
    else { return nil }
    let inside = (open + 1)..<(paragraph.upperBound - 1)
    let cursor = TextCursor(text, inside)
    let isNamed = cursor.looks(at: .creditOpening)
    guard isNamed || Self.isName(text[inside]) else { return nil }
    range = open..<paragraph.upperBound
    let reports = !isNamed || cursor.find(.journalist) != nil || text[inside].starts(with: [Char]("作者"))
    byline = reports ? inside : nil
  }

  /// The bracket that opens the last group of a paragraph, when the group is short and holds no sentence end.
  private static func opening(_ text: [Char], _ paragraph: Range<Int>) -> Int? {
    let last = paragraph.upperBound - 1
    for position in (max(paragraph.lowerBound, last - longest)..<last).reversed() {
      if text[position].isBracketOpener { return position }
      if text[position].isBracketCloser || text[position].isSentenceEnd { return nil }
    }
    return nil
  }

  /// Two to four hanzi and nothing else.
  private static func isName(_ inside: ArraySlice<Char>) -> Bool {
    (2...4).contains(inside.count) && inside.allSatisfy(\.isHanzi)
  }
}
