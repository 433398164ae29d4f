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
        session.open(SamplePage.document)
      } else {
        session.send(.key(Self.keys[dice.roll(Self.keys.count)]))
      }
      check(&session)
    }
  }

  /// A document of odd characters, with remarks, terms and omissions anywhere.
  private static func document(_ dice: inout Dice) -> KnownDocument {
    let words = [
      "数字", "乡村", "，", "。", "“", "”", "——", "……", "A", "kilogram", "3.5%", " ", "　", "\u{0}", "\u{1B}[31m", "\u{301}",
      "☀️", "👨‍👩‍👧", "𬭎", "\u{200B}", "\u{202E}", "\t", "\r", "\n", "\n", "\u{E000}", "（", "）", "①",
    ]
    var text = ""
    for _ in 0..<(20 + dice.roll(600)) { text += words[dice.roll(words.count)] }
    let source = SourceText(text)
    var paragraphs: [Paragraph] = []
    var start = 0
    let bytes = Array(text.utf8)
    for (i, byte) in bytes.enumerated() where byte == 0x0A {
      let role = Paragraph.Role.allCases[dice.roll(Paragraph.Role.allCases.count)]
      if i > start {
        var paragraph = Paragraph(role: dice.roll(2) == 0 ? .body : role, range: TextRange(start, i))
        if let other = paragraphs.last, other.role == .body, dice.roll(5) == 0 {
          paragraph.range = TextRange(other.range.lowerBound, i)
          paragraph.omissions =
            other.omissions + [
              Paragraph.Omission(range: TextRange(start - 1, start), replacement: dice.roll(2) == 0 ? .blank : .nothing)
            ]
          paragraphs.removeLast()
        }
        paragraphs.append(paragraph)
      }
      start = i + 1
    }
    func part(of range: TextRange) -> TextRange {
      let a = source.scalarBoundary(atOrBefore: range.lowerBound + dice.roll(range.count + 1))
      let b = source.scalarBoundary(atOrBefore: range.lowerBound + dice.roll(range.count + 1))
      return TextRange(min(a, b), max(a, b))
    }
    let remarks = paragraphs.indices.filter { _ in dice.roll(3) == 0 }.map { index in
      Remark(
        speaker: dice.roll(4), paragraph: index, kind: .direct, range: paragraphs[index].range,
        attribution: part(of: paragraphs[index].range), name: part(of: paragraphs[index].range),
        quotes: [part(of: paragraphs[index].range)], evidence: Evidence(rule: "dice"))
    }
    let terms = ["数字", "乡村", "数字乡村"].map { word in
      let occurrences = ArticleBuilder(text).ranges(word)
      return Term(text: word, kind: .repeated, occurrences: occurrences, score: 1, evidence: Evidence(rule: "dice"))
    }
    let article = Article(
      range: source.whole, paragraphs: paragraphs,
      speakers: [Speaker(name: "甲"), Speaker(kind: .group, name: "大家"), Speaker(name: "丙", post: "镇长")],
      remarks: remarks, terms: terms)
    return KnownDocument(name: "dice", source: source, articles: [article])
  }

  @Test(arguments: 100..<130)
  func randomDocuments(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let document = Self.document(&dice)
    let size = ScreenSize(columns: 1 + dice.roll(100), rows: 1 + dice.roll(30))
    var session = Session(document, size: size)
    for _ in 0..<80 {
      session.send(.key(Self.keys[dice.roll(Self.keys.count)]))
      check(&session)
    }
  }

  /// On any document the screens of page-down hold the rows of line-down, none left out and none twice.
  @Test(arguments: 200..<230)
  func pagesHoldAllRows(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let document = Self.document(&dice)
    let size = ScreenSize(columns: 2 + dice.roll(60), rows: 5 + dice.roll(20))
    func rows(_ session: inout Session) -> [String] {
      session.rows.dropFirst().dropLast().map { $0.filter { !"▐● ".contains($0) } }
    }
    var lines = Session(document, size: size)
    var all = rows(&lines)
    var pages = Session(document, size: size)
    var seen = rows(&pages)
    for _ in 0..<2000 {
      let before = lines.reader.position
      let last = rows(&lines)
      lines.type("j")
      if lines.reader.position == before, rows(&lines) == last { break }
      all.append(rows(&lines).last ?? "")
    }
    for _ in 0..<2000 {
      let before = pages.reader.position
      let last = rows(&pages)
      pages.type(" ")
      if pages.reader.position == before, rows(&pages) == last { break }
      seen += rows(&pages)
    }
    func trimmed(_ rows: [String]) -> [String] { Array(rows.prefix((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)) }
    #expect(trimmed(seen) == trimmed(all))
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
