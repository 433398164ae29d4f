import Characters

extension SectionLines {
  /// Sets the paper, date and page behind a byline on a line of their own: 本报记者 某某《江州日报》（2031年03月07日 第01版）.
  func withIssuesApart() -> SectionLines {
    replacingEach { line in
      guard line.width <= IssueRule.widest, let start = issueStart(in: line.range) else { return [line] }
      let issue = Line(text, part: start..<line.range.upperBound)
      return [line.narrowed(to: line.range.lowerBound..<start, in: text), issue]
    }
  }

  /// Where 《paper》 begins that a line ends with, date and all.
  private func issueStart(in line: Range<Int>) -> Int? {
    guard text.last(in: line).isBracketCloser || text.last(in: line) == "版",
      let start = line.last(where: { text[$0] == "《" }), start > line.lowerBound,
      let issue = IssueLine(text, start..<line.upperBound), issue.isWhole, issue.masthead != nil, issue.date != nil
    else { return nil }
    let before = TextCursor(text, line.lowerBound..<start)
    return before.find(.journalist) != nil || start - line.lowerBound <= Self.longestNames ? start : nil
  }

  /// Characters of names without 记者 before them.
  private static let longestNames = 12
}
