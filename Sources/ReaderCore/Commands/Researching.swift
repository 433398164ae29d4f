import ArticleModel

/// Asking the person's archive, and comparing with another file.
extension Reader {
  mutating func beginArchiveSearch() -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.searchArchive(hasLeft: research.left != nil), from: self))
    return []
  }

  /// Nothing typed: the list that was left comes back.
  mutating func searchArchive(for text: String) -> [Effect] {
    guard text.isEmpty else {
      remember(text, in: .search)
      return ask(.search(text)) + [.remember(text, in: .search)]
    }
    if let left = research.left { overlay.pane = left }
    return []
  }

  mutating func ask(_ question: ReportQuestion) -> [Effect] {
    research.asked = question
    say(.askingArchive)
    return [.report(question)]
  }

  /// An answer to a question that is not the last one comes too late.
  mutating func take(_ report: Report, to question: ReportQuestion) {
    guard question == research.asked else { return }
    research.asked = nil
    overlay.clearNotice()
    guard !report.rows.isEmpty else { return say(.nothingInArchive) }
    overlay.pane = ReportPane(report, over: overlay.pane)
  }

  // MARK: The term or the speaker that is meant

  mutating func showTrend() -> [Effect] {
    let size = size
    return askOfTerm { .trend(of: $0, on: size) }
  }

  mutating func showSayers() -> [Effect] { askOfTerm { .sayers(of: $0) } }

  private mutating func askOfTerm(_ question: (String) -> ReportQuestion) -> [Effect] {
    guard let term = selection.hits?.source.text else {
      say(.noActiveTerm)
      return []
    }
    return ask(question(term))
  }

  mutating func showRecord() -> [Effect] {
    guard let stop = remarkUnderEye() else {
      say(.noRemarkHere)
      return []
    }
    return ask(.words(of: stop.speaker))
  }

  mutating func beginComparison() -> [Effect] {
    guard flow != nil else { return [] }
    overlay.open(Prompt(.compareWith(next: nextFile.map(Self.shortName) ?? ""), from: self))
    return []
  }

  /// The other file of two, or the next one.
  private var nextFile: String? {
    guard let at = fileIndex, settings.files.count > 1 else { return nil }
    return settings.files[(at + 1) % settings.files.count]
  }

  mutating func compare(with path: String) -> [Effect] {
    guard let path = path.isEmpty ? nextFile : path else { return [] }
    remember(path, in: .file)
    return ask(.comparison(with: path, columns: max(40, size.columns - 2)))
  }

  // MARK: Following a row

  mutating func goTo(_ place: ReportPlace) -> [Effect] {
    research.left = overlay.pane as? ReportPane
    overlay.pane = nil
    guard document?.name == place.path else {
      research.arriving = place
      return [.open(path: place.path)]
    }
    rememberPlace()
    arrive(at: place)
    return []
  }

  /// In a file that was opened for it: its words with those before them, else its words alone.
  mutating func arrive(at place: ReportPlace) {
    guard let document else { return }
    let manner = SearchManner()
    let tries = [String(place.before.suffix(Self.wordsBefore)) + place.match, place.match].filter { !$0.isEmpty }
    let found = tries.lazy.compactMap { text in
      Matcher(SearchQuery(text, manner)).flatMap { matcher in
        document.source.withSpan { try? matcher.first(in: $0, from: 0, to: $0.count) }
      }
    }.first
    guard let found else { return say(.notFound, place.match) }
    guard !place.match.isEmpty else { return go(to: found.lowerBound) }
    activate(.search(SearchQuery(place.match, manner)))
    // The words that were looked for end where the match does.
    goToHit(from: max(found.lowerBound, found.upperBound - place.match.utf8.count), forward: true)
  }

  /// Characters before a place that tell it from others.
  private static let wordsBefore = 10
}
