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
  /// What is being selected.
  var passage: PassageSelection?
  /// Where the mouse button went down, bytes: dragging selects from there.
  var dragAnchor: Int?
  /// Marks and notes of the open document.
  var notes: [Note] = []
  /// Those of the other files, once their list was asked for.
  var otherNotes: [FiledNote] = []
  /// Where the mouse was last pressed: an offset in the text.
  var pointer: Int?
}
