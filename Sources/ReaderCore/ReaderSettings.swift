package import TextLayout

/// What the person chose: configuration and options.
package struct ReaderSettings: Hashable, Sendable {
  package enum Hanging: String, CaseIterable, Hashable, Sendable {
    /// On for Simplified, off for Traditional text.
    case auto, on, off
  }

  package var language = Language.simplified
  package var level: KinsokuLevel = .basic
  package var hanging: Hanging = .auto
  /// Full-width punctuation, indents, ellipses and quotes shown where the source has folded them away.
  package var restoring = true
  /// The longest line in full cells (hanzi), the hanging margin apart.
  package var measure = 40
  package var widths = WidthProfile()
  /// Lines run from top to bottom.
  package var isVertical = false
  /// Cells between two such lines.
  package var gap = 1
  package static let gaps = 0...4
  package var verticalQuotes: VerticalQuotes = .corner
  /// Newspaper columns, where the terminal is wide enough.
  package var columns = 1
  /// Body lines end flush.
  package var isJustified = true
  /// Blank rows between paragraphs: 0 or 1.
  package var spacing = 0
  /// What the only speaker does not say is left out, not dimmed.
  package var folds = false
  /// Searches take half- and full-width forms, Simplified and Traditional hanzi for one.
  package var joinsVariants = true
  /// The theme, and those that there are, by name.
  package var theme = "auto"
  package var themes: [String] = []
  package var highlighting = true
  /// Terms lit from the start.
  package var litTerms = 6
  /// Always lit.
  package var ownTerms: [OwnTerm]
  /// Keys that differ from `CommandTable`'s; a command listed here loses its default keys.
  package var keys: [Command: [Key]] = [:]
  /// The files named on the command line, for `next-file`.
  package var files: [String]
  /// A line of keys for newcomers when the first file is opened.
  package var hints = true

  package init(ownTerms: [OwnTerm] = [], files: [String] = []) {
    self.ownTerms = ownTerms
    self.files = files
  }
}

extension ReaderSettings {
  /// Whether marks hang in lines of this script.
  func hangs(inTraditional isTraditional: Bool) -> Bool {
    switch hanging {
    case .on: true
    case .off: false
    case .auto: !isTraditional
    }
  }
}

/// A term that the person follows.
package struct OwnTerm: Hashable, Sendable {
  package var term: String
  /// Terms of one group have one hue; empty outside of a group.
  package var group: String

  package init(term: String, group: String = "") {
    self.term = term
    self.group = group
  }
}
