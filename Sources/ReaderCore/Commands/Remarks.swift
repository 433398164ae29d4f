import ArticleModel

/// From remark to remark.
extension Reader {
  /// The row that the eye is taken to rest on: that of the hit last gone to; else a third down from the text's top, but
  /// higher near the text's beginning, where the first rows have not been above the screen yet.
  mutating func eyePlace() -> Place? { eyePlace(composition()) }

  private mutating func eyePlace(_ composition: Composition) -> Place? {
    if let hit = hitOnScreen(composition) { return flow?.place(of: hit.lowerBound) }
    guard let top = location.top, let landingLine = flow?.geometry.landingLine else { return nil }
    var above = 0
    var place = top
    while above < landingLine, let previous = flow?.previous(place) {
      place = previous
      above += 1
    }
    let rows = composition.rows
    return (rows.first { $0.column == 0 && $0.y >= above } ?? rows.last { $0.column == 0 })?.place
  }

  /// The hit that was gone to last, while it is on the screen and unless a remark was since.
  mutating func hitOnScreen() -> TextRange? { hitOnScreen(composition()) }

  private mutating func hitOnScreen(_ composition: Composition) -> TextRange? {
    guard selection.focus == nil, let hit = selection.hits?.current,
      visibleRange(composition).contains(hit.lowerBound), isShown(hit.lowerBound)
    else { return nil }
    return hit
  }

  /// The remark under the eye: the one last jumped to, else the one of the hit last gone to or on the eye's row.
  mutating func remarkUnderEye() -> RemarkStop? { remarkUnderEye(composition()) }

  mutating func remarkUnderEye(_ composition: Composition) -> RemarkStop? {
    if let focus = selection.focus { return focus }
    guard let place = eyePlace(composition), let view = flow?[place.section], view.blocks.indices.contains(place.block)
    else {
      return nil
    }
    let article = view.blocks[place.block].article
    let range = hitOnScreen(composition) ?? flow?.line(at: place).map { TextRange($0.range) }
    guard let range else { return nil }
    let remarks = view.articles[article].remarks
    guard let found = remarks.firstIndex(where: { $0.range.overlaps(range) }) else { return nil }
    let remark = remarks[found]
    let speakers = view.articles[article].speakers
    guard speakers.indices.contains(remark.speaker) else { return nil }
    return RemarkStop(
      section: place.section, article: article, remark: found, speaker: speakers[remark.speaker].name,
      offset: remark.range.lowerBound)
  }

  mutating func goToRemark(_ step: Int) -> [Effect] {
    for i in 0..<longestJump(abs(step)) {
      let from: Int
      if let eye = remarkUnderEye() {
        // Back to where the remark under the eye begins, where that has left the screen.
        from = step < 0 && selection.focus == nil && !isVisible(eye.offset) ? eye.offset + 1 : eye.offset
      } else if let place = eyePlace() {
        from = (flow?.offset(of: place) ?? 0) - (step > 0 ? 1 : 0)
      } else {
        return []
      }
      if !goToStop(beyond: from, forward: step > 0, sections: Self.sectionsAtOnce) {
        if i == 0, work.pending == nil { sayNoStop(forward: step > 0) }
        break
      }
    }
    return []
  }

  private mutating func sayNoStop(forward: Bool) {
    if let filter = appearance.filter { return say(.noRemarkShown, filter.query.text) }
    if let name = selection.onlySpeaker {
      say(forward ? .noOwnRemarkAhead : .noOwnRemarkBehind, name)
    } else {
      say(forward ? .noRemarkAhead : .noRemarkBehind)
    }
  }

  /// Sections that may be analysed before a key's screen is drawn.
  static let sectionsAtOnce = 3

