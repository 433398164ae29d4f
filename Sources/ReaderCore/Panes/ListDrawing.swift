import TextLayout

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

extension Frame {
  /// Draws a list: a title line and the rows that fit below it.
  /// - Parameters:
  ///   - hint: the keys that matter, right in the title where there is room.
  ///   - row: the parts of a row, by its position among those that pass the filter.
  mutating func put(
    _ list: ListState, in region: Region, title: String, hint: String, count: Int, labels: LabelSetter,
    row: (Int) -> [ListPart]
  ) {
    let rows = region.rows - 1
    // Where not all rows are in sight, how many there are.
    let place = count > max(1, rows) ? "  \(list.selected + 1)/\(count)" : ""
    putTitle(title + place, hint: hint, of: list, in: region, labels)
    for y in 0..<max(0, rows) {
      let index = list.top + y
      let isSelected = index == list.selected && index < count
      let style = Style(isSelected ? .selection : .paneText)
      fill(columns: region.columnRange, row: region.row + 1 + y, style: style)
      guard index < count else { continue }
      for part in row(index) {
        // The chosen row is one bar.
        put(part, style: isSelected ? Style(.selection) : part.style, in: region, y: 1 + y, labels)
      }
    }
  }

  /// - Parameters:
  ///   - style: the part's own where `nil`.
  ///   - y: from the region's top.
  mutating func put(_ part: ListPart, style: Style? = nil, in region: Region, y: Int, _ labels: LabelSetter) {
    let style = style ?? part.style
    let left = region.column + 1 + part.column
    let width = min(part.width, region.column + region.columns - left)
    guard width > 0 else { return }
    if part.isSymbols {
      for (i, mark) in part.text.prefix(width).enumerated() {
        put(
          mark == " " ? "" : CellCluster(String(mark)), width: 1, column: left + i, row: region.row + y, style: style)
      }
      return
    }
    let shift = part.isRight ? max(0, width - labels.width(of: part.text)) : 0
    put(
      label: part.text, column: left + shift, row: region.row + y, width: width - shift, style: style, setter: labels)
  }

  private mutating func putTitle(
    _ title: String, hint: String, of list: ListState, in region: Region, _ labels: LabelSetter
  ) {
    let style = Style(.paneTitle)
    fill(columns: region.columnRange, row: region.row, style: style)
    var text = title
    if list.isFiltering || !list.filterText.isEmpty { text += "  /\(list.filterText)" }
    let end = put(
      label: text, column: region.column + 1, row: region.row, width: region.columns - 1, style: style, setter: labels)
    if list.isFiltering { cursor = Position(column: min(end, size.columns - 1), row: region.row) }
    let width = labels.width(of: hint)
    let left = region.column + region.columns - width - 1
    guard left > end + 1 else { return }
    put(label: hint, column: left, row: region.row, width: width, style: style, setter: labels)
  }
}
