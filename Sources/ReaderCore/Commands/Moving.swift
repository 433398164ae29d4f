import ArticleModel

/// Paging and scrolling.
extension Reader {
  /// Rows. A count beyond it is no motion a person can follow, and would keep them waiting in a huge file.
  static let longestScroll = 10_000

  var halfPage: Int { max(1, (flow?.geometry.lines ?? 1) / 2) }

  /// What a count may be of things that each may stand in another section, which would have to be analysed.
  func longestJump(_ count: Int) -> Int { min(count, document?.sectionCount == 1 ? 10_000 : 100) }

  /// Makes a row the screen's first; the reading position follows.
  mutating func moveTop(to place: Place?) {
    guard let place else { return }
    location.top = place
    let isFirst = place.section == 0 && flow?.firstPlace() == place
    location.offset = isFirst ? 0 : flow?.offset(of: place) ?? 0
  }

  /// Makes the row of an offset the screen's first.
  mutating func moveTo(offset: Int) {
    location.top = nil
    location.offset = 0
    moveTop(to: offset <= 0 ? flow?.firstPlace() : flow?.place(of: offset))
  }

  mutating func composition() -> Composition {
    guard let top = location.top, let composition = flow?.compose(from: top) else {
      return Composition(rows: [], next: nil)
    }
    return composition
  }

  mutating func pageDown(_ count: Int) -> [Effect] {
    for i in 0..<min(count, Self.longestScroll / 20) {
      guard let next = composition().next else {
        if i == 0 { return atEnd() }
        break
      }
      selection.focus = nil
      moveTop(to: next)
    }
    return []
  }

  mutating func pageUp(_ count: Int) -> [Effect] {
    for i in 0..<min(count, Self.longestScroll / 20) {
      guard let top = location.top, flow?.previous(top) != nil else {
        if i == 0 { return atStart() }
        break
      }
      selection.focus = nil
      moveTop(to: flow?.screen(before: top))
    }
    return []
  }

  /// - Parameter rows: downwards where positive.
  mutating func scroll(by rows: Int) -> [Effect] {
    guard var place = location.top else { return [] }
    let start = place
    let rows = min(max(rows, -Self.longestScroll), Self.longestScroll)
    if rows > 0 {
      for _ in 0..<rows {
        guard let next = flow?.next(place) else { break }
        place = next
      }
      // The text's last row stays at the bottom of the screen, unless it stood higher before.
      if flow?.compose(from: place).next == nil, let last = flow?.screen(before: nil) {
        place = max(start, min(place, last))
      }
    } else {
      place = flow?.stepBack(place, by: -rows) ?? place
    }
    if place == start { return rows > 0 ? atEnd() : atStart() }
    selection.focus = nil
    moveTop(to: place)
    return []
  }

  private mutating func atEnd() -> [Effect] {
    let isLast = fileIndex.map { $0 + 1 >= settings.files.count } ?? true
    say(isLast ? .atEnd : .atEndOfFile)
    return []
  }

  private mutating func atStart() -> [Effect] {
    say(.atStart)
    return []
  }

  mutating func goToStart(screen: Int?) -> [Effect] {
    rememberPlace()
    if let screen { return goToScreen(screen) }
    selection.focus = nil
    moveTop(to: flow?.firstPlace())
    return []
  }

  mutating func goToEnd(screen: Int?) -> [Effect] {
    rememberPlace()
    if let screen { return goToScreen(screen) }
    selection.focus = nil
    moveTop(to: flow?.screen(before: nil))
    return []
  }

  /// The n-th screen, as the status line counts them; in a big document the n-th kilobyte has no meaning to a person,
  /// so a number beyond a hundred is the end.
  private mutating func goToScreen(_ number: Int) -> [Effect] {
    guard let exact = flow?.totals(isExact: true), let first = flow?.firstPlace() else { return goToPercent(number) }
    selection.focus = nil
    work.totals = exact
    let rows = (number - 1) * screenRows
    guard rows < exact.rows else { return goToEnd(screen: nil) }
    var place = first
    for _ in 0..<max(0, rows) { place = flow?.next(place) ?? place }
    moveTop(to: place)
    return []
  }

