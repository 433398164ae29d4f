import CHTML

/// A parsed web page: its nodes in document order, a parent before its children.
///
/// A node is a number, and what is in it are the numbers up to its `end`: no rule needs recursion, however deep a page
/// nests.
package final class HTMLPage {
  package let nodes: [HTMLNode]
  /// The text of all nodes, as UTF-8.
  package let text: [UInt8]
  /// By node; rules ask again and again.
  private let names: [ElementNames]
  private let handle: OpaquePointer

  /// - Parameter source: UTF-8.
  /// - Returns: `nil` when memory is short or the page is of 4 GB and more.
  package init?(_ source: Span<UInt8>) {
    let parsed = source.withUnsafeBufferPointer { kanbao_html_parse($0.baseAddress, $0.count) }
    guard let parsed else { return nil }
    handle = parsed
    (nodes, text) = Self.nodes(of: handle)
    names = Self.names(of: nodes, handle)
  }

  deinit { kanbao_html_free(handle) }

  /// The value of an element's attribute.
  package func attribute(_ name: String, of node: Int) -> String? {
    precondition(nodes.indices.contains(node))
    return kanbao_html_attribute(handle, node, name).map { String(cString: $0) }
  }

  /// What an element's class and id call it.
  func names(of node: Int) -> ElementNames { names[node] }

  /// The name of an element that the parser does not know, as the page has it: `founder-title`.
  package func unknownName(of node: Int) -> String? {
    precondition(nodes.indices.contains(node))
    return kanbao_html_unknown_name(handle, node).map { String(cString: $0) }
  }

  private static func nodes(of handle: OpaquePointer) -> (nodes: [HTMLNode], text: [UInt8]) {
    var nodes: [HTMLNode] = []
    var text: [UInt8] = []
    /// The elements that the node at hand stands in, outermost first.
    var path: [Int] = []
    let count = kanbao_html_count(handle)
    nodes.reserveCapacity(count)
    for number in 0..<count {
      let node = kanbao_html_node_at(handle, number)
      while path.count > node.depth { nodes[path.removeLast()].end = number }
      let start = text.count
      text += UnsafeRawBufferPointer(start: node.text, count: node.count)
      nodes.append(
        HTMLNode(
          kind: kind(of: node, text: start..<text.count), parent: path.last, end: number + 1, depth: path.count,
          sourceOffset: node.offset))
      path.append(number)
    }
    for open in path { nodes[open].end = nodes.count }
    return (nodes, text)
  }

  private static func names(of nodes: [HTMLNode], _ handle: OpaquePointer) -> [ElementNames] {
    nodes.indices.map { number in
      guard nodes[number].tag != nil else { return [] }
      return ["class", "id"].reduce(into: []) { names, attribute in
        guard let value = kanbao_html_attribute(handle, number, attribute) else { return }
        var count = 0
        while value[count] != 0 { count += 1 }
        let bytes = UnsafeRawBufferPointer(start: value, count: count).bindMemory(to: UInt8.self)
        names.formUnion(ElementNames.said(in: bytes.span))
      }
    }
  }

  private static func kind(of node: kanbao_html_node, text: Range<Int>) -> HTMLNode.Kind {
    switch node.kind {
    case kanbao_html_element: .element(HTMLTag(number: Int(node.tag)))
    case kanbao_html_text: .text(text)
    case kanbao_html_whitespace: .whitespace(text)
    case kanbao_html_comment: .comment(text)
    default: .document
    }
  }
}

/// One node of a page.
package struct HTMLNode {
  package enum Kind: Equatable {
    case document
    case element(HTMLTag)
    /// Bytes of the page's `text`; character references are resolved.
    case text(Range<Int>)
    /// Text of nothing but blanks and line ends.
    case whitespace(Range<Int>)
    case comment(Range<Int>)
  }

  package let kind: Kind
  /// `nil` of the document alone.
  package let parent: Int?
  /// The first node behind all that is in this one.
  package fileprivate(set) var end: Int
  /// Ancestors.
  package let depth: Int
  /// Bytes of the source before it.
  package let sourceOffset: Int

  /// The name of an element.
  package var tag: HTMLTag? { if case .element(let tag) = kind { tag } else { nil } }
}

extension HTMLPage {
  /// Whether a node is another one or holds it.
  func holds(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < nodes[outer].end }

  /// The first element of a name in a range of nodes.
  package func first(_ tag: HTMLTag, in range: Range<Int>) -> Int? { range.first { nodes[$0].tag == tag } }

  /// What stands in a node directly.
  func children(of node: Int) -> some Sequence<Int> {
    sequence(state: node + 1) { next in
      guard next < self.nodes[node].end else { return nil }
      defer { next = self.nodes[next].end }
      return next
    }
  }

  /// A node's own number and those of all that is in it.
  package func subtree(_ node: Int) -> Range<Int> { node..<nodes[node].end }
}
