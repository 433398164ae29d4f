import ArticleModel

/// Columns, restoration, copying, files, and leaving.
extension Reader {
  mutating func cycleColumns(_ count: Int?) -> [Effect] {
    guard let document else { return [] }
    let old = appearance.columns
    appearance.columns = min(4, count ?? (flow?.geometry.columns ?? 1) + 1)
    if geometry(for: document).columns < appearance.columns {
      // Too many for the screen: round to one.
      appearance.columns = 1
      if old == 1 { say("窗口太窄，排不下两栏") }
    }
    relayout()
    return []
  }

  mutating func toggleRestoration() -> [Effect] {
    appearance.restoring.toggle()
    relayout()
    appearance.marksRestored = appearance.restoring
    say(appearance.restoring ? "标点已复原为全角（标出的是复原之处）" : "标点照原文")
    return []
  }

  mutating func toggleMetadata() -> [Effect] {
    appearance.showsMetadata.toggle()
    relayout()
    say(appearance.showsMetadata ? "略去的行也显示" : "略去的行不显示")
    return []
  }

  /// Copies the remark under the eye, or else the paragraph: the source, not what restoration made of it.
  mutating func copyHere() -> [Effect] {
    guard let document, let place = eyePlace() else { return [] }
    if let stop = remarkUnderEye(), let article = flow?[stop.section]?.articles[stop.article] {
      let remark = article.remarks[stop.remark]
      if article.paragraphs.indices.contains(remark.paragraph) {
        say("已复制\(stop.speaker)的发言")
        return [.copy(article.paragraphs[remark.paragraph].text(of: remark.range, in: document.source))]
      }
    }
    guard let view = flow?[place.section] else { return [] }
    let block = view.blocks[place.block]
    let range = TextRange(block.range)
    let paragraph = view.articles[block.article].paragraphs.first { $0.range == range }
    say("已复制这一段")
    return [.copy(paragraph?.text(in: document.source) ?? document.source[range])]
  }

  mutating func openFile(by step: Int) -> [Effect] {
    let files = settings.files
    guard let document, let at = location.file ?? files.firstIndex(of: document.name), files.count > 1 else {
      say("只有一个文件")
      return []
    }
    let wanted = max(0, min(at + step, files.count - 1))
    guard wanted != at else {
      say(step > 0 ? "已是最后一个文件" : "已是第一个文件")
      return []
    }
    location.file = wanted
    return [.open(path: files[wanted])]
  }

  mutating func reload() -> [Effect] {
    guard let document else { return [] }
    // The sample and standard input are no files that could be read twice.
    guard settings.files.contains(document.name) else {
      say("\(document.name)不必重读")
      return []
    }
    return [.open(path: document.name)]
  }

  /// Esc: what lies on top goes first.
  mutating func closeWhatIsOpen() -> [Effect] {
    if overlay.pane != nil {
      overlay.pane = nil
    } else if selection.onlySpeaker != nil {
      selection.onlySpeaker = nil
    } else if selection.hits != nil {
      selection.hits = nil
    } else {
      selection.focus = nil
    }
    return []
  }

  mutating func quit() -> [Effect] {
    if overlay.pane != nil {
      overlay.pane = nil
      return []
    }
    guard let document else { return [.quit] }
    return [.savePosition(document: document.name, offset: position), .quit]
  }

  // MARK: The mouse

  mutating func take(_ event: MouseEvent) -> [Effect] {
    if let context = paneContext(), overlay.pane?.region(in: context).contains(event) == true {
      return takeInPane(.mouse(event)) ?? []
    }
    switch event.kind {
    case .wheelDown: return scroll(by: 3)
    case .wheelUp: return scroll(by: -3)
    default: return press(event)
    }
  }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard let geometry = flow?.geometry, let document else { return [] }
    let y = event.row - geometry.textTop
    guard y >= 0, y < geometry.textHeight else { return [] }
    if event.column == geometry.overview {
      moveTo(offset: document.source.scalarBoundary(atOrBefore: offset(ofOverviewRow: y)))
      keepScreenFull()
      selection.focus = nil
      return []
    }
    guard let offset = offset(column: event.column, y: y) else { return [] }
    selection.pointer = offset
    guard let term = term(at: offset) else { return [] }
    selection.pointer = nil
    if !selection.lighting.isLit(term, rank: .max) { light(term, true) }
    activateTerm(term)
    let pressed = selection.hits?.last(before: offset + 1)
    selection.hits?.current = pressed
    return []
  }

  /// The byte drawn at a cell of the text.
  private mutating func offset(column: Int, y: Int) -> Int? {
    for row in composition().rows where row.y == y {
      guard let line = flow?.line(at: row.place), let left = left(of: row, line) else { continue }
      for glyph in line.glyphs {
        let start = left + glyph.column.count
        if column >= start, column < start + glyph.width.count { return glyph.source.lowerBound }
      }
    }
    return nil
  }
}
