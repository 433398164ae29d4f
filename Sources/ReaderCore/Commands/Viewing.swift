import ArticleModel

/// Columns, restoration, copying, files, and leaving.
extension Reader {
  mutating func cycleColumns(_ count: Int?) -> [Effect] {
    guard document != nil else { return [] }
    let old = columns
    columns = min(4, count ?? (flow?.geometry.columns ?? 1) + 1)
    if geometry().columns < columns {
      // Too many for the screen: round to one.
      columns = 1
      if old == 1 { say("窗口太窄，排不下两栏") }
    }
    relayout()
    return []
  }

  mutating func toggleRestoration() -> [Effect] {
    restoring.toggle()
    relayout()
    marksRestored = restoring
    say(restoring ? "标点已复原为全角（标出的是复原之处）" : "标点照原文")
    return []
  }

  mutating func toggleMetadata() -> [Effect] {
    showsMetadata.toggle()
    relayout()
    say(showsMetadata ? "略去的行也显示" : "略去的行不显示")
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
    guard let document, let at = fileCursor ?? files.firstIndex(of: document.name), files.count > 1 else {
      say("只有一个文件")
      return []
    }
    let wanted = max(0, min(at + step, files.count - 1))
    guard wanted != at else {
      say(step > 0 ? "已是最后一个文件" : "已是第一个文件")
      return []
    }
    fileCursor = wanted
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

  mutating func openPane(_ make: (inout Reader) -> some Pane) -> [Effect] {
    guard flow != nil else { return [] }
    pane = make(&self)
    return wantedSection()
  }

  /// Opens a list of speakers, of terms, or of both; says so where the document has none.
  mutating func openList(speakers: Bool, terms: Bool, _ make: (inout Reader) -> some Pane) -> [Effect] {
    if let index = completeIndex() {
      if speakers, index.speakers.isEmpty {
        say("没有发言人")
        return []
      }
      if terms, index.terms.isEmpty {
        say("没有提法")
        return []
      }
    }
    return openPane(make)
  }

  /// Esc: what lies on top goes first.
  mutating func closeWhatIsOpen() -> [Effect] {
    if pane != nil {
      pane = nil
    } else if onlySpeaker != nil {
      onlySpeaker = nil
    } else if hits != nil {
      hits = nil
    } else {
      focus = nil
    }
    return []
  }

  mutating func quit() -> [Effect] {
    if pane != nil {
      pane = nil
      return []
    }
    guard let document else { return [.quit] }
    return [.savePosition(document: document.name, offset: placeToReturnTo()), .quit]
  }

  // MARK: The mouse

  mutating func take(_ event: MouseEvent) -> [Effect] {
    if let effects = pane?.region(on: size).contains(event) == true ? takeMouseInPane(event) : nil { return effects }
    switch event.kind {
    case .wheelDown: return scroll(by: 3)
    case .wheelUp: return scroll(by: -3)
    default: return press(event)
    }
  }

  private mutating func takeMouseInPane(_ event: MouseEvent) -> [Effect]? {
    guard var open = pane else { return nil }
    pane = nil
    switch open.take(.mouse(event), in: &self) {
    case .stay(let effects):
      if pane == nil { pane = open }
      return effects
    case .close(let effects): return effects
    case .pass:
      pane = open
      return []
    }
  }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard let geometry = flow?.geometry, let document else { return [] }
    let y = event.row - geometry.textTop
    guard y >= 0, y < geometry.textHeight else { return [] }
    if event.column == geometry.overview {
      moveTo(offset: document.source.scalarBoundary(atOrBefore: offset(ofOverviewRow: y)))
      keepScreenFull()
      focus = nil
      return []
    }
    guard let offset = offset(column: event.column, y: y) else { return [] }
    pointer = offset
    guard let term = term(at: offset) else { return [] }
    pointer = nil
    if !lighting.isLit(term, rank: .max) { light(term, true) }
    activateTerm(term)
    let pressed = hits?.last(before: offset + 1)
    hits?.current = pressed
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
