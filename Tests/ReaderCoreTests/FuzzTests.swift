import ArticleModel
import ReaderCore
import Testing

/// SplitMix64: the same keys in every run.
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}

@Suite struct FuzzTests {
  private static let keys: [Key] =
    CommandTable.bindings.flatMap(\.keys).filter { $0 != .character("q") }
    + [
      .escape, .enter, .tab, .character("1"), .character("9"), .character("数"), .character("乡"), .character("，"),
      .character("l"), .character("a"), .backspace, .left, .right, .delete, .escape, .enter, .down, .character(" "),
      .mouse(MouseEvent(.press, column: 3, row: 2)), .mouse(MouseEvent(.doublePress, column: 9, row: 4)),
      .mouse(MouseEvent(.wheelDown, column: 1, row: 1)), .mouse(MouseEvent(.press, column: 79, row: 9)),
      .paste("数字乡村\n"), .f(9), .alt("x"),
    ]

  private func check(_ session: inout Session) {
    let frame = session.frame
    let size = frame.size
    #expect(frame.cells.count == size.columns * size.rows)
    #expect((0...max(0, session.document.source.count)).contains(session.reader.position))
    if let cursor = frame.cursor {
      #expect((0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row))
    }
    for row in 0..<size.rows {
      let cells = Array(frame.row(row))
      for (i, cell) in cells.enumerated() {
        // A cluster of two cells is followed by its continuation, and nothing else is.
        let follows = i > 0 && cells[i - 1].width == 2
        if cell.isContinuation != follows { Issue.record("row \(row) column \(i) of \(size)") }
        if cell.width == 2, i + 1 == size.columns { Issue.record("a cluster cut at the right edge") }
      }
    }
  }

  @Test(arguments: 0..<24)
  func randomKeysAtAnySize(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let sizes = [(1, 1), (2, 1), (1, 2), (20, 5), (30, 10), (5, 3), (80, 24), (120, 40), (13, 2), (200, 50)]
    let size = sizes[seed % sizes.count]
    var session = Session(size: ScreenSize(columns: size.0, rows: size.1))
    for _ in 0..<120 {
      let die = dice.roll(100)
      if die < 4 {
        session.send(.resize(ScreenSize(columns: 1 + dice.roll(130), rows: 1 + dice.roll(40))))
      } else if die < 5 {
        session.send(.opened(SamplePage.document))
      } else {
        session.send(.key(Self.keys[dice.roll(Self.keys.count)]))
      }
      check(&session)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 7, 12, 20, 30])
  func everySmallSize(columns: Int) {
    for rows in 1...10 {
      var session = Session(size: ScreenSize(columns: columns, rows: rows))
      for keys in [
        "", "]", "s", "j<enter>", "t", "<esc>", "x", "<esc>", "/乡<enter>", "K", "<esc>", "e", "<esc>", "H", "q", "G",
        "b", ":x", "<esc>", "]C", "<esc>",
      ] {
        session.type(keys)
        check(&session)
      }
    }
  }
}
