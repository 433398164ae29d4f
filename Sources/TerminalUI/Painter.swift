import CCellWidth
import CNcursesw
package import ReaderCore
import TextLayout

/// A `Frame` → ncurses cells. ncurses sends what differs from the last one.
package final class Painter {
  private let palette: Palette
  private let gate: OutputGate
  private var mustRedraw = false
  /// One row on its way to ncurses.
  private var row: [cchar_t] = []

  /// - Parameter gate: what ncurses writes to.
  package init(palette: Palette, gate: OutputGate) {
    self.palette = palette
    self.gate = gate
  }

  /// The next frame is sent whole.
  package func invalidate() { mustRedraw = true }

  /// - Parameter synchronized: the terminal holds back its screen until all has arrived (private mode 2026).
  /// - Parameter probing: the terminal is asked what it is like.
  package func paint(_ frame: Frame, synchronized: Bool, probing: Bool) {
    clearok(kanbao_stdscr(), mustRedraw)
    mustRedraw = false
    erase()
    for row in 0..<min(frame.size.rows, Int(kanbao_lines())) { paint(row, of: frame) }
    // A cursor that nobody sees may stay where it was needed last.
    leaveok(kanbao_stdscr(), frame.cursor == nil)
    if let cursor = frame.cursor { move(Int32(cursor.row), Int32(cursor.column)) }
    wnoutrefresh(kanbao_stdscr())
    gate.gather(between: synchronized ? ("\u{1B}[?2026h", "\u{1B}[?2026l") : nil) {
      curs_set(frame.cursor == nil ? 0 : 1)
      doupdate()
      if probing { ask() }
    }
  }

  /// Sends the probe's questions, and then again the row that they were drawn on.
  private func ask() {
    gate.send(Probe.request)
    wredrawln(kanbao_stdscr(), Int32(min(Probe.row, Int(kanbao_lines()) - 1)), 1)
    wnoutrefresh(kanbao_stdscr())
    doupdate()
  }

  /// One row of a blank screen.
  private func paint(_ number: Int, of frame: Frame) {
    let cells = frame.row(number)
    // Blanks at the end cost one sequence instead of a cell each.
    guard let last = cells.lastIndex(where: { !$0.isBlank || palette.look(of: $0.style).showsOnBlanks }) else { return }
    row.removeAll(keepingCapacity: true)
    for cell in cells[...last] where !cell.isContinuation {
      let look = palette.look(of: cell.style)
      row.append(Self.cell(cell.cluster, like: look.blank))
      // A narrow glyph in a two-cell box leaves a blank of the same look behind it.
      if cell.width == 2, kanbao_cell_width(cell.cluster.base) < 2 { row.append(look.blank) }
    }
    move(Int32(number), 0)
    add_wchnstr(row, Int32(row.count))
  }

  /// - Parameter blank: what has the cluster's look.
  private static func cell(_ cluster: CellCluster, like blank: cchar_t) -> cchar_t {
    guard !cluster.isEmpty else { return blank }
    func scalar(_ index: Int) -> wchar_t { wchar_t(truncatingIfNeeded: cluster.scalar(index)) }
    var cell = blank
    cell.chars = (scalar(0), scalar(1), scalar(2), scalar(3), scalar(4))
    return cell
  }
}
