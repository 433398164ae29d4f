package import ArticleModel
package import Characters
import Lexicon

/// The running text of one article as speech and terms read it, its paragraphs one after the other.
///
/// Each character stands here twice: as printed, and as it is read, in simplified form where the article is in traditional
/// characters and with full-width punctuation. Undone line wraps and jump lines are left out, so a name that a wrap cut in
/// two stands here in one piece. A line feed ends each paragraph. Positions are indexes of characters.
package struct ArticleText: Sendable {
  package struct Part: Sendable {
    /// Index into `Article.paragraphs`.
    package let paragraph: Int
    package let role: Paragraph.Role
    /// Without the closing line feed.
    package let range: Range<Int>
    /// Where what is no hanzi stands: indexes into `marks`.
    package let marks: Range<Int>
  }

  package let source: SourceText
  package let parts: [Part]
  /// As the recognisers read them.
  package let characters: [Char]
  /// As printed.
  package let printed: [Char]
  /// Positions of what is no hanzi, line feeds included; sorted.
  package let marks: [Int]
  /// By position, that of the partner of a bracket or quotation mark; −1 elsewhere.
  private let partners: [Int32]
  /// By position, the bytes of the source from where the article begins.
  private let places: [Place]
  private let base: Int

  /// Where a character stands in the source: the bytes from `base` on where it begins and ends.
  struct Place: BitwiseCopyable, Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// - Parameter paragraphs: of the article, inside `text`. Those that hold no running text are left out: see
  ///   `Paragraph.Role.isRead`.
  package init(_ paragraphs: [Paragraph], in text: DecodedText) {
    var writer = ArticleTextWriter(text)
    for (index, paragraph) in paragraphs.enumerated() where paragraph.role.isRead {
      writer.append(paragraph, index: index)
    }
    source = text.source
    parts = writer.parts
    printed = writer.characters
    marks = writer.marks
    places = writer.places
    base = writer.base
    var characters = HanziFolding.shared.folded(printed)
    MarkForms.normalise(&characters, at: marks)
    self.characters = characters
    partners = MarkPairs.partners(in: characters, marks, parts)
  }

  package var count: Int { characters.count }

  /// The character at a position as the recognisers read it; `.end` outside the text.
  package subscript(position: Int) -> Char {
    position >= 0 && position < characters.count ? characters[position] : .end
  }

  /// The partner of a bracket or quotation mark, if it has one.
  package func partner(_ position: Int) -> Int? {
    let partner = partners[position]
    return partner >= 0 ? Int(partner) : nil
  }

  /// The bytes of some characters; of none, the place of the first one behind.
  package func bytes(_ range: Range<Int>) -> TextRange {
    let lower = base + Int(range.lowerBound < places.count ? places[range.lowerBound].start : places.last?.end ?? 0)
    guard !range.isEmpty else { return TextRange(lower, lower) }
    return TextRange(lower, max(lower, base + Int(places[range.upperBound - 1].end)))
  }

  /// Some characters as they are read, simplified.
  package func string(_ range: Range<Int>) -> String { String(characters[range]) }

  /// Some characters as they are printed.
  package func printedString(_ range: Range<Int>) -> String { String(printed[range]) }
}

extension Paragraph.Role {
  /// Whether speech or terms are looked for in the paragraph.
  fileprivate var isRead: Bool { tellsOfPeople || holdsTerms }

  /// Running text that says who speaks, and heads that say who people are.
  package var tellsOfPeople: Bool {
    switch self {
    case .body, .verse, .kicker, .headline, .subtitle, .metadata, .dateline, .sectionHeading: true
    case .masthead, .byline, .caption, .editors: false
    }
  }
}

/// Writes the characters of paragraphs, one after the other.
private struct ArticleTextWriter {
  private let text: DecodedText
  private(set) var parts: [ArticleText.Part] = []
  private(set) var characters: [Char] = []
  private(set) var places: [ArticleText.Place] = []
  private(set) var marks: [Int] = []
  let base: Int

  init(_ text: DecodedText) {
    self.text = text
    base = text.offset(of: 0)
  }

  mutating func append(_ paragraph: Paragraph, index: Int) {
    let start = characters.count
    let firstMark = marks.count
    var from = paragraph.range.lowerBound
    for omission in paragraph.omissions {
      append(from, omission.range.lowerBound)
      if omission.replacement == .blank { append(" ", omission.range.lowerBound, omission.range.lowerBound) }
      from = max(from, omission.range.upperBound)
    }
    append(from, paragraph.range.upperBound)
    guard characters.count > start else { return }
    parts.append(
      ArticleText.Part(
        paragraph: index, role: paragraph.role, range: start..<characters.count, marks: firstMark..<marks.count))
    append("\n", paragraph.range.upperBound, paragraph.range.upperBound)
  }

  /// The characters of a stretch of the source, invisible ones apart.
  private mutating func append(_ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    var position = text.position(ofByte: lower)
    while position < text.count, case let start = text.offset(of: position), start < upper {
      position += 1
      let character = text.characters[position - 1]
      if character == "\u{200B}" || character == "\u{FEFF}" { continue }
      append(character, start, text.offset(of: position))
    }
  }

  /// - Parameters: the source bytes where the character begins and ends.
  private mutating func append(_ character: Char, _ start: Int, _ end: Int) {
    if !character.isHanzi { marks.append(characters.count) }
    characters.append(character)
    places.append(
      ArticleText.Place(start: UInt32(truncatingIfNeeded: start - base), end: UInt32(truncatingIfNeeded: end - base)))
  }
}
