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

/// A part of a list's row.
struct ListPart: Sendable {
  var text: String
  /// From the list's left edge, cells.
  var column: Int
  var width: Int
  var style: Style
  var isRight = false
  /// Marks of the reader's own (`Symbols`): one cell each, whatever the typesetter would give them.
  var isSymbols = false
}

extension Reader {
  /// Draws a title line and the rows that fit below it.
  /// - Parameters:
  ///   - hint: the keys that matter, right in the title where there is room.
  ///   - row: the parts of a row, by its position among those that pass the filter.
  func drawList(
    on frame: inout Frame, in region: Region, title: String, hint: String, list: inout ListState, count: Int,
    row: (Int) -> [ListPart]
  ) {
    let rows = region.rows - 1
    list.reveal(rows: rows, count: count)
    // Where not all rows are in sight, how many there are.
    let place = count > max(1, rows) ? "  \(list.selected + 1)/\(count)" : ""
    drawTitle(on: &frame, in: region, title: title + place, hint: hint, list: list)
    for y in 0..<max(0, rows) {
      let index = list.top + y
      let isSelected = index == list.selected && index < count
      let style = Style(isSelected ? .selection : .paneText)
      frame.fill(columns: region.columnRange, row: region.row + 1 + y, style: style)
      guard index < count else { continue }
      for part in row(index) {
        // The chosen row is one bar.
        put(part, style: isSelected ? Style(.selection) : part.style, on: &frame, in: region, y: 1 + y)
      }
    }
  }

  func put(_ part: ListPart, style: Style, on frame: inout Frame, in region: Region, y: Int) {
    let left = region.column + 1 + part.column
    let width = min(part.width, region.column + region.columns - left)
    guard width > 0 else { return }
    if part.isSymbols {
      for (i, mark) in part.text.prefix(width).enumerated() {
        frame.put(
          mark == " " ? "" : CellCluster(String(mark)), width: 1, column: left + i, row: region.row + y, style: style)
      }
      return
    }
    let shift = part.isRight ? max(0, width - labels.width(of: part.text)) : 0
    frame.put(
      label: part.text, column: left + shift, row: region.row + y, width: width - shift, style: style, setter: labels)
  }

  private func drawTitle(
    on frame: inout Frame, in region: Region, title: String, hint: String, list: ListState
  ) {
    let style = Style(.paneTitle)
    frame.fill(columns: region.columnRange, row: region.row, style: style)
    var text = title
    if list.isFiltering || !list.filterText.isEmpty { text += "  /\(list.filterText)" }
    let end = frame.put(
      label: text, column: region.column + 1, row: region.row, width: region.columns - 1, style: style, setter: labels)
    if list.isFiltering { frame.cursor = Frame.Position(column: min(end, frame.size.columns - 1), row: region.row) }
    let width = labels.width(of: hint)
    let left = region.column + region.columns - width - 1
    guard left > end + 1 else { return }
    frame.put(label: hint, column: left, row: region.row, width: width, style: style, setter: labels)
  }
}
