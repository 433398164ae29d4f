import TextLayout

/// The reserved column at the right edge: the whole text from top to bottom, with what is on the screen, where
/// remarks begin and where hits stand.
extension Reader {
  mutating func drawOverview(on frame: inout Frame, _ composition: Composition) {
    guard let geometry = flow?.geometry, let column = geometry.overview,
      let first = composition.rows.first?.place
    else { return }
    let screen = visibleRange(composition)
    let from = overviewRow(of: screen.lowerBound, place: first)
    let to =
      composition.next == nil
      ? geometry.text.rows - 1 : overviewRow(of: max(screen.lowerBound, screen.upperBound - 1), place: nil)
    let showsAll = from == 0 && composition.next == nil
    for y in 0..<geometry.text.rows {
      let isOnScreen = !showsAll && y >= from && y <= to
      frame.put(
        isOnScreen ? symbols.screenPart : "", width: 1, column: column, row: geometry.text.row + y,
        style: Style(isOnScreen ? .overviewScreen : .overview))
    }
    if let hits = selection.hits, !selection.hidesHits {
      // So many are enough to fill the column.
      let step = max(1, hits.ranges.count / 2000)
      for i in stride(from: 0, to: hits.ranges.count, by: step) {
        mark(hits.ranges[i].lowerBound, symbols.hit, .overviewHit, column, on: &frame)
      }
    }
    // In a big document a row of the column stands for so much text that every one would have its remark.
    guard flow?.isWhole == true, let stops = flow?[0]?.stops else { return }
    for stop in stops where selection.onlySpeaker == nil || stop.speaker == selection.onlySpeaker {
      mark(stop.offset, symbols.remark, .overviewRemark, column, on: &frame)
    }
  }

  private func mark(_ offset: Int, _ symbol: CellCluster, _ role: Role, _ column: Int, on frame: inout Frame) {
    guard let geometry = flow?.geometry else { return }
    let y = overviewRow(of: offset, place: nil)
    let row = geometry.text.row + y
    let isOnScreen = frame[column, row].style.leading == .overviewScreen
    frame.put(
      symbol, width: 1, column: column, row: row, style: Style(role, overlay: isOnScreen ? .overviewScreen : nil))
  }

  /// The row of the column that stands for an offset (or, exactly, for a place).
  private func overviewRow(of offset: Int, place: Place?) -> Int {
    guard let geometry = flow?.geometry, let document else { return 0 }
    let height = geometry.text.rows
    guard let totals = work.totals else { return min(height - 1, offset * height / max(1, document.source.count)) }
    let row = place.map { totals.row(of: $0) } ?? totals.row(of: offset)
    // A text shorter than the screen stands beside its own rows.
    return min(height - 1, row * height / max(height, totals.rows))
  }

  /// The offset that a row of the column stands for.
  func offset(ofOverviewRow y: Int) -> Int {
    guard let geometry = flow?.geometry, let document else { return 0 }
    return y <= 0 ? 0 : document.source.count * y / max(1, geometry.text.rows)
  }
}
