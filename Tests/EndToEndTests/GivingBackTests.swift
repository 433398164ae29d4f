import Foundation
import Testing

extension EndToEnd {
  /// The terminal is given back as it was, however the reader ends or stops.
  @Suite struct GivingBack {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func reader(_ arguments: String..., environment: [String: String] = [:]) async throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        [BuiltBinary.path] + arguments, environment: scratch.environment(environment))
      try #require(await terminal.shows("把差距看清楚"))
      #expect(!terminal.modesAreRestored)
      return terminal
    }

    private func expectRestored(_ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(terminal.modesAreRestored, sourceLocation: sourceLocation)
      for (on, off) in [
        ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?25l", "\u{1B}[?25h"), ("\u{1B}[?2004h", "\u{1B}[?2004l"),
        ("\u{1B}[?1000h", "\u{1B}[?1000l"), ("\u{1B}[?1002h", "\u{1B}[?1002l"), ("\u{1B}[?1006h", "\u{1B}[?1006l"),
        ("\u{1B}[?2026h", "\u{1B}[?2026l"), ("\u{1B}[?1h", "\u{1B}[?1l"),
      ] {
        #expect(terminal.isOff(on: on, off: off), "\(off.dropFirst())", sourceLocation: sourceLocation)
      }
    }

    @Test func whenThePersonLeaves() async throws {
      let terminal = try await reader()
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      expectRestored(terminal)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT]) func whenAskedToEnd(signal: Int32) async throws {
      let terminal = try await reader()
      kill(terminal.pid, signal)
      #expect(await terminal.end() == .exited(128 + signal))
      expectRestored(terminal)
    }

    /// What a fault, a trap of Swift or a library's abort() sends, and whatever else ends a program.
    @Test(arguments: [
      SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGIO, SIGPWR,
    ]) func whenItCrashes(signal: Int32) async throws {
      let terminal = try await reader(environment: ["SWIFT_BACKTRACE": "enable=no"])
      kill(terminal.pid, signal)
      #expect(await terminal.end() == .killed(signal))
      expectRestored(terminal)
    }

    /// A pipe that nobody reads, or a file that may not grow, ends nothing: the clipboard's program may be gone.
    @Test func brokenPipesEndNothing() async throws {
      _ = try scratch.folder("bin")
      let helper = try scratch.file("bin/xclip", "#!/bin/sh\nexec 0<&-\necho called >>$HOME/called\n")
      chmod(helper, 0o755)
      let path = "\(scratch.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
      let page = try scratch.file(
        "long.txt", "“" + String(repeating: "把差距看清楚，让办法长出来，一件一件做下去。", count: 4000) + "”县长顾长远说。\n")
      let terminal = try await reader(page, environment: ["DISPLAY": ":0", "PATH": path])
      kill(terminal.pid, SIGPIPE)
      kill(terminal.pid, SIGXFSZ)
      terminal.send("]")
      #expect(
        await eventually {
          // While another test starts a program, a file that was written just now cannot be one.
          terminal.send("y")
          return await eventually(within: 1) {
            terminal.receive()
            return FileManager.default.fileExists(atPath: scratch.path + "/called")
          }
        })
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      expectRestored(terminal)
    }

    /// The window is closed: with the signal that says so, and without (nohup).
    @Test(arguments: ["exec", "trap '' HUP; exec"]) func whenTheWindowIsClosed(_ how: String) async throws {
      let terminal = try PseudoTerminal(
        ["/bin/sh", "-c", "\(how) \(BuiltBinary.path)"], environment: scratch.environment())
      try #require(await terminal.shows("把差距看清楚"))
      terminal.hangUp()
      #expect(await terminal.end() != nil, "ends")
    }

    @Test func toTheShellWithItsScreen() async throws {
      let terminal = try await Tmux(
        "echo before; stty -g >$HOME/a; $KANBAO && stty -g >$HOME/b; cmp $HOME/a $HOME/b && echo same")
      try await terminal.expect("把差距看清楚")
      #expect(try await terminal.query("#{alternate_on}") == "1")
      try await terminal.press("q")
      try await terminal.expect("before", "same", "endedwith0")
      #expect(try await !terminal.text().contains("把差距"))
      #expect(try await terminal.query("#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag}") == "0 1 0 0")
    }

    /// By its own key, by the signal for it, and by the one that nobody can answer; back in another size.
    @Test(arguments: ["C-z", "TSTP", "STOP"]) func stopsAndComesBackInAnotherSize(_ how: String) async throws {
      // Of the shells, one that has its own modes again when a job stops.
      let terminal = try await Tmux(
        "exec bash --norc --noprofile -i", environment: ["PS1": "ready "], scratch: scratch)
      try await terminal.expect("ready")
      try await terminal.type("$KANBAO")
      try await terminal.press("Enter")
      try await terminal.expect("把差距看清楚")
      // The terminal's answers to what the reader asks it are read before a key is: the shell would take them for commands.
      try await terminal.press("H")
      try await terminal.expectGone("让办法长出来")
      try await terminal.press("q")
      try await terminal.expect("把差距看清楚", "让办法长出来")
      if how == "C-z" {
        try await terminal.press("C-z")
      } else {
        let pid = try await terminal.query("#{pane_pid}")
        let children = try String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)
        let reader = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
        kill(reader, how == "TSTP" ? SIGTSTP : SIGSTOP)
      }
      // The shell says so when the program has really stopped: what is typed sooner is the program's.
      try await terminal.expect("Stopped")
      // After SIGSTOP the shell writes on the reader's screen, which it cannot leave.
      if how != "STOP" { #expect(try await terminal.query("#{alternate_on}") == "0") }
      try await terminal.resize(columns: 72, rows: 18)
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.expect("把差距看清楚", "让办法长出来")
      try await terminal.expectScreen("the bottom row is the last of 18") { _ in
        let rows = try await terminal.rows()
        return rows.count >= 18 && rows[17].contains("%") && !rows.contains { $0.contains("Stopped") }
      }
      try await terminal.press("q")
      try await terminal.expectGone("把差距看清楚")
      #expect(try await terminal.query("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    }

    /// An editor that is stopped stops the reader with it, and the shell has the terminal.
    @Test func anEditorCanBeStopped() async throws {
      let file = try scratch.file("a.txt", "渡口今天又开了。\n")
      let editor = try scratch.file("edit.sh", "echo editing; kill -TSTP 0; echo edited; sleep 0\n")
      let terminal = try await Tmux(
        "exec /bin/sh -i", environment: ["PS1": "ready ", "EDITOR": "/bin/sh \(editor)"], scratch: scratch)
      try await terminal.expect("ready")
      try await terminal.type("$KANBAO \(file)")
      try await terminal.press("Enter")
      try await terminal.expect("渡口今天又开了")
      try await terminal.press("E")
      try await terminal.expect("editing", "Stopped")
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.expect("渡口今天又开了")
      try await terminal.press("q")
      try await terminal.expectGone("渡口今天又开了")
    }

    /// Nothing to read keys from: a message, and the terminal is not touched.
    @Test func withoutAControllingTerminal() async throws {
      let terminal = try PseudoTerminal(["sleep", "600"], environment: scratch.environment())
      let call = "setsid --wait \(BuiltBinary.path) --lang en </dev/null >\(terminal.path) 2>\(scratch.path)/errors"
      let outcome = try await run(["/bin/sh", "-c", call], scratch: scratch)
      #expect(outcome.ending == .exited(1))
      let errors = try String(contentsOfFile: scratch.path + "/errors", encoding: .utf8)
      #expect(errors == "kanbao: no terminal to read keys from; use kanbao show FILE\n")
      terminal.receive()
      #expect(terminal.bytes.isEmpty && terminal.modesAreRestored)
    }

    /// A thousand sizes while pages are turned and a long text is analysed: the last one is drawn.
    @Test func aStormOfResizesEndsInTheRightSize() async throws {
      let paragraph = "　　把差距看清楚。河长制推行三年以来，江州的水清了，“岸上的人多了。”县长顾长远说。\n\n"
      let page = try scratch.file("long.txt", "江州日报\n\n标题在此\n\n" + String(repeating: paragraph, count: 4000))
      let terminal = try await reader(page)
      for step in 0..<1000 {
        terminal.resize(columns: 20 + step % 180, rows: 4 + step % 60)
        if step % 3 == 0 { terminal.send(step % 2 == 0 ? " " : "]") }
        terminal.receive()
      }
      terminal.send("G")
      terminal.resize(columns: 72, rows: 20)
      var start = 0
      let isDrawn = await eventually {
        terminal.receive()
        start = terminal.bytes.count
        terminal.send("\u{0C}")
        return await eventually(within: 1) {
          terminal.receive()
          return terminal.lastRow(from: start) == 20
        }
      }
      #expect(isDrawn, "the last row is \(terminal.lastRow(from: start))")
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      expectRestored(terminal)
    }
  }
}
