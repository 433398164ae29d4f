import Foundation
import Testing

extension EndToEnd {
  /// Files that never end, never begin, or lead nowhere.
  @Suite struct BadInput {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(arguments: ["/dev/zero", "/dev/urandom"]) func devicesWithoutEnd(_ path: String) async throws {
      for command in ["export", "show", "speakers"] {
        let outcome = try await kanbao(command, path, scratch: scratch)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.errors == "kanbao: \(path): 不是文本文件\n")
      }
      let piped = try await run(["/bin/sh", "-c", "\(BuiltBinary.path) export < \(path)"], scratch: scratch)
      #expect(piped.ending == .exited(1))
    }

    /// Whoever reads them, messages are in that person's language.
    @Test(arguments: [
      ("zh-Hans", "没有这个文件或文件夹", "是 PDF；先取出文字"), ("zh-Hant", "沒有這個檔案或資料夾", "是 PDF；先取出文字"),
      ("en", "No such file or directory", "is a PDF; take its text out first"),
    ])
    func messagesSpeakThePersonsLanguage(_ language: String, _ missing: String, _ pdf: String) async throws {
      let file = try scratch.file("a.pdf", "%PDF-1.7\n")
      let outcome = try await kanbao("export", "--lang", language, "/nowhere.txt", file, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.first == "kanbao: /nowhere.txt: \(missing)")
      #expect(lines.last?.hasPrefix("kanbao: \(file): \(pdf)") == true)
    }

    @Test func aPipeThatNobodyWritesInto() async throws {
      let path = scratch.path + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let outcome = try await kanbao("export", path, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors == "kanbao: \(path): 是管道，没有人往里写\n")
    }

    /// A key that leads to one neither waits nor hides the others.
    @Test func aPipeAmongTheFilesDoesNotHoldTheReader() async throws {
      let pipe = scratch.path + "/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      let file = try scratch.file("c.txt", "渡口今天又开了。\n")
      let terminal = try await Tmux("$KANBAO --lang en \(file) \(pipe) /dev/urandom", columns: 120, scratch: scratch)
      try await terminal.expect("渡口今天又开了")
      try await terminal.type("}")
      try await terminal.expectBottom("/pipe", "isapipeoradevice")
      try await terminal.type("}")
      try await terminal.expectBottom("/dev/urandom")
      try await terminal.type("q")
      try await terminal.expect("endedwith0")
    }

    @Test func aPipeThatSomebodyWritesIntoLater() async throws {
      let path = scratch.path + "/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let script = "(sleep 1; echo 渡口今天又开了。; sleep 1; echo 船工天天开班。) > \(path) & \(BuiltBinary.path) export \(path)"
      let outcome = try await run(["/bin/sh", "-c", script], scratch: scratch)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.output.contains("渡口今天又开了") && outcome.output.contains("船工天天开班"))
    }

    /// The middle of something compressed looks like noise: only how it begins tells.
    @Test func aLongCompressedStream() async throws {
      let script = """
        import gzip, random, sys
        characters = [chr(code) for code in range(0x4E00, 0x9000)]
        random.seed(7)
        text = "".join("".join(random.choices(characters, k=30)) + "。\\n" for _ in range(6000)) + "渡口今天又开了。\\n"
        sys.stdout.buffer.write(gzip.compress(text.encode()))
        """
      let file = try scratch.file("make.py", script)
      for options in ["", "-", "- --format jsonl"] {
        let outcome = try await run(
          ["/bin/sh", "-c", "python3 \(file) | \(BuiltBinary.path) export \(options)"], scratch: scratch)
        #expect(outcome.ending == .exited(0) && outcome.errors.isEmpty)
        #expect(outcome.output.contains("渡口今天又开了"))
      }
    }

    @Test func linksInACircle() async throws {
      let folder = try scratch.folder("2031")
      try FileManager.default.createSymbolicLink(atPath: folder + "/a.txt", withDestinationPath: "b.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/b.txt", withDestinationPath: "a.txt")
      try FileManager.default.createSymbolicLink(atPath: folder + "/again", withDestinationPath: ".")
      _ = try scratch.file("2031/c.txt", "渡口今天又开了。\n")
      let outcome = try await kanbao("export", folder, scratch: scratch)
      #expect(outcome.ending == .exited(1))
      #expect(outcome.errors.count { $0 == "\n" } == 2)
      #expect(outcome.output.contains("渡口今天又开了"))
    }

    @Test func whatBreaksOffIsTold() async throws {
      let file = try scratch.file("a.json", #"[{"title": "渡口复航", "content": "渡口今天又"#)
      let outcome = try await kanbao("export", file, scratch: scratch)
      #expect(outcome.ending == .exited(0))
      #expect(outcome.errors.hasPrefix("kanbao: \(file): 有中断或错误的地方"))
      #expect(outcome.output.contains("\"kind\": \"damaged\""))
    }

    /// What takes long is told on the terminal, and Ctrl-C ends it.
    @Test func longReadingIsTold() async throws {
      let path = scratch.path + "/slow"
      try #require(mkfifo(path, 0o600) == 0)
      let terminal = try await Tmux("trap : INT; $KANBAO export \(path) > $HOME/out", scratch: scratch)
      try await terminal.expect("/slow")
      try await terminal.press("C-c")
      try await terminal.expect("endedwith130")
    }

    /// Quick runs say nothing, and what was said is gone at the end.
    @Test func theLineIsTakenAway() async throws {
      let path = scratch.path + "/slow"
      try #require(mkfifo(path, 0o600) == 0)
      let terminal = try await Tmux(
        "(sleep 2; echo 渡口今天又开了。) > \(path) & $KANBAO export \(path) > $HOME/out", scratch: scratch)
      try await terminal.expect("/slow")
      try await terminal.expect("endedwith0")
      try await terminal.expectGone("/slow")
    }
  }
}
