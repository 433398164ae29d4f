/// All keys, made from the one table of commands.
struct HelpPane: Pane {
  private struct Row {
    var keys: String
    var text: String
    var other: String
    var isHeading = false
  }

  /// The first row in sight.
  private var top = 0
  private let rows: [Row]
  /// The list that the help was asked for from; it comes back.
  private let below: (any Pane)?

  init(_ context: PaneContext, over pane: (any Pane)?) {
    below = pane is HelpPane ? nil : pane
    let overrides = context.settings.keys
    let language = context.settings.language
    // Chinese and English stand side by side where there is room.
    let other: Language = language == .english ? .simplified : .english
    rows = Binding.Section.allCases.flatMap { section in
      [Row(keys: "", text: section.title[language], other: section.title[other], isHeading: true)]
        + CommandTable.bindings.filter { $0.section == section }.map { binding in
          let keys = overrides[binding.command] ?? binding.keys
          return Row(
            keys: keys.map(\.label).joined(separator: " "), text: binding.meaning[language],
            other: binding.meaning[other])
        }
    }
  }

  func region(in context: PaneContext) -> Region { .whole(on: context.size) }

  private func page(_ region: Region) -> Int { max(1, region.rows - 1) }

  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]? {
    let page = page(region(in: context))
    switch key.halfWidth {
    case .down, .character("j"), .enter: top += 1
    case .up, .character("k"): top -= 1
    case .character(" "), .character("f"), .pageDown, .control("f"): top += page
    case .character("b"), .pageUp, .control("b"): top -= page
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = rows.count
    case .mouse(let event) where event.kind == .wheelDown: top += 3
    case .mouse(let event) where event.kind == .wheelUp: top -= 3
    case .mouse: break
    default: return [below.map { .open($0) } ?? .close]
    }
    return []
  }

  mutating func settle(in context: PaneContext) {
    top = max(0, min(top, rows.count - page(region(in: context))))
  }

  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext) {
    let keysWidth = min(18, max(6, region.columns / 3))
    let isWide = region.columns >= 90
    let textWidth = isWide ? 38 : region.columns - keysWidth - 3
    let page = page(region)
    let part = rows.count > page ? context.text(.helpPart, "\(top + 1)", "\(top + page)", "\(rows.count)") : ""
    let title = context.text(.helpTitle, part)
    func put(_ text: String, _ column: Int, _ width: Int, _ y: Int, _ role: Role) {
      let part = ListPart(text: text, column: column, width: width, style: Style(role))
      frame.put(part, in: region, y: y, context.labels)
    }
    frame.fill(columns: region.columnRange, row: region.row, style: Style(.paneTitle))
    put(title, 0, region.columns - 2, 0, .paneTitle)
    for y in 1..<max(1, region.rows) {
      frame.fill(columns: region.columnRange, row: region.row + y, style: Style(.paneText))
      guard rows.indices.contains(top + y - 1) else { continue }
      let row = rows[top + y - 1]
      if row.isHeading {
        put(isWide ? "\(row.text)  \(row.other)" : row.text, 0, region.columns - 2, y, .sectionHeading)
        continue
      }
      put(row.keys, 1, keysWidth, y, .key)
      put(row.text, keysWidth + 2, textWidth, y, .paneText)
      if isWide {
        let left = keysWidth + 2 + textWidth + 1
        put(row.other, left, region.columns - left - 2, y, .paneQuiet)
      }
    }
  }
}
