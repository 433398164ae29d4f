/// How the page is shown. Begins as the settings say; keys change it for this sitting.
struct Appearance: Sendable {
  /// Newspaper columns wished for; fewer where they do not fit.
  var columns: Int
  /// Full-width marks are shown where the source has folded them away.
  var restoring: Bool
  /// Restored glyphs are pointed out until the next key.
  var marksRestored = false
  /// Lines that were left out of the page stand on it all the same.
  var showsMetadata = false

  init(_ settings: ReaderSettings) {
    columns = max(1, settings.columns)
    restoring = settings.restoring
  }

  /// Takes what has changed in the settings.
  mutating func take(_ settings: ReaderSettings, insteadOf old: ReaderSettings) {
    if settings.columns != old.columns { columns = max(1, settings.columns) }
    if settings.restoring != old.restoring { restoring = settings.restoring }
  }
}
