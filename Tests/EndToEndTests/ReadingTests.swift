import Foundation
import Testing

extension EndToEnd {
  /// What a person does with a page, in tmux.
  @Suite(.serialized) struct Reading {
    private let lastWords = "新的“三张清单”刚刚写下第一行。"

    @Test func opensTheSample() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("江州日报", "2031", "把差距看清楚", "让办法长出来", "——江州代表团成员谈沧南考察体会")
      // The jump lines and the block of metadata are no part of the article.
      try terminal.press("G")
      try terminal.expect(lastWords)
      #expect(!(try terminal.text().contains("2031-05-1200001")))
      try terminal.press("q")
      try terminal.expectEnd()
    }

    @Test(arguments: [(80, 24), (40, 12), (120, 40)])
    func pagingShowsEveryWordOnce(columns: Int, rows: Int) throws {
      let terminal = try Tmux("$KANBAO", columns: columns, rows: rows)
      try terminal.expect("把差距看清楚")
      var read = try body(terminal)
      while !read.hasSuffix("刚刚写下第一行") {
        let before = try terminal.rows()
        try terminal.press("Space")
        try #require(try eventually { try terminal.rows() != before }, "Space shows the next screen")
        let page = try body(terminal)
        // A screen begins behind the last one, or repeats one line of it.
        let overlap = (0...min(columns, read.count, page.count)).last { read.suffix($0) == page.prefix($0) } ?? 0
        read += page.dropFirst(overlap)
        try #require(read.count < 4000, "the end comes")
      }
      let stored = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let lines = stored.split(separator: "\n").map { hanzi(String($0)) }
      let paragraphs = lines.filter { $0.count > 15 && !$0.contains("江州日报") }
      for paragraph in paragraphs {
        #expect(read.contains(paragraph.replacing("下转第三版", with: "")), "\(paragraph.prefix(12))…")
      }
    }

