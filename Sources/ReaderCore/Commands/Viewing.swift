import ArticleModel

/// Columns, restoration, files, and leaving.
extension Reader {
  mutating func cycleColumns(_ count: Int?) -> [Effect] {
    guard let document else { return [] }
    let old = appearance.columns
    appearance.columns = min(4, count ?? (flow?.geometry.columns ?? 1) + 1)
    if geometry(for: document).columns < appearance.columns {
      // Too many for the screen: round to one.
      appearance.columns = 1
      if old == 1 { say(.tooNarrow) }
    }
    relayout()
    return []
  }

  mutating func toggleVertical() -> [Effect] {
    appearance.isVertical.toggle()
    relayout()
    say(appearance.isVertical ? .vertical : .horizontal)
    return []
  }

  /// The next gap between vertical lines, or one of so many cells.
  mutating func changeGap(_ count: Int?) -> [Effect] {
    guard appearance.isVertical else {
      say(.gapIsVertical, keymap.keys(of: .vertical).first?.label ?? "")
      return []
    }
    let gaps = ReaderSettings.gaps
    let next = appearance.gap < gaps.upperBound ? appearance.gap + 1 : gaps.lowerBound
    appearance.gap = count.map { min(max($0, gaps.lowerBound), gaps.upperBound) } ?? next
    relayout()
    say(.gapNow, "\(appearance.gap)")
    return []
  }

  /// - Parameter hanzi: longer where positive.
  mutating func changeMeasure(by hanzi: Int) -> [Effect] {
    guard let geometry = flow?.geometry else { return [] }
    // From what is seen, not from what was asked for and does not fit.
    let shown = min(appearance.measure, geometry.columnWidth / 2)
    appearance.measure = min(max(shown + hanzi, Appearance.measures.lowerBound), Appearance.measures.upperBound)
    relayout()
    say(.measureNow, "\(min(appearance.measure, (flow?.geometry.columnWidth ?? 2) / 2))")
    return []
  }

  mutating func toggleSpacing() -> [Effect] {
    appearance.style.spacing = appearance.style.spacing == 0 ? 1 : 0
    relayout()
    say(appearance.style.spacing == 0 ? .noSpacing : .withSpacing)
    return []
  }

  mutating func toggleJustification() -> [Effect] {
    appearance.style.isJustified.toggle()
    relayout()
    say(appearance.style.isJustified ? .justified : .ragged)
    return []
  }

  /// Whether what the only speaker does not say is dimmed, or left out.
  mutating func toggleFolding() -> [Effect] {
    appearance.folds.toggle()
    keepWhatIsAskedFor()
    say(appearance.folds ? .foldsOthers : .dimsOthers)
    return []
  }

  /// Only paragraphs in which a text stands; all of them again for an empty one.
  mutating func filterParagraphs(_ text: String) -> [Effect] {
    let matcher = Matcher(SearchQuery(text, appearance.searching))
    if let matcher {
      activate(.search(matcher.query))
      if let hits = selection.hits, sayWhatIsWrong(with: hits) {
        selection.hits = nil
        return []
      }
    }
    appearance.filter = matcher
    keepWhatIsAskedFor()
    if location.top == nil {
      appearance.filter = nil
      keepWhatIsAskedFor()
      say(.notFound, text)
    }
    return []
  }

