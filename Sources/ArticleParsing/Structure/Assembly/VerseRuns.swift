import Characters

/// Verse, tables and lists: runs of short lines whose ends are the author's own.
struct VerseRuns {
  private let text: [Char]
  private var blocks: ArraySlice<Block>

  /// Cells of a line of verse or a list's item, and of a table's row.
  private static let widest = 44
  private static let widestRow = 130

  /// The blocks of an article's text, with those of such runs as verse.
  static func marked(_ blocks: ArraySlice<Block>, in text: [Char]) -> ArraySlice<Block> {
    var runs = VerseRuns(text: text, blocks: blocks)
    // Loose lines behind the last sentence are a signature or the site's.
    let lastSentence = blocks.lastIndex { $0.kind == .sentence } ?? blocks.startIndex
    var from = blocks.startIndex
    while from < blocks.endIndex {
      var to = from + 1
      while to < blocks.endIndex, !blocks[to].line.blankBefore, blocks[to].line.indent == blocks[from].line.indent {
        to += 1
      }
      runs.markStanza(from..<to, mayBeLoose: from <= lastSentence)
      from = to
    }
    return runs.blocks
  }

  /// - Parameter stanza: blocks of one indent without a blank line between them.
  private mutating func markStanza(_ stanza: Range<Int>, mayBeLoose: Bool) {
    guard stanza.count > 1 else { return }
    if mayBeLoose { markRuns(stanza, atLeast: 4) { $0.isLoose($1) } }
    markRuns(stanza, atLeast: 4) { $0.isHalfCouplet($1, of: 5) }
    markRuns(stanza, atLeast: 4) { $0.isHalfCouplet($1, of: 7) }
    markRuns(stanza, atLeast: 2) { $0.isCouplet($1) }
    markRuns(stanza, atLeast: 2) { $0.isRow($1) }
  }

  private mutating func markRuns(_ stanza: Range<Int>, atLeast least: Int, where matches: (VerseRuns, Block) -> Bool) {
    var from = stanza.lowerBound
    while from + least <= stanza.upperBound {
      var to = from
      while to < stanza.upperBound, matches(self, blocks[to]) { to += 1 }
      if to - from >= least { for i in from..<to { blocks[i].kind = .verse } }
      from = max(to, from + 1)
    }
  }
}

extension VerseRuns {
  /// Short, and ended by a comma or nothing.
  private func isLoose(_ block: Block) -> Bool {
    guard block.line.omissions.isEmpty, block.line.width <= Self.widest, block.lead == nil else { return false }
    switch block.kind {
    case .fragment: return !text.endsSentence(block.range) || endsOpen(block)
    case .sentence: return endsOpen(block)
    default: return false
    }
  }

  private func endsOpen(_ block: Block) -> Bool { Self.openEnds.contains(text.last(in: block.range)) }
  private static let openEnds: CharSet = "，,；、"

  /// Two halves of five or seven hanzi: 五言, 七言.
  private func isCouplet(_ block: Block) -> Bool {
    let half = block.line.width == 24 ? 5 : block.line.width == 32 ? 7 : 0
    return half > 0 && isMade(block, ofHalves: 2, half)
  }

  /// Five or seven hanzi and a mark.
  private func isHalfCouplet(_ block: Block, of length: Int) -> Bool {
    block.line.width == 2 * length + 2 && isMade(block, ofHalves: 1, length)
  }

  /// Halves of so many hanzi, each with a mark behind it.
  private func isMade(_ block: Block, ofHalves halves: Int, _ length: Int) -> Bool {
    var cursor = TextCursor(text, block.range)
    for _ in 0..<halves {
      guard cursor.skip(while: \.isHanzi) == length else { return false }
      cursor.advance()
    }
    return cursor.isAtEnd
  }

  /// Columns set apart by blanks.
  private func isRow(_ block: Block) -> Bool {
    guard block.line.width <= Self.widestRow, block.lead == nil else { return false }
    switch block.kind {
    case .fragment: return block.line.gaps >= 1
    case .sentence: return block.line.gaps >= 2
    default: return false
    }
  }
}
