/// How much of an article a speaker's remarks take. Lists in the reader and on the command line show the same number.
public struct Share: Hashable, Sendable {
  /// Bytes of the speaker's remarks.
  public var part: Int
  /// Bytes of the article's text.
  public var whole: Int

  public init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Rounded half up; 0 of nothing.
  public var percent: Int { whole <= 0 ? 0 : (part * 100 + whole / 2) / whole }
}

extension Article {
  /// Bytes of the article's text, heads and editors' lines apart.
  public var textBytes: Int {
    paragraphs.reduce(0) { $0 + ($1.role.isArticleText ? $1.range.count : 0) }
  }

  /// How much of the article's text a speaker's remarks take.
  /// - Parameter speaker: index into `speakers`.
  public func share(of speaker: Int) -> Share {
    Share(part: remarks.reduce(0) { $0 + ($1.speaker == speaker ? $1.range.count : 0) }, whole: textBytes)
  }
}

extension Paragraph.Role {
  /// Part of the article as an editor would print it, heads apart.
  public var isArticleText: Bool {
    switch self {
    case .body, .verse, .sectionHeading: true
    case .masthead, .dateline, .kicker, .headline, .subtitle, .byline, .caption, .editors, .metadata: false
    }
  }
}
