import Foundation
import Testing

extension EndToEnd {
  /// What the terminal is sent.
  @Suite struct Terminals {
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
  }
}
