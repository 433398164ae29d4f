/// What a format knows of a stretch of the text that it yields: this was a page's heading, that a record's date field.
///
/// Structure weighs hints with what the text itself says. Plain text has none. A hint says what stands in the text; what a
/// format knows beside its text (a paper's name in a comment) it writes into the text, on a line of its own.
package struct Hint: Hashable, Sendable, BitwiseCopyable {
  package enum Role: String, Hashable, Sendable, CaseIterable, BitwiseCopyable {
    /// A new article begins where the range begins; the range may be empty. In a text with hints, none begins elsewhere.
    case articleStart
    /// The file breaks off or is wrong here: not all of it could be read.
    case damage

    // Whole lines, one or several. Where two such hints cover a line, the shorter one counts.

    case kicker, headline, subtitle
    /// The text of the article: there is no title in it, else its lines are what they look like (body, section headings,
    /// captions).
    case body
    case sectionHeading, caption
    /// A row of a table, or a line of verse: never re-flowed.
    case row
    /// What the site put there: tools, related links, disclaimers.
    case furniture

    // Values, without label and blanks; parts of a line or whole ones. A line that holds one is no title.

    /// The paper's name.
    case masthead
    /// Who published it first: the masthead where no paper is named.
    case source
    /// The page's number, with or without its name: 02, 第A3版, 第2版：要闻.
    case page
    case pageName
    /// In any form that papers print, with or without a time.
    case date
    /// Who wrote it, as printed.
    case author
  }

  /// Where the knowledge comes from, the least sure first. Of two values for one thing the surer one counts.
  package enum Origin: UInt8, Hashable, Sendable, Comparable, BitwiseCopyable {
    /// Where it stands on the page.
    case position
    /// Its element.
    case markup
    /// What the file says of itself: meta elements, comments for programs, front matter.
    case metadata
    /// A field of a record.
    case field

    package static func < (a: Origin, b: Origin) -> Bool { a.rawValue < b.rawValue }
  }

  package var role: Role
  package var range: TextRange
  package var origin: Origin

  package init(_ role: Role, _ range: TextRange, from origin: Origin) {
    self.role = role
    self.range = range
    self.origin = origin
  }
}

extension Hint.Role {
  /// Whether it says what a line holds a piece of.
  package var isOfValues: Bool { !isOfLines && self != .articleStart && self != .damage }

  /// Whether it says what whole lines are.
  package var isOfLines: Bool {
    switch self {
    case .kicker, .headline, .subtitle, .body, .sectionHeading, .caption, .row, .furniture: true
    case .articleStart, .damage, .masthead, .source, .page, .pageName, .date, .author: false
    }
  }
}
