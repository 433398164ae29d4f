import Characters

extension SectionLines {
  /// Parts lines at the double blanks that stand for paragraph ends.
  func withRunInParagraphsApart() -> SectionLines {
    var result = self
    result.lines.removeAll(keepingCapacity: true)
    for (index, line) in lines.enumerated() {
      // What a hard wrap put together has line ends for paragraphs.
      let breaks = line.omissions.isEmpty ? RunInParagraphs(text: text, line: line).breaks(isFirst: index == 0) : []
      guard !breaks.isEmpty else {
        result.lines.append(line)
        continue
      }
      var start = line.range.lowerBound
      for blank in breaks {
        result.lines.append(line.narrowed(to: start..<blank.lowerBound, in: text))
        result.findings.append(PlacedFinding(kind: .runInParagraph, range: blank))
        start = blank.upperBound
      }
      result.lines.append(line.narrowed(to: start..<line.range.upperBound, in: text))
    }
    return result
  }
}

/// Paragraphs that only a double blank parts inside one long line (……。　　第二段……).
struct RunInParagraphs {
  let text: [Char]
  let line: Line

  /// Characters of a title that stands before the text on the same line.
  private static let titleLength = 4...50

  /// The blank runs that part paragraphs, in order.
  /// - Parameter isFirst: the line is the section's first, so that it may begin with a title.
  func breaks(isFirst: Bool) -> [Range<Int>] {
    guard line.gaps > 0 || line.width == Line.long else { return [] }
    let runs = blankRuns
    let breaks = runs.filter(isParagraphBreak)
    guard isFirst, let first = breaks.first else { return breaks }
    let title = runs.prefix { $0.lowerBound < first.lowerBound }.first(where: isTitleBefore)
    return (title.map { [$0] } ?? []) + breaks
  }

  /// Runs of blanks inside the line that hold a tab or the same blank twice.
  private var blankRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = line.range.lowerBound
    while position < line.range.upperBound {
      guard text[position].isBlank else {
        position += 1
        continue
      }
      let start = position
      var isWide = false
      while position < line.range.upperBound, text[position].isBlank {
        isWide = isWide || text[position] == "\t" || position > start && isDoubled(position)
        position += 1
      }
      if isWide { runs.append(start..<position) }
    }
    return runs
  }

  private func isDoubled(_ position: Int) -> Bool {
    text[position] == text[position - 1] && Self.indents.contains(text[position])
  }

  /// Blanks that paragraphs are indented with.
  private static let indents: CharSet = "\u{3000} \u{A0}\u{2003}"

  private func isParagraphBreak(_ run: Range<Int>) -> Bool {
    let before = line.range.lowerBound..<run.lowerBound
    if text.endsSentence(before) { return true }
    // 本报江州3月6日电  （记者某某）: one dateline, set wide.
    if WireLead(text, before)?.range.upperBound == before.upperBound { return false }
    let isIdeographic = text[run].starts(with: ["\u{3000}", "\u{3000}"] as [Char])
    if isIdeographic, ["：", "；"].contains(text.last(in: before)) { return true }
    return WireLead(text, run.upperBound..<line.range.upperBound)?.isStrong == true
  }

  /// A few words without a comma stand before the run: a title.
  private func isTitleBefore(_ run: Range<Int>) -> Bool {
    let title = text[line.range.lowerBound..<run.lowerBound]
    return Self.titleLength.contains(title.count) && !title.contains("，") && !title.contains(",")
  }
}
