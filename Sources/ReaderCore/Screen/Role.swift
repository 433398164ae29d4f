/// What a cell of the screen means. A theme gives each role its colours and attributes.
package enum Role: Hashable, Sendable {
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
  /// A policy term; 0 ..< `Role.termColours`, stable for a term from article to article.
  case term(Hue)
  /// An occurrence of the active term or search, and the one last gone to.
  case hit, currentHit
  /// Not this speaker's words while only one speaker is read; metadata.
  case dimmed
  /// Dropped or odd text that is shown on request.
  case finding
  case caption, editors
  /// The line at the bottom; its active parts; a message; an error.
  case status, statusStrong, message, error
  /// What is typed after `/` or `:`.
  case prompt
  /// Lists: their frame and title, rows, the chosen row, secondary words, bars and sparks.
  case paneTitle, paneText, selection, paneQuiet, bar
  /// A cell of the matrix; 0 (nothing) … 4 (most).
  case shade(UInt8)
  /// The overview column: its empty cells, the part on screen, a remark's beginning, a hit.
  case overview, overviewScreen, overviewRemark, overviewHit
  /// A key's name in the help.
  case key

  /// Which of the hues of terms. Small, since every cell of a screen has a role.
  package typealias Hue = UInt8
  /// How many hues terms are told apart by.
  package static let termColours: Hue = 8
}

/// What one cell looks like, in roles.
package struct Style: Hashable, Sendable {
  /// What the text is.
  package var role: Role
  /// What is laid over it (a term, a hit, the lit attribution): it decides the colour where it is set.
  package var overlay: Role?
  package var marks: Marks

  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A term inside another lit term, or the stretch where two overlap.
    package static let nested = Marks(rawValue: 1)
    /// What is drawn is not what the source has; set only while the restoration is being pointed out.
    package static let restored = Marks(rawValue: 2)
  }

  package init(_ role: Role, overlay: Role? = nil, marks: Marks = []) {
    self.role = role
    self.overlay = overlay
    self.marks = marks
  }

  /// The role that decides the colour.
  package var leading: Role { overlay ?? role }
}
