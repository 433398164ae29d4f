import CNcursesw
import ReaderCore
import System
import SystemPackage
import TerminalUI
import Testing
import TextLayout

/// What ncurses holds and sends. It has one screen in a process, hence one test after the other.
@Suite(.serialized) struct PainterTests {
  /// A painter on a terminal that is a pipe.
  private final class Stage {
    let terminal: Pipe
    let screen: CursesScreen
    let painter: Painter
    var size: ScreenSize { screen.size }

    init() throws {
      try #require(TextLocale.useUTF8())
      terminal = try Pipe()
      let keyboard = try FileDescriptor.open("/dev/null", .readOnly)
      let gate = try #require(OutputGate(to: terminal.writeEnd))
      screen = try #require(
        CursesScreen(reading: keyboard, writing: gate.descriptor, type: "xterm-256color"))
      screen.takeKeyboard()
      painter = Painter(palette: Palette(.automatic(.dark), monochrome: false), gate: gate)
    }

    deinit {
      screen.leave()
      terminal.close()
    }

    /// - Returns: what was sent.
    func paint(_ frame: Frame, synchronized: Bool = false, probing: Bool = false) -> String {
      painter.paint(frame, synchronized: synchronized, probing: probing)
      return terminal.take()
    }

    /// The scalars of one of ncurses' cells; those of a wide cluster stand in both of its cells.
    func scalars(column: Int, row: Int) -> String {
      var cell = cchar_t()
      mvin_wch(Int32(row), Int32(column), &cell)
      let numbers = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4]
      return String(
        String.UnicodeScalarView(numbers.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }))
    }
  }

  /// A frame with clusters from the beginning of a row on.
  private static func frame(
    _ size: ScreenSize, row: Int = 3, style: Style = Style(.body), _ clusters: [(text: String, width: Int)]
  ) -> Frame {
    var frame = Frame(size: size)
    var column = 0
    for cluster in clusters {
      column = frame.put(CellCluster(cluster.text), width: cluster.width, column: column, row: row, style: style)
    }
    return frame
  }

  @Test func everyClusterStandsAtItsColumn() throws {
    let stage = try Stage()
    // A narrow quote in a two-cell box, a hanzi, a letter with a mark.
    let sent = stage.paint(Self.frame(stage.size, [("“", 2), ("新", 2), ("e\u{301}", 1), ("a", 1)]))
    #expect([0, 2, 4, 5].map { stage.scalars(column: $0, row: 3) } == ["“", "新", "e\u{301}", "a"])
    #expect(stage.scalars(column: 1, row: 3) == " ", "the box is filled up")
    #expect(sent.contains("“ 新e\u{301}a"))
  }

  @Test func theLastCellOfTheScreenIsDrawn() throws {
    let stage = try Stage()
    var frame = Frame(size: stage.size)
    let (column, row) = (stage.size.columns - 1, stage.size.rows - 1)
    frame.put("z", width: 1, column: column, row: row, style: Style(.body))
    #expect(stage.paint(frame).contains("z"))
    #expect(stage.scalars(column: column, row: row) == "z")
  }

  @Test func onlyWhatDiffersIsSent() throws {
    let stage = try Stage()
    let frame = Self.frame(stage.size, [("新", 2), ("质", 2)])
    _ = stage.paint(frame)
    #expect(stage.paint(frame) == "")
    let change = stage.paint(Self.frame(stage.size, [("新", 2), ("制", 2)]))
    #expect(change.contains("制") && !change.contains("新"))
  }

  @Test func allIsSentAgainWhenSomebodyElseHasWritten() throws {
    let stage = try Stage()
    let frame = Self.frame(stage.size, [("新", 2)])
    _ = stage.paint(frame)
    stage.painter.invalidate()
    #expect(stage.paint(frame).contains("新"))
    #expect(stage.paint(frame) == "")
  }

  @Test func rolesHaveTheirColours() throws {
    let stage = try Stage()
    let wanted = Theme(depth: .many, background: .dark).look(of: Style(.term0))
    let sent = stage.paint(Self.frame(stage.size, style: Style(.term0), [("提", 2), ("法", 2)]))
    #expect(sent.contains("38;5;\(try #require(wanted.foreground))m提法"))
  }

  @Test func blanksAtTheEndOfARowAreNotSent() throws {
    let stage = try Stage()
    var frame = Self.frame(stage.size, [("新", 2)])
    frame.fill(columns: 2..<stage.size.columns, row: 3, style: Style(.dimmed))
    #expect(!stage.paint(frame).contains("新 "))
  }

  @Test func theScreenIsHeldBackUntilAllHasArrived() throws {
    let stage = try Stage()
    let sent = stage.paint(Self.frame(stage.size, [("新", 2)]), synchronized: true)
    let parts = ["\u{1B}[?2026h", "新", "\u{1B}[?2026l"].compactMap { sent.firstRange(of: $0)?.lowerBound }
    #expect(parts.count == 3 && parts == parts.sorted())
  }

  @Test func theProbeComesBehindTheScreen() throws {
    let stage = try Stage()
    let sent = stage.paint(Self.frame(stage.size, row: Probe.row, [("新", 2)]), probing: true)
    let question = try #require(sent.firstRange(of: Probe.request))
    #expect(sent[..<question.lowerBound].contains("新"))
    #expect(sent[question.upperBound...].contains("新"), "the row that was drawn on is drawn again")
  }

  @Test func theCursorShowsWhereSomethingIsTyped() throws {
    let stage = try Stage()
    var frame = Self.frame(stage.size, [("新", 2)])
    #expect(stage.paint(frame).contains("\u{1B}[?25l"))
    frame.cursor = Frame.Position(column: 5, row: 7)
    let sent = stage.paint(frame)
    #expect(sent.contains("\u{1B}[8;6H"))
    #expect(sent.contains("\u{1B}[?25h") || sent.contains("\u{1B}[?12l\u{1B}[?25h"))
  }
}
