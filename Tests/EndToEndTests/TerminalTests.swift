import Foundation
import Testing

extension EndToEnd {
  /// What the terminal is sent, and how it is given back.
  @Suite struct Terminals {
    @Test(arguments: [("q", nil), (nil, SIGTERM), (nil, SIGHUP)] as [(String?, Int32?)])
    func givesTheTerminalBack(key: String?, signal: Int32?) async throws {
      let scratch = try Scratch()
      let terminal = try PseudoTerminal([BuiltBinary.path], environment: scratch.environment())
      try #require(await terminal.shows("把差距看清楚"))
      #expect(!terminal.modesAreRestored)
      if let key { terminal.send(key) }
      if let signal { kill(terminal.pid, signal) }
      let ending = try #require(await terminal.end(), "ends")
      if key != nil { #expect(ending == .exited(0)) }
      #expect(terminal.modesAreRestored)
      for (on, off) in [
        ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?25l", "\u{1B}[?25h"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
        ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?1002h", "\u{1B}[?1002l"), ("\u{1B}[?1006h", "\u{1B}[?1006l"),
        ("\u{1B}[?2026h", "\u{1B}[?2026l"),
      ] {
        #expect(terminal.isOff(on: on, off: off), "\(off.dropFirst())")
      }
    }

    @Test func givesTheShellItsScreenBack() async throws {
      let terminal = try await Tmux(
        "echo before; stty -g >$HOME/a; $KANBAO && stty -g >$HOME/b; cmp $HOME/a $HOME/b && echo same")
      try await terminal.expect("把差距看清楚")
      #expect(try await terminal.query("#{alternate_on}") == "1")
      try await terminal.press("q")
      try await terminal.expect("before", "same", "endedwith0")
      #expect(try await !terminal.text().contains("把差距"))
      #expect(try await terminal.query("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}") == "0 1 0 0")
    }

    @Test func stopsAndComesBack() async throws {
      let terminal = try await Tmux("exec /bin/sh -i", environment: ["PS1": "ready "])
      try await terminal.expect("ready")
      try await terminal.type("$KANBAO")
      try await terminal.press("Enter")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("C-z")
      // The shell says so when the program has really stopped: what is typed sooner is the program's.
      try await terminal.expect("Stopped")
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.expect("把差距看清楚", "让办法长出来")
      try await terminal.press("q")
      try await terminal.expectGone("把差距看清楚")
    }

    /// Titles, clipboards, colours and answers that an article asks a terminal for.
    @Test func sendsNoControlsOfTheArticle() async throws {
      let scratch = try Scratch()
      let article = try scratch.file(
        "nasty.txt",
        """
        江州日报
        标题\u{1B}]0;OWNED\u{07}在此
          正文\u{1B}[31mRED\u{1B}[0m,\u{1B}]52;c;T1dORUQ=\u{1B}\\退格\u{08}\u{08}回车\rXX,\u{9B}35mC1\u{9D}0;TITLE\u{9C}完。
          换页\u{0C}删除\u{7F}铃\u{07}双向\u{202E}反\u{2066}隔\u{2028}\u{200B}零宽\u{FEFF}。
          “这句话里也有\u{1B}[2J控制符。”县长顾长远说,\u{1B}c清屏也不行。
        """)
      let forbidden = [
        "\u{1B}]0;OWNED", "\u{1B}]52;", "\u{1B}[31mRED", "\u{9B}", "\u{9D}", "\u{9C}", "\u{1B}c", "\u{7F}", "\u{202E}",
        "\u{2066}", "\u{2028}",
      ]
      let terminal = try PseudoTerminal([BuiltBinary.path, article], environment: scratch.environment())
      try #require(await terminal.shows("清屏也不行"))
      terminal.send("s")
      try #require(await terminal.shows("顾长远"))
      // The first closes the list.
      terminal.send("qMq")
      #expect(await terminal.end() == .exited(0))
      for sequence in forbidden { #expect(!terminal.output.contains(sequence), "\(sequence.debugDescription)") }
      #expect(!terminal.bytes.contains(0x0C))

      let shown = try await kanbao("show", article, "--color", "never", scratch: scratch)
      #expect(shown.ending == .exited(0))
      let controls = shown.output.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(Array(controls) == [])
      for sequence in forbidden { #expect(!shown.output.contains(sequence), "\(sequence.debugDescription)") }
      for command in ["speakers", "terms", "export --format markdown", "export --format csv", "quotes", "export"] {
        let call = [BuiltBinary.path] + command.split(separator: " ").map(String.init) + [article]
        let printed = try await run(call, scratch: scratch)
        #expect(printed.output.contains("顾长远") || command == "terms")
        for sequence in forbidden {
          #expect(!printed.output.contains(sequence), "\(command): \(sequence.debugDescription)")
        }
        let terminal = try PseudoTerminal(call, environment: scratch.environment())
        #expect(await terminal.end() == .exited(0))
        #expect(SentText(terminal.bytes).strangers.isEmpty, "\(command)")
      }
    }

    /// An option, a setting or a variable that somebody else has written is no better than an article.
    @Test func sendsNoControlsOfTheCommandLine() async throws {
      let scratch = try Scratch()
      let nasty = "\u{1B}]0;OWNED\u{07}\u{202E}\u{9B}2J"
      _ = try scratch.folder(".config/kanbao")
      _ = try scratch.file(
        ".config/kanbao/config.toml",
        "level = \"\\u001B]0;OWNED\\u0007\"\ntheme = \"\\u001B[2J\\u202E\"\n")
      let calls = [
        ["show", "--\(nasty)", "a.txt"], ["\(nasty)"], ["show", "--level", nasty, "a.txt"], ["config"],
        ["quotes", "--format", nasty, "a.txt"], ["speakers", "./\(nasty)"], ["notes"],
      ]
      for call in calls {
        let terminal = try PseudoTerminal(
          [BuiltBinary.path] + call, environment: scratch.environment(["TERM": "xterm", "EDITOR": nasty]))
        _ = await terminal.end()
        #expect(SentText(terminal.bytes).strangers.isEmpty, "\(call): \(terminal.output.debugDescription)")
      }
    }

    @Test(arguments: [(20, 5), (10, 3), (2, 1), (1, 1), (2, 2), (3, 24), (300, 2), (500, 120)])
    func fitsAnyTerminal(columns: Int, rows: Int) async throws {
      let scratch = try Scratch()
      let terminal = try PseudoTerminal(
        [BuiltBinary.path], columns: columns, rows: rows, environment: scratch.environment())
      // The alternate screen: the keys after it are the reader's.
      try #require(
        await eventually {
          terminal.receive()
          return terminal.output.contains("\u{1B}[?1049h")
        })
      terminal.send(" ]]]bGg")
      terminal.send("s\u{1B}[Bt")
      terminal.resize(columns: rows, rows: columns)
      terminal.resize(columns: columns, rows: rows)
      #expect(await terminal.end(within: 0.3) == nil, "still there")
      terminal.send("\r")
      var ending: Ending?
      for _ in 0..<50 where ending == nil {
        terminal.send("q")
        ending = await terminal.end(within: 0.5)
      }
      #expect(ending == .exited(0))
      #expect(terminal.modesAreRestored)
    }

    @Test func aStormOfResizesEndsInTheRightSize() async throws {
      let scratch = try Scratch()
      let terminal = try await Tmux("$KANBAO", scratch: scratch)
      try await terminal.expect("把差距看清楚")
      for step in 0..<30 { try await terminal.resize(columns: 20 + step * 3, rows: 6 + step) }
      try await terminal.resize(columns: 72, rows: 20)
      try await terminal.expect("把差距看清楚", "让办法长出来")
      try await terminal.expectScreen("the bottom row is the last") { _ in
        let rows = try await terminal.rows()
        return rows.count >= 20 && !rows[19].isEmpty
      }
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    /// A terminal that has gone away must not leave a reader behind.
    @Test func endsWhenTheTerminalGoes() async throws {
      let scratch = try Scratch()
      let terminal = try await Tmux("echo $$ >$HOME/pid; exec $KANBAO", scratch: scratch)
      try await terminal.expect("把差距看清楚")
      let pid = try #require(
        pid_t(String(contentsOfFile: scratch.path + "/pid", encoding: .utf8).trimmingCharacters(in: .newlines)))
      try await terminal.tmux("kill-server")
      #expect(await eventually { kill(pid, 0) != 0 })
    }
  }
}
