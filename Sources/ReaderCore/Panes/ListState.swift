import TextLayout

/// Which row of a list is chosen, which are on screen, and what filters them.
struct ListState: Hashable, Sendable {
  var selected = 0
  var top = 0
  private(set) var filter = LineEditor()
  /// Typed characters go to the filter.
  private(set) var isFiltering = false

  var filterText: String { filter.text }

  /// Moves, or types into the filter.
  /// - Parameters:
  ///   - count: rows that pass the filter.
  ///   - page: rows on screen.
  ///   - spaceIsTaken: a blank has a meaning of its own in this list.
  /// - Returns: whether the key was one of the list's.
  mutating func take(_ key: Key, count: Int, page: Int, spaceIsTaken: Bool = false) -> Bool {
    if isFiltering, takeInFilter(key) { return true }
    if key == .character(" "), spaceIsTaken { return false }
    let page = max(1, page)
    switch key.halfWidth {
    case .down, .character("j"), .control("n"): selected += 1
    case .up, .character("k"), .control("p"): selected -= 1
    case .pageDown, .character(" "), .character("f"), .control("f"): selected += page
    case .pageUp, .character("b"), .control("b"): selected -= page
    case .character("d"), .control("d"): selected += max(1, page / 2)
    case .character("u"), .control("u"): selected -= max(1, page / 2)
    case .home, .character("g"): selected = 0
    case .end, .character("G"): selected = count - 1
    case .character("/"): isFiltering = true
    case .mouse(let event) where event.kind == .wheelDown: selected += 3
    case .mouse(let event) where event.kind == .wheelUp: selected -= 3
    default: return false
    }
    clamp(count)
    return true
  }

  /// What a press of the mouse on a row asks for: to choose it, or, when it is chosen already, to go there.
  enum Press { case chose, again }

  /// `nil` for what is no press on a row.
  mutating func press(_ key: Key, in region: Region, count: Int) -> Press? {
    guard case .mouse(let event) = key, event.kind == .press || event.kind == .doublePress, region.contains(event)
    else { return nil }
    let row = top + event.row - region.row - 1
    guard event.row > region.row, row < count else { return nil }
    if row == selected || event.kind == .doublePress {
      selected = row
      return .again
    }
    selected = row
    return .chose
  }

  private mutating func takeInFilter(_ key: Key) -> Bool {
    switch key {
    case .escape:
      filter = LineEditor()
      isFiltering = false
    case .enter, .tab:
      isFiltering = false
    case .backspace where filter.characters.isEmpty:
      isFiltering = false
    default:
      guard filter.take(key) else { return false }
      selected = 0
    }
    return true
  }

  /// Esc on a filtered list shows all of it again.
  mutating func clearFilter() -> Bool {
    guard !filter.characters.isEmpty else { return false }
    filter = LineEditor()
    selected = 0
    return true
  }

  mutating func clamp(_ count: Int) { selected = max(0, min(selected, count - 1)) }

  /// Scrolls as little as is needed to show the chosen row.
  mutating func reveal(rows: Int, count: Int) {
    clamp(count)
    let rows = max(1, rows)
    if selected < top { top = selected }
    if selected >= top + rows { top = selected - rows + 1 }
    top = max(0, min(top, count - rows))
  }
}
