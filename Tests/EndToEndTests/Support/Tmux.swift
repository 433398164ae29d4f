import Foundation
import Testing

/// A real terminal: one window of a tmux server of our own, gone when the test is over.
final class Tmux {
  let scratch: Scratch
  private let socket: String

  /// - Parameter command: a shell command line; `$KANBAO` is the program, `$SAMPLE` the sample. How it ended is printed.
  init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    scratch: Scratch? = nil
  ) async throws {
    self.scratch = try scratch ?? Scratch()
    socket = "\(self.scratch.path)/tmux-\(UUID().uuidString.prefix(8))"
    let settings = try self.scratch.file(
      "tmux.conf",
      """
      set -g status off
      set -g default-terminal tmux-256color
      set -g history-limit 500
      set -s escape-time 0
      set -g remain-on-exit on
      set -g default-size \(columns)x\(rows)
      """)
    // Ctrl-C goes to all processes of the terminal, one after the other: the command may have ended before the shell has
    // its own, and what follows must not end by it.
    let script = try self.scratch.file(
      "command-\(UUID().uuidString.prefix(8)).sh",
      "\(command)\nstatus=$?\ntrap '' INT\necho ended with $status\nexec sleep 3600\n")
    let own = ["KANBAO": BuiltBinary.path, "SAMPLE": BuiltBinary.sample].merging(environment) { $1 }
    let pid = try spawn(
      [
        "tmux", "-u", "-S", socket, "-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        "exec /bin/sh \(script)",
      ], environment: self.scratch.environment(own))
    guard await wait(for: pid) == .exited(0) else { throw Problem("tmux does not start") }
  }

  deinit {
    let call = ["tmux", "-S", socket, "kill-server"]
    guard let pid = try? spawn(call, environment: scratch.environment()) else { return }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
  }

  struct Problem: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
  }

  @discardableResult
  func tmux(_ arguments: String...) async throws -> String {
    try await run(["tmux", "-u", "-S", socket] + arguments, scratch: scratch).output
  }

  /// Presses keys by tmux's names: `Space`, `C-f`, `F1`, `]`.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key == ";" ? "\\;" : key) }
  }

  /// Types text as an input method commits it.
  func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The rows as they are seen, blanks at the end dropped; a screen that is being drawn may be seen half.
  /// - Parameter styled: with the escape sequences of their colours and attributes.
  func rows(styled: Bool = false) async throws -> [String] {
    try await (styled ? tmux("capture-pane", "-p", "-e") : tmux("capture-pane", "-p"))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows when nothing is being drawn any more: the system hands a screen over in pieces of 2,048 bytes.
  func settledRows(styled: Bool = false) async throws -> [String] {
    var last = try await rows(styled: styled)
    _ = try await eventually(within: 5) {
      try await Task.sleep(for: .milliseconds(20))
      let now = try await rows(styled: styled)
      defer { last = now }
      return now == last
    }
    return last
  }

  /// The screen's text without blanks: cells may stand between the clusters of one word.
  func text() async throws -> String { try await rows().joined().filter { !$0.isWhitespace } }

  func bottomRow() async throws -> String { try await rows().last { !$0.isEmpty }?.filter { !$0.isWhitespace } ?? "" }

  func query(_ format: String) async throws -> String {
    try await tmux("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  /// Waits for text on the screen, blanks apart.
  func expect(_ wanted: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expectScreen("shows \(wanted)", sourceLocation: sourceLocation) { screen in
      wanted.allSatisfy(screen.contains)
    }
  }

  func expectGone(_ unwanted: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expectScreen("no longer shows \(unwanted)", sourceLocation: sourceLocation) { !$0.contains(unwanted) }
  }

  func expectBottom(_ wanted: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let met = try await eventually {
      let row = try await bottomRow()
      return wanted.allSatisfy(row.contains)
    }
    if !met { try await fail("bottom row shows \(wanted)", sourceLocation) }
  }

  /// - Parameter condition: takes the screen's text without blanks.
  func expectScreen(
    _ description: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (String) async throws -> Bool
  ) async throws {
    if !(try await eventually { try await condition(try await text()) }) { try await fail(description, sourceLocation) }
  }

  /// Waits for the command's end.
  func expectEnd(status: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await expect("endedwith\(status)", sourceLocation: sourceLocation)
  }

  private func fail(_ description: String, _ sourceLocation: SourceLocation) async throws {
    let screen = try await rows().joined(separator: "\n")
    throw Unmet(description: "\(description), line \(sourceLocation.line); the screen:\n\(screen)")
  }

  struct Unmet: Error, CustomStringConvertible { var description: String }
}
