import Characters

extension SectionLines {
  /// Joins lines that a fixed column width parted.
  func withoutHardWraps() -> SectionLines {
    let joins = HardWrap(text: text, lines: lines).joins
    guard joins.contains(true) else { return self }
    var result = self
    result.lines.removeAll(keepingCapacity: true)
    for (index, line) in lines.enumerated() {
      guard index > 0, joins[index - 1], let last = result.lines.popLast() else {
        result.lines.append(line)
        continue
      }
      let lineEnd = HardWrap.omission(between: last, and: line, text)
      result.findings.append(PlacedFinding(kind: .hardWrap, range: lineEnd.range))
      result.lines.append(last.joined(with: line, omitting: lineEnd))
    }
    return result
  }
}

/// Line ends that a fixed column width made, not an author: found by the width that a text's lines share.
///
/// A line is full when the next line's first unit (a hanzi with the marks kept from a line start, a Latin word) would
/// not have fitted behind it. Wire texts of the 1990s are 26 or 40 hanzi wide, scanned columns 10 to 20.
struct HardWrap {
  let text: [Char]
  let lines: [Line]

  /// Cells. Nothing narrower is set as prose; wider than this nobody wraps.
  private static let narrowest = 20
  private static let widest = 130
  /// Lines that are looked at together.
  private static let chunk = 40
  /// Widths that are tried for one stretch.
  private static let mostWidths = 4
  /// Lines that show the measure, at least.
  private static let fewest = 2
  /// Cells up to which equal lines may be verse, so that more evidence is asked for.
  private static let verseWidth = 32
  /// Characters of a Latin word that a line breaker may still move.
  private static let longestWord = 16

  /// By line, whether the next one carries it on.
  var joins: [Bool] {
    var joins = [Bool](repeating: false, count: lines.count)
    for chunk in chunks {
      guard let column = column(chunk) else { continue }
      for i in chunk where i + 1 < lines.count { joins[i] = carriesOn(i, column) }
    }
    return joins
  }

  /// The lines, some at a time: a page may hold texts of several widths.
  private var chunks: [Range<Int>] {
    var chunks: [Range<Int>] = []
    var from = 0
    while from < lines.count {
      var to = min(lines.count, from + Self.chunk)
      while to < lines.count, to - from < 2 * Self.chunk, !lines[to].blankBefore, lines[to].indent < 2 { to += 1 }
      // A short rest is too little to judge by itself.
      if lines.count - to < Self.chunk / 2 { to = lines.count }
      chunks.append(from..<to)
      from = to
    }
    return chunks
  }
}

extension HardWrap {
  /// The measure of a wrapped stretch, in cells.
  private struct Column {
    var width: Int
    /// Indent of the lines that carry a paragraph on.
    var indent: Int
    /// First lines of paragraphs are indented otherwise.
    var marksParagraphs: Bool
    /// Lines that fill the measure.
    var full: Int
  }

  private func total(_ i: Int) -> Int { lines[i].indent + lines[i].cut + lines[i].width }

  /// `nil` where the lines do not look wrapped.
  private func column(_ range: Range<Int>) -> Column? {
    guard mayCarryOn(range) else { return nil }
    var best: Column?
    for width in likelyWidths(range) {
      guard let column = judged(width, range), column.full > best?.full ?? 0 else { continue }
      best = column
    }
    return best
  }

