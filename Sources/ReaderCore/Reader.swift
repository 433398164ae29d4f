package import ArticleModel
import TextLayout

/// The reader as a value: actions in, effects and frames out. Knows no terminal, no files, and no analysis: see `update`.
package struct Reader: Sendable {
  package internal(set) var settings: ReaderSettings
  package internal(set) var size: ScreenSize

  /// The open document as rows; `nil` before the first one is opened.
  var flow: PageFlow?
  var location = ReadingLocation()
  var selection: Selection
  var corrections = CorrectionLog()
  var appearance: Appearance
  var overlay = Overlay()
  var work = Work()
  /// What was last looked for in all files.
  var fileSearch: FileSearchResults?
  var research = ResearchState()
  var queue = ActionQueue()
  /// The screen after the last action.
  var screen: Frame

  package init(settings: ReaderSettings = ReaderSettings(), size: ScreenSize) {
    self.settings = settings
    self.size = size
    selection = Selection(lighting: TermLighting(settings))
    appearance = Appearance(settings)
    screen = Frame(size: size)
  }

  package var document: Document? { flow?.document }
  /// Where the first row of the screen begins in the text, bytes.
  package var position: Int { location.offset }

  var keymap: Keymap { Keymap(overrides: settings.keys) }
  var symbols: Symbols { Symbols.suiting(settings.widths) }
  var labels: LabelSetter { LabelSetter(widths: settings.widths) }

  mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .key(let key):
      seeAll()
      return take(key)
    case .resize(let size):
      seeAll()
      resize(size)
    case .command(let command): return run(command, count: nil)
    case .opened(let document, let offset): return open(document, at: offset)
    // These two are taken before: see `update`.
    case .supplied, .analysed: break
    case .failed(let text): overlay.say(Notice(text: text, isError: true))
    case .coming(let isComing): location.isComing = isComing
    case .fileChanged: say(.fileChanged)
    case .noClipboard: say(.noClipboard)
    case .corrections(let all): corrections.adopt(all)
    case .notes(let notes):
      selection.notes = notes.filter { $0.range.upperBound <= document?.source.count ?? 0 }
    case .otherNotes(let notes): listNotes(with: notes)
    case .edited(let text): return takeEdited(text)
    case .history(let history): overlay.history.merge(history) { $1 }
    case .saved(let path): say(.savedTo, path)
    case .described(let heads): location.heads.merge(heads) { $1 }
    case .found(let search, let findings):
      if fileSearch?.search == search { fileSearch?.take(findings) }
    case .reported(let report, let question): take(report, to: question)
    case .leave: return document.map { [.savePosition(document: $0.name, offset: position)] } ?? []
    case .idle: if !seeAll() { workIdly() }
    case .configure(let settings):
      seeAll()
      configure(settings)
    }
    return []
  }

  mutating func say(_ phrase: Phrase, _ arguments: String...) {
    overlay.say(Notice(text: phrase.text(in: settings.language, arguments)))
  }

  func text(_ phrase: Phrase, _ arguments: String...) -> String { phrase.text(in: settings.language, arguments) }
}

// MARK: Documents and settings

extension Reader {
  private mutating func open(_ document: Document, at offset: Int?) -> [Effect] {
    var effects: [Effect] = []
    let old = self.document
    let isSame = old?.name == document.name
    if let old, !isSame {
      effects.append(.savePosition(document: old.name, offset: position))
    }
    appearance.style.linksJumps = settings.files.count > 1
    flow = PageFlow(
      document: document, geometry: geometry(for: document), options: layoutOptions,
      style: appearance.style)
    flow?.supplies = queue.supplies
    flow?.correct(with: corrections.all.byArticle)
    work = Work()
    let before = selection
    let earlier = selection.hits
    selection.focus = nil
    selection.pointer = nil
    selection.passage = nil
    selection.dragAnchor = nil
    selection.hits = nil
    if let asked = location.file,
      !settings.files.indices.contains(asked) || settings.files[asked] != document.name
    {
      location.file = nil
    }
    if !isSame {
      if let old { location.beforeJump = Bookmark(file: old.name, offset: position) }
      forgetOtherDocument()
    }
    let asked = location.arriving.flatMap { $0.file == document.name ? $0.offset : nil }
    let atLastArticle = location.arrivesAtLastArticle && asked != nil
    let hit = asked == nil ? nil : location.arrivingHit
    location.arriving = nil
    location.arrivingHit = nil
    location.arrivesAtLastArticle = false
    let start = min(asked ?? offset ?? (isSame ? position : 0), document.source.count)
    if start == 0, !isSame, earlier == nil { flow?.beginWithFirstLook() }
    moveTo(offset: document.source.scalarBoundary(atOrBefore: start))
    if flow?.isFirstLook == true, composition().next == nil { seeAll() }
    if atLastArticle {
      moveTop(to: lastArticleStart())
    } else if let place = articleStart(at: start) {
      // Where a jump leads to is at the top, however little stands behind it.
      moveTop(to: place)
    } else if start > 0 {
      keepScreenFull()
    }
    if let earlier { activate(earlier.source, isBackward: earlier.isBackward) }
    if let hit { arrive(at: hit) } else if let old, isSame { takeUp(before, of: old) }
    if let place = research.arriving {
      research.arriving = nil
      if place.path == document.name { arrive(at: place) }
    }
    if settings.hints, old == nil { say(.openingHint) }
    if location.tellsInformation {
      location.tellsInformation = false
      _ = tellInformation()
    }
    if location.top == nil { say(document.source.count == 0 ? .emptyFile : .nothingToShow) }
    return effects
  }

