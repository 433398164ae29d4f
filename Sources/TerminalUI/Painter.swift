import CCellWidth
import CNcursesw
import Glibc
import ReaderCore
import TextLayout

/// A `Frame` → ncurses cells. ncurses sends what differs from the last one.
final class Painter {
  private let palette: Palette
  private let gate: OutputGate
  private var last: Frame?
  private var mustRedraw = false
  /// One row on its way to ncurses.
  private var row: [cchar_t] = []

  /// - Parameter gate: what ncurses writes to.
  init(background: Theme.Background?, gate: OutputGate) {
    self.gate = gate
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    palette = Palette(background: background, monochrome: noColor)
  }

  func setBackground(_ background: Theme.Background) {
    palette.setBackground(background)
    last = nil
  }

  /// The next frame is sent whole.
  func invalidate() {
    mustRedraw = true
    gate.forgetRendition()
    last = nil
  }

  /// The last column is drawn after all others, since the overview stands there: all of it in one colour costs less
  /// than a change of colour in every row.
  /// - Parameter synchronized: the terminal holds back its screen until all has arrived (private mode 2026).
  /// - Parameter probing: the terminal is asked what it is like.
  func paint(_ frame: Frame, synchronized: Bool, probing: Bool) {
    guard let window = kanbao_stdscr() else { return }
    if !probing, last == frame { return }
    if mustRedraw { clearok(window, true) }
    mustRedraw = false
    let previous = last.flatMap { $0.size == frame.size ? $0 : nil }
    if previous == nil { werase(window) }
    let turnsCursor = previous == nil || (last?.cursor == nil) != (frame.cursor == nil)
    // A cursor that nobody sees may stay where it was needed last.
    leaveok(window, frame.cursor == nil)
    last = frame
    let rows = min(frame.size.rows, Int(getmaxy(window)))
    for row in 0..<rows {
      if let previous, frame.hasSameText(inRow: row, as: previous) { continue }
      paint(row, of: frame, before: previous, in: window)
    }
    wnoutrefresh(window)
    gate.gather(between: synchronized ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : nil) {
      if turnsCursor { curs_set(frame.cursor == nil ? 0 : 1) }
      doupdate()
      paintLastColumn(of: frame, before: previous, rows: rows, in: window)
      if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
      wnoutrefresh(window)
      doupdate()
      if probing {
        gate.send(Probe.request.utf8)
        wredrawln(window, Int32(min(Probe.row, rows - 1)), 1)
        wnoutrefresh(window)
        doupdate()
      }
    }
  }

  /// One row; the last column is left as it was.
  private func paint(
    _ number: Int, of frame: Frame, before previous: Frame?, in window: UnsafeMutablePointer<WINDOW>
  ) {
    let columns = frame.size.columns
    let last = previous?[columns - 1, number] ?? .blank
    if row.count < columns { row = Array(repeating: cchar_t(), count: columns) }
    var look = palette.look(of: Frame.Cell.blank.style)
    var style = Palette.index(of: Frame.Cell.blank.style)
    /// Past the last cell that is no plain blank: blanks at the end cost one sequence instead of a cell each.
    var end = (count: 0, column: 0)
    row.withUnsafeMutableBufferPointer { row in
      var count = 0
      var column = 0
      for var cell in frame.row(number) where !cell.isContinuation {
        // Of a cluster two cells wide in the last columns both are drawn.
        if column == columns - 1, !last.isContinuation { cell = last }
        let index = Palette.index(of: cell.style)
        if index != style {
          style = index
          look = palette.look(of: cell.style)
        }
        row[count] = Self.cluster(cell.cluster, like: look.blank)
        count += 1
        // A narrow glyph in a two-cell box leaves a blank of the same look behind it.
        if cell.width == 2, kanbao_cell_width(cell.cluster.base) < 2 {
          row[count] = look.blank
          count += 1
        }
        column += Int(cell.width)
        if !cell.isBlank || look.attributes != 0 { end = (count, column) }
      }
    }
    wmove(window, Int32(number), 0)
    wadd_wchnstr(window, row, Int32(end.count))
    if end.column < columns {
      wmove(window, Int32(number), Int32(end.column))
      wclrtoeol(window)
    }
  }

  private func paintLastColumn(
    of frame: Frame, before previous: Frame?, rows: Int, in window: UnsafeMutablePointer<WINDOW>
  ) {
    let column = frame.size.columns - 1
    for row in 0..<rows {
      let cell = frame[column, row]
      guard !cell.isContinuation, previous?[column, row] ?? .blank != cell else { continue }
      var look = palette.look(of: cell.style)
      // As `paint` leaves blanks at the end of a row.
      if cell.isBlank, look.attributes == 0 { look = palette.look(of: Frame.Cell.blank.style) }
      var cluster = Self.cluster(cell.cluster, like: look.blank)
      wmove(window, Int32(row), Int32(column))
      wadd_wchnstr(window, &cluster, 1)
    }
  }

  /// - Parameter blank: what has the cluster's look.
  private static func cluster(_ cluster: CellCluster, like blank: cchar_t) -> cchar_t {
    var result = blank
    if cluster.isEmpty { return result }
    result.chars.0 = wchar_t(truncatingIfNeeded: cluster.base)
    if !cluster.isSingle {
      result.chars.1 = wchar_t(truncatingIfNeeded: cluster.scalar(1))
      result.chars.2 = wchar_t(truncatingIfNeeded: cluster.scalar(2))
      result.chars.3 = wchar_t(truncatingIfNeeded: cluster.scalar(3))
      result.chars.4 = wchar_t(truncatingIfNeeded: cluster.scalar(4))
    }
    return result
  }
}
