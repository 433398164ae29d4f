import Algorithms
internal import ArticleModel

/// Stretches of a page that its makers marked for programs: comments of e-paper systems around a title or a text, their own
/// elements, microdata.
struct PageMarks {
  struct Mark {
    var role: Hint.Role
    /// What is marked.
    var nodes: Range<Int>
  }

  /// In the page's order.
  private(set) var all: [Mark] = []

  /// By the names that the Founder systems use in comments (`<npm:article-title>`), elements (`<founder-title>`) and both.
  private static let roles: [String: Hint.Role] = [
    "article-pretitle": .kicker, "article-title": .headline, "article-subtitle": .subtitle, "article-author": .author,
    "article-pic-text": .caption, "article-content": .body, "founder-pretitle": .kicker, "founder-title": .headline,
    "founder-subtitle": .subtitle, "founder-author": .author, "founder-content": .body, "founder-imp": .body,
    "enpcontent": .body,
  ]

  /// Of schema.org.
  private static let properties: [String: Hint.Role] = [
    "alternativeHeadline": .subtitle, "articleBody": .body,
  ]
}

extension PageMarks {
  init(_ page: HTMLPage) {
    var open: [String: Int] = [:]
    for (number, node) in page.nodes.enumerated() {
      switch node.kind {
      case .comment(let range):
        let name = Self.name(page.text[range])
        guard let role = Self.roles[name.word] else { continue }
        if !name.closes {
          open[name.word] = number + 1
        } else if let start = open.removeValue(forKey: name.word) {
          all.append(Mark(role: role, nodes: start..<number))
        }
      case .element(let tag):
        let role =
          tag == .unknown
          ? page.unknownName(of: number).flatMap { Self.roles[$0.lowercased()] }
          : page.attribute("itemprop", of: number).flatMap { Self.properties[$0] }
        if let role { all.append(Mark(role: role, nodes: page.subtree(number))) }
      case .document, .text, .whitespace: break
      }
    }
    all.sort { $0.nodes.lowerBound < $1.nodes.lowerBound }
  }

  /// Bytes of a comment that only marks a place.
  private static let longest = 40

  /// `<npm:article-title>`, `</npm:article-title>`, `enpcontent`, `/enpcontent`.
  private static func name(_ comment: ArraySlice<UInt8>) -> (word: String, closes: Bool) {
    guard comment.count <= longest else { return ("", false) }
    let text = String(decoding: comment, as: UTF8.self).filter { !" <>".contains($0) }
    let word = text.drop { $0 == "/" }
    let name = word.split(separator: ":").last.map { String($0).lowercased() } ?? ""
    return (name, word.count < text.count)
  }

  /// The first stretch of a role.
  func first(_ role: Hint.Role) -> Range<Int>? { all.first { $0.role == role }?.nodes }
}
