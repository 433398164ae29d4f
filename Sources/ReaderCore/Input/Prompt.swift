import ArticleModel

/// What is being typed on the last line.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case search(isBackward: Bool)
    case command
    /// One key: not a speaker, or rename.
    case correction(RemarkStop)
    case rename(RemarkStop)
    /// The name of a file to save what is selected or under the eye to, or all that somebody says.
    case saveTo(wordsOf: String?)
    case post(RemarkStop)
    /// Who says a passage.
    case speaker(TextRange)
    /// Something else in place of what a correction says.
    case changeCorrection(FiledCorrection)
    /// One key: a mark's letter.
    case mark, goToMark
    /// A note to a passage.
    case note(TextRange)
    /// A text that paragraphs must have to stand on the page.
    case filter
    /// A text to look for in all files, so many; empty: what `again` says.
    case searchFiles(Int, again: String)
    /// What to look for in the archive; empty: the list that was left.
    case searchArchive(hasLeft: Bool)
    /// A file to compare the open one with; empty: the next one.
    case compareWith(next: String)
    /// A command to give the remark to, or the whole article.
    case pipe(whole: Bool)

    /// Answered with one key: nothing is typed.
    var isOneKey: Bool {
      switch self {
      case .correction, .mark, .goToMark: true
      default: false
      }
    }

    /// Looks for what is typed.
    var isSearch: Bool {
      switch self {
      case .search, .filter, .searchFiles: true
      default: false
      }
    }
  }

  /// Where the person was when the prompt was opened: what Esc goes back to.
  struct Origin: Sendable {
    var top: Place?
    /// Bytes.
    var offset: Int
    var focus: RemarkStop?
    var hits: Hits?
  }

  var kind: Kind
  var editor: LineEditor
  /// How it looks for what is typed.
  var manner = SearchManner()
  var origin: Origin?
  /// How far back in the history; 0 is what is typed now.
  var back = 0
  /// Names that what was typed may become.
  var completion: Completion?

  init(_ kind: Kind, text: String = "", from reader: Reader? = nil) {
    self.kind = kind
    editor = LineEditor(text)
    if let reader { manner = reader.appearance.searching }
    origin = reader.map {
      Origin(
        top: $0.location.top, offset: $0.location.offset, focus: $0.selection.focus, hits: $0.selection.hits)
    }
  }

  var isNote: Bool { if case .note = kind { true } else { false } }

  var query: SearchQuery { SearchQuery(editor.text, manner) }

  /// Earlier texts that may be recalled.
  var history: PromptHistoryKind? {
    switch kind {
    case .search, .filter, .searchFiles: manner.isPattern ? .pattern : .search
    case .command: .command
    case .searchArchive: .search
    case .saveTo, .compareWith: .file
    case .correction, .rename, .post, .speaker, .changeCorrection, .mark, .goToMark, .note, .pipe: nil
    }
  }

  /// What stands before the typed text.
  func label(in language: Language) -> String {
    let manner = manner.isPattern ? Phrase.asPattern[language] : ""
    return switch kind {
    case .search(let isBackward): manner + (isBackward ? "?" : "/")
    case .command: ":"
    case .filter: manner + "&"
    case .searchFiles(let count, let again):
      (again.isEmpty ? Phrase.askSearchFiles : .askSearchFilesAgain).text(in: language, "\(count)", again) + manner
        + "/"
    case .saveTo: Phrase.askFile[language]
    case .searchArchive(let hasLeft): (hasLeft ? Phrase.askArchiveAgain : .askArchive)[language]
    case .compareWith(let next):
      next.isEmpty ? Phrase.askComparison[language] : Phrase.askComparisonNext.text(in: language, next)
    case .correction(let stop): Phrase.askCorrection.text(in: language, stop.speaker)
    case .rename(let stop): Phrase.askName.text(in: language, stop.speaker)
    case .post(let stop): Phrase.askPost.text(in: language, stop.speaker)
    case .speaker: Phrase.askSpeaker[language]
    case .changeCorrection(let filed): filed.question(in: language)
    case .mark: Phrase.askMark[language]
    case .goToMark: Phrase.askGoToMark[language]
    case .note: Phrase.askNote[language]
    case .pipe(let whole): (whole ? Phrase.askPipeArticle : Phrase.askPipe)[language]
    }
  }
}

extension Reader {
  mutating func beginCommandLine() -> [Effect] {
    overlay.open(Prompt(.command))
    return []
  }

  mutating func takeInPrompt(_ key: Key) -> [Effect] {
    guard var prompt = overlay.prompt else { return [] }
    if let effects = takeOneKey(key, prompt.kind) { return effects }
    if prompt.kind.isSearch, let pressed = SearchManner.switches.first(where: { $0.key == key }) {
      prompt.manner[keyPath: pressed.state].toggle()
      appearance.searching = prompt.manner
      overlay.open(prompt)
      showWhatIsFound(prompt)
      return []
    }
    switch key {
    case .control("x") where prompt.isNote:
      overlay.closePrompt()
      overlay.editedNote = prompt.kind
      return [.editNote(prompt.editor.text)]
    case .tab where prompt.kind == .pipe(whole: false):
      prompt.kind = .pipe(whole: true)
    case .tab where prompt.kind == .pipe(whole: true):
      prompt.kind = .pipe(whole: false)
    case .enter:
      overlay.closePrompt()
      return finish(prompt)
    case .escape, .control("c"), .control("g"):
      return cancel(prompt)
    case .backspace where prompt.editor.characters.isEmpty:
      return cancel(prompt)
    case .up, .control("p"):
      recall(&prompt, older: true)
    case .down, .control("n"):
      recall(&prompt, older: false)
    case .tab where prompt.kind == .command, .backTab where prompt.kind == .command:
      complete(&prompt, forward: key == .tab)
    case .tab, .backTab:
      guard case .speaker(let passage) = prompt.kind else { return [] }
      completeSpeaker(&prompt, of: passage, forward: key == .tab)
    default:
      guard prompt.editor.take(key) else { return [] }
      prompt.back = 0
      prompt.completion = nil
    }
    overlay.open(prompt)
    showWhatIsFound(prompt)
    return []
  }

