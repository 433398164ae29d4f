import Foundation
import Testing

extension EndToEnd {
  /// What a person does with a page, in tmux.
  @Suite struct Reading {
    private let lastWords = "新的“三张清单”刚刚写下第一行。"

    @Test func opensTheSample() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("江州日报", "2031", "把差距看清楚", "让办法长出来", "——江州代表团成员谈沧南考察体会")
      // The jump lines and the block of metadata are no part of the article.
      try await terminal.press("G")
      try await terminal.expect(lastWords)
      #expect(!(try await terminal.text().contains("2031-05-1200001")))
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    @Test(arguments: [(80, 24), (40, 12), (120, 40)])
    func pagingShowsEveryWordOnce(columns: Int, rows: Int) async throws {
      let terminal = try await Tmux("$KANBAO", columns: columns, rows: rows)
      try await terminal.expect("把差距看清楚")
      var read = try await body(terminal)
      while !read.hasSuffix("刚刚写下第一行") {
        // The status line is drawn last: once it counts on, all of the screen is there.
        let before = try await terminal.bottomRow()
        try await terminal.press("Space")
        try #require(try await eventually { try await terminal.bottomRow() != before }, "Space shows the next screen")
        let page = try await body(terminal)
        // A screen begins behind the last one, or repeats one line of it.
        let overlap = (0...min(columns, read.count, page.count)).last { read.suffix($0) == page.prefix($0) } ?? 0
        read += page.dropFirst(overlap)
        try #require(read.count < 4000, "the end comes")
      }
      let stored = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let lines = stored.split(separator: "\n").map { hanzi(String($0)) }
      let paragraphs = lines.filter { $0.count > 15 && !$0.contains("江州日报") }
      for paragraph in paragraphs {
        let isRead = read.contains(paragraph.replacing("下转第三版", with: ""))
        #expect(isRead, "\(paragraph.prefix(12))…")
      }
    }

    @Test func pagesBackAndForth() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      let first = try await body(terminal)
      try await terminal.press("Space")
      try await terminal.expectGone("把差距看清楚")
      try await terminal.press("b")
      try await terminal.expectScreen("the first screen again") { _ in try await body(terminal) == first }
      try await terminal.press("G")
      try await terminal.expect(lastWords)
      try await terminal.press("g")
      try await terminal.expectScreen("the first screen again") { _ in try await body(terminal) == first }
      try await terminal.press("5", "j")
      try await terminal.expectGone("看得远")
      try await terminal.press("5", "k")
      try await terminal.expectScreen("the first screen again") { _ in try await body(terminal) == first }
    }

