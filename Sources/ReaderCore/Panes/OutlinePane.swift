import ArticleModel

/// What is in the file: articles, their headings, remarks. Enter goes there; typing filters.
struct OutlinePane: Pane {
  private var list = ListState()
  /// The finest rows that are shown.
  private var depth = OutlineEntry.Kind.remark
  /// Indices into the index's outline.
  private var rows: [Int] = []
  /// Where the person reads: the list begins there once it has come so far.
  private let here: Int
  private var isPlaced = false

  var needsIndex: Bool { true }
  var isTyping: Bool { list.isFiltering }

  /// - Parameter offset: where the person reads.
  init(_ context: PaneContext, at offset: Int) {
    here = offset
    rows = rows(context)
    place(context)
  }

  func region(in context: PaneContext) -> Region { .below(on: context.size, rows: context.index.outline.count + 1) }

  private func rows(_ context: PaneContext) -> [Int] {
    let outline = context.index.outline
    let filter = list.filterText
    let source = context.document.source
    return outline.indices.filter { i in
      outline[i].kind <= depth
        && (filter.isEmpty || outline[i].label.contains(filter) || outline[i].detail(in: source).contains(filter))
    }
  }

  /// Chooses the row of what is being read.
  private mutating func place(_ context: PaneContext) {
    guard !isPlaced, let last = context.index.outline.last else { return }
    let outline = context.index.outline
    list.selected = max(0, (rows.lastIndex { outline[$0].offset <= here } ?? 0))
    isPlaced = last.offset > here || context.index.sections == context.document.sectionCount
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    isPlaced = true
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go(context) : [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go(context)
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("O"): return [.close]
    case .character("s"): changeDepth(context)
    default: return nil
    }
    return []
  }

  private mutating func changeDepth(_ context: PaneContext) {
    let offset = rows.indices.contains(list.selected) ? context.index.outline[rows[list.selected]].offset : here
    depth = OutlineEntry.Kind(rawValue: depth.rawValue - 1) ?? .remark
    rows = rows(context)
    list.selected = rows.lastIndex { context.index.outline[$0].offset <= offset } ?? 0
  }

  private func go(_ context: PaneContext) -> [PaneCommand] {
    guard rows.indices.contains(list.selected) else { return [.close] }
    let entry = context.index.outline[rows[list.selected]]
    return [entry.kind == .article ? .goToTop(entry.offset) : .goToOffset(entry.offset), .close]
  }

  mutating func settle(in context: PaneContext) {
    rows = rows(context)
    place(context)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let outline = context.index.outline
    let articles = outline.count { $0.kind == .article }
    let phrase: Phrase =
      switch depth {
      case .article: .outlineArticles
      case .heading: .outlineHeadings
      case .remark: .outlineAll
      }
    let title = [context.text(.outlineTitle, "\(articles)"), context.text(phrase), context.progress].compactMap(\.self)
    let width = region.columns - 2
    let labels = context.labels
    let restored = context.restored
    frame.put(
      list, in: region, title: title.joined(separator: "  "), hint: context.text(.outlineHint), count: rows.count,
      labels: labels
    ) { row in
      let entry = outline[rows[row]]
      let indent = 2 * entry.kind.rawValue
      let text = entry.detail(in: context.document.source)
      let detailWidth = min(labels.width(of: text), entry.kind == .article ? 24 : width - indent - 12)
      let detail = entry.kind == .remark ? restored.text(of: text) : text
      guard entry.kind == .article else {
        let labelWidth = entry.kind == .remark ? 12 : width - indent
        return [
          ListPart(
            text: entry.label, column: indent, width: labelWidth,
            style: Style(entry.kind == .remark ? .speakerName : .sectionHeading)),
          ListPart(
            text: detail, column: indent + labelWidth + 1, width: width - indent - labelWidth - 1,
            style: Style(.paneText)),
        ]
      }
      return [
        ListPart(text: entry.label, column: 0, width: max(8, width - detailWidth - 2), style: Style(.headline)),
        ListPart(
          text: detail, column: width - detailWidth, width: detailWidth, style: Style(.paneQuiet), isRight: true),
      ]
    }
  }
}
