/// The last line while something is typed.
extension Reader {
  func draw(_ prompt: Prompt, on frame: inout Frame, row: Int) {
    let style = Style(.prompt)
    let end = prompt.kind.isSearch ? drawSearch(prompt, on: &frame, row: row) : size.columns
    let labelEnd = frame.put(
      label: prompt.label(in: settings.language), column: 0, row: row, width: end, style: style, setter: labels)
    if prompt.kind.isOneKey { return }
    if let completion = prompt.completion { frame.put(completion, above: row, language: settings.language, labels) }
    // A long text is shown from so far right that the cursor is in sight.
    var shown = prompt.editor.characters[...]
    var before = prompt.editor.beforeCursor[...]
    let room = max(1, end - labelEnd - 1)
    while labels.width(of: String(before)) > room, !before.isEmpty {
      before = before.dropFirst()
      shown = shown.dropFirst()
    }
    frame.put(label: String(shown), column: labelEnd, row: row, width: end - labelEnd, style: style, setter: labels)
    frame.cursor = Frame.Position(
      column: min(size.columns - 1, labelEnd + labels.width(of: String(before))), row: row)
  }

  /// Narrower terminals keep the line for what is typed.
  private static let columnsForSwitches = 60

  /// At the right end: how many there are, or what is wrong with the pattern; and how is looked for.
  /// - Returns: where that begins.
  private func drawSearch(_ prompt: Prompt, on frame: inout Frame, row: Int) -> Int {
    guard size.columns >= 20 else { return size.columns }
    var end = size.columns - 1
    if let hits = selection.hits, case .search = prompt.kind, let document {
      let problem = hits.matcher.problem.map { text(of: $0) } ?? (hits.isGivenUp ? text(.patternTooCostly) : nil)
      if let problem {
        end = put(problem, rightmost: end, row: row, on: &frame, style: Style(.error)) - 1
      } else {
        let total = hits.total(in: document)
        end = put(hits.ordinal.map { "\($0)/\(total)" } ?? total, rightmost: end, row: row, on: &frame) - 1
      }
    }
    guard size.columns >= Self.columnsForSwitches else { return end }
    let switches = SearchManner.switches.map {
      "\($0.key.label) \(text(prompt.manner[keyPath: $0.state] ? $0.on : $0.off))"
    }
    return put(switches.joined(separator: "  "), rightmost: end - 1, row: row, on: &frame) - 1
  }
}
