import ArticleModel
import TextLayout

/// Why a remark was taken for one: the rule, and what it saw.
struct ExplainPane: Pane {
  private let stop: RemarkStop
  private let lines: [String]
  private var top = 0

  /// - Precondition: the remark is one of the article's.
  init(_ stop: RemarkStop, in article: Article, of document: Document) {
    self.stop = stop
    let remark = article.remarks[stop.remark]
    let speaker = article.speakers[remark.speaker]
    func text(_ range: TextRange?) -> String? {
      range.flatMap { $0.isEmpty ? nil : document.source[$0].filter { !$0.isNewline } }
    }
    var lines = ["发言人：\(speaker.name)" + (speaker.post.map { "  \($0)" } ?? "")]
    lines.append("种类：\(remark.kind.label)" + (speaker.kind == .group ? "（集体）" : ""))
    lines.append("交代：\(text(remark.attribution) ?? "承接上文")" + (text(remark.cue).map { "  说词：\($0)" } ?? ""))
    lines.append("依据：\(RuleNames.chinese(remark.evidence.rule))")
    // Name and cue stand above already.
    let details = remark.evidence.details.filter { detail in
      !["name ", "cue "].contains { detail.hasPrefix($0) }
    }
    lines += details.map { "　　\($0)" }
    self.lines = lines
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
      ListState(), in: region, title: "为什么认作发言", hint: "C 更正 · ] [ 换一段 · Esc", count: 0, labels: context.labels
    ) { _ in [] }
    let shown = wrapped(to: region.columns - 2, context.labels).dropFirst(top).prefix(max(0, region.rows - 1))
    for (y, line) in shown.enumerated() {
      frame.put(
        ListPart(text: line, column: 0, width: region.columns - 2, style: Style(.paneText)), in: region, y: y + 1,
        context.labels)
    }
  }
}

extension Remark.Kind {
  var label: String {
    switch self {
    case .direct: "直接引语"
    case .indirect: "转述"
    case .mixed: "转述并有引语"
    case .cited: "引自信件或先前的讲话"
    }
  }
}
