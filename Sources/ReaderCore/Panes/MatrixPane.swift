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

  private(set) var wantedRows = 0

  init(_ reader: inout Reader) {
    let index = reader.currentIndex()
    let table = Table(index)
    wantedRows = table.speakers.count + 2
    // The first speaker's first term that is no empty cell.
    guard let first = table.speakers.first else { return }
    column = table.terms.firstIndex { index.terms[$0].uses[first]?.isEmpty == false } ?? 0
  }

  func region(on size: ScreenSize) -> Region { .below(on: size, rows: wantedRows) }

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

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    let index = reader.currentIndex()
    let table = Table(index)
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
    case .enter: return go(table, index, &reader)
    case .escape, .character("q"), .character("x"): return .close([])
    case .mouse(let event): return take(event, table, index, &reader)
    default: return .pass
    }
    row = max(0, min(row, table.speakers.count - 1))
    column = max(0, min(column, table.terms.count - 1))
    return .stay([])
  }

  private mutating func take(
    _ event: MouseEvent, _ table: Table, _ index: DocumentIndex, _ reader: inout Reader
  ) -> PaneOutcome {
    let region = region(on: reader.size)
    let y = event.row - region.row - 2 + topRow
    let columnWidth = columnWidth(table, region, nameWidth(table, index, reader))
    let x = (event.column - region.column - 1 - nameWidth(table, index, reader) - 1) / columnWidth + leftColumn
    guard event.kind == .press || event.kind == .doublePress, event.row >= region.row + 2,
      table.speakers.indices.contains(y), table.terms.indices.contains(x)
    else { return .stay([]) }
    let isSecond = y == row && x == column
    row = y
    column = x
    return isSecond ? go(table, index, &reader) : .stay([])
  }

  private func go(_ table: Table, _ index: DocumentIndex, _ reader: inout Reader) -> PaneOutcome {
    guard table.speakers.indices.contains(row), table.terms.indices.contains(column),
      let use = index.terms[table.terms[column]].uses[table.speakers[row]]?.first
    else { return .stay([]) }
    let text = index.terms[table.terms[column]].term.text
    reader.light(text, true)
    reader.activateTerm(text)
    reader.goTo(hit: use)
    return .close([])
  }

  private func nameWidth(_ table: Table, _ index: DocumentIndex, _ reader: Reader) -> Int {
    let widest = table.speakers.map { reader.labels.width(of: index.speakers[$0].speaker.name) }.max() ?? 6
    return min(max(6, widest), 12)
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    let index = reader.currentIndex()
    let table = Table(index)
    wantedRows = table.speakers.count + 2
    let nameWidth = nameWidth(table, index, reader)
    let columnWidth = columnWidth(table, region, nameWidth)
    let columns = max(1, (region.columns - 2 - nameWidth) / columnWidth)
    let rows = max(1, region.rows - 2)
    row = max(0, min(row, table.speakers.count - 1))
    column = max(0, min(column, table.terms.count - 1))
    topRow = Self.revealed(topRow, row, rows)
    leftColumn = Self.revealed(leftColumn, column, columns)
    for y in 0..<region.rows {
      frame.fill(columns: region.columnRange, row: region.row + y, style: Style(y == 0 ? .paneTitle : .paneText))
    }
    let title = [choice(table, index), reader.indexProgress()].compactMap(\.self).joined(separator: "  ")
    let place = Self.place(row, of: table.speakers.count, "人") + " " + Self.place(column, of: table.terms.count, "提法")
    let placeWidth = reader.labels.width(of: place)
    let placeLeft = region.columns - 2 - placeWidth
    let hasPlace = !table.speakers.isEmpty && reader.labels.width(of: title) + 2 <= placeLeft
    put(title, column: 0, width: region.columns - 2, y: 0, .paneTitle, on: &frame, region, reader)
    if hasPlace { put(place, column: placeLeft, width: placeWidth, y: 0, .paneTitle, on: &frame, region, reader) }
    for x in 0..<columns where leftColumn + x < table.terms.count {
      let text = heading(leftColumn + x, (columnWidth - 1) / 2, table, index)
      let role: Role = leftColumn + x == column ? .selection : .paneQuiet
      put(
        text, column: nameWidth + 1 + x * columnWidth, width: columnWidth - 1, y: 1, role, on: &frame, region, reader)
    }
    for y in 0..<rows where topRow + y < table.speakers.count && y + 2 < region.rows {
      let speaker = table.speakers[topRow + y]
      let isRow = topRow + y == row
      put(
        index.speakers[speaker].speaker.name, column: 0, width: nameWidth, y: 2 + y, isRow ? .selection : .speakerName,
        on: &frame, region, reader)
      for x in 0..<columns where leftColumn + x < table.terms.count {
        let count = index.terms[table.terms[leftColumn + x]].uses[speaker]?.count ?? 0
        let isChosen = isRow && leftColumn + x == column
        drawCell(count, table.most, isChosen, x: nameWidth + 1 + x * columnWidth, y: 2 + y, &frame, region, reader)
      }
    }
  }

  /// The room is shared among the terms.
  private func columnWidth(_ table: Table, _ region: Region, _ nameWidth: Int) -> Int {
    let each = (region.columns - 2 - nameWidth) / max(1, table.terms.count)
    return min(max(each, Self.columnWidths.lowerBound), Self.columnWidths.upperBound)
  }

  /// 提法 2/20.
  private static func place(_ position: Int, of count: Int, _ what: String) -> String {
    "\(what) \(position + 1)/\(count)"
  }

  /// A few characters for a term: its first, or its last where an earlier column has the same first.
  private func heading(_ column: Int, _ length: Int, _ table: Table, _ index: DocumentIndex) -> String {
    let text = index.terms[table.terms[column]].term.text
    let isTaken = table.terms[..<column].contains { index.terms[$0].term.text.prefix(length) == text.prefix(length) }
    return String(isTaken ? text.suffix(length) : text.prefix(length))
  }

  private func choice(_ table: Table, _ index: DocumentIndex) -> String {
    guard table.speakers.indices.contains(row), table.terms.indices.contains(column) else { return "发言人与提法  没有" }
    let entry = index.terms[table.terms[column]]
    let count = entry.uses[table.speakers[row]]?.count ?? 0
    return "\(index.speakers[table.speakers[row]].speaker.name) × \(entry.term.text)：\(count) 次"
  }

  private func drawCell(
    _ count: Int, _ most: Int, _ isChosen: Bool, x: Int, y: Int, _ frame: inout Frame, _ region: Region,
    _ reader: Reader
  ) {
    let level = count == 0 ? 0 : max(1, min(4, (count * 4 + most - 1) / most))
    let shade = reader.symbols.shades[level]
    let digits = count == 0 ? "  " : count < 10 ? " \(count)" : count < 100 ? "\(count)" : "99+"
    let role: Role = isChosen ? .selection : .shade(level)
    put(digits, column: x, width: digits.count, y: y, role, on: &frame, region, reader)
    for i in digits.count..<4 {
      frame.put(
        shade == " " ? "" : CellCluster(shade), width: 1, column: region.column + 1 + x + i, row: region.row + y,
        style: Style(role))
    }
  }

  private func put(
    _ text: String, column: Int, width: Int, y: Int, _ role: Role, on frame: inout Frame, _ region: Region,
    _ reader: Reader
  ) {
    reader.put(
      ListPart(text: text, column: column, width: width, style: Style(role)), style: Style(role), on: &frame,
      in: region, y: y)
  }

  private static func revealed(_ top: Int, _ selected: Int, _ room: Int) -> Int {
    max(0, selected < top ? selected : selected >= top + room ? selected - room + 1 : top)
  }
}