  private mutating func showWhatIsFound(_ prompt: Prompt) {
    guard case .search(let isBackward) = prompt.kind, let origin = prompt.origin else { return }
    searchIncrementally(prompt.query, isBackward: isBackward, from: origin)
  }

  /// Prompts that are answered with one key.
  private mutating func takeOneKey(_ key: Key, _ kind: Prompt.Kind) -> [Effect]? {
    switch kind {
    case .correction(let stop): return takeCorrection(key, stop)
    case .mark, .goToMark:
      overlay.closePrompt()
      return kind == .mark ? setMark(key) : goToMark(key)
    default: return nil
    }
  }

  /// The note that was written in the person's editor.
  mutating func takeEdited(_ text: String) -> [Effect] {
    guard case .note(let range)? = overlay.editedNote else { return [] }
    overlay.editedNote = nil
    return setNote(text, at: range)
  }

  private mutating func cancel(_ prompt: Prompt) -> [Effect] {
    overlay.closePrompt()
    if let origin = prompt.origin {
      restore(origin)
      selection.hits = origin.hits
    }
    return []
  }

  private mutating func recall(_ prompt: inout Prompt, older: Bool) {
    guard let kind = prompt.history, let entries = overlay.history[kind] else { return }
    let back = prompt.back + (older ? 1 : -1)
    guard back >= 0, back <= entries.count else { return }
    prompt.back = back
    prompt.editor = LineEditor(back == 0 ? "" : entries[entries.count - back])
  }

  mutating func remember(_ text: String, in kind: PromptHistoryKind) {
    var entries = overlay.history[kind, default: []]
    entries.removeAll { $0 == text }
    entries.append(text)
    overlay.history[kind] = entries.suffix(100)
  }

  mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    switch prompt.kind {
    case .search(let isBackward): return finishSearch(prompt, isBackward: isBackward)
    case .command:
      guard !text.isEmpty else { return [] }
      remember(text, in: .command)
      return runCommandLine(text) + [.remember(text, in: .command)]
    case .saveTo(let name):
      remember(text, in: .file)
      return name.map { saveWords(of: $0, to: text) } ?? save(to: text)
    case .filter:
      guard !text.isEmpty, let kind = prompt.history else { return filterParagraphs(text) }
      remember(text, in: kind)
      return filterParagraphs(text) + [.remember(text, in: kind)]
    case .searchFiles: return finishFileSearch(prompt)
    case .searchArchive: return searchArchive(for: text)
    case .compareWith: return compare(with: text)
    case .note(let range): return setNote(text, at: range)
    case .pipe(let whole): return pipe(to: text, whole: whole)
    case .post(let stop):
      return correct(stop, .post(text.filter { !$0.isNewline }))
    case .speaker(let passage): return give(passage, to: text)
    case .changeCorrection(let filed): return change(filed, to: text)
    case .mark, .goToMark: return []
    case .rename(let stop):
      let name = text.filter { !$0.isWhitespace }
      return name.isEmpty || name == stop.speaker ? [] : correct(stop, .rename(name))
    case .correction: return []
    }
  }

  /// Nothing typed: the last search again, in the direction asked for.
  private mutating func finishSearch(_ prompt: Prompt, isBackward: Bool) -> [Effect] {
    let kind: PromptHistoryKind = prompt.manner.isPattern ? .pattern : .search
    if prompt.editor.text.isEmpty {
      guard let last = overlay.history[kind]?.last else { return [] }
      let source = Hits.Source.search(SearchQuery(last, prompt.manner))
      if selection.hits?.source != source { activate(source) }
      selection.hits?.isBackward = isBackward
      return goToHit(1, reversed: false)
    }
    remember(prompt.editor.text, in: kind)
    if selection.hits?.source != .search(prompt.query), let origin = prompt.origin {
      searchIncrementally(prompt.query, isBackward: isBackward, from: origin)
    }
    if let document, let hits = selection.hits, hits.isComplete(document), hits.ranges.isEmpty {
      // It stays what is looked for: the next file may have it.
      sayNotFound(hits)
    }
    return [.remember(prompt.editor.text, in: kind)]
  }

  private mutating func post(of stop: RemarkStop) -> String? {
    flow?[stop.section]?.articles[stop.article].speakers.first { $0.name == stop.speaker }?.post
  }

  private mutating func takeCorrection(_ key: Key, _ stop: RemarkStop) -> [Effect] {
    overlay.closePrompt()
    switch key.halfWidth {
    case .character("n"): return correct(stop, .notASpeaker)
    case .character("r"):
      overlay.open(Prompt(.rename(stop), text: stop.speaker))
      return []
    case .character("p"):
      overlay.open(Prompt(.post(stop), text: post(of: stop) ?? ""))
      return []
    default: return []
    }
  }
}
