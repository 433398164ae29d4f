import ArticleModel
import Characters

/// Marks and notes: set here, kept by the world.
extension Reader {
  mutating func beginMark() -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.mark))
    return []
  }

  mutating func beginGoToMark() -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.goToMark))
    return []
  }

  mutating func setMark(_ key: Key) -> [Effect] {
    guard case .character(let letter) = key, letter.isLetter || letter.isNumber else { return [] }
    let old = selection.notes.filter { $0.letter == letter }
    let note = Note(.mark(letter), at: TextRange(position, position))
    selection.notes.removeAll { $0.letter == letter }
    selection.notes.append(note)
    say(.markSet, String(letter))
    return old.map { .removeNote($0) } + [saving(note)]
  }

  /// `''` goes back to before the last jump, as in less.
  mutating func goToMark(_ key: Key) -> [Effect] {
    guard case .character(let letter) = key.halfWidth else { return [] }
    if letter == "'" { return goBack() }
    guard let mark = selection.notes.last(where: { $0.letter == letter }) else {
      say(.noMark, String(letter))
      return []
    }
    rememberPlace()
    selection.focus = nil
    moveTo(offset: mark.range.lowerBound)
    return []
  }

  /// Asks for a note to what is selected or stands under the eye; one that stands there already is changed.
  mutating func beginNote() -> [Effect] {
    guard let range = rangeToNote() else { return [] }
    let old = selection.notes.first { $0.letter == nil && $0.range == range }
    overlay.open(Prompt(.note(range), text: old?.text ?? ""))
    return []
  }

  private mutating func rangeToNote() -> TextRange? {
    if let range = selection.passage?.range { return range }
    if let stop = remarkUnderEye(), let article = flow?[stop.section]?.articles[stop.article] {
      return article.remarks[stop.remark].range
    }
    guard let place = eyePlace(), let view = flow?[place.section] else { return nil }
    return TextRange(view.blocks[place.block].range)
  }

  mutating func setNote(_ text: String, at range: TextRange) -> [Effect] {
    let old = selection.notes.filter { $0.letter == nil && $0.range == range }
    selection.notes.removeAll { $0.letter == nil && $0.range == range }
    let note = Note(.note(text), at: range)
    selection.notes.append(note)
    say(.noteSet)
    let effect = saving(note)
    selection.passage = nil
    return old.map { .removeNote($0) } + [effect]
  }

  mutating func removeNote(_ note: Note) -> [Effect] {
    selection.notes.removeAll { $0 == note }
    say(.noteRemoved)
    return [.removeNote(note)]
  }

  /// With the words that it stands at and where they are from.
  private mutating func saving(_ note: Note) -> Effect {
    let before = selection.passage
    let end =
      document.map { $0.source.scalarBoundary(atOrBefore: min($0.source.count, note.range.lowerBound + 120)) } ?? 0
    let shown = note.range.isEmpty ? TextRange(note.range.lowerBound, max(note.range.lowerBound, end)) : note.range
    selection.passage = PassageSelection(range: shown)
    defer { selection.passage = before }
    let excerpt = selectedExcerpt()
    return .saveNote(note, words: excerpt?.text ?? "", citation: excerpt?.citation)
  }

  /// Those of other files have to be asked for first.
  mutating func openNotes() -> [Effect] {
    guard let document else { return [] }
    guard settings.files.count > 1 else {
      listNotes(with: [])
      return []
    }
    return [.gatherNotes(except: document.name)]
  }

  mutating func listNotes(with others: [FiledNote]) {
    selection.otherNotes = others
    guard !selection.notes.isEmpty || !others.isEmpty else {
      return say(settings.files.count > 1 ? .noNotesInAny : .noNotes)
    }
    _ = openPane { NotesPane($0) }
  }

  mutating func goTo(_ filed: FiledNote) -> [Effect] {
    guard let document else { return [] }
    overlay.pane = nil
    return go(to: Bookmark(file: filed.file, offset: filed.note.range.lowerBound), in: document)
  }

  // MARK: Other programs

  /// Opens the person's editor at the line under the eye.
  mutating func edit() -> [Effect] {
    guard let document, let place = eyePlace() else { return [] }
    guard settings.files.contains(document.name) else {
      say(.noReload, document.name)
      return []
    }
    let offset = flow?.offset(of: place) ?? position
    return [.edit(path: document.name, offset: offset)]
  }

  mutating func beginPipe() -> [Effect] {
    guard excerptHere() != nil else { return [] }
    overlay.open(Prompt(.pipe(whole: false)))
    return []
  }

  /// - Parameter whole: the article, not the remark.
  mutating func pipe(to command: String, whole: Bool) -> [Effect] {
    guard !command.isEmpty, let text = whole ? articleHere() : excerptHere()?.text else { return [] }
    return [.pipe(text, command: command)]
  }

  /// The text of the article on the screen.
  private mutating func articleHere() -> String? {
    guard let document, let place = eyePlace(), let view = flow?[place.section] else { return nil }
    let article = view.articles[view.blocks[place.block].article]
    let texts = article.paragraphs.filter { !$0.role.isOffPage }.map { $0.text(in: document.source) }
    return PlainText.cleaned(texts.joined(separator: "\n") + "\n")
  }
}
