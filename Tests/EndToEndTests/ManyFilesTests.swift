import Foundation
import Testing

extension EndToEnd {
  /// What a person does with a folder, in tmux.
  @Suite struct ManyFiles {
    /// A folder with some articles.
    private func folder(_ scratch: Scratch) throws -> String {
      let folder = try scratch.folder("报纸")
      let words = ["云岭的路通了，茶叶一车一车运下山。", "这一版说的是别的事。", "冬天里，茶叶要修剪。\n　　镇长方知远说：“茶叶是山里人的底气。”"]
      for (i, text) in words.enumerated() {
        let head = "江州日报\n2031年05月1\(i + 1)日 第1版：要闻\n\n第\(i + 1)天的新闻\n\n"
        let rest = String(repeating: "山里的路一天比一天长。", count: 60)
        _ = try scratch.file("报纸/0\(i + 1).txt", head + "　　\(text)\n　　\(rest)\n")
      }
      return folder
    }

    @Test func searchesAllFilesAndComesBack() async throws {
      let scratch = try Scratch()
      let terminal = try await Tmux("$KANBAO '\(try folder(scratch))'", scratch: scratch)
      try await terminal.expect("云岭的路通了")
      try await terminal.press("S")
      try await terminal.type("茶叶")
      try await terminal.press("Enter")
      try await terminal.expect("茶叶3处·2个文件", "2031-05-11第1天的新闻", "2031-05-13第3天的新闻", "方知远")
      try await terminal.press("G", "Enter")
      try await terminal.expect("镇长方知远说", "文件3/3")
      try await terminal.expectBottom("茶叶2/2")
      try await terminal.press("'", "'")
      try await terminal.expect("云岭的路通了", "文件1/3")
      try await terminal.press("S", "Enter")
      try await terminal.expect("茶叶3处·2个文件")
      try await terminal.press("q", "q")
      try await terminal.expectEnd()
    }
  }
}
