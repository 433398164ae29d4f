import Foundation
import Testing

extension EndToEnd {
  /// What kanbao opens, starts and writes: the named input, its own configuration and state, and nothing else.
  @Suite struct Surprises {
    private let scratch: Scratch
    private let page: String

    init() throws {
      scratch = try Scratch()
      page = try scratch.file(
        "page.txt", "江州日报\n\n渡口又开了\n\n　　“渡口修好了。”县长顾长远说。\n\n" + String(repeating: "　　推进“数字乡村”建设。数字乡村要办好。\n\n", count: 3))
    }

    // MARK: Programs without a shell

    /// What a shell would take for commands is part of a word.
    @Test func noShellReadsTheEditor() async throws {
      let editor = try scratch.file("my editor.sh", "#!/bin/sh\nprintf '[%s]' \"$@\" >\"$HOME/words\"\n")
      chmod(editor, 0o755)
      let odd = try scratch.file("a'b $(touch owned) `touch owned`;touch owned.txt", "渡口今天又开了。\n")
      let terminal = try PseudoTerminal(
        [BuiltBinary.path, odd],
        environment: scratch.environment(["VISUAL": "'\(editor)' -x ;touch $HOME/owned"]))
      // What follows the first screen is taken too: a program that nobody reads from comes to no key.
      try #require(await terminal.shows("渡口今天又开了"))
      try #require(await terminal.asksForScreensHeldBack())
      terminal.send("E")
      let words = scratch.path + "/words"
      let isEdited = await eventually {
        terminal.receive()
        return FileManager.default.fileExists(atPath: words)
      }
      #expect(isEdited)
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      #expect(try String(contentsOfFile: words, encoding: .utf8) == "[-x][;touch][$HOME/owned][+1][\(odd)]")
      #expect(try !FileManager.default.contentsOfDirectory(atPath: scratch.path).contains { $0 == "owned" })
    }

    @Test func anEditorThatIsNotThereIsNamed() async throws {
      let terminal = try PseudoTerminal(
        [BuiltBinary.path, page],
        environment: scratch.environment(["EDITOR": "no-such-editor -x", "LC_ALL": "en.UTF-8"]))
      try #require(await terminal.shows("渡口修好了"))
      terminal.send("E")
      #expect(await terminal.shows("no-such-editorcouldnotbestarted"))
      terminal.send("q")
      #expect(await terminal.end() == .exited(0))
      #expect(terminal.modesAreRestored)
    }

    /// The one command that goes through a shell is the one that the person types.
    @Test func aTypedCommandGoesThroughAShell() async throws {
      let terminal = try await Tmux("$KANBAO --lang en \(page)", scratch: scratch)
      try await terminal.expect("渡口修好了")
      try await terminal.type("]|")
      try await terminal.type("cat >$HOME/given; echo d''one")
      try await terminal.press("Enter")
      try await terminal.expect("done", "Entergoesback")
      try await terminal.press("Enter")
      try await terminal.expect("渡口修好了")
      try await terminal.press("q")
      try await terminal.expectEnd()
      #expect(try String(contentsOfFile: scratch.path + "/given", encoding: .utf8).contains("渡口修好了"))
    }

    // MARK: Secure mode

