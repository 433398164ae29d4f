import CNcursesw
import Glibc
import ReaderCore

/// A `Frame` → ncurses cells. ncurses sends what differs from the last one.
final class Painter {
  private let palette: Palette
  private let gate: OutputGate
  private var last: Frame?
  private var mustRedraw = false
  /// One cluster on its way to ncurses, zero-terminated.
  private let wide = UnsafeMutablePointer<wchar_t>.allocate(capacity: Int(CCHARW_MAX) + 1)

  /// - Parameter gate: what ncurses writes to.
  init(background: Theme.Background?, gate: OutputGate) {
    self.gate = gate
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    palette = Palette(background: background, monochrome: noColor)
  }

  deinit { wide.deallocate() }

  func setBackground(_ background: Theme.Background) {
    palette.setBackground(background)
    last = nil
  }

  /// The next frame is sent whole.
  func invalidate() {
    mustRedraw = true
    last = nil
  }

  /// - Parameter synchronized: the terminal holds back its screen until all has arrived (private mode 2026).
  func paint(_ frame: Frame, synchronized: Bool) {
    guard let window = kanbao_stdscr() else { return }
    if mustRedraw { clearok(window, true) }
    mustRedraw = false
    let previous = last.flatMap { $0.size == frame.size ? $0 : nil }
    if previous == nil { werase(window) }
    for row in 0..<min(frame.size.rows, Int(getmaxy(window))) {
      let cells = frame.row(row)
      if let previous, previous.row(row) == cells { continue }
      paint(cells, row: Int32(row), in: window)
    }
    if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    let turnsCursor = previous == nil || (last?.cursor == nil) != (frame.cursor == nil)
    last = frame
    wnoutrefresh(window)
    gate.gather(between: synchronized ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : nil) {
      if turnsCursor { curs_set(frame.cursor == nil ? 0 : 1) }
      doupdate()
    }
  }

  private func paint(_ cells: ArraySlice<Frame.Cell>, row: Int32, in window: UnsafeMutablePointer<WINDOW>) {
    var column: Int32 = 0
    // Runs of blanks at the end of a line cost one sequence instead of a cell each.
    let end =
      (cells.lastIndex { !($0.isBlank && palette.look(of: $0.style).attributes == 0) } ?? cells.startIndex - 1) + 1
    for cell in cells[..<end] {
      defer { column += 1 }
      if cell.isContinuation { continue }
      put(cell, row: row, column: column, in: window)
    }
    if end < cells.endIndex {
      wmove(window, row, column)
      wclrtoeol(window)
    }
  }

  private func put(_ cell: Frame.Cell, row: Int32, column: Int32, in window: UnsafeMutablePointer<WINDOW>) {
    let look = palette.look(of: cell.style)
    var count = 0
    for scalar in cell.text.unicodeScalars where count < Int(CCHARW_MAX) {
      wide[count] = wchar_t(bitPattern: scalar.value)
      count += 1
    }
    if count == 0 {
      wide[0] = 0x20
      count = 1
    }
    wide[count] = 0
    var character = cchar_t()
    setcchar(&character, wide, look.attributes, look.pair, nil)
    mvwadd_wch(window, row, column, &character)
    guard cell.width == 2, getcurx(window) == column + 1 else { return }
    // A narrow glyph in a two-cell box leaves a blank of the same look behind it.
    wide[0] = 0x20
    wide[1] = 0
    setcchar(&character, wide, look.attributes, look.pair, nil)
    mvwadd_wch(window, row, column + 1, &character)
  }
}
