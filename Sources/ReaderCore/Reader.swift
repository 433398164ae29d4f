package import ArticleModel
import TextLayout

/// The reader as a value: actions in, effects and frames out. Knows no terminal, no files, and no analysis: see `update`.
package struct Reader: Sendable {
  package internal(set) var settings: ReaderSettings
  package internal(set) var size: ScreenSize
  package var document: Document? { flow?.document }
  /// Where the first row of the screen begins in the text, bytes.
  package internal(set) var position = 0

  /// The open document as rows; `nil` before the first one is opened.
  var flow: PageFlow?
  /// The screen's first row; `nil` where the document shows nothing.
  var top: Place?
  /// The remark last jumped to, until the person moves on.
  var focus: RemarkStop?
  /// Only this speaker's remarks are read.
  var onlySpeaker: String?
  var lighting: TermLighting
  /// The active term or search.
  var hits: Hits?
  /// Where the person was before the last jump: the screen's first offset.
  var beforeJump: Int?
  /// Highlighting is off, for hits too, until something new is activated.
  var hidesHits = false
  /// Where the mouse was last pressed: an offset in the text.
  var pointer: Int?

  /// Newspaper columns wished for; fewer where they do not fit.
  var columns: Int
  var restoring: Bool
  var showsMetadata = false
  /// Restored glyphs are pointed out until the next key.
  var marksRestored = false

  /// Which of the files was last asked for: not the open one, where that could not be read.
  var fileCursor: Int?

  var pane: (any Pane)?
  var prompt: Prompt?
  /// Earlier searches and commands, the latest last.
  var history: [Prompt.Kind.History: [String]] = [:]
  /// The digits typed before a command.
  var count: Int?
  var notice: Notice?

  var totals: PageTotals?
  var index: DocumentIndex?
  /// A jump that goes on through a big document when there is time.
  var pending: PendingJump?
  /// The first row of the screen after which the next one has been set, in a big document.
  var preparedFor: Place?
  /// A section is being analysed elsewhere.
  var awaitedSection: Int?

  /// The screen after the last action.
  var screen: Frame
  /// Actions that are not finished, in order; `nil` only draws the screen.
  var waiting: [Action?] = []
  /// What the first of them waits for, and what it has been given so far.
  var required: SectionRequest?
  var supplies: [SectionRequest: [Article]] = [:]

  var keymap: Keymap
  /// The open document is in Traditional Chinese.
  var isTraditional = false
  var symbols: Symbols
  var labels: LabelSetter

  /// What the status line says once, until the next key.
  struct Notice: Hashable, Sendable {
    var text: String
    var isError = false
  }

  package init(settings: ReaderSettings = ReaderSettings(), size: ScreenSize) {
    self.settings = settings
    self.size = size
    screen = Frame(size: size)
    columns = max(1, settings.columns)
    restoring = settings.restoring
    keymap = Keymap(overrides: settings.keys)
    symbols = Symbols.suiting(settings.widths)
    labels = LabelSetter(widths: settings.widths)
    lighting = TermLighting(settings)
  }

  mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .key(let key):
      seeAll()
      return take(key)
    case .resize(let size):
      seeAll()
      resize(size)
    case .opened(let document, let offset): return open(document, at: offset)
    // These two are taken before: see `update`.
    case .supplied, .analysed: break
    case .failed(let text): notice = Notice(text: text, isError: true)
    case .fileChanged: notice = Notice(text: "文件已改动，按 r 重新读入")
    case .idle: if !seeAll() { workIdly() }
    case .configure(let settings):
      seeAll()
      configure(settings)
    }
    return []
  }

  /// What a newcomer needs, until the first key.
  private static let openingHint = "F1 帮助 · ] 下一段发言 · t 提法 · / 查找 · q 退出"

  mutating func say(_ text: String) { notice = Notice(text: text) }
}

// MARK: Documents and settings

extension Reader {
  private mutating func open(_ document: Document, at offset: Int?) -> [Effect] {
    var effects: [Effect] = []
    let isSame = self.document?.name == document.name
    let old = self.document
    if let old, !isSame {
      effects.append(.savePosition(document: old.name, offset: placeToReturnTo()))
      // The flow that misses something must be found out about before it is replaced.
      if isHeldUp { return [] }
    }
    let corrections = isSame ? flow?.corrections ?? [:] : [:]
    let earlier = hits
    isTraditional = Script.isTraditional(document.source)
    flow = PageFlow(
      document: document, geometry: geometry(), options: layoutOptions, showsMetadata: showsMetadata)
    flow?.supplies = supplies
    flow?.adopt(corrections)
    focus = nil
    pending = nil
    index = nil
    awaitedSection = nil
    totals = nil
    preparedFor = nil
    pointer = nil
    if let asked = fileCursor, !settings.files.indices.contains(asked) || settings.files[asked] != document.name {
      fileCursor = nil
    }
    hits = nil
    if !isSame { beforeJump = nil }
    if !isSame {
      onlySpeaker = nil
      pane = nil
    }
    let start = min(offset ?? (isSame ? position : 0), document.source.count)
    if start == 0, !isSame, earlier == nil { flow?.beginWithFirstLook() }
    moveTo(offset: document.source.scalarBoundary(atOrBefore: start))
    if flow?.isFirstLook == true, composition().next == nil { seeAll() }
    if start > 0 { keepScreenFull() }
    if let earlier { activate(earlier.source, isBackward: earlier.isBackward) }
    if settings.hints, old == nil { say(Self.openingHint) }
    if top == nil { say(document.source.count == 0 ? "空文件" : "没有可显示的文字") }
    return effects
  }

  /// Ends a first look: after the first screen, or before anything is done with the document.
  /// - Returns: whether there was one.
  @discardableResult private mutating func seeAll() -> Bool {
    guard flow?.isFirstLook == true else { return false }
    flow?.seeAll()
    relayout()
    return true
  }

  private mutating func configure(_ settings: ReaderSettings) {
    let old = self.settings
    guard settings != old else { return }
    self.settings = settings
    if settings.columns != old.columns { columns = max(1, settings.columns) }
    if settings.restoring != old.restoring { restoring = settings.restoring }
    if settings.highlighting != old.highlighting { lighting.isOn = settings.highlighting }
    lighting.take(settings)
    keymap = Keymap(overrides: settings.keys)
    symbols = Symbols.suiting(settings.widths)
    labels = LabelSetter(widths: settings.widths)
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
    guard document != nil else { return }
    let focused = focusedOffset().flatMap { isVisible($0) ? $0 : nil }
    let geometry = geometry()
    let options = layoutOptions
    flow?.relayout(geometry: geometry, options: options, showsMetadata: showsMetadata)
    totals = nil
    preparedFor = nil
    top = position == 0 ? flow?.firstPlace() : flow?.place(of: position)
    fillScreen()
    if let focused, !isVisible(focused), let focus {
      let before = beforeJump
      goTo(focus)
      beforeJump = before
    }
  }

  var layoutOptions: LayoutOptions {
    // Measure and hanging are the flow's own business: they follow from the geometry.
    LayoutOptions(measure: 0, level: settings.level, restoring: restoring, widths: settings.widths)
  }

  func geometry() -> PageGeometry {
    PageGeometry(
      size: size, columns: columns, measure: settings.measure, hanging: settings.hangs(inTraditional: isTraditional))
  }
}
