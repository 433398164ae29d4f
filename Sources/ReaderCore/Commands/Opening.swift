/// Opening what lies over the page.
extension Reader {
  mutating func openPane(_ make: (PaneContext) -> some Pane) -> [Effect] {
    guard let context = paneContext() else { return [] }
    overlay.pane = make(context)
    return wantedSection()
  }

  /// Opens a list of speakers, of terms, or of both; says so where the document has none.
  mutating func openList(speakers: Bool, terms: Bool, _ make: (PaneContext) -> some Pane) -> [Effect] {
    if let index = completeIndex() {
      if speakers, index.speakers.isEmpty {
        say(.noSpeakers)
        return []
      }
      if terms, index.terms.isEmpty {
        say(.noTerms)
        return []
      }
    }
    return openPane(make)
  }

  /// The list of speakers, at who speaks here.
  mutating func openSpeakers() -> [Effect] {
    let here = selection.onlySpeaker ?? remarkUnderEye()?.speaker
    return openList(speakers: true, terms: false) { SpeakersPane($0, here: here) }
  }

  mutating func openFiles() -> [Effect] {
    let effects = openPane { FilesPane($0) }
    guard !location.headsAreAsked, !settings.files.isEmpty else { return effects }
    location.headsAreAsked = true
    return effects + [.describeFiles]
  }

  mutating func openOutline() -> [Effect] {
    let here = eyePlace().flatMap { flow?.offset(of: $0) } ?? position
    return openPane { OutlinePane($0, at: here) }
  }

  /// The help, over the open list if there is one.
  mutating func openHelp() -> [Effect] {
    let below = overlay.pane
    return openPane { HelpPane($0, over: below) }
  }

  mutating func openConcordance() -> [Effect] {
    if selection.hits == nil { _ = lightTermHere() }
    guard let hits = selection.hits else { return [] }
    overlay.clearNotice()
    let from = hits.current?.lowerBound ?? visibleRange().lowerBound
    return openPane { ConcordancePane($0, from: from) }
  }
}
