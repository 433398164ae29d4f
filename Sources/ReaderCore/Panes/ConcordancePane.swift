import ArticleModel

/// Every occurrence of the active term or search with its context (keyword in context). Enter goes there.
struct ConcordancePane: Pane {
  private var list = ListState()
  let wantedRows: Int

  init(_ reader: inout Reader) {
    wantedRows = (reader.selection.hits?.ranges.count ?? 0) + 1
    let from = reader.selection.hits?.current?.lowerBound ?? reader.visibleRange().lowerBound
    guard let hits = reader.selection.hits, let near = hits.first(from: from) else { return }
    list.selected = hits.ranges.firstIndex(of: near) ?? 0
  }

  func region(on size: ScreenSize) -> Region { .below(on: size, rows: wantedRows) }

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    guard let hits = reader.selection.hits else { return .close([]) }
    let region = region(on: reader.size)
    let count = hits.ranges.count
    if let press = list.press(key, in: region, count: count) {
      return press == .again ? go(hits, &reader) : .stay([])
    }
    switch key.halfWidth {
    case .enter: return go(hits, &reader)
    case .escape, .character("q"), .character("K"): return .close([])
    case .character("n"): return list.take(.down, count: count, page: 1) ? .stay([]) : .pass
    case .character("N"): return list.take(.up, count: count, page: 1) ? .stay([]) : .pass
    case .character("/"): return .pass
    default: return list.take(key, count: count, page: region.rows - 1) ? .stay([]) : .pass
    }
  }

  private func go(_ hits: Hits, _ reader: inout Reader) -> PaneOutcome {
    if hits.ranges.indices.contains(list.selected) { reader.goTo(hit: hits.ranges[list.selected]) }
    return .close([])
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    guard let hits = reader.selection.hits, let document = reader.document else { return }
    let width = region.columns - 2
    let who = whoSpeaks(hits, region.rows, &reader)
    let whoWidth = who.isEmpty || width < 70 ? 0 : 9
    let side = max(0, (width - whoWidth - reader.labels.width(of: hits.source.text)) / 2)
    let labels = reader.labels
    let restored = RestoredText(reader)
    let more = hits.isComplete(document) ? "" : "+"
    let hint = "Enter 前往 · Esc"
    reader.drawList(
      on: &frame, in: region, title: "\(hits.source.text)  \(hits.ranges.count)\(more) 处", hint: hint, list: &list,
      count: hits.ranges.count
    ) { row in
      let hit = hits.ranges[row]
      let around = [
        Self.rangeBefore(hit, in: document.source, bytes: max(0, side - 1) * 2), hit,
        Self.rangeAfter(hit, in: document.source, bytes: width * 2),
      ]
      let pieces = restored.pieces(around, in: document.source)
      let before = Self.end(of: pieces[0], cells: side - 1, labels)
      let word = pieces[1]
      let after = pieces[2]
      let wordWidth = labels.width(of: word)
      return [
        ListPart(text: who[row] ?? "", column: 0, width: max(0, whoWidth - 1), style: Style(.paneQuiet)),
        ListPart(
          text: before, column: whoWidth, width: max(0, side - 1), style: Style(.paneText), isRight: true),
        ListPart(text: word, column: whoWidth + side, width: wordWidth, style: Style(.paneText, overlay: .hit)),
        ListPart(
          text: after, column: whoWidth + side + wordWidth + 1, width: width - whoWidth - side - wordWidth - 1,
          style: Style(.paneText)),
      ]
    }
  }

  /// Who says the hits about to be shown, by row; nothing in a document of several sections, which would have to be
  /// analysed for it.
  private func whoSpeaks(_ hits: Hits, _ rows: Int, _ reader: inout Reader) -> [Int: String] {
    guard reader.document?.sectionCount == 1, let articles = reader.flow?[0]?.articles else { return [:] }
    var names: [Int: String] = [:]
    let from = max(0, min(list.top, list.selected) - rows)
    for row in from..<max(from, min(hits.ranges.count, from + 3 * rows)) {
      guard let article = articles.first(where: { $0.range.contains(hits.ranges[row]) }),
        let remark = article.remarks.first(where: { $0.range.contains(hits.ranges[row]) }),
        article.speakers.indices.contains(remark.speaker)
      else { continue }
      names[row] = article.speakers[remark.speaker].name
    }
    return names
  }

  /// The text before a hit, cut at its paragraph's beginning.
  private static func rangeBefore(_ hit: TextRange, in source: SourceText, bytes count: Int) -> TextRange {
    let start = source.scalarBoundary(atOrBefore: max(0, hit.lowerBound - count))
    return source.withSpan { bytes in
      var i = hit.lowerBound
      while i > start, bytes[i - 1] != 0x0A { i -= 1 }
      return TextRange(i, hit.lowerBound)
    }
  }

  /// As much of a text's end as fits.
  private static func end(of text: String, cells: Int, _ labels: LabelSetter) -> String {
    var text = text.drop { $0 == " " || $0 == "\u{3000}" }
    while !text.isEmpty, labels.width(of: String(text)) > cells { text = text.dropFirst() }
    return String(text)
  }

  private static func rangeAfter(_ hit: TextRange, in source: SourceText, bytes count: Int) -> TextRange {
    let limit = source.scalarBoundary(atOrBefore: min(source.count, hit.upperBound + count))
    return source.withSpan { bytes in
      var i = hit.upperBound
      while i < limit, bytes[i] != 0x0A { i += 1 }
      return TextRange(hit.upperBound, max(hit.upperBound, i))
    }
  }
}
