import ArticleModel

/// Searching through all files.
extension Reader {
  /// Asks for what to look for. Where there is one file only, the list of its own hits is what is meant.
  mutating func beginFileSearch() -> [Effect] {
    guard flow != nil else { return [] }
    let again = activeSearch.map { $0.text.count > 12 ? $0.text.prefix(11) + "…" : $0.text[...] } ?? ""
    overlay.open(Prompt(.searchFiles(max(1, settings.files.count), again: String(again)), from: self))
    return []
  }

  /// What an empty prompt looks for.
  private var activeSearch: Hits.Source? {
    selection.hits?.source ?? fileSearch?.search.source
      ?? overlay.history[.search]?.last.map { .search(SearchQuery($0, appearance.searching)) }
  }

  /// Looks for a text at once.
  mutating func searchFiles(for text: String) -> [Effect] {
    finishFileSearch(Prompt(.searchFiles(settings.files.count, again: ""), text: text, from: self))
  }

  mutating func finishFileSearch(_ prompt: Prompt) -> [Effect] {
    guard !prompt.editor.text.isEmpty, let kind = prompt.history else {
      guard let source = activeSearch else { return [] }
      return searchFiles(for: source)
    }
    remember(prompt.editor.text, in: kind)
    let query = prompt.query
    fileSearch = nil
    return searchFiles(for: .search(query)) + [.remember(query.text, in: kind)]
  }

  /// The list of before comes back where it is of the same search.
  private mutating func searchFiles(for source: Hits.Source) -> [Effect] {
    if selection.hits?.source != source { activate(source) }
    guard let hits = selection.hits, !sayWhatIsWrong(with: hits) else { return [] }
    guard settings.files.count > 1 else { return hits.ranges.isEmpty ? sayNothingHere(hits) : openConcordance() }
    if fileSearch?.search.source == source, let pane = fileSearch?.pane {
      overlay.pane = pane
      return []
    }
    guard let search = FileSearch(source) else { return [] }
    fileSearch = FileSearchResults(search, in: settings.files)
    return openPane { _ in FileHitsPane() } + [.searchFiles(search, files: settings.files)]
  }

  private mutating func sayNothingHere(_ hits: Hits) -> [Effect] {
    sayNotFound(hits)
    return []
  }

  /// Goes to a hit of the list, in whatever file it is.
  mutating func goTo(_ hit: TextRange, in file: String) -> [Effect] {
    guard let document, let search = fileSearch?.search else { return [] }
    fileSearch?.pane = overlay.pane as? FileHitsPane
    overlay.pane = nil
    if selection.hits?.source != search.source { activate(search.source) }
    selection.hits?.isBackward = false
    guard file == document.name else {
      location.arrivingHit = hit
      return go(to: Bookmark(file: file, offset: hit.lowerBound), in: document)
    }
    if isVisible(hit.lowerBound) { rememberPlace() }
    goTo(hit: hit)
    return []
  }

  /// Lands on a hit in a file that was opened for it. Where the file has changed since, the next one is as good.
  mutating func arrive(at hit: TextRange) {
    let before = location.beforeJump
    goToHit(from: hit.lowerBound, forward: true)
    if let current = selection.hits?.current { land(on: current.lowerBound) }
    location.beforeJump = before
  }
}
