import ArticleModel

/// Who speaks: name, post, share of the article's words. Enter goes to the speaker's first remark.
struct SpeakersPane: Pane {
  /// Rows that decide how wide the column of names is.
  private static let measured = 100

  private var list = ListState()
  private(set) var wantedRows = 0

  var needsIndex: Bool { true }

  init(_ reader: inout Reader) {
    wantedRows = reader.currentIndex().speakers.count + 1
    let rows = rows(reader.currentIndex())
    let index = reader.currentIndex()
    let here = reader.selection.onlySpeaker ?? reader.remarkUnderEye()?.speaker
    list.selected = rows.firstIndex { index.speakers[$0].speaker.name == here } ?? 0
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

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    let index = reader.currentIndex()
    let rows = rows(index)
    let region = region(on: reader.size)
    if let press = list.press(key, in: region, count: rows.count) {
      return press == .again ? go(rows, index, &reader) : .stay([])
    }
    if list.take(key, count: rows.count, page: region.rows - 1) { return .stay([]) }
    switch key.halfWidth {
    case .enter: return go(rows, index, &reader)
    case .escape: return list.clearFilter() ? .stay([]) : .close([])
    case .character("q"), .character("s"): return .close([])
    case .character("o"):
      guard rows.indices.contains(list.selected) else { return .stay([]) }
      reader.selection.onlySpeaker = index.speakers[rows[list.selected]].speaker.name
      return go(rows, index, &reader)
    default: return .pass
    }
  }

  private func go(_ rows: [Int], _ index: DocumentIndex, _ reader: inout Reader) -> PaneOutcome {
    guard rows.indices.contains(list.selected), let stop = index.speakers[rows[list.selected]].stops.first else {
      return .close([])
    }
    if let only = reader.selection.onlySpeaker, only != stop.speaker { reader.selection.onlySpeaker = nil }
    reader.goTo(stop)
    return .close([])
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    let index = reader.currentIndex()
    wantedRows = index.speakers.count + 1
    let rows = rows(index)
    let persons = index.speakers.count { $0.speaker.kind == .person }
    let groups = index.speakers.count - persons
    let heading = "发言人 \(persons)" + (groups == 0 ? "" : " · 群体 \(groups)")
    let title = [heading, reader.indexProgress()].compactMap(\.self).joined(separator: "  ")
    let width = region.columns - 2
    let nameWidth = min(
      max(6, rows.prefix(Self.measured).map { reader.labels.width(of: index.speakers[$0].speaker.name) }.max() ?? 6), 16
    )
    let barWidth = width >= 36 ? min(16, width / 5) : 0
    let most = max(1, index.speakers.map(\.weight).max() ?? 1)
    let bar = reader.symbols.bar
    reader.drawList(
      on: &frame, in: region, title: title, hint: "Enter 前往 · o 只看 · / 筛选 · Esc", list: &list, count: rows.count
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
}
