import ArticleModel

/// Who speaks: name, post, share of the article's words. Enter goes to the speaker's first remark.
struct SpeakersPane: Pane {
  /// Rows that decide how wide the column of names is.
  private static let measured = 100

  private var list = ListState()
  /// Indices into the index's speakers: those that are shown.
  private var rows: [Int] = []

  var needsIndex: Bool { true }
  var isTyping: Bool { list.isFiltering }

  /// - Parameter here: who speaks where the person reads.
  init(_ context: PaneContext, here: String?) {
    rows = rows(context.index)
    list.selected = rows.firstIndex { context.index.speakers[$0].speaker.name == here } ?? 0
  }

  func region(in context: PaneContext) -> Region {
    .beside(in: context, rows: context.index.speakers.count + 1)
  }

  /// Persons in the order of their first remark, then groups; only those that pass the filter.
  private func rows(_ index: DocumentIndex) -> [Int] {
    let filter = list.filterText
    let shown = index.speakers.indices.filter {
      let speaker = index.speakers[$0].speaker
      return filter.isEmpty || speaker.name.contains(filter) || speaker.post?.contains(filter) == true
    }
    return shown.filter { index.speakers[$0].speaker.kind == .person }
      + shown.filter { index.speakers[$0].speaker.kind != .person }
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go(context) : [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go(context)
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("s"): return [.close]
    case .character("o"):
      guard let speaker = chosen(context)?.speaker.name else { return [] }
      return [.readOnly(speaker)] + go(context)
    case .character("y"), .character("Y"):
      return chosen(context).map { [.copyWords($0.speaker.name, citing: key.halfWidth == .character("y"))] } ?? []
    case .character("D"): return chosen(context).map { [.saveWords($0.speaker.name)] } ?? []
    case .character("R"): return chosen(context).map { [.ask(.words(of: $0.speaker.name))] } ?? []
    case .character("C"): return chosen(context)?.firstStop.map { [.correct($0)] } ?? []
    case .character("e"): return chosen(context)?.firstStop.map { [.explain($0)] } ?? []
    default: return nil
    }
  }

  private func chosen(_ context: PaneContext) -> DocumentIndex.SpeakerEntry? {
    rows.indices.contains(list.selected) ? context.index.speakers[rows[list.selected]] : nil
  }

  private func go(_ context: PaneContext) -> [PaneCommand] {
    guard let stop = chosen(context)?.firstStop else { return [.close] }
    let isAnother = context.selection.onlySpeaker.map { $0 != stop.speaker } ?? false
    return (isAnother ? [.readOnly(nil)] : []) + [.goToRemark(stop), .close]
  }

  mutating func settle(in context: PaneContext) {
    rows = rows(context.index)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let index = context.index
    let heading = heading(index, context)
    let title = [heading, context.progress].compactMap(\.self).joined(separator: "  ")
    let width = region.columns - 2
    let nameWidth = min(
      max(6, rows.prefix(Self.measured).map { context.labels.width(of: index.speakers[$0].speaker.name) }.max() ?? 6),
      16
    )
    let barWidth = width >= 36 ? min(16, width / 5) : 0
    let most = max(1, index.speakers.map(\.weight).max() ?? 1)
    let bar = context.symbols.bar
    frame.put(
      list, in: region, title: title, hint: context.text(.speakersHint), count: rows.count,
      labels: context.labels
    ) { row in
      let entry = index.speakers[rows[row]]
      let isPerson = entry.speaker.kind == .person
      let percent = "\(Share(part: entry.weight, whole: index.textBytes).percent)%"
      let postLeft = nameWidth + 2
      let postWidth = width - postLeft - (barWidth > 0 ? barWidth + 1 : 0) - 5
      let length = max(1, entry.weight * barWidth / most)
      return [
        ListPart(
          text: entry.speaker.name, column: 0, width: nameWidth,
          style: Style(isPerson ? .speakerName : .paneQuiet)),
        ListPart(text: entry.speaker.post ?? "", column: postLeft, width: postWidth, style: Style(.paneText)),
        ListPart(
          text: String(repeating: bar, count: barWidth > 0 ? length : 0), column: width - barWidth - 5, width: barWidth,
          style: Style(.bar), isSymbols: true),
        ListPart(text: percent, column: width - 4, width: 4, style: Style(.paneQuiet), isRight: true),
      ]
    }
  }

  /// 发言人 12 · 群体 3; of a filtered list how many are shown, too: 发言人 2/12.
  private func heading(_ index: DocumentIndex, _ context: PaneContext) -> String {
    func count(_ kind: Speaker.Kind) -> (text: String, all: Int) {
      let all = index.speakers.count { $0.speaker.kind == kind }
      let shown = rows.count { index.speakers[$0].speaker.kind == kind }
      return (list.filterText.isEmpty ? "\(all)" : "\(shown)/\(all)", all)
    }
    let (persons, groups) = (count(.person), count(.group))
    return groups.all == 0
      ? context.text(.speakersTitle, persons.text) : context.text(.groupsTitle, persons.text, groups.text)
  }
}
