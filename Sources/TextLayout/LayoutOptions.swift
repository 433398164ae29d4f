/// How strictly lines are broken, as CLREQ 3.1 lists (Rules for punctuation at line start and end).
package enum KinsokuLevel: String, CaseIterable, Sendable {
  case none, basic, gb, strict
}

/// Everything that decides how text is cut into lines, apart from the text.
package struct LayoutOptions: Hashable, Sendable {
  /// The longest line, hung marks included.
  package var measure: Cells
  package var level: KinsokuLevel
  /// Lets one 、，。 hang into the last two cells of the measure (标点悬挂).
  package var hanging: Bool
  /// Shows full-width punctuation, indents, ellipses and quotes where the source has folded them away.
  package var restoring: Bool
  package var widths: WidthProfile
  package var axis: Axis

  package init(
    measure: Cells, level: KinsokuLevel = .basic, hanging: Bool = true, restoring: Bool = true,
    widths: WidthProfile = WidthProfile(), axis: Axis = .horizontal
  ) {
    self.measure = measure
    self.level = level
    self.hanging = hanging
    self.restoring = restoring
    self.widths = widths
    self.axis = axis
  }
}

/// What the terminal told about widths that differ from one terminal to another.
package struct WidthProfile: Hashable, Sendable {
  /// “ ” ‘ ’ · ① and other characters of ambiguous width (UAX #11, class A): two cells wide?
  package var ambiguousIsWide: Bool
  /// — and … , which some terminals draw wide though quotes are narrow.
  package var dashIsWide: Bool
  /// Hanzi of the supplementary planes take two cells, as they should; otherwise they are shown as 〓.
  package var placesRareHanzi: Bool
  /// So do those of Extensions G, H, I (Unicode 13, 15, 15.1), which many terminals do not know yet.
  package var placesNewestHanzi: Bool

  package init(
    ambiguousIsWide: Bool = false, dashIsWide: Bool? = nil, placesRareHanzi: Bool = true,
    placesNewestHanzi: Bool? = nil
  ) {
    self.ambiguousIsWide = ambiguousIsWide
    self.dashIsWide = dashIsWide ?? ambiguousIsWide
    self.placesRareHanzi = placesRareHanzi
    self.placesNewestHanzi = placesNewestHanzi ?? placesRareHanzi
  }
}

/// How a block of lines is set.
package struct BlockStyle: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    /// Flush left; full lines flush right too.
    case justified
    /// Flush left, ragged right.
    case start
    /// Centred in the measure, lines of about equal length (a headline).
    case balanced
  }
  package var alignment: Alignment
  package var firstLineIndent: Cells

  package init(alignment: Alignment, firstLineIndent: Cells = 0) {
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
  }

  /// A paragraph of body text: two full cells of indent (CLREQ 3.2.1).
  package static let body = BlockStyle(alignment: .justified, firstLineIndent: 4)
  package static let heading = BlockStyle(alignment: .balanced)
  package static let plain = BlockStyle(alignment: .start)
}
