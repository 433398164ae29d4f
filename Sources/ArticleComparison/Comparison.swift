/// What became of the formulations of one text in another: a report of last year and this year's, or two sets of articles.
///
/// A value made of values: `Comparison(before: side, after: side)`. Formulations that are new, gone, more or less often said
/// are counted as a search would; the reworded ones are what stands at the same place of paragraphs that belong together. See
/// `Alignment` for how these are found, and for what it costs.
package struct Comparison: Sendable {
  /// Of a formulation on one side.
  package struct Standing: Hashable, Sendable {
    /// How often it is said; no occurrence lies over another.
    package var count = 0
    /// The first sentence that has it.
    package var sentence: String?
    /// Where that stands.
    package var source: String?
    package var line: Int?

    package init(count: Int = 0, sentence: String? = nil, source: String? = nil, line: Int? = nil) {
      (self.count, self.sentence, self.source, self.line) = (count, sentence, source, line)
    }
  }

  /// A formulation that both sides may have.
  package struct Formulation: Hashable, Sendable {
    package var text: String
    package var before: Standing
    package var after: Standing
  }

  /// A stretch of text, and whether the other side has it otherwise or not at all.
  package struct Piece: Hashable, Sendable {
    package var text: String
    package var isChanged: Bool
    package init(_ text: String, isChanged: Bool) { (self.text, self.isChanged) = (text, isChanged) }
  }

  /// What one side says in other words.
  package struct Rewording: Hashable, Sendable {
    package var from: [Piece]
    package var to: [Piece]
    package var before: Standing
    package var after: Standing
  }

  /// What became of a paragraph.
  package struct ParagraphPair: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      /// Word for word the same.
      case same
      case changed
      /// Stands at another place, changed or not.
      case moved
      case added, removed
    }
    package var kind: Kind
    /// Empty of one that was added.
    package var before: [Piece]
    /// Empty of one that was removed.
    package var after: [Piece]
  }

  /// Only after; those said most often first.
  package let new: [Formulation]
  /// Only before; those said most often first.
  package let gone: [Formulation]
  /// More often, by counts and in proportion to the length of both sides; the surest first.
  package let more: [Formulation]
  /// Less often.
  package let less: [Formulation]
  /// In the order in which they stand after.
  package let reworded: [Rewording]
  /// In the order in which they stand after, removed ones where they stood.
  package let paragraphs: [ParagraphPair]

  package init(before: ComparedSide, after: ComparedSide) {
    let aligned = AlignedSides(before, after)
    let counts = FormulationCounts(before, after)
    reworded = Rewordings(aligned, before, after).all
    let known = Set(reworded.flatMap { [$0.from.text, $0.to.text] })
    new = counts.new.filter { !known.contains($0.text) }
    gone = counts.gone.filter { !known.contains($0.text) }
    more = counts.more
    less = counts.less
    paragraphs = aligned.paragraphs(before, after)
  }
}

extension [Comparison.Piece] {
  package var text: String { map(\.text).joined() }
}