    @Test func pagesBackAndForth() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      let first = try body(terminal)
      try terminal.press("Space")
      try terminal.expectGone("把差距看清楚")
      try terminal.press("b")
      try terminal.expectScreen("the first screen again") { _ in try body(terminal) == first }
      try terminal.press("G")
      try terminal.expect(lastWords)
      try terminal.press("g")
      try terminal.expectScreen("the first screen again") { _ in try body(terminal) == first }
      try terminal.press("5", "j")
      try terminal.expectGone("看得远")
      try terminal.press("5", "k")
      try terminal.expectScreen("the first screen again") { _ in try body(terminal) == first }
    }

    @Test func jumpsFromSpeakerToSpeaker() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      for _ in 0..<12 where !(try terminal.bottomRow().contains("言立诚")) {
        let before = try terminal.rows()
        try terminal.press("]")
        try #require(try eventually { try terminal.rows() != before }, "] goes on")
      }
      try terminal.expectBottom("言立诚", "省委副书记、澄阳市委书记")
      try terminal.expect("减掉的每一枚章")
      try terminal.press("]")
      try terminal.expectBottom("顾长远")
      try terminal.press("[")
      try terminal.expectBottom("言立诚")
    }

    @Test func listsTheSpeakers() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      try terminal.press("s")
      try terminal.expect("言立诚", "省委副书记、澄阳市委书记", "顾长远")
      try terminal.press("/")
      try terminal.type("欧阳")
      try terminal.expectGone("顾长远")
      // The first Enter ends the typing.
      try terminal.press("Enter", "Enter")
      try terminal.expect("数据流动起来才值钱")
      try terminal.expectBottom("欧阳澈")
      try terminal.press("o")
      try terminal.expectBottom("欧阳澈")
      try terminal.press("o", "q")
      try terminal.expectEnd()
    }

    @Test func lightsTheTerms() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      try terminal.press("Space")
      try terminal.expect("营商环境")
      let lit = try styles(terminal)
      try terminal.press("h")
      try terminal.expectScreen("fewer colours without highlighting") { _ in try styles(terminal) < lit }
      try terminal.press("h")
      try terminal.expectScreen("the colours again") { _ in try styles(terminal) == lit }
      try terminal.press("t")
      try terminal.expect("营商环境", "数字乡村", "三张清单")
      // The first closes the list.
      try terminal.press("q", "q")
      try terminal.expectEnd()
    }

    @Test func searchesWhatAnInputMethodCommits() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      try terminal.press("/")
      try terminal.type("潮汐")
      try terminal.expectBottom("潮汐")
      try terminal.type("课堂")
      try terminal.press("Enter")
      try terminal.expect("社区的“潮汐课堂”")
      try terminal.expectBottom("1/3")
      try terminal.press("n")
      try terminal.expectBottom("2/3")
      try terminal.press("N")
      try terminal.expectBottom("1/3")
      try terminal.press("/")
      try terminal.type("天书")
      try terminal.press("Enter")
      try terminal.expectBottom("天书")
      try terminal.press("q")
      try terminal.expectEnd()
    }

    @Test func searchesABigFileToItsEnd() throws {
      let scratch = try Scratch()
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let file = try scratch.file("big.txt", String(repeating: page + "\n", count: 2000) + "  末行检索词在这里。\n")
      let terminal = try Tmux("$KANBAO \(file)", scratch: scratch)
      try terminal.expect("把差距看清楚")
      try terminal.type("/末行检索词\r")
      try terminal.expect("末行检索词在这里。")
      try terminal.press("q")
      try terminal.expectEnd()
    }

    @Test func keepsThePlaceWhenTheWindowChanges() throws {
      let terminal = try Tmux("$KANBAO")
      try terminal.expect("把差距看清楚")
      try terminal.press("/")
      try terminal.type("一荤两素一汤")
      try terminal.press("Enter")
      try terminal.expect("一荤两素一汤")
      // The last two leave the remark: one that was jumped to would be followed instead of the screen's first row.
      try terminal.press("]", "[", "j", "k")
      let eye = String(try body(terminal).prefix(12))
      for (columns, rows) in [(40, 12), (120, 40), (61, 17), (80, 24)] {
        try terminal.resize(columns: columns, rows: rows)
        try terminal.expectScreen("shows \(eye) at \(columns)×\(rows)") { _ in
          let shown = try terminal.rows()
          return shown.count >= rows && !shown[rows - 1].isEmpty && hanziOnScreen(shown).contains(eye)
        }
      }
    }

    @Test func showsItsKeys() throws {
      let terminal = try Tmux("$KANBAO", rows: 50)
      try terminal.expect("把差距看清楚")
      for key in ["F1", "H"] {
        try terminal.press(key)
        try terminal.expect("PgDn", "下一段发言", "发言人一览")
        try terminal.press("Escape")
        try terminal.expectGone("发言人一览")
      }
    }

    @Test func readsUnderAnyLocale() throws {
      for locale in ["C", "POSIX", "no_SUCH.locale"] {
        let terminal = try Tmux("LC_ALL=\(locale) $KANBAO")
        try terminal.expect("把差距看清楚", "让办法长出来")
        try terminal.press("/")
        try terminal.type("潮汐课堂")
        try terminal.press("Enter")
        try terminal.expect("社区的“潮汐课堂”")
      }
    }

    @Test func readsAPipeAndListensToTheTerminal() throws {
      let terminal = try Tmux("cat $SAMPLE | $KANBAO")
      try terminal.expect("把差距看清楚")
      try terminal.press("G")
      try terminal.expect(lastWords)
      try terminal.press("q")
      try terminal.expect("endedwith0")
    }

    @Test(arguments: ["dumb", "vt100", "linux", "xterm-mono", "screen", "xterm-256color"])
    func worksOnTerminals(_ type: String) throws {
      let terminal = try Tmux("TERM=\(type) $KANBAO")
      try terminal.expectScreen("the page, or a word why not") { $0.contains("把差距看清楚") || $0.contains("endedwith") }
      if try !terminal.text().contains("endedwith") {
        try terminal.press("q")
      } else {
        try terminal.expect("kanbao:")
      }
      try terminal.expect("endedwith")
    }

    /// What stands on the rows between the first and the last, hanzi only.
    private func body(_ terminal: Tmux) throws -> String {
      var rows = try terminal.settled(terminal.rows)
      while rows.last == "" { rows.removeLast() }
      return rows.dropFirst().dropLast().map(hanzi).joined()
    }

    private func hanziOnScreen(_ rows: [String]) -> String { rows.map(hanzi).joined() }

    private func hanzi(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }))
    }

    /// How many changes of colour or attribute the text between the first and the last row has.
    private func styles(_ terminal: Tmux) throws -> Int {
      try terminal.settled(terminal.styledRows).dropFirst().dropLast(2).joined().count { $0 == "\u{1B}" }
    }
  }
}
