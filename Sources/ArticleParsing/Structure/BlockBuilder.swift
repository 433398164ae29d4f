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
    blocks.reserveCapacity(lines.count)
    for line in lines {
      let omissions = inner[line.start, default: []].map { Paragraph.Omission(range: $0, replacement: .nothing) }
      add(line, omissions: omissions)
    }
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
          line.narrow(to: min(jump.range.upperBound, line.end)..<line.end, in: bytes)
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
      let block = classifier.classified(rest, omissions: omissions)
      if let field = block.field, field.meaning == .text {
        var label = rest
        label.end = max(label.start, field.value.lowerBound)
        label.narrow(to: label.start..<label.end, in: bytes)
        blocks.append(Block(kind: .chrome, line: label))
        if !field.value.isEmpty {
          rest.narrow(to: field.value.offsets, in: bytes)
          blocks.append(classifier.classified(rest, omissions: omissions))
        }
      } else {
        blocks.append(block)
      }
    }
    blocks += chrome
  }
}
