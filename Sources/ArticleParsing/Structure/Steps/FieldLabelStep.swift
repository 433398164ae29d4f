import Characters

extension SectionLines {
  /// Sets the label before a database's text on a line of its own: 【 正  文 】, (4)内容:.
  func withTextLabelsApart() -> SectionLines {
    replacingEach { line in
      guard let field = Field(text, line.range), field.meaning == .text, !field.value.isEmpty else { return [line] }
      let label = line.narrowed(to: line.range.lowerBound..<field.value.lowerBound, in: text)
      var value = line.narrowed(to: field.value, in: text)
      value.indent = text[label.range.upperBound..<value.range.lowerBound].reduce(0) {
        $0 + ($1 == " " ? 1 : $1 == "\u{3000}" ? 2 : 0)
      }
      value.blankBefore = false
      return [label, value]
    }
  }
}
