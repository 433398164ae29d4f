package import ArticleModel

/// A place that the person marked with a letter, or a passage with a note to it.
package struct Note: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case mark(Character)
    /// What the person wrote; empty for a passage that is only kept.
    case note(String)
  }

  package var kind: Kind
  /// Bytes of the open document.
  package var range: TextRange

  package init(_ kind: Kind, at range: TextRange) {
    self.kind = kind
    self.range = range
  }

  var text: String { if case .note(let text) = kind { text } else { "" } }

  /// The letter of a mark.
  var letter: Character? { if case .mark(let letter) = kind { letter } else { nil } }
}

/// A note or mark in one of the other files, as the list shows it: that file is not open.
package struct FiledNote: Hashable, Sendable {
  /// Its path, as the reader has it in its list of files.
  package var file: String
  package var note: Note
  /// What it stands at.
  package var words: String
  package var headline: String

  package init(_ note: Note, words: String, headline: String, in file: String) {
    self.file = file
    self.note = note
    self.words = words
    self.headline = headline
  }
}

/// The passage that is being selected, from one end to the other.
struct PassageSelection: Hashable, Sendable {
  var range: TextRange
  /// Its beginning moves, not its end.
  var movesStart = false
  /// Where the mouse went down.
  var anchor: Int?
}
