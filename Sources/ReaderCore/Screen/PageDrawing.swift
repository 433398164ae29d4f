import ArticleModel
import TextLayout

/// The page: the screen as it stands.
extension Reader {
  /// Draws the screen anew. What it shows is set in lines first: hence mutating.
  mutating func drawn() -> Frame {
    var frame = Frame(size: size)
    guard flow != nil, !isHeldUp else { return frame }
    if work.totals == nil { work.totals = flow?.totals(isExact: false) }
    let composition = composition()
    let eye = remarkUnderEye(composition)
    drawTopLine(on: &frame, composition)
    drawText(on: &frame, composition, eye: eye)
    drawOverview(on: &frame, composition)
    drawStatus(on: &frame, composition, eye: eye)
    if let pane = overlay.pane, let context = paneContext() {
      pane.draw(on: &frame, in: pane.region(in: context), context)
    }
    return frame
  }

  private mutating func drawText(on frame: inout Frame, _ composition: Composition, eye: RemarkStop?) {
    guard let geometry = flow?.geometry else { return }
    let hits = visibleHits(composition)
    for row in composition.rows {
      drawFolded(row, on: &frame)
      guard let line = flow?.line(at: row.place), let left = left(of: row, line), let view = flow?[row.place.section]
      else { continue }
      let block = view.blocks[row.place.block]
      let article = view.articles[block.article]
      let range = TextRange(line.range)
      var context = LineContext()
      context.marksRestored = appearance.marksRestored
      context.hits = hits.filter { $0.overlaps(range) }
      context.currentHit = selection.hits?.current
      context.noted = selection.notes.filter { $0.range.overlaps(range) }.map(\.range)
      context.selected = selection.passage?.range
      if let eye, eye.section == row.place.section, eye.article == block.article {
        context.litRemark = article.remarks[eye.remark]
      }
      if let onlySpeaker = selection.onlySpeaker {
        context.onlySpeaker = article.speakers.firstIndex { $0.name == onlySpeaker } ?? -1
      }
      var styles = LineStyles(line: line, role: block.isLink ? .link : block.role.screenRole)
      if block.role == .metadata {
        styles.layHits(context)
      } else if let layers = flow?.layers(
        section: row.place.section, article: block.article, lighting: &selection.lighting)
      {
        styles.lay(article, layers, range: range, context: context)
      }
      for (i, glyph) in line.glyphs.enumerated() {
        frame.draw(glyph, left: left, row: geometry.textTop + row.y, style: styles.styles[i])
      }
      if block.isLink { drawKey(behind: line, left: left, row: row, on: &frame) }
    }
  }

  /// Which key follows a jump line.
  private func drawKey(behind line: Line, left: Int, row: Composition.Row, on frame: inout Frame) {
    guard let geometry = flow?.geometry, let key = keymap.keys(of: .follow).first, let last = line.glyphs.last else {
      return
    }
    let column = left + last.column.count + last.width.count + 2
    let end = geometry.columnLefts[min(row.column, geometry.columns - 1)] + geometry.columnWidth
    guard column < end else { return }
    frame.put(
      label: key.label, column: column, row: geometry.textTop + row.y, width: end - column, style: Style(.dimmed),
      setter: labels)
  }

  /// On the first blank row above a block, how many paragraphs are left out there.
  private mutating func drawFolded(_ row: Composition.Row, on frame: inout Frame) {
    guard row.place.row == 0, let geometry = flow?.geometry, let block = flow?.block(at: row.place), block.folded > 0
    else {
      return
    }
    frame.put(
      label: text(.folded, "\(block.folded)"), column: geometry.columnLefts[min(row.column, geometry.columns - 1)] + 4,
      row: geometry.textTop + row.y, width: geometry.columnWidth - 4, style: Style(.dimmed), setter: labels)
  }

  /// The column at which a line begins; headlines are centred.
  func left(of row: Composition.Row, _ line: Line) -> Int? {
    guard let geometry = flow?.geometry else { return nil }
    guard let view = flow?.loaded.first(where: { $0.index == row.place.section }) else { return nil }
    let block = view.blocks[row.place.block]
    let base = row.spans ? geometry.spanLeft : geometry.columnLefts[min(row.column, geometry.columns - 1)]
    guard block.block.style.alignment == .balanced else { return base }
    return base + Self.centred(line, in: row.spans || block.spans ? geometry.spanWidth : geometry.columnWidth)
  }

  /// Cells to the left of a line that stands in the middle of `width` cells.
  static func centred(_ line: Line, in width: Int) -> Int {
    guard let first = line.glyphs.first else { return 0 }
    // Whether or not the typesetter has centred the line already.
    let used = (line.width - first.column).count
    return max(0, (width - used) / 2) - first.column.count
  }

  /// The occurrences of the active term or search on the screen.
  private mutating func visibleHits(_ composition: Composition) -> [TextRange] {
    guard let hits = selection.hits, let document, !selection.hidesHits else { return [] }
    let range = visibleRange(composition)
    guard hits.isComplete(document), hits.ranges.count < Hits.limit else {
      let from = max(0, range.lowerBound - 256)
      return document.source.withSpan { (try? hits.matcher.all(in: $0, from: from, to: range.upperBound)) ?? [] }
    }
    return Array(
      overlapping(hits.ranges, TextRange(range), longest: hits.longest, of: { $0 }))
  }
}
