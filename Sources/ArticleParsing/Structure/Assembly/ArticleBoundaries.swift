import Algorithms
internal import ArticleModel
import Characters

extension [Block] {
  /// A line right before a dateline that does not end like a sentence is a title, however long and full of commas.
  func withTitlesBeforeLeads(in text: [Char]) -> [Block] {
    var blocks = self
    for i in indices.dropLast() where self[i + 1].lead?.isStrong == true && self[i].kind == .sentence {
      let line = self[i].line
      guard line.width <= FragmentRule.widest, self[i].lead == nil, line.omissions.isEmpty else { continue }
      if text.endsSentence(line.range) || text[line.range].contains("。") { continue }
      blocks[i].kind = .fragment
    }
    return blocks
  }
}

/// The blocks of one article and what belongs to it of the source.
struct ArticlePart {
  let blocks: ArraySlice<Block>
  let range: TextRange
  /// The article may lack its beginning: its section starts amid the file.
  let isContinued: Bool

  /// Whether the format knows anything of its lines but that some are none of it.
  var isHinted: Bool { blocks.contains { $0.hint != nil && $0.hint != .furniture } }
}

/// Where one article of a file ends and the next begins.
struct ArticleBoundaries {
  private let blocks: [Block]

  /// The articles' parts; they tile the section.
  static func parts(of blocks: [Block], in text: DecodedText, hints: SectionHints) -> [ArticlePart] {
    let starts = hints.areKnown ? starts(of: blocks, hints) : ArticleBoundaries(blocks: blocks).starts
    let section = text.bytes(0..<text.count)
    let bytes = [section.lowerBound] + starts.dropFirst().map { text.offset(of: blocks[$0].range.lowerBound) }
    return starts.indices.map { n in
      let isLast = n + 1 == starts.count
      return ArticlePart(
        blocks: blocks[starts[n]..<(isLast ? blocks.count : starts[n + 1])],
        range: TextRange(bytes[n], isLast ? section.upperBound : bytes[n + 1]),
        isContinued: n == 0 && section.lowerBound > 0 && hints.articleStarts.first != 0)
    }
  }

  /// Indexes of the blocks that begin an article by what the format says; the first is always 0.
  private static func starts(of blocks: [Block], _ hints: SectionHints) -> [Int] {
    let starts = hints.articleStarts.map { start in blocks.partitioningIndex { $0.range.lowerBound >= start } }
    return ([0] + starts.filter { $0 < blocks.count }).uniqued { $0 }
  }

  /// Indexes of the blocks that begin an article; the first is always 0.
  private var starts: [Int] {
    var starts = [0]
    var index = blocks.firstIndex(where: \.isBody).map { $0 + 1 } ?? blocks.count
    while index < blocks.count {
      let body = blocks[index...].firstIndex(where: \.isBody) ?? blocks.count
      if body < blocks.count, let start = start(of: index..<body, article: starts[starts.count - 1]) {
        starts.append(start)
      }
      index = body + 1
    }
    return starts
  }

  /// The first block of a new article whose text follows a run of other blocks; `nil` where the old one goes on.
  /// - Parameter article: where the old one begins.
  private func start(of run: Range<Int>, article: Int) -> Int? {
    let others = blocks[run]
    if others.contains(where: { $0.field?.titleRole != nil || $0.field?.meaning == .date }) {
      return others.firstIndex { $0.field != nil }
    }
    let isReport = blocks[run.upperBound].lead?.isStrong == true || others.contains { $0.kind == .dateline }
    let hasMasthead = others.contains { $0.wholeIssue?.masthead != nil }
    guard hasMasthead || isReport || isSigned(others) else { return nil }
    if !hasMasthead, isReport, isOpening(article..<run.lowerBound), !others.contains(where: isTitle) { return nil }
    return headStart(run)
  }

  /// What stands between a headline and the report's dateline: ■ points, a caption, a letter. No other report has
  /// begun, and there is little of it.
  private func isOpening(_ part: Range<Int>) -> Bool {
    guard blocks[part.lowerBound].kind == .fragment || blocks[part.lowerBound].wholeIssue != nil else { return false }
    let text = blocks[part].filter(\.isBody)
    return text.count <= Self.longestOpening && !blocks[part].contains { $0.lead != nil }
      && text.allSatisfy { $0.line.width <= Self.widestOpening }
  }

  /// Lines.
  private static let longestOpening = 8
  /// Cells of each.
  private static let widestOpening = 120

  /// Longer than the name below a letter.
  private func isTitle(_ block: Block) -> Bool {
    block.kind == .fragment && block.range.count > Self.longestSignature
  }

  /// Characters.
  private static let longestSignature = 4

  /// A title after a blank line, and who wrote it below.
  private func isSigned(_ run: ArraySlice<Block>) -> Bool {
    guard let title = run.firstIndex(where: { $0.kind == .fragment }), run[title].line.blankBefore,
      let byline = run.firstIndex(where: { $0.kind == .byline }), byline > title
    else { return false }
    return run[title..<byline].allSatisfy { $0.kind == .fragment }
  }

  /// Where the lines begin that may be an article's head, back from its text.
  private func headStart(_ run: Range<Int>) -> Int {
    var start = run.upperBound
    while start > run.lowerBound {
      switch blocks[start - 1].kind {
      case .fragment, .byline, .dateline: start -= 1
      case .issue(let issue) where issue.masthead == nil: start -= 1
      case .issue: return start - 1
      default: return start
      }
    }
    return start
  }
}
