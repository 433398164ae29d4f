import Foundation
import Testing

extension EndToEnd {
  /// Whatever the terminal is called, however large it is, whatever the locale says.
  @Suite struct EveryTerminal {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Environments that a reader opens in, shows the page, and gives the terminal back.
    @Test(arguments: [
      ["TERM": "vt100"], ["TERM": "vt220"], ["TERM": "linux"], ["TERM": "ansi"], ["TERM": "rxvt"], ["TERM": "xterm"],
      ["TERM": "xterm-mono"],
      ["TERM": "xterm-256color"], ["TERM": "xterm-direct"], ["TERM": "tmux-256color"], ["TERM": "screen"],
      ["TERM": "screen-256color"],
      // Not every machine knows these by name.
      ["TERM": "xterm-kitty"], ["TERM": "alacritty"], ["TERM": "foot-extra"], ["TERM": "tmux-direct"],
      // No locale in UTF-8, or none at all.
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "zh_CN.GB18030"], ["LC_ALL": "xx_YY.nothing"],
      ["LC_ALL": "", "LANG": ""],
      // The size is the terminal's own.
      ["LINES": "60", "COLUMNS": "200"], ["LINES": "3", "COLUMNS": "9"], ["LINES": "x", "COLUMNS": "-1"],
      ["NO_COLOR": "1"], ["NO_COLOR": "1", "TERM": "linux"], ["HOME": "/nowhere"], ["HOME": ""], ["PATH": ""],
    ]) func opensIn(_ variables: [String: String]) async throws {
      let terminal = try PseudoTerminal([BuiltBinary.path], environment: scratch.environment(variables))
      try #require(await terminal.shows("把差距看清楚"), "\(terminal.output.debugDescription)")
      terminal.send("]t\u{1B}")
      #expect(terminal.lastRow() <= 24)
      var ending: Ending?
      for _ in 0..<50 where ending == nil {
        terminal.send("q")
        ending = await terminal.end(within: 0.5)
      }
      #expect(ending == .exited(0))
      #expect(terminal.modesAreRestored)
      // Shift In: a part of “all attributes off” where a terminal has a second character set.
      #expect(SentText(terminal.bytes, controls: ["\u{0F}"]).strangers.isEmpty)
      if variables["NO_COLOR"] != nil { #expect(!terminal.output.contains(Self.colour)) }
    }

    /// A sequence that sets a colour.
    private static var colour: Regex<Substring> {
      /\u{1B}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m/
    }

    /// The check for colours finds some where there are any.
    @Test(arguments: ["xterm-256color", "linux", "xterm-direct"]) func hasColours(_ type: String) async throws {
      let terminal = try PseudoTerminal([BuiltBinary.path], environment: scratch.environment(["TERM": type]))
      try #require(await terminal.shows("把差距看清楚"))
      #expect(terminal.output.contains(Self.colour))
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
    }

    /// A terminal whose colours are red, green and blue is not sent the numbers of a palette.
    @Test func directColours() async throws {
      let source = try scratch.file(
        "direct.ti",
        """
        kanbao-direct|direct colours, RGB, CO#8, colors#0x1000000, pairs#0x7FFF, ccc@, initc@, op=\\E[39;49m,
        \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
        \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
        \tuse=xterm-256color,

        """)
      let compiled = try await run(["tic", "-x", "-o", scratch.path + "/.terminfo", source], scratch: scratch)
      try #require(compiled.ending == .exited(0), "\(compiled.errors)")
      let terminal = try PseudoTerminal(
        [BuiltBinary.path], environment: scratch.environment(["TERM": "kanbao-direct"]))
      try #require(await terminal.shows("把差距看清楚"))
      let colours = terminal.output.matches(of: /[34]8:2::([0-9]+):([0-9]+):[0-9]+m/)
      #expect(!colours.isEmpty)
      // As a number of the palette, every colour would be a blue near black.
      #expect(colours.contains { $0.output.1 != "0" || $0.output.2 != "0" })
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
    }

    @Test(arguments: ["nonsense", "nonsense-256color", "", "../../etc", "\u{1B}[2J"])
    func doesNotOpenIn(_ type: String) async throws {
      let terminal = try PseudoTerminal(
        [BuiltBinary.path, "--lang", "en"], environment: scratch.environment(["TERM": type]))
      #expect(await terminal.end() == .exited(1))
      #expect(terminal.output.contains("unknown terminal type"))
      #expect(!terminal.output.contains("\u{1B}"))
      #expect(terminal.modesAreRestored)
    }

    /// Lines are all that it can print.
    @Test func printsOnADumbTerminal() async throws {
      let terminal = try PseudoTerminal([BuiltBinary.path], environment: scratch.environment(["TERM": "dumb"]))
      #expect(await terminal.end() == .exited(0))
      #expect(terminal.plain.contains("把差距看清楚"))
      #expect(!terminal.output.contains("\u{1B}"))
      let piped = try PseudoTerminal(
        ["/bin/sh", "-c", "echo 渡口今天又开了。 | \(BuiltBinary.path)"], environment: scratch.environment(["TERM": "dumb"]))
      #expect(await piped.end() == .exited(0))
      #expect(piped.plain.contains("渡口今天又开了"))
    }

    @Test(arguments: [
      (20, 5), (10, 3), (2, 1), (1, 1), (2, 2), (1, 24), (80, 1), (3, 24), (300, 2), (500, 120), (500, 200),
    ])
    func fits(columns: Int, rows: Int) async throws {
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
  }
}
