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
  ) throws {
    self.scratch = try scratch ?? Scratch()
    socket = "\(self.scratch.path)/tmux-\(UUID().uuidString.prefix(8))"
    let settings = try self.scratch.file(
      "tmux.conf",
      """
      set -g status off
      set -g default-terminal tmux-256color
      set -g history-limit 500
      set -s escape-time 0
      set -g default-size \(columns)x\(rows)
      """)
    let script = try self.scratch.file(
      "command-\(UUID().uuidString.prefix(8)).sh", "\(command)\necho ended with $?\nexec sleep 3600\n")
    let own = ["KANBAO": BuiltBinary.path, "SAMPLE": BuiltBinary.sample].merging(environment) { $1 }
    let pid = try spawn(
      [
        "tmux", "-u", "-S", socket, "-f", settings, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        "exec /bin/sh \(script)",
      ], environment: self.scratch.environment(own))
    guard wait(for: pid) == .exited(0) else { throw Problem("tmux does not start") }
  }

  deinit { _ = try? tmux("kill-server") }

  struct Problem: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
  }

  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    try run(["tmux", "-u", "-S", socket] + arguments, scratch: scratch).output
  }

  /// Presses keys by tmux's names: `Space`, `C-f`, `F1`, `]`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key == ";" ? "\\;" : key) }
  }

  /// Types text as an input method commits it.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The rows as they are seen, blanks at the end dropped.
  func rows() throws -> [String] {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows with their escape sequences for colours and attributes.
  func styledRows() throws -> [String] {
    try tmux("capture-pane", "-p", "-e").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What is captured once it has stopped changing: the system hands a screen over in pieces of 2,048 bytes.
  func settled(_ capture: () throws -> [String]) throws -> [String] {
    var rows = try capture()
    while true {
      Thread.sleep(forTimeInterval: 0.03)
      let later = try capture()
      if later == rows { return rows }
      rows = later
    }
  }

  /// The screen's text without blanks: cells may stand between the clusters of one word.
  func text() throws -> String { try rows().joined().filter { !$0.isWhitespace } }

  func bottomRow() throws -> String { try rows().last { !$0.isEmpty }?.filter { !$0.isWhitespace } ?? "" }

  func query(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  /// Waits for text on the screen, blanks apart.
  func expect(_ wanted: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectScreen("shows \(wanted)", sourceLocation: sourceLocation) { screen in wanted.allSatisfy(screen.contains) }
  }

  func expectGone(_ unwanted: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expectScreen("no longer shows \(unwanted)", sourceLocation: sourceLocation) { !$0.contains(unwanted) }
  }

  func expectBottom(_ wanted: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let met = try eventually {
      let row = try bottomRow()
      return wanted.allSatisfy(row.contains)
    }
    if !met { try fail("bottom row shows \(wanted)", sourceLocation) }
  }

  /// - Parameter condition: takes the screen's text without blanks.
  func expectScreen(
    _ description: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (String) throws -> Bool
  ) throws {
    if !(try eventually { try condition(try text()) }) { try fail(description, sourceLocation) }
  }

  /// Waits for the command's end.
  func expectEnd(status: Int = 0, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("endedwith\(status)", sourceLocation: sourceLocation)
  }

  private func fail(_ description: String, _ sourceLocation: SourceLocation) throws {
    let screen = try rows().joined(separator: "\n")
    throw Unmet(description: "\(description), line \(sourceLocation.line); the screen:\n\(screen)")
  }

  struct Unmet: Error, CustomStringConvertible { var description: String }
}
