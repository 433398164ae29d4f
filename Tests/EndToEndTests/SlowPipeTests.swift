import Foundation
import Testing

extension EndToEnd {
  /// What comes slowly through a pipe is shown while the rest is on its way.
  @Suite struct SlowPipes {
    @Test(arguments: ["", "-"])
    func whatHasComeIsShown(file: String) async throws {
      let scratch = try Scratch()
      let more = "(cat $SAMPLE; until [ -e $HOME/more ]; do sleep 0.05; done; echo 　　船到岸了。)"
      let terminal = try await Tmux("\(more) | $KANBAO --lang zh-Hans \(file)", scratch: scratch)
      try await terminal.expect("把差距看清楚", "后面的还没有来")
      try await terminal.press("Space")
      try await terminal.expectGone("把差距看清楚")
      let page = try await page(terminal)
      _ = try scratch.file("more", "")
      try await terminal.expectGone("后面的还没有来")
      // The person stays where they were.
      #expect(try await self.page(terminal) == page)
      try await terminal.press("G")
      try await terminal.expect("船到岸了")
      try await terminal.press("q")
      try await terminal.expectEnd()
    }

    /// The text between the first and the last line; the column beside it knows how long the text is.
    private func page(_ terminal: Tmux) async throws -> [String] {
      try await terminal.settledRows().dropFirst().prefix(22).map { $0.filter { $0.isLetter } }
    }

    /// Half a data set is none: it is waited for.
    @Test func aDataSetIsReadAsAWhole() async throws {
      let scratch = try Scratch()
      let more =
        #"(echo '[{"title": "渡口", "content":'; until [ -e $HOME/more ]; do sleep 0.05; done; echo '"船到岸了。"}]')"#
      let terminal = try await Tmux("\(more) | $KANBAO --lang zh-Hans", scratch: scratch)
      try await terminal.expect("标准输入")
      _ = try scratch.file("more", "")
      try await terminal.expect("渡口", "船到岸了")
      #expect(!(try await terminal.text().contains("还没有来")))
      try await terminal.press("q")
      try await terminal.expectEnd()
    }
  }
}
