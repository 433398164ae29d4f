public import Characters

/// Phrases of `Resources/lexicons/pages.tsv`: what a web page has around its article.
public struct PageLexicon: Sendable {
  public static let shared = PageLexicon()

  /// What a line begins with. Named as in the first column of the table.
  public enum Opening: UInt32, CaseIterable, Sendable {
    /// Headings of what stands below an article, and words of the interface.
    case below, tool
    /// What names the source, the author or the day that follows.
    case sourceLabel, authorLabel, dateLabel
    /// Disclaimers and promotion amid or behind a text; what a summary above it begins with.
    case disclaimer, summaryLabel
    /// Who may copy a text, and what leads elsewhere by a link, anywhere in a line.
    case rights, pointer

    fileprivate var bit: UInt32 { 1 << rawValue }
  }

  /// What something ends with. Named as in the first column of the table.
  public enum Ending: UInt32, CaseIterable, Sendable {
    /// A site's or a section's name; a line that leads elsewhere.
    case siteEnding, pointerEnding

    fileprivate var bit: UInt32 { 1 << rawValue }
  }

  private let phrases: PhraseClasses

  private init() { phrases = PhraseClasses(LexiconImage(Self.imageName)) }

  /// The length in characters of the longest phrase of a class that stands at a position; `nil` when there is none.
  /// - Parameter limit: phrases end by here.
  public func longest(_ kind: Opening, in text: [Char], at position: Int, limit: Int) -> Int? {
    phrases.longest(opening: kind.bit, in: text, at: position, limit: limit)
  }

  /// The length in characters of the longest phrase of a class that ends at a position; `nil` when there is none.
  /// - Parameter floor: phrases do not begin before it.
  public func longest(_ kind: Ending, in text: [Char], before position: Int, floor: Int) -> Int? {
    phrases.longest(ending: kind.bit, in: text, before: position, floor: floor)
  }
}

extension PageLexicon {
  static let imageName = "lexicons/images/pages.bin"

  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    PhraseClasses.image(
      LexiconTable(table("pages")),
      openings: Dictionary(uniqueKeysWithValues: Opening.allCases.map { ("\($0)", $0.bit) }),
      endings: Dictionary(uniqueKeysWithValues: Ending.allCases.map { ("\($0)", $0.bit) }))
  }
}
