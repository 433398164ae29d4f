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
      guard let line = flow?.line(at: row.place), let view = flow?[row.place.section]
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
      frame.draw(line, of: block, on: row, styles.styles, geometry)
      if block.isLink { drawKey(behind: line, of: block, row: row, on: &frame) }
    }
  }

  /// Which key follows a jump line.
  private func drawKey(behind line: Line, of block: PageBlock, row: Composition.Row, on frame: inout Frame) {
    guard let geometry = flow?.geometry, let key = keymap.keys(of: .follow).first, let last = line.glyphs.last else {
      return
    }
    let column = geometry.columnStarts[min(row.column, geometry.columns - 1)]
    draw(
      key.label, line: row.y, from: geometry.start(of: line, block, on: row) + (last.column + last.width).count + 2,
      to: column + geometry.columnWidth,
      on: &frame)
  }

  /// A quiet label along a line of the page, from one cell of it to another.
  private func draw(_ label: String, line: Int, from start: Int, to end: Int, on frame: inout Frame) {
    guard let geometry = flow?.geometry, start < end else { return }
    let setter = LabelSetter(widths: settings.widths, axis: geometry.axis)
    for glyph in setter.glyphs(of: label, cutTo: end - start) {
      frame.draw(
        glyph, at: geometry.position(line: line, cells: start + glyph.column.count), style: Style(.dimmed))
    }
  }

  /// On the first blank row above a block, how many paragraphs are left out there.
  private mutating func drawFolded(_ row: Composition.Row, on frame: inout Frame) {
    guard row.place.row == 0, let geometry = flow?.geometry, let block = flow?.block(at: row.place), block.folded > 0
    else {
      return
    }
    let column = geometry.columnStarts[min(row.column, geometry.columns - 1)]
    draw(text(.folded, "\(block.folded)"), line: row.y, from: column + 4, to: column + geometry.columnWidth, on: &frame)
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

extension PageGeometry {
  /// Cells along the line at which it begins; headlines are centred.
  func start(of line: Line, _ block: PageBlock, on row: Composition.Row) -> Int {
    let base = row.spans ? spanStart : columnStarts[min(row.column, columns - 1)]
    guard block.block.style.alignment == .balanced else { return base }
    return base + axis.aligned(line.centred(in: row.spans || block.spans ? spanWidth : columnWidth))
  }
}

extension Line {
  /// Cells before the line where it stands in the middle of `width` cells.
  func centred(in width: Int) -> Int {
    guard let first = glyphs.first else { return 0 }
    // Whether or not the typesetter has centred the line already.
    let used = (self.width - first.column).count
    return max(0, (width - used) / 2) - first.column.count
  }
}

extension Frame {
  /// Draws a line of the page.
  /// - Parameter styles: one for each glyph.
  mutating func draw(
    _ line: Line, of block: PageBlock, on row: Composition.Row, _ styles: [Style], _ geometry: PageGeometry
  ) {
    let start = geometry.start(of: line, block, on: row)
    for (glyph, style) in zip(line.glyphs, styles) {
      var style = style
      if geometry.axis.isVertical { style.marks.insert(.upright) }
      draw(glyph, at: geometry.position(line: row.y, cells: start + glyph.column.count), style: style)
    }
  }
}
