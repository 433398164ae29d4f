import Foundation
import Testing

extension EndToEnd {
  /// What the reader keeps, when it is killed, runs twice, or finds the disk full.
  @Suite struct StateSurvives {
    private let scratch: Scratch
    private var positions: String { scratch.path + "/.local/state/kanbao/positions.tsv" }

    init() throws { scratch = try Scratch() }

    private var lines: [String] {
      ((try? String(contentsOfFile: positions, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }

    /// A folder of articles of several screens.
    private func articles(_ folder: String, _ count: Int) throws -> String {
      let path = try scratch.folder(folder)
      for i in 1...count {
        let body = (1...60).map { "第\($0)段，\(folder)的渡口修好了，船又开了。\n" }.joined()
        _ = try scratch.file("\(folder)/\(i).txt", "渡口\(i)\n\(body)到岸收篙。\n")
      }
      return path
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func thePlaceIsKeptAtASignal(signal: Int32) async throws {
      let folder = try articles("东渡", 1)
      let terminal = try PseudoTerminal([BuiltBinary.path, folder + "/1.txt"], environment: scratch.environment())
      try #require(await terminal.shows("第1段"))
      terminal.send("G")
      try #require(await terminal.shows("到岸收篙"))
      kill(terminal.pid, signal)
      _ = try #require(await terminal.end())
      #expect(lines.count == 1 && !lines[0].hasPrefix("0\t"))
    }

    /// Nobody asked for it, nothing ended: what is lost when the machine goes down is half a minute.
    @Test func thePlaceIsKeptAfterHalfAMinute() async throws {
      let folder = try articles("西渡", 1)
      let terminal = try PseudoTerminal([BuiltBinary.path, folder + "/1.txt"], environment: scratch.environment())
      try #require(await terminal.shows("第1段"))
      terminal.send("G")
      #expect(await eventually(within: 90) { !lines.isEmpty })
      kill(terminal.pid, SIGKILL)
      _ = await terminal.end()
      #expect(lines.count == 1 && !lines[0].hasPrefix("0\t"))
    }

    /// Each place is written when its file is left, in both readers at the same time.
    @Test func twoReadersLoseNothing() async throws {
      let count = 30
      let folders = try [articles("上游", count), articles("下游", count)]
      let terminals = try folders.map {
        try PseudoTerminal([BuiltBinary.path, $0], environment: scratch.environment())
      }
      for terminal in terminals { try #require(await terminal.shows("第1段")) }
      for _ in 1..<count { for terminal in terminals { terminal.send("}") } }
      for terminal in terminals {
        terminal.send("q")
        #expect(await terminal.end() == .exited(0))
      }
      for folder in ["/上游/", "/下游/"] { #expect(lines.count { $0.contains(folder) } == count) }
      let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/.local/state/kanbao")
      #expect(beside.filter { $0.hasPrefix("positions") } == ["positions.tsv"])
    }

    /// Killed at any moment of its writing, it leaves the old or the new places, and nothing that stops the next reader.
    @Test func killedReadersLeaveWholeLines() async throws {
      let folder = try articles("中游", 12)
      var known = 0
      for round in 0..<25 {
        let terminal = try PseudoTerminal([BuiltBinary.path, folder], environment: scratch.environment())
        try #require(await terminal.shows("渡口"))
        for _ in 0..<12 { terminal.send("}") }
        try await Task.sleep(for: .microseconds(700 * round))
        kill(terminal.pid, SIGKILL)
        _ = await terminal.end()
        for line in lines { #expect(line.contains(/^\d+\t.*\/中游\/\d+\.txt$/), "\(line)") }
        #expect(lines.count >= known, "a place that was there is gone")
        known = lines.count
      }
      let terminal = try PseudoTerminal([BuiltBinary.path, folder + "/7.txt"], environment: scratch.environment())
      try #require(await terminal.shows("渡口"))
      terminal.send("Gq")
      #expect(await terminal.end() == .exited(0))
      #expect(lines.last?.contains("/7.txt") == true)
    }

    /// No file may grow, as on a disk that is full: reading goes on, and each thing that is not kept is told.
    @Test func aFullDiskIsTold() async throws {
      let folder = try articles("北渡", 2)
      let terminal = try await Tmux(
        "ulimit -f 0; LC_ALL=zh_CN.UTF-8 $KANBAO --lang en \(folder)", columns: 120, scratch: scratch)
      try await terminal.expect("第1段")
      try await terminal.type("ma")
      try await terminal.expectBottom("notes.tsv", "notsaved", "Filetoolarge")
      try await terminal.type("/船")
      try await terminal.press("Enter")
      try await terminal.expectBottom("history.tsv", "notsaved")
      try await terminal.type("}")
      try await terminal.expectBottom("positions.tsv", "notsaved")
      try await terminal.type("G")
      try await terminal.expect("到岸收篙")
      try await terminal.type("q")
      try await terminal.expect("endedwith0")
      #expect(try await terminal.text().contains("positions.tsvisnotsaved"), "told on the way out, too")
      #expect(lines.isEmpty)
    }

    @Test func aHomeWhereNothingCanBeWrittenIsTold() async throws {
      let folder = try articles("南渡", 1)
      let state = try scratch.file("no-folder", "")
      let terminal = try await Tmux(
        "$KANBAO --lang en \(folder)/1.txt", columns: 120, environment: ["XDG_STATE_HOME": state], scratch: scratch)
      try await terminal.expect("第1段")
      try await terminal.type("ma")
      try await terminal.expectBottom("notes.tsv", "notsaved", "Notadirectory")
      try await terminal.type("Gq")
      try await terminal.expect("endedwith0", "positions.tsv", "notsaved")
    }

    @Test func aDamagedFileIsKeptAsideAndNamed() async throws {
      _ = try scratch.folder(".local/state/kanbao")
      let damaged = Data([0, 0, 0, 0, 10]) + Data("7\t/甲.txt\n".utf8)
      try damaged.write(to: URL(filePath: positions))
      let terminal = try await Tmux("$KANBAO --lang en $SAMPLE", columns: 140, scratch: scratch)
      try await terminal.expectBottom("positions.tsv", "damaged", "positions.tsv.damaged")
      #expect(try Data(contentsOf: URL(filePath: positions + ".damaged")) == damaged)
      try await terminal.type("q")
      try await terminal.expect("endedwith0")
      #expect(lines.first == "7\t/甲.txt" && lines.count == 2)
    }
  }
}
