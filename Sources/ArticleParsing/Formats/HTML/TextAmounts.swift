/// How much text stands in the elements of a page, and how much of that is in links.
///
/// Sums over all nodes before each one, so that any element is asked about in constant time.
struct TextAmounts {
  /// Bytes that are no blanks.
  struct Amount {
    var text: Int
    var linked: Int
  }

  private let page: HTMLPage
  /// Of the nodes before each, what stands in elements that nobody reads left out.
  private var text = [0]
  /// Of the links before each, those in other links left out.
  private var linked = [0]

  init(_ page: HTMLPage) {
    self.page = page
    text.reserveCapacity(page.nodes.count + 1)
    linked.reserveCapacity(page.nodes.count + 1)
    var unreadEnd = 0
    for (number, node) in page.nodes.enumerated() {
      if node.tag?.traits.contains(.unread) == true { unreadEnd = max(unreadEnd, node.end) }
      var own = 0
      if case .text(let range) = node.kind, number >= unreadEnd {
        own = page.text[range].count { $0 > UInt8(ascii: " ") }
      }
      text.append(text[number] + own)
    }
    var linkEnd = 0
    for (number, node) in page.nodes.enumerated() {
      var own = 0
      if node.tag?.traits.contains(.link) == true, number >= linkEnd {
        linkEnd = node.end
        own = text[node.end] - text[number]
      }
      linked.append(linked[number] + own)
    }
  }

  /// What stands in an element. An element within a link holds no link.
  func amount(in node: Int) -> Amount {
    let end = page.nodes[node].end
    return Amount(text: text[end] - text[node], linked: linked[end] - linked[node])
  }
}