  /// Rows of text that one screen holds.
  var screenRows: Int { max(1, (flow?.geometry.lines ?? 1) * (flow?.geometry.columns ?? 1)) }

  mutating func goToPercent(_ percent: Int) -> [Effect] {
    guard let document else { return [] }
    let percent = min(100, max(0, percent))
    if percent == 100 { return goToEnd(screen: nil) }
    rememberPlace()
    selection.focus = nil
    let count = document.source.count
    // A huge file's size times a hundred still fits: 63 bits.
    moveTo(offset: document.source.scalarBoundary(atOrBefore: count * percent / 100))
    keepScreenFull()
    return []
  }

  /// Moves up so far that the screen is filled, where the text's end would leave it half empty.
  mutating func keepScreenFull() {
    fillScreen()
    moveTop(to: location.top)
  }

  /// As `keepScreenFull`, but the reading position stays: a screen made large and small again shows the same text.
  mutating func fillScreen() {
    guard composition().next == nil, let last = flow?.screen(before: nil), let top = location.top, last < top else {
      return
    }
    location.top = last
  }

  /// - Parameter step: articles forward, or back where negative.
  mutating func goToArticle(_ step: Int) -> [Effect] {
    guard var place = location.top else { return [] }
    for _ in 0..<longestJump(abs(step)) where !isHeldUp {
      guard let next = articleStart(from: place, forward: step > 0) else {
        if let effects = openArticleBeside(forward: step > 0) { return effects }
        say(step > 0 ? .noNextArticle : .noPreviousArticle)
        break
      }
      place = next
    }
    rememberPlace()
    selection.focus = nil
    moveTop(to: place)
    return []
  }

  /// The first article of the next file, or the last one of the file before; `nil` where there is none.
  private mutating func openArticleBeside(forward: Bool) -> [Effect]? {
    guard let at = fileIndex, settings.files.indices.contains(at + (forward ? 1 : -1)), !isHeldUp else { return nil }
    let file = settings.files[at + (forward ? 1 : -1)]
    location.arriving = Bookmark(file: file, offset: forward ? 0 : .max)
    location.arrivesAtLastArticle = !forward
    return openFile(by: forward ? 1 : -1)
  }

  /// The row with which the document's last article begins.
  mutating func lastArticleStart() -> Place? {
    guard let end = location.top else { return nil }
    return articleStart(from: Place(section: end.section, block: end.block, row: .max), forward: false) ?? end
  }

  /// The row with which the article begins whose text begins at an offset; `nil` at the document's beginning, and where
  /// none begins.
  mutating func articleStart(at offset: Int) -> Place? {
    guard offset > 0, let section = document?.section(at: offset), let view = flow?[section],
      let article = view.articles.firstIndex(where: { $0.range.lowerBound == offset }),
      let block = view.blocks.firstIndex(where: { $0.article == article })
    else { return nil }
    return beginning(section, block)
  }

  private mutating func articleStart(from place: Place, forward: Bool) -> Place? {
    guard let document else { return nil }
    var section = place.section
    var block = place.block
    let current = flow?[section]?.blocks[block].article
    if !forward, let current {
      // The beginning of this article first, where the person is further down in it.
      let start = flow?[section]?.blocks.firstIndex { $0.article == current } ?? 0
      let opening = beginning(section, start)
      if opening < place { return opening }
    }
    while section >= 0, section < document.sectionCount, !isHeldUp {
      let blocks = flow?[section]?.blocks ?? []
      if forward {
        let found = blocks.indices.first {
          $0 > block && ($0 == 0 ? section != place.section : blocks[$0].article != blocks[$0 - 1].article)
        }
        if let found { return beginning(section, found) }
        section += 1
        block = -1
      } else {
        let before = blocks.indices.last { $0 < block }
        if let before, let start = blocks.firstIndex(where: { $0.article == blocks[before].article }) {
          return beginning(section, start)
        }
        section -= 1
        block = Int.max
      }
    }
    return nil
  }

