import ArticleModel
import TextLayout

/// Why a remark was taken for one, or a term is listed: the rule, and what it saw.
struct ExplainPane: Pane {
  /// What is explained where it is a remark.
  private let stop: RemarkStop?
  private let title: Phrase
  private let lines: [String]
  /// The list of terms that a term was asked for from; it comes back.
  private var below: (any Pane)?
  private var top = 0

  var showsTheEye: Bool { stop != nil }

  /// - Precondition: the remark is one of the article's.
  init(_ stop: RemarkStop, in article: Article, _ context: PaneContext) {
    self.stop = stop
    title = .explainTitle
    lines = Explanation.lines(
      article.remarks[stop.remark], of: article, in: context.document, language: context.settings.language)
  }

  init(_ term: Term, over pane: (any Pane)?, _ context: PaneContext) {
    stop = nil
    title = .explainTermTitle
    below = pane
    lines =
      [context.restored.text(of: term.text)] + TermExplanation.lines(term, language: context.settings.language)
  }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: wrapped(to: context.size.columns - 2, context.labels).count + 1)
  }

  private func wrapped(to width: Int, _ labels: LabelSetter) -> [String] {
    lines.flatMap { labels.wrapped($0, to: width) }
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    switch key.halfWidth {
    case .escape, .character("q"), .character("e"), .enter: return [below.map { .open($0) } ?? .close]
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    default: return stop.flatMap { take(key, of: $0) }
    }
    return []
  }

  private func take(_ key: Key, of stop: RemarkStop) -> [PaneCommand]? {
    switch key.halfWidth {
    case .character("C"): [.close, .correct(stop)]
    case .character("]"), .tab: [.close, .explainRemark(step: 1)]
    case .character("["), .backTab: [.close, .explainRemark(step: -1)]
    default: nil
    }
  }

  mutating func settle(in context: PaneContext) {
    let count = wrapped(to: region(in: context).columns - 2, context.labels).count
    top = max(0, min(top, count - 1))
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    frame.put(
      ListState(), in: region, title: context.text(title),
      hint: context.text(stop == nil ? .explainTermHint : .explainHint), count: 0, labels: context.labels
    ) { _ in [] }
    let shown = wrapped(to: region.columns - 2, context.labels).dropFirst(top).prefix(max(0, region.rows - 1))
    for (y, line) in shown.enumerated() {
      frame.put(
        ListPart(text: line, column: 0, width: region.columns - 2, style: Style(.paneText)), in: region, y: y + 1,
        context.labels)
    }
  }
}
