/// One grapheme cluster at its place in a line; of a cluster that takes several cells with several spacing characters
/// (a flag, an Indic syllable), one of these.
package struct Glyph: Hashable, Sendable {
  /// Cells between the line's beginning and the glyph's: from its left edge, or from its top, where two cells are a row
  /// (`Axis`).
  package var column: Cells
  /// Cells it takes; a narrow quote in a two-cell box takes two.
  package var width: Cells
  /// What is drawn: one spacing character, and marks on it. Never a control, invisible or bidi character.
  package var cluster: CellCluster
  /// Bytes of the source that it stands for.
  package var source: Range<Int>
  /// What is drawn is not what the source has (full-width mark, visible control, 〓).
  package var isRestored: Bool

  package init(column: Cells, width: Cells, cluster: CellCluster, source: Range<Int>, isRestored: Bool = false) {
    self.column = column
    self.width = width
    self.cluster = cluster
    self.source = source
    self.isRestored = isRestored
  }

  package var text: String { cluster.description }
}

/// One line of a set block.
package struct Line: Hashable, Sendable {
  /// Bytes of the source from this line's beginning to the next line's, dropped blanks included.
  package var range: Range<Int>
  /// From the line's beginning to its end, without overlap. Blanks are left out.
  package var glyphs: [Glyph]
  /// Where the last glyph ends, hung mark included; at most the measure.
  package var width: Cells

  package init(range: Range<Int>, glyphs: [Glyph], width: Cells) {
    self.range = range
    self.glyphs = glyphs
    self.width = width
  }
}