  /// The row with which an article is shown from its beginning: one blank row above its first line.
  private mutating func beginning(_ section: Int, _ block: Int) -> Place {
    let space = flow?[section]?.blocks[block].space ?? 0
    return Place(section: section, block: block, row: max(0, space - 1))
  }

  /// Keeps where the person is, for `back`.
  mutating func rememberPlace() {
    guard let document else { return }
    location.beforeJump = Bookmark(file: document.name, offset: overlay.prompt?.origin?.offset ?? position)
  }

  mutating func goBack() -> [Effect] {
    guard let target = location.beforeJump, let document else {
      say(.nothingToGoBackTo)
      return []
    }
    return go(to: target, in: document)
  }

  /// Goes to a place in this file or, once it is opened, in another one of the list.
  mutating func go(to target: Bookmark, in document: Document) -> [Effect] {
    guard target.file != document.name else {
      rememberPlace()
      selection.focus = nil
      moveTo(offset: document.source.scalarBoundary(atOrBefore: min(target.offset, document.source.count)))
      return []
    }
    guard settings.files.contains(target.file) else {
      say(.nothingToGoBackTo)
      return []
    }
    location.arriving = target
    location.file = settings.files.firstIndex(of: target.file)
    return [.open(path: target.file)]
  }

  /// Brings an offset to a comfortable height, about a third of the screen from its top.
  /// - Parameter through: an offset that should be on the screen as well, if it can.
  mutating func land(on offset: Int, through: Int? = nil) {
    guard let target = flow?.place(of: offset), let geometry = flow?.geometry else { return }
    rememberPlace()
    sayWhetherHidden(offset)
    var row = geometry.landingLine
    if let through, let end = flow?.place(of: through) {
      var rows = 0
      var place = target
      while place < end, rows <= geometry.lines, let next = flow?.next(place) {
        place = next
        rows += 1
      }
      row = min(row, max(0, geometry.lines - 1 - rows))
      if rows >= geometry.lines {
        moveTop(to: flow?.stepBack(end, by: geometry.lines * 2 / 3))
        return
      }
    }
    var place = flow?.stepBack(target, by: row)
    // A spread does not begin with the blank row that parts it from what stands above.
    while geometry.columns > 1, let first = place, first < target, flow?.line(at: first) == nil {
      place = flow?.next(first)
    }
    moveTop(to: place)
  }

  mutating func go(to offset: Int) {
    selection.focus = nil
    land(on: offset)
  }

  /// What was jumped to may stand in a paragraph that is left out: then the nearest one before it is shown.
  private mutating func sayWhetherHidden(_ offset: Int) {
    guard appearance.style.keep != .all, !isShown(offset) else { return }
    say(.inHiddenParagraph, keymap.keys(of: .close).first?.label ?? "")
  }

  /// The bytes on the screen.
  mutating func visibleRange() -> Range<Int> { visibleRange(composition()) }

  mutating func visibleRange(_ composition: Composition) -> Range<Int> {
    let rows = composition.rows
    guard let first = rows.first?.place, let last = rows.last?.place else { return 0..<0 }
    let start = flow?.offset(of: first) ?? 0
    let end = flow?.line(at: last)?.range.upperBound ?? flow?.block(at: last)?.range.lowerBound ?? start
    return start..<max(start, end)
  }

  /// Is the byte at an offset on the screen?
  mutating func isVisible(_ offset: Int) -> Bool {
    guard let place = flow?.place(of: offset) else { return false }
    return composition().rows.contains { $0.place == place }
  }
}