  /// Goes to the next stop, looking through a few sections; further ones are looked through when there is time.
  /// - Parameter start: the first section to look in, that of the offset where none is given.
  /// - Returns: whether there was one.
  mutating func goToStop(beyond offset: Int, from start: Int? = nil, forward: Bool, sections: Int) -> Bool {
    guard let document else { return false }
    var section = start ?? document.section(at: max(0, offset))
    for _ in 0..<sections {
      guard section >= 0, section < document.sectionCount else { return false }
      let wanted = stops(in: section).filter { selection.onlySpeaker == nil || $0.speaker == selection.onlySpeaker }
      if let stop = forward ? wanted.first(where: { $0.offset > offset }) : wanted.last(where: { $0.offset < offset }) {
        goTo(stop)
        return true
      }
      section += forward ? 1 : -1
    }
    guard section >= 0, section < document.sectionCount else { return false }
    work.pending = .remark(beyond: offset, section: section, forward: forward)
    say(forward ? .lookingAhead : .lookingBehind)
    return false
  }

  /// Those that stand on the page.
  private mutating func stops(in section: Int) -> [RemarkStop] {
    guard let view = flow?[section] else { return [] }
    return appearance.filter == nil ? view.stops : view.stops.filter { view.shows($0.offset) }
  }

  /// Lands on a remark and lights its attribution.
  mutating func goTo(_ stop: RemarkStop) {
    guard let view = flow?[stop.section], view.articles.indices.contains(stop.article),
      view.articles[stop.article].remarks.indices.contains(stop.remark)
    else { return }
    let article = view.articles[stop.article]
    let remark = article.remarks[stop.remark]
    let paragraph = article.paragraphs.indices.contains(remark.paragraph) ? article.paragraphs[remark.paragraph] : nil
    let through =
      remark.attribution.isEmpty ? nil : max(remark.attribution.lowerBound, remark.attribution.upperBound - 1)
    let begins = min(stop.offset, remark.attribution.lowerBound)
    // The paragraph lands, unless the remark begins far down in it.
    let start = paragraph.map { isNear($0.range.lowerBound, begins) ? $0.range.lowerBound : begins } ?? begins
    selection.focus = isShown(stop.offset) ? stop : nil
    land(on: start, through: through)
  }

  /// The remark that begins at an offset.
  mutating func remark(beginningAt offset: Int) -> RemarkStop? {
    guard let document, let view = flow?[document.section(at: offset)] else { return nil }
    for (a, article) in view.articles.enumerated() where article.range.contains(offset) {
      guard let remark = article.remarks.firstIndex(where: { $0.range.lowerBound == offset }),
        article.speakers.indices.contains(article.remarks[remark].speaker)
      else { continue }
      return RemarkStop(
        section: view.index, article: a, remark: remark,
        speaker: article.speakers[article.remarks[remark].speaker].name,
        offset: offset)
    }
    return nil
  }

  /// The last byte of the attribution of the remark last jumped to.
  func focusedOffset() -> Int? {
    guard let focus = selection.focus, let view = flow?.loaded.first(where: { $0.index == focus.section }),
      view.articles.indices.contains(focus.article),
      view.articles[focus.article].remarks.indices.contains(focus.remark)
    else { return nil }
    let attribution = view.articles[focus.article].remarks[focus.remark].attribution
    return max(attribution.lowerBound, attribution.upperBound - 1)
  }

  /// Is there little text between two offsets: three lines at most?
  private func isNear(_ start: Int, _ end: Int) -> Bool {
    end >= start && end - start <= 3 * 3 * (flow?.geometry.columnWidth ?? 80) / 2
  }

  mutating func toggleOnlySpeaker() -> [Effect] {
    if selection.onlySpeaker != nil {
      selection.onlySpeaker = nil
      keepWhatIsAskedFor()
      return []
    }
    guard let stop = remarkUnderEye() else {
      say(.noRemarkHere)
      return []
    }
    selection.onlySpeaker = stop.speaker
    selection.focus = stop
    keepWhatIsAskedFor()
    return []
  }

  // MARK: Explaining

  mutating func explain() -> [Effect] {
    guard let stop = remarkUnderEye() else {
      say(.noRemarkHere)
      return []
    }
    return explain(stop)
  }

  mutating func explain(_ stop: RemarkStop) -> [Effect] {
    selection.focus = stop
    guard let articles = flow?[stop.section]?.articles, articles.indices.contains(stop.article),
      articles[stop.article].remarks.indices.contains(stop.remark)
    else { return [] }
    let article = articles[stop.article]
    return openPane { ExplainPane(stop, in: article, $0) }
  }
}
