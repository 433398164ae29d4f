/// All keys, made from the one table of commands.
struct HelpPane: Pane {
  private struct Row {
    var keys: String
    var text: String
    var english: String
    var isHeading = false
  }

  private var list = ListState()
  private let rows: [Row]
  /// The list that the help was asked for from; it comes back.
  private let below: (any Pane)?

  var wantedRows: Int { rows.count + 1 }

  init(_ reader: inout Reader) {
    below = reader.overlay.pane is HelpPane ? nil : reader.overlay.pane
    let overrides = reader.settings.keys
    rows = Binding.Section.allCases.flatMap { section in
      [Row(keys: "", text: section.rawValue, english: section.english, isHeading: true)]
        + CommandTable.bindings.filter { $0.section == section }.map { binding in
          let keys = overrides[binding.command] ?? binding.keys
          return Row(
            keys: keys.map(\.label).joined(separator: " "), text: binding.chinese, english: binding.english)
        }
    }
  }

  func region(on size: ScreenSize) -> Region { .whole(on: size) }

  mutating func take(_ key: Key, in reader: inout Reader) -> PaneOutcome {
    let page = max(1, region(on: reader.size).rows - 1)
    switch key.halfWidth {
    case .escape, .character("q"), .f(1), .character("H"): return close(&reader)
    case .down, .character("j"), .enter: list.top += 1
    case .up, .character("k"): list.top -= 1
    case .character(" "), .character("f"), .pageDown, .control("f"): list.top += page
    case .character("b"), .pageUp, .control("b"): list.top -= page
    case .home, .character("g"): list.top = 0
    case .end, .character("G"): list.top = rows.count
    case .mouse(let event) where event.kind == .wheelDown: list.top += 3
    case .mouse(let event) where event.kind == .wheelUp: list.top -= 3
    case .mouse: return .stay([])
    default: return close(&reader)
    }
    list.top = max(0, min(list.top, rows.count - page))
    return .stay([])
  }

  private func close(_ reader: inout Reader) -> PaneOutcome {
    reader.overlay.pane = below
    return .close(reader.wantedSection())
  }

  mutating func draw(on frame: inout Frame, in region: Region, reader: inout Reader) {
    let keysWidth = min(18, max(6, region.columns / 3))
    let isWide = region.columns >= 90
    let textWidth = isWide ? 38 : region.columns - keysWidth - 3
    let page = max(1, region.rows - 1)
    list.top = max(0, min(list.top, rows.count - page))
    let part = rows.count > page ? "  \(list.top + 1)–\(list.top + page)/\(rows.count) 行" : ""
    let title = "看报的键\(part)  数字在前为次数：5j、50%  命令名用 : 输入"
    frame.fill(columns: region.columnRange, row: region.row, style: Style(.paneTitle))
    put(title, 0, region.columns - 2, 0, .paneTitle, on: &frame, region, reader)
    for y in 1..<max(1, region.rows) {
      frame.fill(columns: region.columnRange, row: region.row + y, style: Style(.paneText))
      guard rows.indices.contains(list.top + y - 1) else { continue }
      let row = rows[list.top + y - 1]
      if row.isHeading {
        put("\(row.text)  \(row.english)", 0, region.columns - 2, y, .sectionHeading, on: &frame, region, reader)
        continue
      }
      put(row.keys, 1, keysWidth, y, .key, on: &frame, region, reader)
      put(row.text, keysWidth + 2, textWidth, y, .paneText, on: &frame, region, reader)
      if isWide {
        let left = keysWidth + 2 + textWidth + 1
        put(row.english, left, region.columns - left - 2, y, .paneQuiet, on: &frame, region, reader)
      }
    }
  }

  private func put(
    _ text: String, _ column: Int, _ width: Int, _ y: Int, _ role: Role, on frame: inout Frame, _ region: Region,
    _ reader: Reader
  ) {
    reader.put(
      ListPart(text: text, column: column, width: width, style: Style(role)), style: Style(role), on: &frame,
      in: region, y: y)
  }
}
