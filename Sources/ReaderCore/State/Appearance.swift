/// How the page is shown. Begins as the settings say; keys change it for this sitting.
struct Appearance: Sendable {
  /// Newspaper columns wished for; fewer where they do not fit.
  var columns: Int
  /// Full-width marks are shown where the source has folded them away.
  var restoring: Bool
  /// Restored glyphs are pointed out until the next key.
  var marksRestored = false
  /// The longest line in full cells.
  var measure: Int
  /// Lines run from top to bottom.
  var isVertical: Bool {
    didSet { style.headLeading = isVertical ? 1 : 0 }
  }
  /// Cells between such lines.
  var gap: Int
  var style: PageStyle
  /// What the only speaker does not say is left out, not dimmed.
  var folds: Bool
  /// How the next search looks for what is typed.
  var searching: SearchManner
  /// Only paragraphs in which this stands.
  var filter: Matcher?

  /// Full cells that a line may have.
  static let measures = 5...200

  init(_ settings: ReaderSettings) {
    columns = max(1, settings.columns)
    restoring = settings.restoring
    measure = settings.measure
    isVertical = settings.isVertical
    gap = settings.gap
    folds = settings.folds
    searching = SearchManner(joinsVariants: settings.joinsVariants)
    style = PageStyle(
      headLeading: settings.isVertical ? 1 : 0, isJustified: settings.isJustified, spacing: settings.spacing)
  }

  /// Takes what has changed in the settings.
  mutating func take(_ settings: ReaderSettings, insteadOf old: ReaderSettings) {
    if settings.columns != old.columns { columns = max(1, settings.columns) }
    if settings.restoring != old.restoring { restoring = settings.restoring }
    if settings.measure != old.measure { measure = settings.measure }
    if settings.isVertical != old.isVertical { isVertical = settings.isVertical }
    if settings.gap != old.gap { gap = settings.gap }
    if settings.isJustified != old.isJustified { style.isJustified = settings.isJustified }
    if settings.folds != old.folds { folds = settings.folds }
    if settings.joinsVariants != old.joinsVariants { searching.joinsVariants = settings.joinsVariants }
    if settings.spacing != old.spacing { style.spacing = settings.spacing }
  }
}

/// How paragraphs become blocks of the page.
struct PageStyle: Hashable, Sendable {
  /// Lines that were left out of the page stand on it all the same.
  var showsMetadata = false
  /// Jump lines stand on the page: they can be followed.
  var linksJumps = false
  /// Blank rows between the lines of a headline: where lines run from top to bottom, it stands in wider-spaced ones.
  var headLeading = 0
  /// Body lines end flush; else at whatever cell they end.
  var isJustified = true
  /// Blank rows between two paragraphs of body text: 0 or 1.
  var spacing = 0
  /// Which paragraphs stand on the page; of the others a quiet line says how many they are.
  var keep = Keep.all

  enum Keep: Hashable, Sendable {
    case all
    /// Those in which a text stands.
    case matching(Matcher)
    /// Those in which somebody has the word.
    case words(of: String)
  }
}
