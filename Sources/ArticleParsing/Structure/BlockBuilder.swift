internal import ArticleModel

/// Lines → blocks: jump lines out, hard wraps undone, run-in paragraphs parted, trailing site chrome split off.
struct BlockBuilder: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let classifier: BlockClassifier
  private(set) var blocks = PlainArray<Block>()
  /// What the blocks leave out, block by block.
  private(set) var omissions = PlainArray<Paragraph.Omission>()
  private(set) var findings = PlainArray<Finding>()
  private var innerJumps = PlainArray<InnerJump>()

  /// A pointer to another page amid a line.
  private struct InnerJump {
    /// Where the line begins.
    var line: Int
    var range: TextRange
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    classifier = BlockClassifier(bytes: bytes)
  }

  mutating func build(_ range: TextRange) {
    var lines = SourceLine.lines(in: bytes, range)
    takeOutJumpLines(&lines, range)
    partLabels(&lines)
    HardWrap.mark(lines.elements, bytes)
    blocks.reserve(lines.count + lines.count / 8)
    var i = 0
    while i < lines.count {
      let first = i
      var line = lines[i]
      var omitted = omittedJumps(line)
      while lines[i].joinsNext {
        let omission = HardWrap.omission(between: lines[i], and: lines[i + 1], bytes)
        findings.append(Finding(kind: .hardWrap, range: omission.range))
        omitted.append(omission)
        i += 1
        omitted += omittedJumps(lines[i])
      }
      if i > first { line.extend(to: lines[i]) }
      i += 1
      if omitted.isEmpty { addRunIns(line) } else { add(line, omitting: omitted) }
    }
    TextFlaws.find(in: bytes, range, &findings)
  }

  private func omittedJumps(_ line: SourceLine) -> [Paragraph.Omission] {
    guard !innerJumps.isEmpty else { return [] }
    let inside = innerJumps.elements.filter { $0.line == line.start }
    return inside.map { Paragraph.Omission(range: $0.range, replacement: .nothing) }
  }

  /// Sets the label before a text on a line of its own: 【 正  文 】, (4)内容:.
  private func partLabels(_ lines: inout PlainArray<SourceLine>) {
    for i in (0..<lines.count).reversed() {
      guard let field = Field(bytes, lines[i]), field.meaning == .text, !field.value.isEmpty else { continue }
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
    let breaks = RunInParagraphs.breaks(in: line, bytes, isFirst: blocks.isEmpty)
    for i in 0..<breaks.count {
      let blank = breaks[i]
      var piece = line
      piece.narrow(to: from..<blank.lowerBound, in: bytes)
      let count = blocks.count
      if piece.start < piece.end { add(piece) }
      from = blank.upperBound
      if blocks.count > count { findings.append(Finding(kind: .runInParagraph, range: blank)) }
    }
    guard from > line.start else {
      add(line)
      return
    }
    var rest = line
    rest.narrow(to: from..<line.end, in: bytes)
    if rest.start < rest.end { add(rest) }
  }

  /// Adds a line as a block, and what a site set behind its end as blocks of their own.
  private mutating func add(_ line: SourceLine, omitting omitted: [Paragraph.Omission] = []) {
    let first = blocks.count
    var rest = line
    while let chrome = TrailingChrome.last(of: &rest, bytes, classifier) {
      blocks.append(Block(kind: chrome.kind, line: chrome.line))
    }
    if rest.start < rest.end {
      blocks.append(Block(kind: .sentence, line: rest, firstOmission: omissions.count))
      for omission in omitted where TextRange(rest.start, rest.end).contains(omission.range) {
        omissions.append(omission)
      }
      blocks.last.omissionCount = omissions.count - blocks.last.firstOmission
      classifier.classify(&blocks.last)
    }
    // The last came first.
    if blocks.count > first + 1 { blocks.reverse(from: first) }
  }
}

extension BlockBuilder {
  /// Narrows lines that begin or end with a pointer to another page, drops those that hold nothing else.
  private mutating func takeOutJumpLines(_ lines: inout PlainArray<SourceLine>, _ range: TextRange) {
    let places = JumpLine.places(in: bytes, range)
    guard !places.isEmpty else { return }
    var place = 0
    var kept = 0
    var isAfterJump = false
    for i in 0..<lines.count {
      var line = lines[i]
      line.afterJump = isAfterJump
      isAfterJump = false
      while place < places.count, places[place] < line.start { place += 1 }
      if place < places.count, places[place] < line.end { takeOutJumps(&line) }
      guard line.start < line.end else {
        isAfterJump = true
        continue
      }
      isAfterJump = line.beforeJump
      lines[kept] = line
      kept += 1
    }
    lines.removeLast(lines.count - kept)
  }

  private mutating func takeOutJumps(_ line: inout SourceLine) {
    let known = innerJumps.count
    let jumps = JumpLine.all(in: bytes, line.start, line.end)
    for i in 0..<jumps.count {
      let jump = jumps[i]
      findings.append(Finding(kind: .jumpLine, range: jump))
      if jump.lowerBound <= line.start {
        let before = line.width
        line.narrow(to: min(jump.upperBound, line.end)..<line.end, in: bytes)
        line.cut += max(0, before - line.width)
        line.afterJump = true
      } else if jump.upperBound >= line.end {
        line.narrow(to: line.start..<jump.lowerBound, in: bytes)
        line.beforeJump = true
      } else {
        innerJumps.append(InnerJump(line: line.start, range: jump))
      }
    }
    // Where the line begins is settled only now.
    for i in known..<innerJumps.count { innerJumps[i].line = line.start }
  }
}