  /// What was chosen in the text as it was before more of it came, or before it was read anew; where the same words still
  /// stand in the same place.
  private mutating func takeUp(_ before: Selection, of old: Document) {
    guard let new = document else { return }
    func stays(_ range: TextRange) -> Bool {
      range.upperBound <= new.source.count && new.source[range] == old.source[range]
    }
    selection.passage = before.passage.flatMap { stays($0.range) ? $0 : nil }
    selection.dragAnchor = before.dragAnchor.flatMap { $0 < new.source.count ? $0 : nil }
    if let hit = before.hits?.current, stays(hit) { selection.hits?.current = hit }
    selection.focus = before.focus.flatMap { remark(beginningAt: $0.offset) }
  }

  /// What holds for one document only. A prompt goes too: it would lead back to a place in the other text.
  private mutating func forgetOtherDocument() {
    selection.onlySpeaker = nil
    appearance.filter = nil
    appearance.style.keep = .all
    selection.notes = []
    selection.lighting.forgetColours()
    overlay.pane = nil
    overlay.closePrompt()
  }

  /// Ends a first look: after the first screen, or before anything is done with the document.
  /// - Returns: whether there was one.
  @discardableResult private mutating func seeAll() -> Bool {
    guard flow?.isFirstLook == true else { return false }
    flow?.seeAll()
    relayout()
    return true
  }

  mutating func configure(_ settings: ReaderSettings) {
    let old = self.settings
    guard settings != old else { return }
    self.settings = settings
    appearance.take(settings, insteadOf: old)
    if settings.highlighting != old.highlighting { selection.lighting.isOn = settings.highlighting }
    selection.lighting.take(settings)
    flow?.forgetLayers()
    relayout()
  }

  private mutating func resize(_ size: ScreenSize) {
    guard size != self.size else { return }
    self.size = size
    relayout()
  }

  /// Sets the text anew, at the same place in it. A remark that was jumped to stays on the screen.
  mutating func relayout() {
    guard let document else { return }
    let focused = focusedOffset().flatMap { isVisible($0) ? $0 : nil }
    let geometry = geometry(for: document)
    let options = layoutOptions
    flow?.relayout(geometry: geometry, options: options, style: appearance.style)
    work.forgetRows()
    location.top = position == 0 ? flow?.firstPlace() : flow?.place(of: location.offset)
    fillScreen()
    if let focused, !isVisible(focused), let focus = selection.focus {
      let before = location.beforeJump
      goTo(focus)
      location.beforeJump = before
    }
  }

  var layoutOptions: LayoutOptions {
    // Axis, measure and hanging are the flow's own business: they follow from the geometry.
    LayoutOptions(measure: 0, level: settings.level, restoring: appearance.restoring, widths: settings.widths)
  }

  func geometry(for document: Document) -> PageGeometry { PageGeometry(size: size, shape: shape(for: document)) }

  func shape(for document: Document) -> PageShape {
    PageShape(
      axis: appearance.isVertical ? .vertical(quotes: settings.verticalQuotes) : .horizontal,
      columns: appearance.columns, measure: appearance.measure, gap: appearance.gap,
      hanging: settings.hangs(inTraditional: document.source.isTraditional))
  }
}