    /// Every key that would start a program or write a file, in a home where both would be seen.
    @Test func secureModeStartsAndWritesNothing() async throws {
      let bin = try scratch.folder("bin")
      for name in ["vi", "xclip", "xsel", "wl-copy", "sh"] {
        chmod(try scratch.file("bin/\(name)", "#!/bin/sh\ntouch \"$HOME/started-\(name)\"\n"), 0o755)
      }
      let state = try scratch.folder(".local/state/kanbao")
      _ = try scratch.file(".local/state/kanbao/positions.tsv", "damaged\n")
      let variables = [
        "KANBAO_SECURE": "1", "DISPLAY": ":0", "WAYLAND_DISPLAY": "x", "EDITOR": "vi",
        "PATH": "\(bin):/usr/bin:/bin",
      ]
      let terminal = try await Tmux("$KANBAO --lang en \(page)", columns: 120, environment: variables, scratch: scratch)
      try await terminal.expect("渡口修好了")
      let before = try contents()
      for (keys, end) in [
        ("]y", ""), ("Y", ""), ("D\(scratch.path)/saved", "Enter"), ("E", ""),
        ("|touch \(scratch.path)/piped", "Enter"),
        ("ma", ""), ("aseen", "Enter"), ("]Cn", ""), ("*A", ""),
      ] {
        try await terminal.type(keys)
        if !end.isEmpty { try await terminal.press(end) }
        try await terminal.expectBottom("securemode")
        try await terminal.press("Escape")
        try await terminal.expectGone("securemode")
      }
      // What nobody asked for: a search to be remembered, the place where the person stopped.
      try await terminal.type("/渡口")
      try await terminal.press("Enter", "q")
      try await terminal.expectEnd()
      #expect(try contents() == before)
      #expect(try String(contentsOfFile: state + "/positions.tsv", encoding: .utf8) == "damaged\n")
    }

    /// Files of the home, apart from those of the harness.
    private func contents() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: scratch.path).filter {
        !$0.contains(/tmux|command-|\.(in|out|err)$/)
      }
      .sorted()
    }

    // MARK: What is opened

    /// Every call that opens a file, starts a program or makes a socket.
    @Test(arguments: ["", "show", "speakers", "terms", "quotes", "notes", "config", "export", "export --format jsonl"])
    func opensNothingElse(_ command: String) async throws {
      guard try await run(["strace", "-V"], scratch: scratch).ending == .exited(0) else {
        Issue.record("strace is not installed: what is opened was not looked at", severity: .warning)
        return
      }
      let log = scratch.path + "/calls"
      let words = command.split(separator: " ").map(String.init)
      let files = ["notes", "config"].contains(command) ? [] : [page]
      let call =
        ["strace", "-f", "-qq", "-e", "trace=%file,socket,connect,execve,sendto", "-o", log, BuiltBinary.path] + words
        + files
      if command.isEmpty {
        let terminal = try PseudoTerminal(call, environment: scratch.environment())
        try #require(await terminal.shows("渡口修好了"), "\(terminal.output)")
        terminal.send("]sq/渡口\rtqq")
        try #require(await terminal.end() == .exited(0))
      } else {
        try #require(try await run(call, scratch: scratch).ending == .exited(0))
      }
      let calls = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
      try #require(calls.contains { $0.contains(files.isEmpty ? "/kanbao" : page) })
      let strangers = calls.filter { !isExpected($0) }
      #expect(strangers == [])
    }

    /// A call by its line in strace's log.
    private func isExpected(_ call: String) -> Bool {
      guard !call.contains(/\b(socket|connect|sendto)\(/) else { return false }
      if call.contains("execve(") { return call.contains("execve(\"\(BuiltBinary.path)\"") }
      guard let path = call.firstMatch(of: /"([^"]*)"/).map({ String($0.output.1) }) else { return true }
      let folders = [scratch.path + "/.config/kanbao", scratch.path + "/.local/state/kanbao"]
      let own = folders.contains { path == $0 || path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }
      // The system's libraries, locales and descriptions of terminals, and what it says of this process.
      let system = [
        "/lib", "/usr/lib", "/usr/share/", "/usr/local/share/", "/etc/ld.so", "/etc/terminfo", "/opt/swift/",
        "/proc/self/",
        "/proc/stat", "/sys/devices/system/cpu", "/dev/tty", "/dev/pts/", "/dev/null", "/dev/stdout",
        scratch.path + "/.terminfo",
        scratch.path + "/.tmp", (BuiltBinary.path as NSString).deletingLastPathComponent,
      ]
      return own || path == page || path.isEmpty || system.contains { path.hasPrefix($0) }
    }
  }
}
