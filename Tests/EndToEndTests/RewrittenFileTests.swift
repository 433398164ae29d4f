import Foundation
import Testing

extension EndToEnd {
  /// The open file is written anew by another program while it is read.
  @Suite struct RewrittenFiles {
    private static let paragraph = "　　“路要一段一段地修。”县长顾长远说。渡口两岸的人听了都点头，船家也说这样稳当，水大水小都有路走。\n\n"
    private static let page = "江州日报\n\n渡口两岸\n\n"
    private static let short = "江州日报\n\n渡口停了\n\n　　船不开了。\n"

    /// Keys that look at what was there: the reader gets them together with the news that it is gone, or before it.
    private static let keys = ["m", "]a[G", "s", "ty", "O", "/顾长远\rn"]

    @Test(
      "It is cut off in place, in a small file and in one that is mapped", arguments: [3, 40_000], keys)
    func cutOff(paragraphs: Int, keys: String) async throws {
      let scratch = try Scratch()
      let file = try scratch.file("page.txt", Self.page + String(repeating: Self.paragraph, count: paragraphs))
      let terminal = try PseudoTerminal([BuiltBinary.path, file], environment: scratch.environment())
      try #require(await terminal.shows("渡口两岸"))
      terminal.send("]")
      try #require(await terminal.shows("顾长远县长"), "who speaks is below")
      // The reader stands still while the file becomes a shorter one and keys come.
      kill(terminal.pid, SIGSTOP)
      try Self.overwrite(file, with: Self.short)
      terminal.send(keys)
      kill(terminal.pid, SIGCONT)
      // Out of whatever the keys have opened or begun; then the file is read again.
      #expect(
        await eventually {
          terminal.send("\u{07}\u{07}\u{07}r")
          return await eventually(within: 1) {
            terminal.receive()
            return terminal.plain.contains("船不开了")
          }
        }, "what the file has now is shown")
      // The list may still be open, on the new text.
      terminal.send("\u{07}qq")
      #expect(await terminal.end() == .exited(0))
      #expect(terminal.modesAreRestored)
    }

    /// Without another file in its place: the same one, as `>` in a shell does it.
    private static func overwrite(_ file: String, with text: String) throws {
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }
  }
}
