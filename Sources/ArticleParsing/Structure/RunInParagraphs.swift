internal import ArticleModel

/// Paragraphs that only a double blank parts inside one long line (……。　　第二段……).
enum RunInParagraphs {
  /// The blank runs that part paragraphs, in order.
  static func breaks(in line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) -> PlainArray<TextRange> {
    guard line.gaps > 0 || line.width == SourceLine.long else { return PlainArray() }
    var found = PlainArray<TextRange>()
    var opening: TextRange?
    let runs = blankRuns(line, bytes)
    for i in 0..<runs.count {
      let run = runs[i]
      if isParagraphBreak(run, line, bytes) {
        found.append(run)
      } else if found.isEmpty, opening == nil, isTitleBefore(run, line, bytes) {
        opening = run
      }
    }
    if isFirst, let opening, !found.isEmpty, opening < found[0] { found.insert(opening, at: 0) }
    return found
  }

  private static let blanks: [StaticString] = [
    "\u{3000}\u{3000}", "  ", "\u{A0}\u{A0}", "\u{2003}\u{2003}", "\t",
  ]

  /// Runs of at least two blanks or one tab inside the line.
  private static func blankRuns(_ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>) -> PlainArray<TextRange> {
    var runs = PlainArray<TextRange>()
    for pair in blanks {
      var from = line.start
      while let at = bytes.find(pair, rarest: 0, from: from, to: line.end) {
        var run = TextRange(at, at)
        while case (let scalar, let length) = bytes.scalar(before: run.lowerBound, start: line.start),
          Scalars.isBlank(scalar), length > 0
        {
          run.lowerBound -= length
        }
        while case (let scalar, let length) = bytes.scalar(at: run.upperBound, end: line.end), Scalars.isBlank(scalar),
          length > 0
        {
          run.upperBound += length
        }
        runs.append(run)
        from = max(run.upperBound, at + 1)
      }
    }
    runs.sort()
    var apart = 0
    for i in 0..<runs.count where apart == 0 || !runs[apart - 1].overlaps(runs[i]) {
      runs[apart] = runs[i]
      apart += 1
    }
    runs.removeLast(runs.count - apart)
    return runs
  }

  private static func isParagraphBreak(
    _ run: TextRange, _ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if bytes.endsSentence(line.start, run.lowerBound) { return true }
    let last = bytes.scalar(before: run.lowerBound, start: line.start).value
    let isIdeographic = bytes.has("\u{3000}\u{3000}", at: run.lowerBound, end: run.upperBound)
    if isIdeographic, last == 0xFF1A || last == 0xFF1B { return true }
    return WireLead(bytes, run.upperBound, line.end)?.isStrong == true
  }

  /// A few words without a mark stand before the first run: a title.
  private static func isTitleBefore(
    _ run: TextRange, _ line: SourceLine, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let length = run.lowerBound - line.start
    return length >= 12 && length <= 150 && bytes.find("，", from: line.start, to: run.lowerBound) == nil
      && bytes.find(",", from: line.start, to: run.lowerBound) == nil
  }
}
