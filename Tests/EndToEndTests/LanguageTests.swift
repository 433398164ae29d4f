import Foundation
import Testing

extension EndToEnd {
  /// The interface speaks the person's language, and takes what they paste for text.
  @Suite struct Speaking {
    @Test(
      arguments: [
        ("--lang en", [:], ["F1 help", "terms", "speakers"], ["screen 1/"]),
        ("--lang zh-Hant", [:], ["F1 幫助", "提法", "發言人"], ["第1/"]),
        ("", ["LC_ALL": "zh_TW.UTF-8"], ["F1 幫助", "提法", "發言人"], []),
        ("", ["LC_ALL": "en_GB.UTF-8"], ["F1 help", "terms", "speakers"], []),
        ("", ["LC_ALL": "C"], ["F1 帮助", "提法", "发言人"], ["第1/"]),
      ] as [(String, [String: String], [String], [String])])
    func speaksTheLanguage(
      option: String, environment: [String: String], words: [String], bottom: [String]
    ) async throws {
      let terminal = try await Tmux("$KANBAO \(option) $SAMPLE", environment: environment)
      try await terminal.expect("把差距看清楚", words[0].filter { $0 != " " })
      for word in bottom { try await terminal.expectBottom(word.filter { $0 != " " }) }
      try await terminal.press("t")
      try await terminal.expect(words[1])
      try await terminal.press("Escape", "s")
      try await terminal.expect(words[2])
      try await terminal.press("q", "q")
      try await terminal.expectEnd()
    }

    /// Pasted text is no keys: line ends in it do not end a prompt, and on the page it does nothing.
    @Test func pastesText() async throws {
      let terminal = try await Tmux("$KANBAO --lang zh-Hans $SAMPLE")
      try await terminal.expect("把差距看清楚")
      let first = try await terminal.settledRows().prefix(23)
      try await terminal.tmux("set-buffer", "Gq\nq:quit\n")
      try await terminal.tmux("paste-buffer", "-p")
      try await terminal.press("/")
      try await terminal.expectBottom("^R")
      #expect(try await terminal.settledRows().prefix(23) == first)
      try await terminal.tmux("set-buffer", "一窗\n到底\n")
      try await terminal.tmux("paste-buffer", "-p")
      try await terminal.expectBottom("/一窗到底")
      try await terminal.press("Enter")
      try await terminal.expectBottom("一窗到底1/3")
      try await terminal.press("q")
      try await terminal.expectEnd()
    }
  }
}
