import ArticleModel

/// Whom and what the person follows through the text.
struct Selection: Sendable {
  /// The remark last jumped to, until the person moves on.
  var focus: RemarkStop?
  /// Only this speaker's remarks are read.
  var onlySpeaker: String?
  /// The active term or search.
  var hits: Hits?
  /// Highlighting is off, for hits too, until something new is activated.
  var hidesHits = false
  /// Which terms are lit.
  var lighting: TermLighting
  /// The corrections of this sitting, the last one last.
  var corrections: [FiledCorrection] = []
  /// What is being selected.
  var passage: PassageSelection?
  /// Where the mouse button went down, bytes: dragging selects from there.
  var dragAnchor: Int?
  /// Marks and notes of the open document.
  var notes: [Note] = []
  /// Where the mouse was last pressed: an offset in the text.
  var pointer: Int?
}

/// A correction and the article that it is filed under.
struct FiledCorrection: Hashable, Sendable {
  var correction: Correction
  /// `Article.key(in:)`.
  var article: String
}
