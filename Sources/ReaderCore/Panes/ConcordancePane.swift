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
    let contexts = ContextRow(width: width, word: hits.source.text, namesSpeakers: !who.isEmpty, labels)
    let restored = context.restored
    frame.put(
      list, in: region, title: context.text(.concordanceTitle, hits.source.text, hits.total(in: document)),
      hint: context.text(.goHint),
      count: hits.ranges.count, labels: labels
    ) { row in
      let hit = hits.ranges[row]
      let around = [
        Self.rangeBefore(hit, in: document.source, bytes: contexts.cellsBefore * 2), hit,
        Self.rangeAfter(hit, in: document.source, bytes: width * 2),
      ]
      return contexts.parts(restored.pieces(around, in: document.source), who: who[row])
    }
  }

  /// Who says the hits that are shown or stand near, by row.
  private func whoSpeaks(_ hits: Hits, _ rows: Int, _ articles: [Article]) -> [Int: String] {
    var names: [Int: String] = [:]
    let from = max(0, min(list.top, list.selected) - rows)
    for row in from..<max(from, min(hits.ranges.count, from + 3 * rows)) {
      let article = articles.first { $0.range.contains(hits.ranges[row]) }
      if let name = article?.speaker(at: hits.ranges[row]) { names[row] = name }
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

  private static func rangeAfter(_ hit: TextRange, in source: SourceText, bytes count: Int) -> TextRange {
    let limit = source.scalarBoundary(atOrBefore: min(source.count, hit.upperBound + count))
    return source.withSpan { bytes in
      var i = hit.upperBound
      while i < limit, bytes[i] != 0x0A { i += 1 }
      return TextRange(hit.upperBound, max(hit.upperBound, i))
    }
  }
}
