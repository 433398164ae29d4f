import ArticleModel

/// A jump line that the person follows: 下转第二版.
package struct JumpRequest: Hashable, Sendable {
  /// As it stands in the text.
  package var pointer: String
  /// Of the article that it belongs to.
  package var headline: [String]
  package var page: Int?

  package init(pointer: String, headline: [String], page: Int?) {
    (self.pointer, self.headline, self.page) = (pointer, headline, page)
  }
}

/// From where an article breaks off to where it goes on, in another file of the issue.
extension Reader {
  /// Follows the last jump line on the screen; where there is none, the key goes a line down.
  mutating func followOrGoDown(_ count: Int?) -> [Effect] {
    guard count == nil, let link = linkOnScreen() else { return scroll(by: count ?? 1) }
    return follow(link)
  }

  /// Follows the jump line at an offset of the text; `nil` where none stands.
  mutating func followLink(at offset: Int) -> [Effect]? {
    guard let place = flow?.place(of: offset), flow?.block(at: place)?.isLink == true else { return nil }
    return follow(place)
  }

  private mutating func linkOnScreen() -> Place? {
    for row in composition().rows.reversed() where flow?.block(at: row.place)?.isLink == true { return row.place }
    return nil
  }

  private mutating func follow(_ place: Place) -> [Effect] {
    guard let document, let block = flow?.block(at: place), let article = flow?[place.section]?.articles[block.article]
    else { return [] }
    rememberPlace()
    let pointer = document.source[TextRange(block.range)]
    return [.follow(JumpRequest(pointer: pointer, headline: article.headline, page: article.page?.number))]
  }
}

extension Article {
  /// Jump lines at which the article breaks off or begins amid: those between two pieces of it lead nowhere.
  var openJumps: [TextRange] {
    let body = paragraphs.filter { $0.role == .body || $0.role == .verse }
    guard let first = body.first?.range.lowerBound, let last = body.last?.range.upperBound else { return [] }
    return findings.filter { finding in
      finding.kind == .jumpLine && (finding.range.upperBound <= first || last <= finding.range.lowerBound)
    }.map(\.range)
  }
}
