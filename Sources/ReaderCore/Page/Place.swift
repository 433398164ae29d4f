/// One row of the page: a line of a block, or one of the blank rows above it.
struct Place: Hashable, Comparable, Sendable {
  var section: Int
  var block: Int
  /// Blank rows above the block's first line count.
  var row: Int

  static func < (a: Place, b: Place) -> Bool {
    (a.section, a.block, a.row) < (b.section, b.block, b.row)
  }
}

/// What stands where on one screen.
struct Composition: Sendable {
  struct Row: Hashable, Sendable {
    /// Which line of the screen: from the text's top or, where lines run from top to bottom, from its right edge.
    var y: Int
    var column: Int
    var spans: Bool
    var place: Place
  }
  var rows: [Row]
  /// The first row that is not on the screen; `nil` at the end of the text.
  var next: Place?
}
