package import Characters

/// Phrases of `Resources/lexicons/structure.tsv`: what stands around an article.
package struct StructureLexicon: Sendable {
  package static let shared = StructureLexicon()

  /// Named as in the first column of the table.
  package enum Class: UInt32, CaseIterable, Sendable {
    /// What a newspaper page says of itself.
    case masthead, paperSuffix, paperChrome, pageName
    /// What stands around an article.
    case editors, chrome, chromeWhole, field, related, more
    /// Who wrote it; `reporterCompound` is what follows 记者 in words that name nobody.
    case reporterTitle, reporterQualifier, bylineLabel, reporterCompound
    case captionOpening
    /// Parts of a dateline.
    case citing, ownOutlet, outletEnding, leadMarker, reportMarker, reporter, journalist, titleMark
    /// Who speaks in an interview.
    case voice

    fileprivate var bit: UInt32 { 1 << rawValue }
  }

  /// By phrase a bit for each of its classes.
  private let phrases: WordTable

  private init() { phrases = WordTable(LexiconImage(Self.imageName), section: 0) }

  /// The length in characters of the longest phrase of a class that stands at a position; `nil` when there is none.
  /// - Parameter limit: phrases end by here.
  package func longest(_ kind: Class, in text: [Char], at position: Int, limit: Int) -> Int? {
    var longest: Int?
    phrases.forEachWord(in: text, at: position, limit: limit) { length, classes in
      if classes & kind.bit != 0 { longest = length }
    }
    return longest
  }

  /// Whether the whole of a range is a phrase of a class.
  package func contains(_ kind: Class, _ text: [Char], _ range: Range<Int>) -> Bool {
    (phrases[text[range]] ?? 0) & kind.bit != 0
  }
}

extension StructureLexicon {
  static let imageName = "lexicons/images/structure.bin"

  @Sendable
  static func image(_ table: (String) -> String) -> [UInt8] {
    let classes = Dictionary(uniqueKeysWithValues: Class.allCases.map { ("\($0)", $0.bit) })
    var phrases: [[Char]: UInt32] = [:]
    for row in LexiconTable(table("structure")).rows where row.count > 1 {
      if let bit = classes[String(row[0])] { phrases[[Char](row[1]), default: 0] |= bit }
    }
    return LexiconImage.bytes(of: [WordTableBuilder.section(phrases)])
  }
}
