import ArticleModel

/// Every occurrence of the active term or search with its context (keyword in context). Enter goes there.
struct ConcordancePane: Pane {
  private var list = ListState()
  /// Rows that the list had a use for when it was opened, its title included.
  private let wantedRows: Int

  /// - Parameter offset: the list begins with the hit here, or with the next one.
  init(_ context: PaneContext, from offset: Int) {
    let hits = context.selection.hits
    wantedRows = (hits?.ranges.count ?? 0) + 1
    guard let hits, let near = hits.first(from: offset) else { return }
    list.selected = hits.ranges.firstIndex(of: near) ?? 0
  }

  func region(in context: PaneContext) -> Region { .below(on: context.size, rows: wantedRows) }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    guard let hits = context.selection.hits else { return [.close] }
    let region = region(in: context)
    let count = hits.ranges.count
    if let press = list.press(key, in: region, count: count) { return press == .again ? go(hits) : [] }
    switch key.halfWidth {
    case .enter: return go(hits)
    case .escape, .character("q"), .character("K"): return [.close]
    case .character("n"): return list.take(.down, count: count, page: 1) ? [] : nil
    case .character("N"): return list.take(.up, count: count, page: 1) ? [] : nil
    case .character("/"): return nil
    default: return list.take(key, count: count, page: region.rows - 1) ? [] : nil
    }
  }

  private func go(_ hits: Hits) -> [PaneCommand] {
    hits.ranges.indices.contains(list.selected) ? [.goToHit(hits.ranges[list.selected]), .close] : [.close]
  }

  mutating func settle(in context: PaneContext) {
    guard let hits = context.selection.hits else { return }
    list.reveal(rows: region(in: context).rows - 1, count: hits.ranges.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    guard let hits = context.selection.hits else { return }
    let document = context.document
    let width = region.columns - 2
    let labels = context.labels
    let who = whoSpeaks(hits, region.rows, context.articles)
    let whoWidth = who.isEmpty || width < 70 ? 0 : 9
    let side = max(0, (width - whoWidth - labels.width(of: hits.source.text)) / 2)
    let restored = context.restored
    frame.put(
      list, in: region, title: context.text(.concordanceTitle, hits.source.text, hits.total(in: document)),
      hint: context.text(.goHint),
      count: hits.ranges.count, labels: labels
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
        ListPart(text: word, column: whoWidth + side, width: wordWidth, style: Style(.key)),
        ListPart(
          text: after, column: whoWidth + side + wordWidth + 1, width: width - whoWidth - side - wordWidth - 1,
          style: Style(.paneText)),
      ]
    }
  }

  /// Who says the hits that are shown or stand near, by row.
  private func whoSpeaks(_ hits: Hits, _ rows: Int, _ articles: [Article]) -> [Int: String] {
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
