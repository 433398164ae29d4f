/// Verse, tables and lists: runs of short lines whose ends are the author's own.
enum VerseRule {
  /// Cells of a line of verse or a list's item.
  private static let widest = 44

  /// Marks such runs among the blocks of an article's text.
  static func mark(_ blocks: inout BlockRun, _ bytes: UnsafeBufferPointer<UInt8>) {
    // Loose lines behind the last sentence are a signature or the site's.
    let lastSentence = blocks.lastIndex { $0.kind == .sentence } ?? blocks.startIndex
    var from = blocks.startIndex
    while from < blocks.endIndex {
      var to = from + 1
      while to < blocks.endIndex, !blocks[to].line.blankBefore, blocks[to].line.indent == blocks[from].line.indent {
        to += 1
      }
      markStanzas(&blocks, from..<to, bytes, loose: from <= lastSentence)
      from = to
    }
  }

  private static func markStanzas(
    _ blocks: inout BlockRun, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, loose: Bool
  ) {
    guard range.count > 1 else { return }
    if loose { markRuns(&blocks, range, atLeast: 4) { isLoose($0, bytes) } }
    markRuns(&blocks, range, atLeast: 4) { isHalfCouplet($0, 5, bytes) }
    markRuns(&blocks, range, atLeast: 4) { isHalfCouplet($0, 7, bytes) }
    markRuns(&blocks, range, atLeast: 2) { isCouplet($0, bytes) }
    markRuns(&blocks, range, atLeast: 2) { isRow($0) }
  }

  private static func markRuns(
    _ blocks: inout BlockRun, _ range: Range<Int>, atLeast least: Int, where matches: (Block) -> Bool
  ) {
    var from = range.lowerBound
    while from + least <= range.upperBound {
      var to = from
      while to < range.upperBound, matches(blocks[to]) { to += 1 }
      if to - from >= least { for i in from..<to { blocks[i].kind = .verse } }
      from = max(to, from + 1)
    }
  }

  /// Short, and ended by a comma or nothing.
  private static func isLoose(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard block.kind == .fragment || block.kind == .sentence, block.omissions.isEmpty else { return false }
    guard block.line.width <= widest, block.lead == nil else { return false }
    let last = bytes.scalar(before: block.line.end, start: block.line.start).value
    return block.kind == .fragment && !block.isExclaimed || [0xFF0C, 0x2C, 0xFF1B, 0x3001].contains(last)
  }

  /// Two halves of five or seven hanzi: 五言, 七言.
  private static func isCouplet(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard block.line.width == 24 || block.line.width == 32 else { return false }
    let half = block.line.width == 24 ? 5 : 7
    var cursor = TextCursor(bytes, block.line.start, block.line.end)
    for _ in 0..<2 {
      guard cursor.skip(while: Scalars.isHanzi) == half else { return false }
      cursor.advance()
    }
    return cursor.isAtEnd
  }

  /// Five or seven hanzi and a mark.
  private static func isHalfCouplet(_ block: Block, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard block.line.width == 2 * length + 2 else { return false }
    var cursor = TextCursor(bytes, block.line.start, block.line.end)
    guard cursor.skip(while: Scalars.isHanzi) == length else { return false }
    cursor.advance()
    return cursor.isAtEnd
  }

  /// Columns set apart by blanks.
  private static func isRow(_ block: Block) -> Bool {
    block.line.gaps >= 1 && block.line.width <= 130 && block.lead == nil
      && (block.kind == .fragment || block.line.gaps >= 2 && block.kind == .sentence)
  }
}
