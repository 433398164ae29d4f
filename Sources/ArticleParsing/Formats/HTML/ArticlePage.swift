/// The article of a web page as plain text: from its headline to the end of its main content, one block element a line
/// and an empty line between blocks, without scripts, navigation and lists of links.
package struct ArticlePage {
  private let page: HTMLPage
  private let amounts: TextAmounts
  private var writer = PageTextWriter()

  package static func text(of page: HTMLPage) -> PageText {
    var article = ArticlePage(page)
    if page.nodes.contains(where: { $0.depth > deepest }) {
      article.writeAll()
    } else {
      article.writeArticle()
    }
    return article.writer.finished()
  }

  private init(_ page: HTMLPage) {
    self.page = page
    amounts = TextAmounts(page)
  }

  /// Ancestors. No page that nests deeper has its elements closed, and the main content would be the last paragraph.
  private static let deepest = 401

  /// All text, a line for each block, by no other rule.
  private mutating func writeAll() {
    var number = 0
    while number < page.nodes.count {
      let node = page.nodes[number]
      var next = number + 1
      if let tag = node.tag {
        if PageElements.unread.contains(tag) {
          next = node.end
        } else if PageElements.blocks.contains(tag) {
          writer.breakLine(2)
        }
      } else if case .text(let range) = node.kind {
        writer.write(page.text[range], in: node.parent ?? 0, isPreformatted: false)
      }
      number = next
    }
  }

  /// The headline and what follows it, to the end of the main content.
  private mutating func writeArticle() {
    let body = page.first("body", in: page.nodes.indices)
    let content = body.flatMap { MainContent.find(in: $0, of: page, amounts: amounts) }
    let headline = body.flatMap { findHeadline(in: $0, content: content) }
    if headline == nil, let title = page.first("title", in: page.nodes.indices) {
      write(from: title + 1, through: title)
    }
    if let last = content ?? body { write(from: headline ?? last, through: last) }
  }

  private func findHeadline(in body: Int, content: Int?) -> Int? {
    guard let headline = page.first("h1", in: page.subtree(body)) else { return nil }
    // Behind the text or around all of it, it is the site's name.
    if let content, page.holds(headline, content) || headline >= page.nodes[content].end { return nil }
    return headline
  }

  /// Writes what stands from a node on, up to the end of `last`.
  private mutating func write(from first: Int, through last: Int) {
    var preformattedEnd = 0
    var number = first
    while number < page.nodes[last].end {
      let node = page.nodes[number]
      var next = number + 1
      switch node.kind {
      case .element(let tag):
        let isUnread = PageElements.unread.contains(tag) || amounts.isNavigation(number)
        if isUnread, !page.holds(number, last) {
          next = node.end
        } else {
          begin(tag, number)
          if tag == "pre" { preformattedEnd = max(preformattedEnd, node.end) }
        }
      case .text(let range), .whitespace(let range):
        writer.write(page.text[range], in: node.parent ?? 0, isPreformatted: number < preformattedEnd)
      case .document, .comment: break
      }
      endBlocks(from: number, to: next)
      number = next
    }
    writer.breakLine(2)
  }

  private mutating func begin(_ tag: HTMLTag, _ number: Int) {
    if PageElements.blocks.contains(tag) {
      writer.breakLine(2)
    } else if tag == "br" {
      writer.breakLine(1)
    } else if PageElements.cells.contains(tag), number - 1 != page.nodes[number].parent {
      // Columns are parted by an ideographic space.
      writer.write("\u{3000}".utf8, in: number, isPreformatted: false)
    }
  }

  /// Ends the blocks that are left on the way from one node to the next.
  private mutating func endBlocks(from number: Int, to next: Int) {
    var left: Int? = number
    while let node = left, !page.holds(node, next) {
      if let tag = page.nodes[node].tag, PageElements.blocks.contains(tag) { writer.breakLine(2) }
      left = page.nodes[node].parent
    }
  }
}
