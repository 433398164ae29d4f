import Algorithms

/// How many rows a document has, and where in them a place stands. For documents of one section; a bigger one shows
/// its position by bytes.
struct PageTotals: Sendable {
  /// Rows above each block, and of all of them.
  private let above: [Int]
  private let starts: [Int]
  private let ends: [Int]
  /// Every block was set; otherwise its rows are estimated from its bytes.
  let isExact: Bool

  /// The rows with which screens begin when the text is paged through from its beginning; empty where they are simply
  /// every so many rows.
  private let screens: [Int]

  var rows: Int { above.last ?? 0 }

  fileprivate init(above: [Int], starts: [Int], ends: [Int], isExact: Bool, screens: [Int] = []) {
    self.above = above
    self.screens = screens
    self.starts = starts
    self.ends = ends
    self.isExact = isExact
  }

  /// The row on which a place stands, from the text's first.
  func row(of place: Place) -> Int {
    guard place.block + 1 < above.count else { return rows }
    return min(above[place.block] + place.row, above[place.block + 1])
  }

  /// Which screen a row stands on when the text is paged through, from 1, and how many there are.
  /// - Parameter size: rows that a screen holds.
  func screen(at row: Int, size: Int) -> (number: Int, count: Int) {
    guard !screens.isEmpty else { return (row / size + 1, max(1, (rows + size - 1) / size)) }
    return (max(1, screens.partitioningIndex { $0 > row }), screens.count)
  }

  /// With the screens' beginnings, which newspaper columns make uneven.
  fileprivate func counting(_ screens: [Int]) -> PageTotals {
    PageTotals(above: above, starts: starts, ends: ends, isExact: isExact, screens: screens)
  }

  /// About the row on which the byte at an offset stands.
  func row(of offset: Int) -> Int {
    guard !starts.isEmpty else { return 0 }
    let block = max(0, starts.partitioningIndex { $0 > offset } - 1)
    let bytes = max(1, ends[block] - starts[block])
    let into = min(max(0, offset - starts[block]), bytes - 1)
    return above[block] + (above[block + 1] - above[block]) * into / bytes
  }
}

extension PageFlow {
  /// `nil` for a document of several sections, and at the first look.
  /// - Parameter isExact: set every block now, rather than estimating those that are not set yet.
  mutating func totals(isExact: Bool) -> PageTotals? {
    guard isWhole else { return nil }
    var above = [0]
    var known = true
    guard let at = load(0) else { return nil }
    let blocks = loaded[at].blocks
    above.reserveCapacity(blocks.count + 1)
    for (i, block) in blocks.enumerated() {
      var rows = isExact ? self.rows(section: 0, block: i) : loaded[at].rows[i]
      if rows == 0 {
        rows = estimate(block)
        known = false
      }
      above.append(above[i] + rows)
    }
    let totals = PageTotals(
      above: above, starts: blocks.map(\.range.lowerBound), ends: blocks.map(\.range.upperBound),
      isExact: known && (isExact || geometry.columns == 1))
    guard isExact, geometry.columns > 1 else { return totals }
    var screens: [Int] = []
    var place = firstPlace()
    while let top = place {
      screens.append(totals.row(of: top))
      place = compose(from: top).next
    }
    return totals.counting(screens)
  }

  /// Rows that a block will take: three bytes to a full cell, which hanzi are.
  private func estimate(_ block: PageBlock) -> Int {
    let cells = block.block.style.firstLineIndent.count + block.range.count * 2 / 3
    let width = block.spans ? geometry.spanWidth : geometry.columnWidth
    return block.rows(lines: (cells + width - 1) / width)
  }
}