  /// Widths in cells that may be the measure: those that the most lines share or nearly share, and that of the longest.
  private func likelyWidths(_ range: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: Self.widest + 1)
    for i in range where total(i) <= Self.widest { counts[total(i)] += 1 }
    let found = (Self.narrowest...Self.widest).filter { counts[$0] > 0 }
    // A mark that may not begin a line makes it up to two cells shorter.
    func share(_ width: Int) -> Int { counts[(width - 2)...width].reduce(0, +) }
    let common = found.sorted { (share($0), $0) > (share($1), $1) }.prefix(Self.mostWidths)
    // Ragged Latin text shares no width; its longest line is the measure.
    return common + found.suffix(1).filter { !common.contains($0) }
  }

  /// Whether enough lines stand right above another one and are short enough.
  private func mayCarryOn(_ range: Range<Int>) -> Bool {
    var count = 0
    for i in range.dropLast() where !lines[i + 1].blankBefore && total(i) <= Self.widest {
      count += 1
      if count == Self.fewest { return true }
    }
    return false
  }

  private func judged(_ width: Int, _ range: Range<Int>) -> Column? {
    var full = 0
    var amidSentence = 0
    var amidPunctuation = 0
    var brokenBefore = Tally()
    var indents = Tally()
    for i in range.dropLast() where !lines[i + 1].blankBefore && total(i) <= Self.widest {
      let ends = endsClause(i)
      if isFull(i, width) {
        full += 1
        if !ends {
          amidSentence += 1
          indents.add(lines[i + 1].indent)
        }
        if hasInnerPunctuation(lines[i]) { amidPunctuation += 1 }
      } else if !ends, lines[i + 1].indent <= lines[i].indent {
        brokenBefore.add(lines[i + 1].indent)
      }
    }
    guard full >= Self.fewest, amidSentence >= Self.fewest, amidSentence * 10 >= full * 4 else { return nil }
    let indent = indents.mostFrequent ?? 0
    // Lines that could carry on and do not fill the measure speak against one.
    let broken = brokenBefore.times(near: indent)
    guard broken <= full else { return nil }
    if width < Self.verseWidth { guard full >= 4, amidPunctuation * 10 >= full * 4 else { return nil } }
    guard amidPunctuation * 10 >= full * 2 || latinShare(range) else { return nil }
    let marked = range.filter { abs(lines[$0].indent - indent) >= 2 }.count
    return Column(width: width, indent: indent, marksParagraphs: marked * 12 >= range.count, full: full)
  }

  /// Whether the next line's first unit would not have fitted. Marks may hang two cells over.
  private func isFull(_ i: Int, _ width: Int, slack: Int = 0) -> Bool {
    total(i) <= width + 3 && total(i) + firstUnit(lines[i + 1]) + slack > width
  }

  /// Cells of what a line breaker would not part at the beginning of a line.
  private func firstUnit(_ line: Line) -> Int {
    var cursor = TextCursor(text, line.range)
    cursor.skip(while: \.isOpener)
    if cursor.character.isASCIIWord {
      let from = cursor.position
      cursor.skip { $0.isASCIIWord }
      cursor.position = min(cursor.position, from + Self.longestWord)
    } else {
      cursor.advance()
    }
    cursor.skip(while: \.isKeptFromLineStart)
    return text[line.range.lowerBound..<cursor.position].reduce(0) { $0 + $1.printedCells }
  }

  private func endsClause(_ i: Int) -> Bool {
    let last = text.last(in: lines[i].range)
    return last.isSentenceEnd || last.isColon || last == "；" || last.isCloser && text.endsSentence(lines[i].range)
  }

  /// A comma or full stop before the last character.
  private func hasInnerPunctuation(_ line: Line) -> Bool {
    let inside = text[line.range].dropLast()
    return inside.contains(where: Self.innerMarks.contains)
      || zip(inside, inside.dropFirst()).contains { $0 == "." && $1 == " " }
  }
  private static let innerMarks: CharSet = "，。、；：,“《"

  private func latinShare(_ range: Range<Int>) -> Bool {
    let first = range.prefix(8).filter { text[lines[$0].range.lowerBound] < Self.endOfLatin }
    return first.count * 2 > min(8, range.count)
  }
}

extension HardWrap {
  private func carriesOn(_ i: Int, _ column: Column) -> Bool {
    let line = lines[i]
    let next = lines[i + 1]
    guard !next.blankBefore, !line.beforeJump, !next.afterJump, total(i) <= column.width + 3 else { return false }
    guard abs(next.indent - column.indent) < 2, total(i + 1) <= column.width + 3 else { return false }
    // A centred line is a heading; a row of columns is a table's.
    guard line.indent < column.indent + 7, line.gaps < 2 || next.gaps < 1 else { return false }
    let opening = text[next.range.lowerBound]
    if opening.isOrnament, opening != "·", opening != "〓", !goesOnCounting(line, opening) { return false }
    guard WireLead(text, next.range) == nil else { return false }
    if isFull(i, column.width) { return true }
    guard !endsClause(i) else { return false }
    return isFull(i, column.width, slack: 4) || column.marksParagraphs && total(i) * 2 >= column.width
  }

  /// 一九八|○年: a nought, no point of a list.
  private func goesOnCounting(_ line: Line, _ opening: Char) -> Bool {
    opening.isNumeral && text.last(in: line.range).isNumeral
  }

  /// What stands in place of an undone line end: a blank between Latin words, nothing between hanzi.
  static func omission(between line: Line, and next: Line, _ text: [Char]) -> Line.Omission {
    var end = line.range.upperBound
    let after = text[next.range.lowerBound]
    let bothDigits = text[end - 1].digitValue != nil && after.digitValue != nil
    if latinMarks.contains(text[end - 1]), end - 1 > line.range.lowerBound { end -= 1 }
    let parts = text[end - 1].isLatin && (after.isLatin || after == "(" || after == "\"") && !bothDigits
    return Line.Omission(range: line.range.upperBound..<next.range.lowerBound, replacement: parts ? .blank : .nothing)
  }

  private static let latinMarks: CharSet = ",.;:)?!\""
  /// Behind Latin Extended-B.
  fileprivate static let endOfLatin: Char = "\u{250}"
}

extension Char {
  fileprivate var isLatin: Bool { isASCIIWord || self > "\u{7F}" && self < HardWrap.endOfLatin }
}

/// How often each of a few numbers came.
private struct Tally {
  private var values: [Int] = []
  private var times: [Int] = []

  mutating func add(_ value: Int) {
    if let known = values.firstIndex(of: value) {
      times[known] += 1
    } else {
      values.append(value)
      times.append(1)
    }
  }

  /// The number that came most often, the smallest of several.
  var mostFrequent: Int? {
    values.indices.max { (times[$0], -values[$0]) < (times[$1], -values[$1]) }.map { values[$0] }
  }

  /// How often numbers came that are less than 2 apart from another one.
  func times(near value: Int) -> Int {
    values.indices.reduce(0) { $0 + (abs(values[$1] - value) < 2 ? times[$1] : 0) }
  }
}
