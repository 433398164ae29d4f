import ArticleModel

/// The marks and notes of the open file, in the order of the text, and below them those of the other files. Enter goes there,
/// a changes a note, d removes one.
struct NotesPane: Pane {
  private struct Row {
    var note: Note
    var words: String
    /// Where it stands in another file.
    var filed: FiledNote?
  }

  private var list = ListState()
  private var rows: [Row] = []

  init(_ context: PaneContext) { rows = rows(context) }

  var isTyping: Bool { list.isFiltering }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: max(1, context.selection.notes.count + context.selection.otherNotes.count) + 1)
  }

  private func rows(_ context: PaneContext) -> [Row] {
    let filter = list.filterText
    let own = context.selection.notes.sorted { ($0.range, $0.text) < ($1.range, $1.text) }
      .map { Row(note: $0, words: words($0, context)) }
    let others = context.selection.otherNotes.map { Row(note: $0.note, words: line($0.words), filed: $0) }
    return (own + others).filter { row in
      let texts = [row.note.text, row.words, row.filed?.file ?? "", row.filed?.headline ?? ""]
      return filter.isEmpty || texts.contains { $0.contains(filter) }
    }
  }

  private func words(_ note: Note, _ context: PaneContext) -> String {
    let source = context.document.source
    let end = source.scalarBoundary(
      atOrBefore: min(
        source.count,
        note.range.isEmpty ? note.range.lowerBound + 90 : min(note.range.upperBound, note.range.lowerBound + 240)))
    return line(String(source[TextRange(note.range.lowerBound, max(note.range.lowerBound, end))]))
  }

  private func line(_ words: String) -> String {
    words.split { $0.isNewline || $0 == "\u{3000}" }.joined(separator: " ")
  }

  private var chosen: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let region = region(in: context)
    if let press = list.press(key, in: region, count: rows.count) { return press == .again ? go() : [] }
    // d removes, and does not page.
    if key == .character("d") { return chosen.map { [change(of: $0) ?? .removeNote($0.note)] } ?? [] }
    if list.take(key, count: rows.count, page: region.rows - 1) { return [] }
    switch key.halfWidth {
    case .enter: return go()
    case .escape: return list.clearFilter() ? [] : [.close]
    case .character("q"), .character("\""): return [.close]
    case .character("a"):
      return chosen.flatMap { $0.note.letter == nil ? [change(of: $0) ?? .changeNote($0.note)] : nil } ?? []
    case .character("y"): return chosen.map { [.copy($0.note.text.isEmpty ? $0.words : $0.note.text)] } ?? []
    default: return nil
    }
  }

  /// What a change of another file's note leads to: its text is not there to find it again.
  private func change(of row: Row) -> PaneCommand? { row.filed.map { _ in .say(.noteOfOtherFile, []) } }

  private func go() -> [PaneCommand] {
    guard let chosen else { return [.close] }
    if let filed = chosen.filed { return [.openNote(filed)] }
    return [.goToOffset(chosen.note.range.lowerBound), .close]
  }

  mutating func settle(in context: PaneContext) {
    rows = rows(context)
    list.reveal(rows: region(in: context).rows - 1, count: rows.count)
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let width = region.columns - 2
    let restored = context.restored
    frame.put(
      list, in: region, title: context.text(.notesTitle, "\(rows.count)"), hint: context.text(.notesHint),
      count: rows.count, labels: context.labels
    ) { row in
      let (note, filed) = (rows[row].note, rows[row].filed)
      let words = restored.text(of: rows[row].words)
      let name = filed.map { Reader.shortName($0.file) } ?? ""
      let nameWidth = min(context.labels.width(of: name), width / 3)
      let rest = width - (nameWidth > 0 ? nameWidth + 2 : 0)
      let half = max(10, rest / 2 - 3)
      let isMark = note.letter != nil
      return [
        ListPart(text: note.letter.map { "'\($0)" } ?? "", column: 0, width: 3, style: Style(.key)),
        ListPart(
          text: note.text, column: 3, width: isMark ? 0 : half, style: Style(.paneText)),
        ListPart(
          text: words, column: isMark ? 3 : 3 + half + 1, width: max(0, isMark ? rest - 3 : rest - half - 4),
          style: Style(.paneQuiet)),
        ListPart(text: name, column: width - nameWidth, width: nameWidth, style: Style(.paneQuiet), isRight: true),
      ]
    }
  }
}
