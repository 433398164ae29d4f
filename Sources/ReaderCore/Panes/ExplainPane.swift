import ArticleModel
import TextLayout

/// Why a remark was taken for one: the rule, and what it saw.
struct ExplainPane: Pane {
  private let stop: RemarkStop
  private let lines: [String]
  private var top = 0

  init(_ stop: RemarkStop, in reader: inout Reader) {
    self.stop = stop
    guard let document = reader.document, let view = reader.flow?[stop.section],
      view.articles.indices.contains(stop.article), view.articles[stop.article].remarks.indices.contains(stop.remark)
    else {
      lines = []
      return
    }
    let article = view.articles[stop.article]
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
    wantedRows = lines.flatMap { reader.labels.wrapped($0, to: reader.size.columns - 2) }.count + 1
  }

  /// As many as the lines take on this screen.
  private(set) var wantedRows = 0

  func region(on size: ScreenSize) -> Region { .below(on: size, rows: wantedRows) }

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    switch key.halfWidth {
    case .escape, .character("q"), .character("e"), .enter: return .close([])
    case .down, .character("j"): top += 1
    case .up, .character("k"): top = max(0, top - 1)
    case .character("C"):
      reader.overlay.open(Prompt(.correction(stop)))
      return .close([])
    case .character("]"), .tab:
      return .close(reader.goToRemark(1) + reader.explain())
    case .character("["), .backTab:
      return .close(reader.goToRemark(-1) + reader.explain())
    default: return .pass
    }
    return .stay([])
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    var list = ListState()
    reader.drawList(
      on: &frame, in: region, title: "为什么认作发言", hint: "C 更正 · ] [ 换一段 · Esc", list: &list, count: 0
    ) { _ in [] }
    let wrapped = lines.flatMap { reader.labels.wrapped($0, to: region.columns - 2) }
    top = max(0, min(top, wrapped.count - 1))
    wantedRows = wrapped.count + 1
    for (y, line) in wrapped.dropFirst(top).prefix(max(0, region.rows - 1)).enumerated() {
      reader.put(
        ListPart(text: line, column: 0, width: region.columns - 2, style: Style(.paneText)), style: Style(.paneText),
        on: &frame, in: region, y: y + 1)
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
