import ArticleModel
import Characters
import TextLayout

/// What a pane may know of the reader: a value to read from.
struct PaneContext: Sendable {
  let size: ScreenSize
  let settings: ReaderSettings
  let document: Document
  let selection: Selection
  /// Speakers and terms, as far as the document has been read for them.
  let index: DocumentIndex
  /// The articles of a document of one section; of a bigger one none, since all of it would have to be analysed.
  let articles: [Article]
  /// Full-width marks are shown where the source has folded them away.
  let restoring: Bool
  /// The page's lines run from top to bottom.
  let isVertical: Bool
  /// What is known of the files, by path.
  let heads: [String: FileHead]
  /// What was last looked for in all files.
  let fileSearch: FileSearchResults?
  let corrections: [FiledCorrection]

  var labels: LabelSetter { LabelSetter(widths: settings.widths) }
  var symbols: Symbols { Symbols.suiting(settings.widths) }
  var restored: RestoredText { RestoredText(restoring: restoring, widths: settings.widths) }

  /// “已读12%” while the index of a big document grows.
  var progress: String? {
    guard index.sections < document.sectionCount else { return index.isCounted ? nil : text(.counting) }
    return text(.readSoFar, "\(index.sections * 100 / document.sectionCount)")
  }

  func text(_ phrase: Phrase, _ arguments: String...) -> String { phrase.text(in: settings.language, arguments) }
}

extension Reader {
  /// `nil` before a document is opened.
  func paneContext() -> PaneContext? {
    guard let document else { return nil }
    let isOneSection = document.sectionCount == 1
    return PaneContext(
      size: size, settings: settings, document: document, selection: selection, index: work.index ?? DocumentIndex(),
      articles: isOneSection ? flow?.loaded.first?.articles ?? [] : [], restoring: appearance.restoring,
      isVertical: appearance.isVertical, heads: location.heads, fileSearch: fileSearch, corrections: corrections.all)
  }

  /// The open pane takes in what the last action changed.
  mutating func settlePane() {
    guard var pane = overlay.pane else { return }
    if pane.needsIndex { _ = completeIndex() }
    guard let context = paneContext() else { return }
    pane.settle(in: context)
    overlay.pane = pane
  }

  /// Gives a key to the open pane, and carries out what the pane asks for. A count typed before a motion repeats it there;
  /// none is left over for the page.
  /// - Returns: `nil` where no pane is open, or it has no use for the key.
  mutating func takeInPane(_ key: Key) -> [Effect]? {
    guard let pane = overlay.pane else { return nil }
    if !pane.isTyping, takeDigit(key) { return [] }
    let count = overlay.count ?? 1
    overlay.count = nil
    var effects: [Effect] = []
    for i in 0..<(key.isMotion ? max(1, min(count, Self.longestRepeat)) : 1) {
      guard let more = takeOnceInPane(key) else { return i == 0 ? nil : effects }
      effects += more
    }
    return effects
  }

  private static let longestRepeat = 10_000

  private mutating func takeOnceInPane(_ key: Key) -> [Effect]? {
    // ^C and ^G leave a list as Esc does.
    let key = keymap[key] == .close ? Key.escape : key
    guard var pane = overlay.pane, let context = paneContext(), let commands = pane.take(key, in: context) else {
      return nil
    }
    overlay.pane = pane
    return commands.flatMap { carryOut($0) }
  }

  private mutating func carryOut(_ command: PaneCommand) -> [Effect] {
    switch command {
    case .close: overlay.pane = nil
    case .open(let pane):
      overlay.pane = pane
      return wantedSection()
    case .say(let phrase, let arguments): overlay.say(Notice(text: phrase.text(in: settings.language, arguments)))
    case .copy(let text):
      say(.copiedText, text)
      return [.copy(PlainText.cleaned(text))]
    case .copyWords(let name, let citing): return copyWords(of: name, citing: citing)
    case .removeCorrection(let filed): return removeCorrection(filed)
    case .changeCorrection(let filed): overlay.open(Prompt(.changeCorrection(filed), text: filed.value))
    case .goToCorrection(let filed): return goTo(filed)
    case .saveWords(let name): askForFile(wordsOf: name)
    case .removeNote(let note): return removeNote(note)
    case .openNote(let filed): return goTo(filed)
    case .changeNote(let note): overlay.open(Prompt(.note(note.range), text: note.text))
    case .explain(let stop): return explain(stop)
    case .explainTerm(let term):
      let list = overlay.pane
      return openPane { ExplainPane(term, over: list, $0) }
    case .goToRemark(let stop): goTo(stop)
    case .goToHit(let hit): goTo(hit: hit)
    case .openHit(let hit, let file): return goTo(hit, in: file)
    case .goToOffset(let offset):
      if let stop = remark(beginningAt: offset) { goTo(stop) } else { go(to: offset) }
    case .goToTop(let offset):
      rememberPlace()
      selection.focus = nil
      moveTo(offset: offset)
    case .readOnly(let speaker):
      selection.onlySpeaker = speaker
      keepWhatIsAskedFor()
    case .light(let term, let isLit): light(term, isLit)
    case .activate(let term): activateTerm(term)
    case .chooseHitOnScreen: chooseHitOnScreen()
    case .adopt(let term): return adopt(term)
    case .correct(let stop): overlay.open(Prompt(.correction(stop)))
    case .explainRemark(let step): return goToRemark(step) + explain()
    case .openFile(let path):
      location.file = settings.files.firstIndex(of: path)
      return [.open(path: path)]
    case .reload: return reload()
    case .ask(let question): return ask(question)
    case .openPlace(let place): return goTo(place)
    }
    return []
  }
}
