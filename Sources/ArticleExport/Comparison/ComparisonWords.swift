package import ArticleComparison

/// What a comparison says in words of its own, in the language of who asked for it, and what its two sides are called.
package struct ComparisonWords: Sendable {
  /// Of any origin.
  package var before: String
  package var after: String
  package var formulation = "提法"
  package var new = "新增"
  package var gone = "不再提"
  package var more = "说得更多"
  package var less = "说得更少"
  package var reworded = "改了说法"
  package var paragraphs = "逐段对照"
  /// Before the number of paragraphs that are the same.
  package var same = "相同"
  /// Before a paragraph that stands elsewhere.
  package var moved = "移动"
  /// Where there is nothing.
  package var nothing = "没有"

  package init(before: String, after: String) { (self.before, self.after) = (before, after) }

  /// The four lists of formulations in order, each with its heading.
  package func lists(_ comparison: Comparison) -> [(heading: String, formulations: [Comparison.Formulation])] {
    [(new, comparison.new), (gone, comparison.gone), (more, comparison.more), (less, comparison.less)]
  }
}

/// Paragraphs as they are shown: those that are the same together.
package enum ShownPair: Hashable, Sendable {
  case pair(Comparison.ParagraphPair)
  case same([Comparison.ParagraphPair])

  package static func all(_ pairs: [Comparison.ParagraphPair]) -> [ShownPair] {
    pairs.reduce(into: []) { shown, pair in
      if pair.kind != .same {
        shown.append(.pair(pair))
      } else if case .same(let others) = shown.last {
        shown[shown.count - 1] = .same(others + [pair])
      } else {
        shown.append(.same([pair]))
      }
    }
  }
}
