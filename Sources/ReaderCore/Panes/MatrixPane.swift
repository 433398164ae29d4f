import ArticleModel
import TextLayout

/// Speakers, groups last, by terms: how often each uses each. Enter goes to that person's use of that term.
struct MatrixPane: Pane {
  private var row = 0
  private var column = 0
  private var topRow = 0
  private var leftColumn = 0

  var needsIndex: Bool { true }

  /// Cells a term's column takes: two hanzi and a blank, up to six hanzi where there is room.
  private static let columnWidths = 5...13
  /// The title, and two rows over which each term is written.
  private static let headRows = 3

  private var table: Table

  init(_ context: PaneContext) {
    table = Table(context.index)
    // The first speaker's first term that is no empty cell.
    guard let first = table.speakers.first else { return }
    column = table.terms.firstIndex { context.index.terms[$0].uses[first] != nil } ?? 0
  }

  func region(in context: PaneContext) -> Region {
    .below(on: context.size, rows: table.speakers.count + Self.headRows)
  }

  /// What the matrix shows: speakers that use a listed term, terms that somebody uses.
  private struct Table {
    var speakers: [Int] = []
    var terms: [Int] = []
    var most = 1

    init(_ index: DocumentIndex) {
      let ranked = index.terms.indices.sorted {
        (-index.terms[$0].importance, $0) < (-index.terms[$1].importance, $1)
      }
      terms = ranked.filter { !index.terms[$0].uses.isEmpty }
      let users = Set(terms.flatMap { index.terms[$0].uses.keys })
      let shown = index.speakers.indices.filter { users.contains($0) }
      speakers =
        shown.filter { index.speakers[$0].speaker.kind == .person }
        + shown.filter { index.speakers[$0].speaker.kind != .person }
      most = max(1, terms.flatMap { index.terms[$0].uses.values.map(\.count) }.max() ?? 1)
    }
  }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    switch key.halfWidth {
    case .down, .character("j"): row += 1
    case .up, .character("k"): row -= 1
    case .right, .character("l"): column += 1
    case .left, .character("h"): column -= 1
    case .pageDown, .character("f"), .character(" "): row += 10
    case .pageUp, .character("b"): row -= 10
    case .home, .character("0"): column = 0
    case .end, .character("$"): column = table.terms.count - 1
    case .character("g"): row = 0
    case .character("G"): row = table.speakers.count - 1
    case .enter: return go(context)
    case .escape, .character("q"), .character("x"): return [.close]
    case .mouse(let event): return take(event, context)
    default: return nil
    }
    clamp()
    return []
  }

  private mutating func take(_ event: MouseEvent, _ context: PaneContext) -> [PaneCommand] {
    let region = region(in: context)
    let grid = grid(in: region, context)
    let y = event.row - region.row - Self.headRows + topRow
    let x = (event.column - region.column - 1 - grid.nameWidth - 1) / grid.columnWidth + leftColumn
    guard event.kind == .press || event.kind == .doublePress, event.row >= region.row + Self.headRows,
      table.speakers.indices.contains(y), table.terms.indices.contains(x)
    else { return [] }
    let isSecond = y == row && x == column
    row = y
    column = x
    return isSecond ? go(context) : []
  }

  private func go(_ context: PaneContext) -> [PaneCommand] {
    guard table.speakers.indices.contains(row), table.terms.indices.contains(column) else { return [] }
    let term = context.index.terms[table.terms[column]]
    guard let use = term.uses[table.speakers[row]]?.first else { return [] }
    return [.light(term.term.text, true), .activate(term.term.text), .goToHit(use), .close]
  }

  private mutating func clamp() {
    row = max(0, min(row, table.speakers.count - 1))
    column = max(0, min(column, table.terms.count - 1))
  }

  mutating func settle(in context: PaneContext) {
    table = Table(context.index)
    clamp()
    let grid = grid(in: region(in: context), context)
    topRow = Self.revealed(topRow, row, grid.rows)
    leftColumn = Self.revealed(leftColumn, column, grid.columns)
  }

  private static func revealed(_ top: Int, _ selected: Int, _ room: Int) -> Int {
    max(0, selected < top ? selected : selected >= top + room ? selected - room + 1 : top)
  }

  /// How much of the table has room.
  private struct Grid {
    /// Cells.
    var nameWidth: Int
    var columnWidth: Int
    /// Terms and speakers in sight.
    var columns: Int
    var rows: Int
  }

  /// The room is shared among the terms.
  private func grid(in region: Region, _ context: PaneContext) -> Grid {
    let names = table.speakers.map { context.labels.width(of: context.index.speakers[$0].speaker.name) }
    let nameWidth = min(max(6, names.max() ?? 6), 12)
    let room = region.columns - 2 - nameWidth
    let each = room / max(1, table.terms.count)
    let columnWidth = min(max(each, Self.columnWidths.lowerBound), Self.columnWidths.upperBound)
    return Grid(
      nameWidth: nameWidth, columnWidth: columnWidth, columns: max(1, room / columnWidth),
      rows: max(1, region.rows - Self.headRows)
    )
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let index = context.index
    let grid = grid(in: region, context)
    for y in 0..<region.rows {
      frame.fill(columns: region.columnRange, row: region.row + y, style: Style(y == 0 ? .paneTitle : .paneText))
    }
    drawTitle(on: &frame, in: region, context)
    for x in 0..<grid.columns where leftColumn + x < table.terms.count {
      let role: Role = leftColumn + x == column ? .selection : .paneQuiet
      let left = grid.nameWidth + 1 + x * grid.columnWidth
      for (y, part) in heading(leftColumn + x, (grid.columnWidth - 1) / 2, index).enumerated() {
        put(part, column: left, width: grid.columnWidth - 1, y: 1 + y, role, on: &frame, region, context)
      }
    }
    for y in 0..<grid.rows where topRow + y < table.speakers.count && y + Self.headRows < region.rows {
      let speaker = table.speakers[topRow + y]
      let isRow = topRow + y == row
      put(
        index.speakers[speaker].speaker.name, column: 0, width: grid.nameWidth, y: Self.headRows + y,
        isRow ? .selection : .speakerName, on: &frame, region, context)
      for x in 0..<grid.columns where leftColumn + x < table.terms.count {
        let count = index.terms[table.terms[leftColumn + x]].uses[speaker]?.count ?? 0
        let isChosen = isRow && leftColumn + x == column
        let left = grid.nameWidth + 1 + x * grid.columnWidth
        drawCell(count, isChosen, x: left, y: Self.headRows + y, &frame, region, context)
      }
    }
  }

  private func drawTitle(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let title = [choice(context), context.progress].compactMap(\.self).joined(separator: "  ")
    let place =
      context.text(.personPlace, "\(row + 1)", "\(table.speakers.count)") + " "
      + context.text(.termPlace, "\(column + 1)", "\(table.terms.count)")
    let placeWidth = context.labels.width(of: place)
    let placeLeft = region.columns - 2 - placeWidth
    put(title, column: 0, width: region.columns - 2, y: 0, .paneTitle, on: &frame, region, context)
    if !table.speakers.isEmpty, context.labels.width(of: title) + 2 <= placeLeft {
      put(place, column: placeLeft, width: placeWidth, y: 0, .paneTitle, on: &frame, region, context)
    }
  }

  /// A term over two rows of so many characters: its beginning and what comes next, or its end where an earlier column
  /// begins just so.
  private func heading(_ column: Int, _ length: Int, _ index: DocumentIndex) -> [String] {
    let text = index.terms[table.terms[column]].term.text
    let shown = 2 * length
    guard text.count > length else { return [text] }
    guard text.count > shown else { return [String(text.prefix(length)), String(text.dropFirst(length))] }
    let isTaken = table.terms[..<column].contains { index.terms[$0].term.text.prefix(shown) == text.prefix(shown) }
    let rest = isTaken ? text.suffix(length) : text.dropFirst(length).prefix(length)
    return [String(text.prefix(length)), String(rest)]
  }

  private func choice(_ context: PaneContext) -> String {
    let index = context.index
    guard table.speakers.indices.contains(row), table.terms.indices.contains(column) else {
      return context.text(.matrixEmpty)
    }
    let entry = index.terms[table.terms[column]]
    let count = entry.uses[table.speakers[row]]?.count ?? 0
    return context.text(
      .matrixCell, index.speakers[table.speakers[row]].speaker.name, entry.term.text, "\(count)")
  }

  private func drawCell(
    _ count: Int, _ isChosen: Bool, x: Int, y: Int, _ frame: inout Frame, _ region: Region, _ context: PaneContext
  ) {
    let level = count == 0 ? 0 : max(1, min(4, (count * 4 + table.most - 1) / table.most))
    let shade = context.symbols.shades[level]
    let digits = count == 0 ? "  " : count < 10 ? " \(count)" : count < 100 ? "\(count)" : "99+"
    let role: Role = isChosen ? .selection : .shade(level)
    put(digits, column: x, width: digits.count, y: y, role, on: &frame, region, context)
    for i in digits.count..<4 {
      frame.put(
        shade == " " ? "" : CellCluster(shade), width: 1, column: region.column + 1 + x + i, row: region.row + y,
        style: Style(role))
    }
  }

  private func put(
    _ text: String, column: Int, width: Int, y: Int, _ role: Role, on frame: inout Frame, _ region: Region,
    _ context: PaneContext
  ) {
    let part = ListPart(text: text, column: column, width: width, style: Style(role))
    frame.put(part, in: region, y: y, context.labels)
  }
}
