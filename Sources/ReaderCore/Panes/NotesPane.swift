import ArticleModel

/// The marks and notes of the open file, in the order of the text. Enter goes there, a changes a note, d removes one.
struct NotesPane: Pane {
  private var list = ListState()
  private var rows: [Note] = []

  init(_ context: PaneContext) { rows = notes(context) }

  var isTyping: Bool { list.isFiltering }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: max(1, context.selection.notes.count) + 1)
  }

  private func notes(_ context: PaneContext) -> [Note] {
    let filter = list.filterText
    return context.selection.notes.filter {
      filter.isEmpty || $0.text.contains(filter) || words($0, context).contains(filter)
    }
    .sorted { ($0.range, $0.text) < ($1.range, $1.text) }
  }

  private func words(_ note: Note, _ context: PaneContext) -> String {
    let source = context.document.source
    let end = source.scalarBoundary(
      atOrBefore: min(
        source.count,
        note.range.isEmpty ? note.range.lowerBound + 90 : min(note.range.upperBound, note.range.lowerBound + 240)))
    let words = source[TextRange(note.range.lowerBound, max(note.range.lowerBound, end))]
    return words.split { $0.isNewline || $0 == "\u{3000}" }.joined(separator: " ")
  }

  private var chosen: Note? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go() : [] }
    // d removes, and does not page.
    if key == .character("d") { return chosen.map { [.removeNote($0)] } ?? [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go()
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("\""): return [.close]
    case .character("a"): return chosen.flatMap { $0.letter == nil ? [.changeNote($0)] : nil } ?? []
    case .character("y"): return chosen.map { [.copy($0.text.isEmpty ? words($0, context) : $0.text)] } ?? []
    default: return nil
    }
  }

  private func go() -> [PaneCommand] { chosen.map { [.goToOffset($0.range.lowerBound), .close] } ?? [.close] }

  mutating func settle(in context: PaneContext) {
    rows = notes(context)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let width = region.columns - 2
    let restored = context.restored
    let half = max(10, width / 2 - 3)
    frame.put(
      list, in: region, title: context.text(.notesTitle, "\(rows.count)"), hint: context.text(.notesHint),
      count: rows.count, labels: context.labels
    ) { row in
      let note = rows[row]
      let words = restored.text(of: words(note, context))
      let isMark = note.letter != nil
      return [
        ListPart(text: note.letter.map { "'\($0)" } ?? "", column: 0, width: 3, style: Style(.key)),
        ListPart(
          text: note.text, column: 3, width: isMark ? 0 : half, style: Style(.paneText)),
        ListPart(
          text: words, column: isMark ? 3 : 3 + half + 1, width: isMark ? width - 3 : width - half - 4,
          style: Style(.paneQuiet)),
      ]
    }
  }
}
