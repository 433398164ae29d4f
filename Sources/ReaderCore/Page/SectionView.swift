import Algorithms
import ArticleModel
import TextLayout

/// One analysed section of the document, and what of it is set in lines so far.
struct SectionView: Sendable {
  let index: Int
  let articles: [Article]
  let blocks: [PageBlock]
  /// A block's lines, once they are set.
  var lines: [[Line]]
  /// A block's rows, blank ones above it included; 0 before it is set.
  var rows: [Int]
  /// Where remarks are jumped to.
  let stops: [RemarkStop]
  /// What lies over the text of each article.
  var layers: [ArticleLayers?]

  init(index: Int, articles: [Article], style: PageStyle, in source: SourceText) {
    self.index = index
    self.articles = articles
    blocks = PageBlock.folding(
      PageBlock.blocks(of: articles, style: style, isFirstSection: index == 0), of: articles, keeping: style.keep,
      in: source)
    lines = Array(repeating: [], count: blocks.count)
    rows = Array(repeating: 0, count: blocks.count)
    stops = articles.indices.flatMap { RemarkStop.stops(of: articles[$0], section: index, article: $0) }
    layers = Array(repeating: nil, count: articles.count)
  }

  mutating func forgetLines() {
    lines = Array(repeating: [], count: blocks.count)
    rows = Array(repeating: 0, count: blocks.count)
  }

  /// The last block that begins at or before an offset; the first where there is none.
  func block(at offset: Int) -> Int {
    max(0, blocks.partitioningIndex { $0.range.lowerBound > offset } - 1)
  }

  /// Is the byte at an offset part of a block that stands on the page?
  func shows(_ offset: Int) -> Bool {
    guard !blocks.isEmpty else { return false }
    return blocks[block(at: offset)].range.contains(offset)
  }
}
