public import Characters

/// Phrases of `Resources/lexicons/structure.tsv`: what stands around an article.
public struct StructureLexicon: Sendable {
  public static let shared = StructureLexicon()

  /// What something begins with. Named as in the first column of the table.
  public enum Opening: UInt32, CaseIterable, Sendable {
    /// What a newspaper page says of itself.
    case masthead, paperSuffix, paperChrome, pageName
    /// What stands around an article.
    case editors, chrome, chromeWhole, field, related, more
    /// Who wrote it; `reporterCompound` is what follows 记者 in words that name nobody.
    case reporterTitle, reporterQualifier, bylineLabel, reporterCompound
    case captionOpening, creditOpening
    /// Parts of a dateline.
    case citing, ownOutlet, outletEnding, appSuffix, leadMarker, reportMarker, reporter, journalist, titleMark
    /// Who speaks in an interview.
    case voice

    fileprivate var bit: UInt32 { 1 << rawValue }
  }

  /// What something ends with. Named as in the first column of the table.
  public enum Ending: UInt32, CaseIterable, Sendable {
    /// What points at another page (下转), what does so only inside brackets or behind an ornament (见), and what may stand
    /// between it and the number.
    case jumpWord, weakJumpWord, jumpPaper
    case captionEnding, photographed
    /// The last words of a line above the headline, and of one below it.
    case kickerEnding, subtitleEnding
    /// What a site has more of: 更多某报报道.
    case moreOf
    /// 电, 讯: what ends a dateline in brackets; the part of the day before it.
    case leadEnding, dayPart

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

  /// Whether the whole of a range is a phrase of a class.
  public func contains(_ kind: Opening, _ text: [Char], _ range: Range<Int>) -> Bool {
    phrases.contains(opening: kind.bit, text[range])
  }
}

extension StructureLexicon {
  static let imageName = "lexicons/images/structure.bin"

  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    PhraseClasses.image(
      LexiconTable(table("structure")),
      openings: Dictionary(uniqueKeysWithValues: Opening.allCases.map { ("\($0)", $0.bit) }),
      endings: Dictionary(uniqueKeysWithValues: Ending.allCases.map { ("\($0)", $0.bit) }))
  }
}