    @Test func jumpsFromSpeakerToSpeaker() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await jump(to: "言立诚", on: terminal)
      try await terminal.expectBottom("言立诚", "省委副书记、澄阳市委书记")
      try await terminal.expect("减掉的每一枚章")
      try await terminal.press("]")
      try await terminal.expectBottom("顾长远")
      try await terminal.press("[")
      try await terminal.expectBottom("言立诚")
    }

    @Test func listsTheSpeakers() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("s")
      try await terminal.expect("言立诚", "省委副书记、澄阳市委书记", "顾长远")
      try await terminal.press("/")
      try await terminal.type("欧阳")
      try await terminal.expectGone("顾长远")
      // The first Enter ends the typing.
      try await terminal.press("Enter", "Enter")
      try await terminal.expect("数据流动起来才值钱")
      try await terminal.expectBottom("欧阳澈")
      try await terminal.press("o")
      try await terminal.expectBottom("欧阳澈")
      try await terminal.press("o", "q")
      try await terminal.expectEnd()
    }

    @Test func lightsTheTerms() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("Space")
      // The word stands on the first screen too.
      try await terminal.expectGone("把差距看清楚")
      try await terminal.expect("营商环境")
      let lit = try await styles(terminal)
      try await terminal.press("h")
      try await terminal.expectScreen("fewer colours without highlighting") { _ in try await styles(terminal) < lit }
      try await terminal.press("h")
      try await terminal.expectScreen("the colours again") { _ in try await styles(terminal) == lit }
      try await terminal.press("t")
      try await terminal.expect("营商环境", "数字乡村", "三张清单")
      // The first closes the list.
      try await terminal.press("q", "q")
      try await terminal.expectEnd()
    }

    @Test func searchesWhatAnInputMethodCommits() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("/")
      try await terminal.type("潮汐")
      try await terminal.expectBottom("潮汐")
      try await terminal.type("课堂")
      try await terminal.press("Enter")
      try await terminal.expect("社区的“潮汐课堂”")
      try await terminal.expectBottom("1/3")
      try await terminal.press("n")
      try await terminal.expectBottom("2/3")
      try await terminal.press("N")
      try await terminal.expectBottom("1/3")
      try await terminal.press("/")
      try await terminal.type("天书")
      try await terminal.press("Enter")
      try await terminal.expectBottom("天书")
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    @Test func searchesABigFileToItsEnd() async throws {
      let scratch = try Scratch()
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let file = try scratch.file("big.txt", String(repeating: page + "\n", count: 2000) + "  末行检索词在这里。\n")
      let terminal = try await Tmux("$KANBAO \(file)", scratch: scratch)
      try await terminal.expect("把差距看清楚")
      try await terminal.type("/末行检索词\r")
      try await terminal.expect("末行检索词在这里。")
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    @Test func keepsThePlaceWhenTheWindowChanges() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("/")
      try await terminal.type("一荤两素一汤")
      try await terminal.press("Enter")
      try await terminal.expect("一荤两素一汤")
      // The last two leave the remark: one that was jumped to would be followed instead of the screen's first row.
      try await terminal.press("]", "[", "j", "k")
      let eye = String(try await body(terminal).prefix(12))
      for (columns, rows) in [(40, 12), (120, 40), (61, 17), (80, 24)] {
        try await terminal.resize(columns: columns, rows: rows)
        try await terminal.expectScreen("shows \(eye) at \(columns)×\(rows)") { _ in
          let shown = try await terminal.rows()
          return shown.count >= rows && !shown[rows - 1].isEmpty && hanziOnScreen(shown).contains(eye)
        }
      }
    }

    @Test func showsItsKeys() async throws {
      let terminal = try await Tmux("$KANBAO", rows: 50)
      try await terminal.expect("把差距看清楚")
      for key in ["F1", "H"] {
        try await terminal.press(key)
        try await terminal.expect("PgDn", "下一段发言", "发言人一览")
        try await terminal.press("Escape")
        try await terminal.expectGone("发言人一览")
      }
    }

    @Test func readsUnderAnyLocale() async throws {
      for locale in ["C", "POSIX", "no_SUCH.locale"] {
        let terminal = try await Tmux("LC_ALL=\(locale) $KANBAO")
        try await terminal.expect("把差距看清楚", "让办法长出来")
        try await terminal.press("/")
        try await terminal.type("潮汐课堂")
        try await terminal.press("Enter")
        try await terminal.expect("社区的“潮汐课堂”")
      }
    }

    @Test func readsAPipeAndListensToTheTerminal() async throws {
      let terminal = try await Tmux("cat $SAMPLE | $KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("G")
      try await terminal.expect(lastWords)
      try await terminal.press("q")
      try await terminal.expect("endedwith0")
    }

    @Test func copiesThroughTheTerminal() async throws {
      let terminal = try await Tmux("$KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.tmux("set", "-s", "set-clipboard", "on")
      try await jump(to: "言立诚", on: terminal)
      try await terminal.press("y")
      try await terminal.expectBottom("已复制言立诚的发言")
      try await terminal.expectScreen("tmux has the words") { _ in
        let copied = try await terminal.tmux("show-buffer")
        return copied.contains("减掉的每一枚章") && copied.hasSuffix("言立诚（省委副书记、澄阳市委书记），《江州日报》2031-05-12 第1版")
      }
    }

    /// Whoever closes the window, or is asked to end, goes on where they were; a folder at the file read last.
    @Test(arguments: [SIGTERM, SIGHUP, nil] as [Int32?])
    func goesOnWhereItWasLeft(signal: Int32?) async throws {
      let scratch = try Scratch()
      let folder = try scratch.folder("报")
      for name in ["1.txt", "2.TXT", "3.html.bak"] {
        _ = try scratch.file("报/\(name)", String(contentsOfFile: BuiltBinary.sample, encoding: .utf8))
      }
      let first = try await Tmux("echo $$ >$HOME/pid; exec $KANBAO \(folder)", scratch: scratch)
      try await first.expect("文件1/2", "把差距看清楚")
      try await first.press("}")
      try await first.expect("文件2/2")
      try await first.type("/一荤两素一汤\r")
      try await first.expect("一荤两素一汤")
      try await first.press("j", "j")
      let top = try await first.settledRows()[2]
      if let signal {
        let pid = try String(contentsOfFile: scratch.path + "/pid", encoding: .utf8)
        kill(try #require(pid_t(pid.trimmingCharacters(in: .newlines))), signal)
      } else {
        try await first.tmux("kill-server")
      }
      let state = scratch.path + "/.local/state/kanbao/positions.tsv"
      try #require(
        await eventually { (try? String(contentsOfFile: state, encoding: .utf8))?.contains("2.TXT") == true })
      let second = try await Tmux("$KANBAO \(folder)", scratch: scratch)
      try await second.expect("文件2/2")
      try await second.expectScreen("goes on at \(top)") { _ in
        try await second.rows().contains { $0.prefix(60) == top.prefix(60) }
      }
    }

    @Test func whatIsWrongWithTheSettingsIsToldAndTheReaderStarts() async throws {
      let scratch = try Scratch()
      _ = try scratch.folder(".config/kanbao")
      _ = try scratch.file(
        ".config/kanbao/config.toml", "measure = 30\nhanging = \"sideways\"\n[keys]\nspeakers = \"S\"\n")
      let terminal = try await Tmux("$KANBAO", scratch: scratch)
      try await terminal.expect("第2行：hanging可取auto|on|off", "把差距看清楚")
      try await terminal.press("S")
      try await terminal.expect("发言人14")
      let english = try await Tmux("$KANBAO --lang en", scratch: scratch)
      try await english.expect("line2:hangingtakesauto|on|off")
      let printed = try await kanbao("config", scratch: scratch)
      #expect(printed.output.contains("measure = 30") && printed.output.contains("config.toml 第1行"))
      #expect(printed.output.contains("\nspeakers = [\"S\"]"))
    }

    @Test func notesAreKeptAndPrinted() async throws {
      let scratch = try Scratch()
      let page = try String(contentsOfFile: BuiltBinary.sample, encoding: .utf8)
      let file = try scratch.file("报.txt", page)
      let first = try await Tmux("$KANBAO \(file)", scratch: scratch)
      try await first.expect("把差距看清楚")
      try await first.type("]a")
      try await first.type("查一查出处")
      try await first.press("Enter")
      try await first.expectBottom("笔记记下了")
      try await first.type("Gmz")
      try await first.expectBottom("记号z在此")
      try await first.press("q")
      try await first.expectEnd()
      // Under another name and with other line ends it is the same text.
      let renamed = try scratch.file("改名.txt", page.replacing("\n", with: "\r\n"))
      let second = try await Tmux("$KANBAO \(renamed)", scratch: scratch)
      try await second.expect("把差距看清楚")
      try await second.type("\"")
      try await second.expect("记号与笔记2", "查一查出处", "'z")
      try await second.press("q", "q")
      try await second.expectEnd()
      for arguments in [["notes"], ["notes", renamed]] {
        let printed = try await kanbao(
          arguments[0], arguments.count > 1 ? arguments[1] : "--lang=zh-Hans", scratch: scratch)
        #expect(printed.output.hasPrefix("## 把差距看清楚 让办法长出来 · 《江州日报》2031-05-12 第1版\n"))
        #expect(printed.output.contains("\n> — 阮知白（鹭汀市政务服务中心主任），《江州日报》") && printed.output.hasSuffix("\n查一查出处\n"))
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).filter { $0.hasPrefix("报") } == ["报.txt"])
    }

    @Test func givesRemarksToCommandsAndFilesToEditors() async throws {
      let scratch = try Scratch()
      let file = try scratch.file("报.txt", String(contentsOfFile: BuiltBinary.sample, encoding: .utf8))
      let editor = try scratch.file("editor.sh", "echo \"$1 edits\" >$HOME/edited; sed -i 's/把差距看清楚/把差距改明白/' \"$2\"\n")
      let terminal = try await Tmux("$KANBAO \(file)", environment: ["EDITOR": "/bin/sh \(editor)"], scratch: scratch)
      try await terminal.expect("把差距看清楚")
      try await terminal.type("]|head -c 30; echo done\r")
      try await terminal.expect("鹭汀市政务服务中心", "done", "按Enter回到看报")
      try await terminal.press("Enter")
      try await terminal.expectGone("按Enter回到看报")
      try await terminal.type("g")
      try await terminal.expect("把差距看清楚")
      try await terminal.type("E")
      try await terminal.expect("把差距改明白")
      let edited = try String(contentsOfFile: scratch.path + "/edited", encoding: .utf8)
      #expect(edited.hasPrefix("+") && edited.hasSuffix(" edits\n"))
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    @Test func draggingTheMouseSelects() async throws {
      let scratch = try Scratch()
      let terminal = try PseudoTerminal([BuiltBinary.path], environment: scratch.environment())
      try #require(await terminal.shows("把差距看清楚"))
      // Row 9 begins with four blanks of the indent.
      terminal.send("\u{1B}[<0;7;9M\u{1B}[<32;15;9M\u{1B}[<0;15;9m")
      terminal.send("Y")
      try #require(await terminal.shows("已复制选中的"))
      let copied = try #require(terminal.output.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]+)/)).output.1
      let text = String(decoding: Data(base64Encoded: String(copied)) ?? Data(), as: UTF8.self)
      #expect(text == "5月8日至1")
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
    }

    /// Presses ] until somebody speaks. That a key has been taken is told by the number of the remark: the rest of the bottom
    /// row changes of itself while the text is counted.
    private func jump(to speaker: String, on terminal: Tmux) async throws {
      var bottom = try await terminal.bottomRow()
      for _ in 0..<12 where !bottom.contains(speaker) {
        try await terminal.press("]")
        let before = remark(bottom)
        let isThere = try await eventually {
          bottom = try await terminal.bottomRow()
          return bottom.hasSuffix("%") && remark(bottom) != nil && remark(bottom) != before
        }
        try #require(isThere, "] goes on")
      }
    }

    /// 2/15 before 第1/5屏: which remark is read, and of how many.
    private func remark(_ bottom: String) -> Substring? { bottom.firstMatch(of: /[0-9]+\/[0-9]+(?=第)/)?.output }

    /// What stands on the rows between the first and the last, hanzi only.
    private func body(_ terminal: Tmux) async throws -> String {
      var rows = try await terminal.settledRows()
      while rows.last == "" { rows.removeLast() }
      return rows.dropFirst().dropLast().map(hanzi).joined()
    }

    private func hanziOnScreen(_ rows: [String]) -> String { rows.map(hanzi).joined() }

    private func hanzi(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.filter { (0x4E00...0x9FFF).contains($0.value) }))
    }

    /// How many changes of colour or attribute the text between the first and the last row has.
    private func styles(_ terminal: Tmux) async throws -> Int {
      try await terminal.settledRows(styled: true).dropFirst().dropLast(2).joined().count { $0 == "\u{1B}" }
    }
  }
}
