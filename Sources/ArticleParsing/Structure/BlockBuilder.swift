internal import ArticleModel

/// Lines → blocks: jump lines out, hard wraps undone, run-in paragraphs parted, trailing site chrome split off.
struct BlockBuilder {
  let bytes: UnsafeBufferPointer<UInt8>
  let classifier: BlockClassifier
  private(set) var blocks: [Block] = []
  private(set) var findings: [Finding] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: StructureLexicon) {
    self.bytes = bytes
    classifier = BlockClassifier(bytes: bytes, lexicon: lexicon)
  }

  mutating func build(_ range: TextRange) {
    var lines = SourceLine.lines(in: bytes, range.lowerBound, range.upperBound)
    var inner: [Int: [TextRange]] = [:]
    takeOutJumpLines(&lines, inner: &inner)
    partLabels(&lines)
    let wrap = HardWrap(bytes, lines)
    blocks.reserveCapacity(lines.count)
    var i = 0
    while i < lines.count {
      let first = i
      var line = lines[i]
      var omissions = inner[line.start, default: []].map { Paragraph.Omission(range: $0, replacement: .nothing) }
      while wrap.joinsNext[i] {
        let omission = HardWrap.omission(between: lines[i], and: lines[i + 1], bytes)
        findings.append(Finding(kind: .hardWrap, range: omission.range))
        omissions.append(omission)
        i += 1
        omissions += inner[lines[i].start, default: []].map { Paragraph.Omission(range: $0, replacement: .nothing) }
      }
      if i > first { line.extend(to: lines[i]) }
      i += 1
      if omissions.isEmpty { addRunIns(line) } else { add(line, omissions: omissions) }
    }
    findings += TextFlaws.findings(bytes, range)
  }

  /// Sets the label before a text on a line of its own: 【 正  文 】, (4)内容:.
  private func partLabels(_ lines: inout [SourceLine]) {
    for i in lines.indices.reversed() {
      let opening = bytes.scalar(at: lines[i].start, end: lines[i].end).value
      guard Scalars.isBracketOpener(opening), let field = Field(bytes, lines[i], lexicon: classifier.lexicon),
        field.meaning == .text, !field.value.isEmpty
      else { continue }
      var text = lines[i]
      lines[i].narrow(to: lines[i].start..<field.value.lowerBound, in: bytes)
      text.narrow(to: field.value.offsets, in: bytes)
      text.indent = 0
      for k in lines[i].end..<text.start where bytes[k] == 0x20 || bytes[k] == 0xE3 {
        text.indent += bytes[k] == 0x20 ? 1 : 2
      }
      text.blankBefore = false
      lines.insert(text, at: i + 1)
    }
  }

  /// Parts a line at the double blanks that stand for paragraph ends.
  private mutating func addRunIns(_ line: SourceLine) {
    var from = line.start
    for blank in RunInParagraphs.breaks(in: line, bytes, isFirst: blocks.isEmpty) {
      var piece = line
      piece.narrow(to: from..<blank.lowerBound, in: bytes)
      let count = blocks.count
      if piece.start < piece.end { add(piece, omissions: []) }
      from = blank.upperBound
      if blocks.count > count { findings.append(Finding(kind: .runInParagraph, range: blank)) }
    }
    guard from > line.start else {
      add(line, omissions: [])
      return
    }
    var rest = line
    rest.narrow(to: from..<line.end, in: bytes)
    if rest.start < rest.end { add(rest, omissions: []) }
  }

  /// Narrows lines that begin or end with a pointer to another page, drops those that hold nothing else.
  /// - Parameter inner: pointers amid a line, by the line's start.
  private mutating func takeOutJumpLines(_ lines: inout [SourceLine], inner: inout [Int: [TextRange]]) {
    var kept = 0
    var isAfterJump = false
    for var line in lines {
      line.afterJump = isAfterJump
      isAfterJump = false
      var amid: [TextRange] = []
      for jump in JumpLine.all(in: bytes, line.start, line.end) {
        findings.append(Finding(kind: .jumpLine, range: jump.range))
        if jump.range.lowerBound <= line.start {
          let before = line.width
          line.narrow(to: min(jump.range.upperBound, line.end)..<line.end, in: bytes)
          line.cut += max(0, before - line.width)
          line.afterJump = true
        } else if jump.range.upperBound >= line.end {
          line.narrow(to: line.start..<jump.range.lowerBound, in: bytes)
          line.beforeJump = true
        } else {
          amid.append(jump.range)
        }
      }
      guard line.start < line.end else {
        isAfterJump = true
        continue
      }
      isAfterJump = line.beforeJump
      if !amid.isEmpty { inner[line.start] = amid }
      lines[kept] = line
      kept += 1
    }
    lines.removeSubrange(kept...)
  }

  private mutating func add(_ line: SourceLine, omissions: [Paragraph.Omission]) {
    var rest = line
    let chrome = TrailingChrome.split(&rest, bytes, classifier)
    if rest.start < rest.end {
      let kept = omissions.filter { rest.start <= $0.range.lowerBound && $0.range.upperBound <= rest.end }
      blocks.append(classifier.classified(rest, omissions: kept))
    }
    blocks += chrome
  }
}
