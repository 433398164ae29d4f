import ArticleModel
import TextLayout

/// A paragraph as it stands on the page.
struct PageBlock: Sendable {
  /// Index into the section's articles.
  var article: Int
  var role: Paragraph.Role
  var block: Block
  /// Blank rows above it.
  var space: Int
  /// Blank rows between its lines.
  var leading = 0
  /// Runs across all newspaper columns.
  var spans: Bool
  /// A jump line that can be followed.
  var isLink = false
  /// Paragraphs that are left out above it.
  var folded = 0

  var range: Range<Int> { block.range }

  /// Rows that it takes, those above it included. Without a line (nothing but blanks) it takes one row, so that every
  /// block has a place.
  func rows(lines: Int) -> Int { space + max(1, lines + (lines - 1) * leading) }

  /// `nil` on a blank row.
  func line(onRow row: Int) -> Int? {
    let below = row - space
    return below >= 0 && below % (leading + 1) == 0 ? below / (leading + 1) : nil
  }

  func row(ofLine line: Int) -> Int { space + line * (leading + 1) }
}

extension PageBlock {
  /// The blocks of a section's articles, in the order of the text.
  static func blocks(of articles: [Article], style: PageStyle, isFirstSection: Bool) -> [PageBlock] {
    var blocks: [PageBlock] = []
    for index in articles.indices {
      let article = articles[index]
      var shown = article.paragraphs.filter { style.showsMetadata || !$0.role.isOffPage }
      // An article that is nothing but metadata is better shown than hidden.
      if shown.isEmpty { shown = article.paragraphs }
      if style.showsMetadata { shown = shown.addingLinesLeftOut(of: article) }
      let links = style.linksJumps ? article.openJumps : []
      shown = shown.adding(links)
      var previous: Paragraph.Role?
      for paragraph in shown where !paragraph.range.isEmpty {
        blocks.append(
          PageBlock(
            article: index, role: paragraph.role,
            block: Block(
              range: paragraph.range.offsets,
              omissions: paragraph.omissions.map {
                Block.Omission(range: $0.range.offsets, leavesBlank: $0.replacement == .blank)
              },
              style: paragraph.blockStyle(style)),
            space: space(
              before: paragraph.role, after: previous, isFirst: blocks.isEmpty && isFirstSection,
              spacing: style.spacing),
            leading: paragraph.role.isHead ? style.headLeading : 0, spans: paragraph.role.isHead,
            isLink: links.contains(paragraph.range)))
        previous = paragraph.role
      }
    }
    return blocks
  }

  /// Leaves out the paragraphs that are not to be kept. An article of which something is kept keeps its head; what is left out
  /// is counted on a row above the next one.
  static func folding(
    _ blocks: [PageBlock], of articles: [Article], keeping keep: PageStyle.Keep, in source: SourceText
  ) -> [PageBlock] {
    guard keep != .all else { return blocks }
    let kept = blocks.map { isKept($0, articles[$0.article], keep, source) }
    let live = Set(zip(blocks, kept).filter { $0.1 && !$0.0.role.isHead }.map(\.0.article))
    var result: [PageBlock] = []
    var folded = 0
    for (block, isKept) in zip(blocks, kept) {
      guard isKept || block.role.isHead && live.contains(block.article) else {
        folded += 1
        continue
      }
      var block = block
      if folded > 0 {
        block.folded = folded
        block.space = max(1, block.space)
        folded = 0
      }
      result.append(block)
    }
    return result
  }

  private static func isKept(
    _ block: PageBlock, _ article: Article, _ keep: PageStyle.Keep, _ source: SourceText
  ) -> Bool {
    switch keep {
    case .all: true
    case .matching(let matcher):
      source.withSpan {
        (try? matcher.first(in: $0, from: block.range.lowerBound, to: block.range.upperBound)) != nil
      }
    case .words(let name):
      article.remarks.contains {
        article.speakers.indices.contains($0.speaker) && article.speakers[$0.speaker].name == name
          && $0.range.overlaps(TextRange(block.range))
      }
    }
  }

  /// Blank rows above a paragraph.
  /// - Parameter previous: the paragraph above it in the same article.
  private static func space(before role: Paragraph.Role, after previous: Paragraph.Role?, isFirst: Bool, spacing: Int)
    -> Int
  {
    guard let previous else { return isFirst ? (role.isHead ? 1 : 0) : role.isHead ? 2 : 1 }
    if role.isHead { return previous.isHead ? 0 : 1 }
    if previous.isHead { return 1 }
    if role.standsApart && previous != role { return 1 }
    if previous.standsApart && previous != .sectionHeading && previous != role { return 1 }
    return role == .body && previous == .body ? spacing : 0
  }
}

extension Paragraph.Role {
  /// Shown in the top line, or not at all.
  var isOffPage: Bool { self == .masthead || self == .dateline || self == .metadata }
  /// Belongs to the block above the text.
  var isHead: Bool { self == .kicker || self == .headline || self == .subtitle || self == .byline }
  /// Has a blank row above it inside the text.
  var standsApart: Bool { self == .sectionHeading || self == .caption || self == .editors }

  /// How its text is drawn.
  var screenRole: Role {
    switch self {
    case .masthead, .dateline: .masthead
    case .kicker: .kicker
    case .headline: .headline
    case .subtitle: .subtitle
    case .byline: .byline
    case .sectionHeading: .sectionHeading
    case .body, .verse: .body
    case .caption: .caption
    case .editors: .editors
    case .metadata: .finding
    }
  }
}

extension Paragraph {
  fileprivate func blockStyle(_ style: PageStyle) -> BlockStyle {
    switch role {
    case .kicker, .headline, .subtitle, .byline, .sectionHeading: .heading
    case .body:
      BlockStyle(alignment: style.isJustified ? .justified : .start, firstLineIndent: continuesPrevious ? 0 : 4)
    case .verse, .caption, .editors: BlockStyle(alignment: .start, firstLineIndent: 4)
    case .masthead, .dateline, .metadata: .plain
    }
  }
}

extension [Paragraph] {
  /// With lines of their own for jump lines that stand in none.
  fileprivate func adding(_ links: [TextRange]) -> [Paragraph] {
    let missing = links.filter { link in !contains { $0.range.overlaps(link) } }
    guard !missing.isEmpty else { return self }
    return (self + missing.map { Paragraph(role: .metadata, range: $0) }).sorted { $0.range < $1.range }
  }

  /// With the jump lines and other dropped stretches that no paragraph holds.
  fileprivate func addingLinesLeftOut(of article: Article) -> [Paragraph] {
    let dropped = article.findings.filter { finding in
      (finding.kind == .jumpLine || finding.kind == .metadata) && !finding.range.isEmpty
        && !contains { $0.range.overlaps(finding.range) }
    }
    guard !dropped.isEmpty else { return self }
    return (self + dropped.map { Paragraph(role: .metadata, range: $0.range) }).sorted { $0.range < $1.range }
  }
}
