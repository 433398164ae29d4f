import CHTML

/// The name of an HTML element, written as it is: `node.tag == "div"`.
package struct HTMLTag: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The parser's number, below `limit`.
  package let number: Int

  static let limit = Int(kanbao_html_tag_limit)
  /// All names that the parser does not know.
  package static let unknown = HTMLTag(number: Int(kanbao_html_unknown_tag()))

  init(number: Int) { self.number = number }

  /// `nil` for a name that the parser does not know.
  init?(name: String) {
    number = Int(kanbao_html_tag(name))
    if self == .unknown { return nil }
  }

  /// - Precondition: the parser knows the name.
  package init(stringLiteral name: String) {
    number = Int(kanbao_html_tag(name))
    precondition(self != .unknown, "no HTML element has this name")
  }
}
