import ArticleModel
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

  var labels: LabelSetter { LabelSetter(widths: settings.widths) }
  var symbols: Symbols { Symbols.suiting(settings.widths) }
  var restored: RestoredText { RestoredText(restoring: restoring, widths: settings.widths) }

  /// “已读12%” while the index of a big document grows.
  var progress: String? {
    guard index.sections < document.sectionCount else { return index.isCounted ? nil : "正在清点" }
    return "已读\(index.sections * 100 / document.sectionCount)%"
  }
}

extension Reader {
  /// `nil` before a document is opened.
  func paneContext() -> PaneContext? {
    guard let document else { return nil }
    let isOneSection = document.sectionCount == 1
    return PaneContext(
      size: size, settings: settings, document: document, selection: selection, index: work.index ?? DocumentIndex(),
      articles: isOneSection ? flow?.loaded.first?.articles ?? [] : [], restoring: appearance.restoring)
  }

  /// The open pane takes in what the last action changed.
  mutating func settlePane() {
    guard var pane = overlay.pane else { return }
    if pane.needsIndex { _ = completeIndex() }
    guard let context = paneContext() else { return }
    pane.settle(in: context)
    overlay.pane = pane
  }

  /// Gives a key to the open pane, and carries out what the pane asks for.
  /// - Returns: `nil` where no pane is open, or it has no use for the key.
  mutating func takeInPane(_ key: Key) -> [Effect]? {
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
    case .say(let text): say(text)
    case .goToRemark(let stop): goTo(stop)
    case .goToHit(let hit): goTo(hit: hit)
    case .readOnly(let speaker): selection.onlySpeaker = speaker
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
    }
    return []
  }
}
