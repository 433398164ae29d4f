import ArticleModel

/// The hits of all files, by article: each with the words around it. They come while the files are looked through. Enter goes
/// there; typing filters.
struct FileHitsPane: Pane {
  private enum Row: Hashable {
    case article(file: Int, article: Int)
    case hit(file: Int, article: Int, hit: Int)
    /// How many of a file's hits are not listed.
    case more(file: Int)
  }

  private var list = ListState()
  private var rows: [Row] = []
  /// What the rows were made of: they are made anew only where that has changed.
  private var made: Made?

  private struct Made: Hashable {
    var count: Int
    var filter: String
  }

  /// What the person chose; nothing before they move.
  private var chosen: HitPlace?

  private struct HitPlace: Hashable {
    var file: String
    var hit: TextRange
  }

  var isTyping: Bool { list.isFiltering }

  /// It does not grow while files are looked through.
  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: context.fileSearch?.isComplete == true ? rows.count + 1 : context.size.rows)
  }

  private func rows(_ results: FileSearchResults) -> [Row] {
    let filter = list.filterText
    var rows: [Row] = []
    for (f, file) in results.files.enumerated() {
      for (a, article) in file.articles.enumerated() {
        let isWhole =
          filter.isEmpty || file.file.contains(filter) || article.title.contains(filter)
          || article.date?.description.contains(filter) == true
        let hits = article.hits.indices.filter { h in
          isWhole || article.hits[h].context.contains(filter) || article.hits[h].speaker?.contains(filter) == true
        }
        guard !hits.isEmpty else { continue }
        rows.append(.article(file: f, article: a))
        rows += hits.map { .hit(file: f, article: a, hit: $0) }
      }
      if file.count > file.listed, filter.isEmpty { rows.append(.more(file: f)) }
    }
    return rows
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    guard let results = context.fileSearch else { return [.close] }
    let commands = take(key, results, region(in: context))
    // Typing looks for something else.
    chosen = list.isFiltering || commands == nil ? chosen : place(at: list.selected, results)
    return commands
  }

  private mutating func take(_ key: Key, _ results: FileSearchResults, _ region: Region) -> [PaneCommand]? {
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go(results) : [] }
    if !list.isFiltering, key.halfWidth == .character("n") { return step(1) }
    if !list.isFiltering, key.halfWidth == .character("N") { return step(-1) }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go(results)
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"): return [.close]
    default: return nil
    }
  }

  /// To the next hit, past the rows between.
  private mutating func step(_ step: Int) -> [PaneCommand] {
    var at = list.selected + step
    while rows.indices.contains(at) {
      if case .hit = rows[at] {
        list.selected = at
        break
      }
      at += step
    }
    return []
  }

  private func go(_ results: FileSearchResults) -> [PaneCommand] {
    place(at: list.selected, results).map { [.openHit($0.hit, file: $0.file)] } ?? []
  }

  /// The hit of a row; an article's row stands for its first one.
  private func place(at row: Int, _ results: FileSearchResults) -> HitPlace? {
    for row in rows.dropFirst(row).prefix(2) {
      guard case .hit(let f, let a, let h) = row else { continue }
      return HitPlace(file: results.files[f].file, hit: results.files[f].articles[a].hits[h].range)
    }
    return nil
  }

  /// Makes the rows anew where that is needed. What is chosen stays chosen while rows come above it.
  mutating func settle(in context: PaneContext) {
    guard let results = context.fileSearch else { return }
    let now = Made(count: results.count, filter: list.filterText)
    if now != made {
      made = now
      rows = rows(results)
      if let chosen, let row = rows.indices.first(where: { isRow($0, of: chosen, results) }) { list.selected = row }
    }
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  private func isRow(_ row: Int, of place: HitPlace, _ results: FileSearchResults) -> Bool {
    guard case .hit(let f, let a, let h) = rows[row] else { return false }
    return results.files[f].articles[a].hits[h].range == place.hit && results.files[f].file == place.file
  }

  // MARK: Drawing

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    guard let results = context.fileSearch else { return }
    let width = region.columns - 2
    let contexts = ContextRow(
      width: width - Self.indent, word: results.search.source.text, namesSpeakers: true, context.labels)
    let restored = context.restored
    frame.put(
      list, in: region, title: title(results, context), hint: context.text(.fileHitsHint), count: rows.count,
      labels: context.labels
    ) { row in
      switch rows[row] {
      case .article(let f, let a):
        return head(results.files[f].articles[a], of: results.files[f].file, width: width, context)
      case .hit(let f, let a, let h):
        let hit = results.files[f].articles[a].hits[h]
        return contexts.parts(restored.pieces(of: hit), who: hit.speaker).map { part in
          var part = part
          part.column += Self.indent
          return part
        }
      case .more(let f):
        let text = context.text(.moreHits, "\(results.files[f].count - results.files[f].listed)")
        return [ListPart(text: text, column: Self.indent, width: width - Self.indent, style: Style(.paneQuiet))]
      }
    }
  }

  /// Cells that hits stand right of their article.
  private static let indent = 2

  /// 三张清单  137 处 · 23 个文件  已找 40/61
  private func title(_ results: FileSearchResults, _ context: PaneContext) -> String {
    let text = results.search.source.text
    var parts = [
      context.text(
        .fileHitsTitle, text.count > 20 ? text.prefix(19) + "…" : text, "\(results.count)", "\(results.files.count)")
    ]
    if !results.isComplete { parts.append(context.text(.filesSearched, "\(results.done)", "\(results.fileCount)")) }
    if results.unreadable > 0 { parts.append(context.text(.filesUnread, "\(results.unreadable)")) }
    if results.givenUp > 0 { parts.append(context.text(.filesGivenUp, "\(results.givenUp)")) }
    return parts.joined(separator: "  ")
  }

  /// 2031-05-12 在学习比较中找准发力点   2031-05-12/01.txt
  private func head(
    _ article: FileFindings.InArticle, of file: String, width: Int, _ context: PaneContext
  ) -> [ListPart] {
    let name = Reader.shortName(file)
    let isOpen = file == context.document.name
    let nameWidth = min(context.labels.width(of: name), width / 3)
    let date = article.date?.description ?? ""
    let left = date.isEmpty ? 0 : 11
    return [
      ListPart(text: date, column: 0, width: 10, style: Style(.paneQuiet)),
      ListPart(
        text: article.title, column: left, width: max(0, width - left - nameWidth - 2), style: Style(.headline)),
      ListPart(
        text: name, column: width - nameWidth, width: nameWidth, style: Style(isOpen ? .speakerName : .paneQuiet),
        isRight: true),
    ]
  }
}
