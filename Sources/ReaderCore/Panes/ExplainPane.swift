import ArticleModel
import TextLayout

/// Why a remark was taken for one: the rule, and what it saw.
struct ExplainPane: Pane {
  private let stop: RemarkStop
  private let lines: [String]
  private var top = 0

  var showsTheEye: Bool { true }

  /// - Precondition: the remark is one of the article's.
  init(_ stop: RemarkStop, in article: Article, _ context: PaneContext) {
    self.stop = stop
    lines = Explanation.lines(
      article.remarks[stop.remark], of: article, in: context.document, language: context.settings.language)
  }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: wrapped(to: context.size.columns - 2, context.labels).count + 1)
  }

  private func wrapped(to width: Int, _ labels: LabelSetter) -> [String] {
    lines.flatMap { labels.wrapped($0, to: width) }
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    switch key.halfWidth {
    case .escape, .character("q"), .character("e"), .enter: return [.close]
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    case .character("C"): return [.close, .correct(stop)]
    case .character("]"), .tab: return [.close, .explainRemark(step: 1)]
    case .character("["), .backTab: return [.close, .explainRemark(step: -1)]
    default: return nil
    }
    return []
  }

  mutating func settle(in context: PaneContext) {
    let count = wrapped(to: region(in: context).columns - 2, context.labels).count
    top = max(0, min(top, count - 1))
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    frame.put(
      ListState(), in: region, title: context.text(.explainTitle), hint: context.text(.explainHint), count: 0,
      labels: context.labels
    ) { _ in [] }
    let shown = wrapped(to: region.columns - 2, context.labels).dropFirst(top).prefix(max(0, region.rows - 1))
    for (y, line) in shown.enumerated() {
      frame.put(
        ListPart(text: line, column: 0, width: region.columns - 2, style: Style(.paneText)), in: region, y: y + 1,
        context.labels)
    }
  }
}
