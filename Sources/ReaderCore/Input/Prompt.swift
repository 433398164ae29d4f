import ArticleModel

/// What is being typed on the last line.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case search(isBackward: Bool)
    case command
    /// One key: not a speaker, or rename.
    case correction(RemarkStop)
    case rename(RemarkStop)
    /// The name of a file to save to.
    case saveTo

    enum History: Hashable, Sendable { case search, command, file }

    var history: History? {
      switch self {
      case .search: .search
      case .command: .command
      case .saveTo: .file
      case .correction, .rename: nil
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
  var origin: Origin?
  /// How far back in the history; 0 is what is typed now.
  var back = 0
  /// Names that what was typed may become.
  var completion: Completion?

  init(_ kind: Kind, text: String = "", from reader: Reader? = nil) {
    self.kind = kind
    editor = LineEditor(text)
    origin = reader.map {
      Origin(
        top: $0.location.top, offset: $0.location.offset, focus: $0.selection.focus, hits: $0.selection.hits)
    }
  }

  /// What stands before the typed text.
  func label(in language: Language) -> String {
    switch kind {
    case .search(let isBackward): isBackward ? "?" : "/"
    case .command: ":"
    case .saveTo: Phrase.askFile[language]
    case .correction(let stop): Phrase.askCorrection.text(in: language, stop.speaker)
    case .rename(let stop): Phrase.askName.text(in: language, stop.speaker)
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
    if case .correction(let stop) = prompt.kind { return takeCorrection(key, stop) }
    switch key {
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
    case .tab where prompt.kind == .command:
      complete(&prompt, forward: true)
    case .backTab where prompt.kind == .command:
      complete(&prompt, forward: false)
    default:
      guard prompt.editor.take(key) else { return [] }
      prompt.back = 0
      prompt.completion = nil
    }
    overlay.open(prompt)
    if case .search(let isBackward) = prompt.kind, let origin = prompt.origin {
      searchIncrementally(prompt.editor.text, isBackward: isBackward, from: origin)
    }
    return []
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
    guard let kind = prompt.kind.history, let entries = overlay.history[kind] else { return }
    let back = prompt.back + (older ? 1 : -1)
    guard back >= 0, back <= entries.count else { return }
    prompt.back = back
    prompt.editor = LineEditor(back == 0 ? "" : entries[entries.count - back])
  }

  private mutating func remember(_ text: String, in kind: Prompt.Kind.History) {
    var entries = overlay.history[kind, default: []]
    entries.removeAll { $0 == text }
    entries.append(text)
    overlay.history[kind] = entries.suffix(100)
  }

  mutating func finish(_ prompt: Prompt) -> [Effect] {
    let text = prompt.editor.text
    switch prompt.kind {
    case .search(let isBackward): return finishSearch(text, isBackward: isBackward, prompt)
    case .command:
      if !text.isEmpty { remember(text, in: .command) }
      return runCommandLine(text)
    case .saveTo:
      remember(text, in: .file)
      return save(to: text)
    case .rename(let stop):
      let name = text.filter { !$0.isWhitespace }
      return name.isEmpty || name == stop.speaker ? [] : correct(stop, .rename(name))
    case .correction: return []
    }
  }

  /// Nothing typed: the last search again, in the direction asked for.
  private mutating func finishSearch(_ text: String, isBackward: Bool, _ prompt: Prompt) -> [Effect] {
    if text.isEmpty {
      guard let last = overlay.history[.search]?.last else { return [] }
      if selection.hits?.source != .search(last) { activate(.search(last)) }
      selection.hits?.isBackward = isBackward
      return goToHit(1, reversed: false)
    }
    remember(text, in: .search)
    if selection.hits?.source != .search(text), let origin = prompt.origin {
      searchIncrementally(text, isBackward: isBackward, from: origin)
    }
    if let document, let hits = selection.hits, hits.isComplete(document), hits.ranges.isEmpty {
      // It stays what is looked for: the next file may have it.
      sayNotFound(hits)
    }
    return []
  }

  private mutating func takeCorrection(_ key: Key, _ stop: RemarkStop) -> [Effect] {
    overlay.closePrompt()
    switch key.halfWidth {
    case .character("n"): return correct(stop, .notASpeaker)
    case .character("r"):
      overlay.open(Prompt(.rename(stop), text: stop.speaker))
      return []
    default: return []
    }
  }
}
