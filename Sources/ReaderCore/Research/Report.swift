/// What the reader asks the world about more than the open file: the person's archive, or another file.
package enum ReportQuestion: Hashable, Sendable {
  /// Every place of the archive in which what the person typed stands.
  case search(String)
  /// How often a term is said over time. `columns`: cells that a picture of it may take.
  case trend(of: String, columns: Int)
  /// Who says a term, and when.
  case sayers(of: String)
  /// Where somebody says a term.
  case sayings(of: String, by: String)
  /// All that somebody says.
  case words(of: String)
  /// What is new, gone and reworded in another file. `columns`: cells.
  case comparison(with: String, columns: Int)
}

extension ReportQuestion {
  /// A trend whose picture suits a list on this screen.
  static func trend(of term: String, on size: ScreenSize) -> ReportQuestion {
    .trend(of: term, columns: max(20, size.columns - 4))
  }
}

/// The answer: rows, some of which lead on.
package struct Report: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var content: Content
    package var target: Target?

    package init(_ content: Content, target: Target? = nil) {
      self.content = content
      self.target = target
    }
  }

  package enum Content: Hashable, Sendable {
    /// An article: its date, its headline, and where it stood.
    case article(date: String, headline: String, place: String)
    /// A place in it, with the words around it and who says them.
    case passage(before: String, match: String, after: String, speaker: String)
    /// Somebody, with a bar that is 0 to 1 of the longest.
    case person(name: String, count: String, bar: Double, note: String)
    /// A line as it is, piece by piece.
    case line([Piece])
    /// Cells as they are.
    case cells([Frame.Cell])
  }

  package struct Piece: Hashable, Sendable {
    package var text: String
    package var role: Role

    package init(_ text: String, _ role: Role = .paneText) {
      self.text = text
      self.role = role
    }
  }

  package enum Target: Hashable, Sendable {
    case place(ReportPlace)
    case question(ReportQuestion)
  }

  package var title: String
  package var rows: [Row]

  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }
}

/// A place in a file, told by its words: the archive counts other offsets than the file does.
package struct ReportPlace: Hashable, Sendable {
  package var path: String
  /// What stands before it in its paragraph.
  package var before: String
  /// Empty for the article's beginning, which `before` ends with.
  package var match: String

  package init(path: String, before: String, match: String) {
    self.path = path
    self.before = before
    self.match = match
  }
}