  mutating func beginFilter() -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.filter, text: appearance.filter?.query.text ?? "", from: self))
    return []
  }

  /// Sets the page anew where other paragraphs are to stand on it.
  mutating func keepWhatIsAskedFor() {
    let keep: PageStyle.Keep
    if let filter = appearance.filter {
      keep = .matching(filter)
    } else if appearance.folds, let name = selection.onlySpeaker {
      keep = .words(of: name)
    } else {
      keep = .all
    }
    guard keep != appearance.style.keep else { return }
    appearance.style.keep = keep
    relayout()
    if let focus = selection.focus, !isShown(focus.offset) { selection.focus = nil }
    countHitsAnew()
  }

  /// The next of the themes that there are.
  mutating func nextTheme() -> [Effect] {
    let at = settings.themes.firstIndex(of: settings.theme) ?? -1
    guard !settings.themes.isEmpty else { return [] }
    return useTheme(settings.themes[(at + 1) % settings.themes.count])
  }

  mutating func useTheme(_ name: String) -> [Effect] {
    guard settings.themes.contains(name) else {
      overlay.say(Notice(text: text(.noTheme, name, settings.themes.joined(separator: " ")), isError: true))
      return []
    }
    settings.theme = name
    say(.themeNow, name)
    return [.useTheme(name)]
  }

  mutating func toggleRestoration() -> [Effect] {
    appearance.restoring.toggle()
    relayout()
    appearance.marksRestored = appearance.restoring
    say(appearance.restoring ? .restored : .asPrinted)
    return []
  }

  mutating func toggleMetadata() -> [Effect] {
    appearance.style.showsMetadata.toggle()
    relayout()
    countHitsAnew()
    say(appearance.style.showsMetadata ? .metadataShown : .metadataHidden)
    return []
  }

  /// Which of the files the open one is.
  var fileIndex: Int? { location.file ?? document.flatMap { settings.files.firstIndex(of: $0.name) } }

  mutating func openFile(by step: Int) -> [Effect] {
    let files = settings.files
    guard document != nil, let at = fileIndex, files.count > 1 else {
      say(.onlyOneFile)
      return []
    }
    let wanted = max(0, min(at + step, files.count - 1))
    guard wanted != at else {
      say(step > 0 ? .lastFile : .firstFile)
      return []
    }
    location.file = wanted
    return [.open(path: files[wanted])]
  }

  mutating func reload() -> [Effect] {
    guard let document else { return [] }
    // The sample and standard input are no files that could be read twice.
    guard settings.files.contains(document.name) else {
      say(.noReload, document.name)
      return []
    }
    return [.open(path: document.name)]
  }

  /// Esc: what lies on top goes first.
  mutating func closeWhatIsOpen() -> [Effect] {
    if overlay.pane != nil {
      overlay.pane = nil
    } else if appearance.filter != nil {
      appearance.filter = nil
      keepWhatIsAskedFor()
    } else if selection.onlySpeaker != nil {
      selection.onlySpeaker = nil
      keepWhatIsAskedFor()
    } else if selection.hits != nil {
      selection.hits = nil
    } else if selection.focus != nil {
      selection.focus = nil
    } else {
      say(.howToQuit)
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
    case .drag:
      drag(to: event)
      return []
    case .release:
      selection.dragAnchor = nil
      return []
    default: return press(event)
    }
  }

  private mutating func press(_ event: MouseEvent) -> [Effect] {
    guard let geometry = flow?.geometry, let document else { return [] }
    let y = event.row - geometry.text.row
    guard y >= 0, y < geometry.text.rows else { return [] }
    if event.column == geometry.overview {
      moveTo(offset: document.source.scalarBoundary(atOrBefore: offset(ofOverviewRow: y)))
      keepScreenFull()
      selection.focus = nil
      return []
    }
    selection.passage = nil
    guard let offset = offset(at: Frame.Position(column: event.column, row: event.row)) else { return [] }
    if let effects = followLink(at: offset) { return effects }
    selection.pointer = offset
    selection.dragAnchor = offset
    guard let term = term(at: offset) else { return [] }
    selection.pointer = nil
    if !selection.lighting.isLit(term, rank: .max) { light(term, true) }
    activateTerm(term)
    let pressed = selection.hits?.last(before: offset + 1)
    selection.hits?.current = pressed
    return []
  }

  /// The byte drawn at a cell of the text.
  mutating func offset(at position: Frame.Position) -> Int? {
    guard let spot = flow?.geometry.spot(at: position) else { return nil }
    for row in composition().rows where row.y == spot.line {
      guard let line = flow?.line(at: row.place), let block = flow?.block(at: row.place),
        let start = flow?.geometry.start(of: line, block, on: row)
      else { continue }
      let glyph = line.glyphs.first { ($0.column.count..<($0.column + $0.width).count).contains(spot.cells - start) }
      if let glyph { return glyph.source.lowerBound }
    }
    return nil
  }
}
