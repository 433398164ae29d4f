import Foundation
import Testing

extension EndToEnd {
  /// A speaker who was missed is added, known in the next sitting and to every command, and taken back.
  @Suite struct Correcting {
    @Test func aMissedSpeakerIsAddedAndTakenBack() async throws {
      let scratch = try Scratch()
      let words = "慢慢走，总会走到山顶。"
      let file = try scratch.file(
        "a.txt", "江州日报\n2031年05月12日 第1版：要闻\n\n山路上的人\n\n　　天刚亮，队伍出发了。\(words)午后下起了雨。\n")
      let terminal = try await Tmux("$KANBAO '\(file)'", scratch: scratch)
      try await terminal.expect("天刚亮")
      try await terminal.type("/慢慢走")
      try await terminal.press("Enter", "v")
      try await terminal.expectBottom("选中一句")
      try await terminal.press("C")
      try await terminal.type("方知远")
      try await terminal.press("Enter")
      try await terminal.expectBottom("方知远")
      try await terminal.press("q")
      try await terminal.expectEnd()
      let list = scratch.path + "/.config/kanbao/corrections.tsv"
      #expect(try String(contentsOfFile: list, encoding: .utf8) == "2031-05-12 山路上的人\t方知远\tsays\t\(words)\n")
      let export = try await run([BuiltBinary.path, "export", file, "--format", "csv"], scratch: scratch)
      #expect(export.output.contains("方知远") && export.output.contains(words), "\(export.output)")
      let again = try await Tmux("$KANBAO '\(file)'", scratch: scratch)
      try await again.expect("天刚亮")
      try await again.press("s")
      try await again.expect("发言人1", "方知远")
      try await again.press("Escape", "L")
      try await again.expect("更正1", "说：\(words)")
      try await again.press("d")
      try await again.expect("更正0")
      try await again.press("Escape", "s")
      try await again.expect("没有发言人")
      #expect(try String(contentsOfFile: list, encoding: .utf8).isEmpty)
      try await again.press("U", "s")
      try await again.expect("发言人1")
      try await again.press("q", "q")
      try await again.expectEnd()
    }
  }
}
