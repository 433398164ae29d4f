import ArticleModel

/// Terms: lighting, and going from one occurrence to the next.
extension Reader {
  mutating func toggleHighlights() -> [Effect] {
    selection.lighting.isOn.toggle()
    selection.hidesHits = !selection.lighting.isOn
    flow?.forgetLayers()
    say(selection.lighting.isOn ? .colours : .noColours)
    return []
  }

  /// Switches one term's light.
  mutating func light(_ term: String, _ isLit: Bool) {
    selection.lighting.light(term, isLit)
    flow?.forgetLayers()
  }

  /// Makes a term or a search what `n` and `N` go through.
  mutating func activate(_ source: Hits.Source, isBackward: Bool = false) {
    guard let document else { return }
    if case .term(let text) = source, let index = completeIndex(), let entry = index.term(text) {
      selection.hits = Hits(source, known: Array(entry.occurrences), documentCount: document.source.count)
    } else {
      selection.hits = Hits(source)
      countHits(budget: Self.searchBudget)
    }
    selection.hits?.isBackward = isBackward
    selection.hidesHits = false
  }

  mutating func activateTerm(_ text: String) {
    activate(.term(text))
    if !selection.lighting.isOn {
      selection.lighting.isOn = true
      flow?.forgetLayers()
    }
  }

  /// The term under the mouse, or the first lit one on the screen; pressed again, the next one on the screen.
  mutating func lightTermHere() -> [Effect] {
    if let pointer = selection.pointer {
      selection.pointer = nil
      if let term = term(at: pointer) { return activateHere(term) }
      if let word = word(at: pointer) {
        activate(.search(SearchQuery(word)))
        let here = selection.hits?.last(before: pointer + 1)
        selection.hits?.current = here
        return []
      }
    }
    let visible = visibleTerms()
    guard !visible.isEmpty else {
      say(.noTermHere)
      return []
    }
    if case .term(let current)? = selection.hits?.source, let at = visible.firstIndex(of: current) {
      return activateHere(visible[(at + 1) % visible.count])
    }
    return activateHere(visible[0])
  }

  private mutating func activateHere(_ term: String) -> [Effect] {
    if !selection.lighting.isLit(term, rank: .max) { light(term, true) }
    activateTerm(term)
    let start = visibleRange().lowerBound
    let first = selection.hits?.first(from: start)
    selection.hits?.current = first
    return []
  }

  /// The terms on the screen in the order in which they stand there, lit ones only where there are any.
  private mutating func visibleTerms() -> [String] {
    let range = TextRange(visibleRange())
    var found: [(at: Int, text: String, isLit: Bool)] = []
    for row in composition().rows {
      guard let view = flow?[row.place.section] else { continue }
      let article = view.articles[view.blocks[row.place.block].article]
      for (rank, term) in article.terms.enumerated() where !found.contains(where: { $0.text == term.text }) {
        if let first = term.occurrences.first(where: { range.contains($0.lowerBound) }) {
          found.append((first.lowerBound, term.text, selection.lighting.isLit(term.text, rank: rank)))
        }
      }
    }
    let lit = found.filter(\.isLit)
    return (lit.isEmpty ? found : lit).sorted { $0.at < $1.at }.map(\.text)
  }

  /// The shortest listed term that covers an offset.
  mutating func term(at offset: Int) -> String? {
    guard let document, let view = flow?[document.section(at: offset)] else { return nil }
    return view.articles.flatMap(\.terms)
      .filter { $0.occurrences.contains { $0.contains(offset) } }
      .min { $0.text.utf8.count < $1.text.utf8.count }?.text
  }

  mutating func addActiveTerm() -> [Effect] {
    guard let text = selection.hits?.source.text else {
      say(.noActiveTerm)
      return []
    }
    return adopt(text)
  }

  /// Takes a term into the person's own list.
  mutating func adopt(_ term: String) -> [Effect] {
    selection.lighting.adopt(term)
    flow?.forgetLayers()
    say(.adopted, term)
    return [.saveTerm(term)]
  }

  /// The active term's first occurrence on the screen, if there is one, becomes the current one.
  mutating func chooseHitOnScreen() {
    let visible = visibleRange()
    if let first = selection.hits?.first(from: visible.lowerBound), first.lowerBound < visible.upperBound {
      selection.hits?.current = first
    }
  }
}
