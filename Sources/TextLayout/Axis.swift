/// Which way the lines of a page run.
package enum Axis: Hashable, Sendable {
  /// From left to right, one below the other.
  case horizontal
  /// From top to bottom, one to the left of the other (竖排; CLREQ 2.3). A row of the grid is two cells of the line: what
  /// stands 2k cells from the line's beginning is on its row k, and an odd cell is the right half of a row.
  case vertical(quotes: VerticalQuotes)

  package var isVertical: Bool { self != .horizontal }
}

/// What “ ” become where lines run from top to bottom.
package enum VerticalQuotes: String, CaseIterable, Hashable, Sendable {
  /// ﹁ ﹂, and ﹃ ﹄ inside them.
  case corner
  /// 〝 〟, and ﹁ ﹂ inside them.
  case prime
}

extension Axis {
  /// Cells that something may begin at: every one, or every row's first.
  var step: Int { isVertical ? 2 : 1 }

  /// Where something begins that should stand `cells` from the line's beginning.
  package func aligned(_ cells: Int) -> Int { cells - cells % step }
}
