internal import ArticleModel
import Characters

/// Where an article's head ends and its text begins.
struct HeadExtent {
  private let text: [Char]
  private let blocks: ArraySlice<Block>
  /// Index of the first block of the text.
  private(set) var bodyStart: Int
  /// By index, what a database's title field makes of a block.
  private(set) var fieldRoles: [Int: Paragraph.Role] = [:]

  /// More lines than a title ever has.
  private static let mostTitleLines = 6
}

extension HeadExtent {
  init(_ part: ArticlePart, in text: [Char]) {
    self.text = text
    blocks = part.blocks
    bodyStart = blocks.endIndex
    if part.isHinted {
      bodyStart = hintedBodyStart
      return
    }
    readFields()
    let fragments = (blocks.startIndex..<bodyStart).filter { blocks[$0].kind == .fragment && fieldRoles[$0] == nil }
    guard let first = fragments.first else { return }
    if part.isContinued, !blocks[..<bodyStart].contains(where: { $0.field != nil || $0.issue(in: text) != nil }) {
      bodyStart = first
      return
    }
    stopAtIndent(fragments)
    if let numbered = fragments.dropFirst().first(where: { $0 < bodyStart && isNumbered(blocks[$0]) }) {
      bodyStart = numbered
    }
    if bodyStart == blocks.endIndex {
      // Nothing here ends like a sentence: the first line is the title if anything follows it.
      bodyStart = fragments.count > 1 ? fragments[1] : first
    } else if fragments.count(where: { $0 < bodyStart }) > Self.mostTitleLines {
      bodyStart = fragments.dropFirst().first { blocks[$0].line.blankBefore } ?? fragments[1]
    }
  }

  /// The first line that the format knows to be of the text; where it knows none, what stands behind the last that it knows
  /// to be anything.
  private var hintedBodyStart: Int {
    if let body = blocks.firstIndex(where: \.isHintedBody) { return body }
    return blocks.lastIndex { $0.hint != nil && $0.hint != .furniture }.map { $0 + 1 } ?? blocks.startIndex
  }

  /// Goes over the blocks before the first sentence, and gives the lines of title fields their roles.
  private mutating func readFields() {
    var current: Paragraph.Role?
    for (index, block) in zip(blocks.indices, blocks) {
      switch block.kind {
      case .field(let field) where field.meaning == .text:
        bodyStart = index + 1
        return
      case .field(let field):
        current = field.titleRole
        if let current { fieldRoles[index] = current }
      case .fragment where current != nil, .sentence where current != nil:
        fieldRoles[index] = current
      case .sentence, .verse:
        bodyStart = index
        return
      case .chrome, .byline:
        current = nil
      case .issue, .editors, .caption, .dateline, .ornament, .fragment:
        break
      }
    }
  }

  private func isNumbered(_ block: Block) -> Bool { NumberedHeading.opens(text, block.range) }

  /// A line indented like the text is no title where the title stands flush.
  private mutating func stopAtIndent(_ fragments: [Int]) {
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
