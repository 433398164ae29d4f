internal import ArticleModel

/// Where one article of a file ends and the next begins.
enum ArticleBoundaries {
  /// Cells: no title is longer.
  private static let longestTitle = 260

  /// A line right before a dateline that does not end like a sentence is a title, however long and full of commas.
  static func markTitlesBeforeLeads(
    _ blocks: UnsafeMutableBufferPointer<Block>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for i in blocks.indices.dropLast() where blocks[i + 1].lead?.isStrong == true && blocks[i].kind == .sentence {
      let line = blocks[i].line
      guard line.width <= longestTitle, blocks[i].lead == nil, blocks[i].omissions.isEmpty else { continue }
      if bytes.endsSentence(line.start, line.end) || bytes.find("。", from: line.start, to: line.end) != nil { continue }
      blocks[i].kind = .fragment
    }
  }

  /// Indices of the blocks that begin an article; the first is always 0.
  static func starts(of blocks: UnsafeMutableBufferPointer<Block>) -> [Int] {
    var starts = [0]
    var hasBody = false
    var index = 0
    while index < blocks.count {
      guard hasBody else {
        hasBody = blocks[index].isBody
        index += 1
        continue
      }
      let runEnd = blocks[index...].firstIndex(where: \.isBody) ?? blocks.count
      if runEnd < blocks.count, let start = split(blocks, index, runEnd) {
        starts.append(start)
        hasBody = true
      }
      index = runEnd + 1
    }
    return starts
  }

  /// A title after a blank line, and who wrote it below.
  private static func isSigned(_ blocks: UnsafeMutableBufferPointer<Block>, _ run: Range<Int>) -> Bool {
    guard let first = run.first(where: { blocks[$0].kind == .fragment }), blocks[first].line.blankBefore else {
      return false
    }
    guard let byline = run.first(where: { blocks[$0].kind == .byline }), byline > first else { return false }
    return (first..<byline).allSatisfy { blocks[$0].kind == .fragment }
  }

  /// The first block of a new article whose text begins at `body`, after the run of other blocks from `from`.
  private static func split(_ blocks: UnsafeMutableBufferPointer<Block>, _ from: Int, _ body: Int) -> Int? {
    let run = from..<body
    let hasIssue = run.contains { blocks[$0].kind == .issue && blocks[$0].issue?.masthead != nil }
    let hasField = run.contains { blocks[$0].field?.titleRole != nil || blocks[$0].field?.meaning == .date }
    let isReport = blocks[body].lead?.isStrong == true || run.contains { blocks[$0].kind == .dateline }
    guard hasIssue || hasField || isReport || isSigned(blocks, run) else { return nil }
    if hasField, let first = run.first(where: { blocks[$0].kind == .field }) { return first }
    var start = body
    while start > from {
      switch blocks[start - 1].kind {
      case .fragment, .byline, .dateline: start -= 1
      case .issue where blocks[start - 1].issue?.masthead == nil: start -= 1
      case .issue: return start - 1
      default: return start
      }
    }
    return start
  }
}
