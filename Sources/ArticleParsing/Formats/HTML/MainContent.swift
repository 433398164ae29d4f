/// Where the article stands on a page.
enum MainContent {
  /// Bytes. Shorter texts are captions, dates and the like.
  private static let leastText = 60

  /// The element under which most text of paragraphs stands directly; `nil` when no text is long enough to be sure.
  static func find(in body: Int, of page: HTMLPage, amounts: TextAmounts) -> Int? {
    var score = [Int](repeating: 0, count: page.nodes.count)
    var number = body + 1
    while number < page.nodes[body].end {
      let node = page.nodes[number]
      if let parent = node.parent { score[parent] += paragraphText(of: number, page, amounts) }
      number = node.tag.map(PageElements.unread.contains) == true ? node.end : number + 1
    }
    var best = body
    for node in page.subtree(body) where score[node] > score[best] { best = node }
    return score[best] >= leastText ? best : nil
  }

  /// Bytes that a node adds to the element that it stands in directly: a long text or a paragraph that is no list of links.
  private static func paragraphText(of number: Int, _ page: HTMLPage, _ amounts: TextAmounts) -> Int {
    switch page.nodes[number].kind {
    case .text(let range): return range.count >= leastText ? range.count : 0
    case .element("p"):
      let amount = amounts.amount(in: number)
      return amount.text > 2 * amount.linked ? amount.text : 0
    default: return 0
    }
  }
}
