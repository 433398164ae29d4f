/// What a cell of the screen means. A theme gives each role its colours and attributes.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// The quiet line at the top: paper, date, page.
  case masthead
  case kicker, headline, subtitle, byline, sectionHeading
  case body
  /// Words inside quotation marks that somebody says.
  case directSpeech
  /// A speaker's name in an attribution.
  case speakerName
  /// The attribution under the eye, lit.
  case attribution
  /// A policy term, by its hue, which is stable for a term from article to article.
  case term0, term1, term2, term3, term4, term5, term6, term7
  /// An occurrence of the active term or search, and the one last gone to.
  case hit, currentHit
  /// Not this speaker's words while only one speaker is read; metadata.
  case dimmed
  /// Dropped or odd text that is shown on request.
  case finding
  /// A jump line that can be followed: 下转第二版.
  case link
  case caption, editors
  /// The line at the bottom; its active parts; a message; an error.
  case status, statusStrong, message, error
  /// What is typed after `/` or `:`.
  case prompt
  /// Lists: their frame and title, rows, the chosen row, secondary words, bars and sparks.
  case paneTitle, paneText, selection, paneQuiet, bar
  /// A cell of the matrix, from nothing to most.
  case shade0, shade1, shade2, shade3, shade4
  /// The overview column: its empty cells, the part on screen, a remark's beginning, a hit.
  case overview, overviewScreen, overviewRemark, overviewHit
  /// A key's name in the help.
  case key

  /// Which of the hues of terms.
  package typealias Hue = UInt8
  /// How many hues terms are told apart by.
  package static let termColours: Hue = 8

  package static func term(_ hue: Hue) -> Role { Role(rawValue: Role.term0.rawValue + hue % termColours) ?? .term0 }

  /// - Parameter level: 0 (nothing) … 4 (most).
  static func shade(_ level: Int) -> Role {
    Role(rawValue: Role.shade0.rawValue + UInt8(min(max(level, 0), 4))) ?? .shade4
  }

  /// A term's; `nil` for other roles.
  package var hue: Hue? {
    (Role.term0.rawValue...Role.term7.rawValue).contains(rawValue) ? rawValue - Role.term0.rawValue : nil
  }
}

/// What one cell looks like, in roles.
public struct Style: Hashable, Sendable {
  /// What the text is.
  public var role: Role
  /// What is laid over it (a term, a hit, the lit attribution): it decides the colour where it is set.
  public var overlay: Role?
  public var marks: Marks

  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// What is drawn is not what the source has; set only while the restoration is being pointed out.
    package static let restored = Marks(rawValue: 1)
    /// The person has a note to it.
    package static let noted = Marks(rawValue: 2)
    /// On a line that runs from top to bottom: a rule under each character would make a ladder of it.
    package static let upright = Marks(rawValue: 4)
  }

  @inlinable package init(_ role: Role, overlay: Role? = nil, marks: Marks = []) {
    self.role = role
    self.overlay = overlay
    self.marks = marks
  }

  /// The role that decides the colour.
  @inlinable package var leading: Role { overlay ?? role }
}
