import Foundation
import Testing

extension EndToEnd {
  /// The archive in the reader, in tmux.
  @Suite struct Researching {
    private let scratch: Scratch
    private let archive: String

    init() async throws {
      scratch = try Scratch()
      archive = scratch.path + "/archive.db"
      let folder = try scratch.folder("报纸")
      for (name, day, text) in [
        ("01", 12, "镇长方知远说：“修桥这件事，等了三十年。”"), ("02", 13, "村长许望山走了两遍，说：“修桥是大事。”"),
        ("03", 14, "云岭的茶叶一车一车运下山。"),
      ] {
        _ = try scratch.file(
          "报纸/\(name).txt", "江州日报\n2031年05月\(day)日 第1版：要闻\n\n第\(name)条消息\n\n　　\(text)\n")
      }
      let added = try await run([BuiltBinary.path, "archive", "add", folder, "--archive", archive], scratch: scratch)
      #expect(added.ending == .exited(0), "\(added.errors)")
    }

    @Test func searchesOpensAndComesBack() async throws {
      let terminal = try await Tmux("$KANBAO archive --archive \(archive)")
      try await terminal.expect("3篇文章", "资料库里找")
      try await terminal.type("修桥")
      try await terminal.press("Enter")
      try await terminal.expect("2处", "2031-05-13", "第02条消息", "许望山", "2031-05-12", "方知远")
      try await terminal.press("Enter")
      try await terminal.expect("走了两遍", "修桥1/1")
      try await terminal.press("B", "Enter")
      try await terminal.expect("2处", "方知远")
      try await terminal.press("Escape")
      try await terminal.expectGone("2处")
      try await terminal.press("T")
      try await terminal.expect("修桥2处·2篇2031-05-12–2031-05-13")
      try await terminal.press("Escape", "W")
      try await terminal.expect("谁说", "许望山", "方知远")
      try await terminal.press("q", "]", "R")
      try await terminal.expect("许望山的话1段·1篇")
      try await terminal.press("q", "q")
      try await terminal.expectEnd()
    }

    @Test func comparesWithAnotherFile() async throws {
      let last = try scratch.file("去年.txt", "江州日报\n2030年05月12日\n\n去年的报告\n\n　　坚持修桥铺路，坚持稳扎稳打。今年要修桥铺路。\n")
      let this = try scratch.file("今年.txt", "江州日报\n2031年05月12日\n\n今年的报告\n\n　　坚持修桥铺路，坚持快马加鞭。今年要修桥铺路。\n")
      let terminal = try await Tmux("$KANBAO \(this) \(last)")
      try await terminal.expect("今年的报告")
      try await terminal.press("=", "Enter")
      try await terminal.expect("去年的报告→今年的报告")
      try await terminal.press("G")
      try await terminal.expect("稳扎稳打", "快马加鞭")
      try await terminal.press("q", "q")
      try await terminal.expectEnd()
    }

    @Test func saysThatThereIsNoArchive() async throws {
      let terminal = try await Tmux("XDG_DATA_HOME=\(scratch.path)/nothing $KANBAO")
      try await terminal.expect("把差距看清楚")
      try await terminal.press("]", "R")
      try await terminal.expect("还没有这个资料库")
      try await terminal.press("q")
      try await terminal.expectEnd()
    }
  }
}
