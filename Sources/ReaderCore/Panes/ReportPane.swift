/// What the world has found out: hits of the archive by date, a term's life, who says it, what another text has
/// reworded. Enter follows a row; typing filters.
struct ReportPane: Pane {
  private let report: Report
  /// The report that this one was asked for from; it comes back with Esc.
  private let below: (any Pane)?
  private var list = ListState()
  /// Those that pass the filter.
  private var rows: [Int]

  init(_ report: Report, over below: (any Pane)?) {
    self.report = report
    self.below = below
    rows = Array(report.rows.indices)
    // The first row that leads somewhere.
    list.selected = report.rows.firstIndex { $0.target != nil } ?? 0
  }

  var isTyping: Bool { list.isFiltering }

  func region(in context: PaneContext) -> Region { .below(on: context.size, rows: report.rows.count + 1) }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go() : [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go()
    case .escape: return list.clearFilter() ? [] : [below.map { .open($0) } ?? .close]
    case .character("q"): return [.close]
    case .character("n"): return step(1)
    case .character("N"): return step(-1)
    case .character("y"), .character("Y"): return chosen.map { [.copy($0.text)] } ?? []
    default: return nil
    }
  }

  private var chosen: Report.Row? { rows.indices.contains(list.selected) ? report.rows[rows[list.selected]] : nil }

  private func go() -> [PaneCommand] {
    switch chosen?.target {
    case .place(let place): [.openPlace(place)]
    case .question(let question): [.ask(question)]
    case nil: []
    }
  }

  /// To the next row that leads somewhere and is no article's head.
  private mutating func step(_ step: Int) -> [PaneCommand] {
    var at = list.selected + step
    while rows.indices.contains(at) {
      let row = report.rows[rows[at]]
      if row.target != nil, !row.isHead {
        list.selected = at
        break
      }
      at += step
    }
    return []
  }

  mutating func settle(in context: PaneContext) {
    let filter = list.filterText
    rows = report.rows.indices.filter { filter.isEmpty || report.rows[$0].text.contains(filter) }
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  // MARK: Drawing

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let width = region.columns - 2
    let drawing = ReportDrawing(report, width: width, context)
    frame.put(
      list, in: region, title: report.title, hint: context.text(.reportHint), count: rows.count,
      labels: context.labels
    ) { drawing.parts(of: report.rows[rows[$0]]) }
    for y in 1..<max(1, region.rows) where rows.indices.contains(list.top + y - 1) {
      guard case .cells(let cells) = report.rows[rows[list.top + y - 1]].content else { continue }
      let isChosen = list.top + y - 1 == list.selected
      for (column, cell) in cells.enumerated() where !cell.isContinuation && !cell.isBlank && column < width {
        frame.put(
          cell.cluster, width: Int(cell.width), column: region.column + 1 + column, row: region.row + y,
          style: isChosen ? Style(.selection) : cell.style)
      }
    }
  }
}

extension Report.Row {
  var isHead: Bool { if case .article = content { true } else { false } }

  /// What is copied and filtered.
  var text: String {
    switch content {
    case .article(let date, let headline, let place): "\(date) \(headline) \(place)"
    case .passage(let before, let match, let after, let speaker): "\(before)\(match)\(after) \(speaker)"
    case .person(let name, let count, _, let note): "\(name) \(count) \(note)"
    case .line(let pieces): pieces.map(\.text).joined()
    case .cells(let cells): cells.map { $0.isBlank ? " " : $0.text }.joined()
    }
  }
}

/// How a report's rows stand in the cells of a list.
private struct ReportDrawing {
  private let width: Int
  private let contexts: ContextRow
  private let labels: LabelSetter
  private let symbols: Symbols

  /// Cells that hits stand right of their article.
  private static let indent = 2
  private static let (dateWidth, nameWidth, countWidth, barWidth) = (11, 16, 8, 20)

  init(_ report: Report, width: Int, _ context: PaneContext) {
    self.width = width
    labels = context.labels
    symbols = context.symbols
    let words = report.rows.lazy.compactMap { row in
      if case .passage(_, let match, _, _) = row.content { match } else { nil }
    }
    contexts = ContextRow(width: width - Self.indent, word: words.first ?? "", namesSpeakers: true, context.labels)
  }

  func parts(of row: Report.Row) -> [ListPart] {
    switch row.content {
    case .article(let date, let headline, let place): return head(date, headline, place)
    case .passage(let before, let match, let after, let speaker):
      return contexts.parts([before, match, after], who: speaker).map { part in
        var part = part
        part.column += Self.indent
        return part
      }
    case .person(let name, let count, let bar, let note): return person(name, count, bar, note)
    case .line(let pieces): return line(pieces)
    case .cells: return []
    }
  }

  private func head(_ date: String, _ headline: String, _ place: String) -> [ListPart] {
    let left = date.isEmpty ? 0 : Self.dateWidth
    let placeWidth = min(labels.width(of: place), width / 3)
    return [
      ListPart(text: date, column: 0, width: Self.dateWidth - 1, style: Style(.paneQuiet)),
      ListPart(text: headline, column: left, width: max(0, width - left - placeWidth - 2), style: Style(.headline)),
      ListPart(
        text: place, column: width - placeWidth, width: placeWidth, style: Style(.paneQuiet), isRight: true),
    ]
  }

  private func person(_ name: String, _ count: String, _ bar: Double, _ note: String) -> [ListPart] {
    let barWidth = min(Self.barWidth, max(0, width / 4))
    let left = Self.nameWidth + Self.countWidth + 1
    let filled = max(bar > 0 ? 1 : 0, Int(bar * Double(barWidth)))
    return [
      ListPart(text: name, column: 0, width: Self.nameWidth - 1, style: Style(.speakerName)),
      ListPart(
        text: count, column: Self.nameWidth, width: Self.countWidth - 1, style: Style(.paneQuiet), isRight: true),
      ListPart(
        text: String(repeating: symbols.bar.description, count: filled), column: left, width: barWidth,
        style: Style(.bar), isSymbols: true),
      ListPart(
        text: note, column: left + barWidth + 1, width: max(0, width - left - barWidth - 1), style: Style(.paneText)),
    ]
  }

  private func line(_ pieces: [Report.Piece]) -> [ListPart] {
    var column = 0
    return pieces.map { piece in
      // Blanks at the end count, too.
      let cells = labels.width(of: piece.text + ".") - 1
      defer { column += cells }
      return ListPart(text: piece.text, column: column, width: cells, style: Style(piece.role))
    }
  }
}
