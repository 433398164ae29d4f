internal import ArticleModel

/// Where an article's head ends and its text begins.
struct HeadExtent {
  /// Index of the first block of the text.
  private(set) var bodyStart: Int
  /// Blocks that a database's title fields cover, in order.
  private var fieldTitles: [(index: Int, role: Paragraph.Role)] = []

  /// More lines than a title ever has.
  private static let mostTitleLines = 6
}

extension HeadExtent {
  /// What a database's title field makes of a block.
  func fieldRole(of index: Int) -> Paragraph.Role? { fieldTitles.first { $0.index == index }?.role }

  init(_ blocks: BlockRun, isContinued: Bool) {
    bodyStart = blocks.endIndex
    var current: Paragraph.Role?
    for index in blocks.startIndex..<blocks.endIndex {
      let block = blocks[index]
      if block.field?.meaning == .text {
        bodyStart = index + 1
        break
      } else if let field = block.field {
        current = field.titleRole
        if let current { fieldTitles.append((index, current)) }
      } else if block.kind == .fragment || block.kind == .sentence, let current {
        fieldTitles.append((index, current))
      } else if block.isBody {
        bodyStart = index
        break
      } else if block.kind == .chrome || block.kind == .byline {
        current = nil
      }
    }
    let fragments = (blocks.startIndex..<bodyStart).filter {
      blocks[$0].kind == .fragment && fieldRole(of: $0) == nil
    }
    guard let first = fragments.first else { return }
    if isContinued, !blocks[..<bodyStart].contains(where: { $0.issue != nil || $0.field != nil }) {
      bodyStart = first
      return
    }
    stopAtIndent(blocks, fragments)
    if let numbered = fragments.dropFirst().first(where: { $0 < bodyStart && blocks[$0].isNumbered }) {
      bodyStart = numbered
    }
    if bodyStart == blocks.endIndex {
      // Nothing here ends like a sentence: the first line is the title if anything follows it.
      bodyStart = fragments.count > 1 ? fragments[1] : first
    } else if fragments.count(where: { $0 < bodyStart }) > Self.mostTitleLines {
      bodyStart = fragments.dropFirst().first { blocks[$0].line.blankBefore } ?? fragments[1]
    }
  }

  /// A line indented like the text is no title where the title stands flush.
  private mutating func stopAtIndent(_ blocks: BlockRun, _ fragments: [Int]) {
    guard bodyStart < blocks.endIndex, let first = fragments.first else { return }
    let indent = blocks[bodyStart].line.indent
    guard indent >= 2, blocks[first].line.indent == 0 else { return }
    if let stop = fragments.first(where: { blocks[$0].line.indent == indent }) { bodyStart = stop }
  }
}

extension Field {
  /// What the lines of a title field are; `nil` for other fields.
  var titleRole: Paragraph.Role? {
    switch meaning {
    case .title: .headline
    case .kicker: .kicker
    case .subtitle: .subtitle
    case .date, .page, .pageName, .author, .text, .other: nil
    }
  }
}
