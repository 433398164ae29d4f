import Characters
import Synchronization
import System
import SystemPackage

/// Says on the terminal what is being read, once that takes longer than a person waits without wondering. The line is gone
/// when something else is printed, and at the end.
final class Progress: Sendable {
  static let shared = Progress()

  private struct State {
    var text = ""
    /// How much of it is done, in per cent.
    var share: Int?
    var isShown = false
    var isRunning = false
    /// Something else has the terminal.
    var isOver = false
  }

  private let state = Mutex(State())
  private let wakePipe = WakePipe()
  /// Nobody reads standard error where it is a file or a pipe.
  private let isWatched = TerminalDevice.isTerminal(.standardError)

  /// Milliseconds before something is said, and between two times.
  private static let patience: Int32 = 300
  private static let interval: Int32 = 100
  /// Characters of the line at most; it must not wrap.
  private static let longest = 36

  private init() {}

  /// Something else is read from now on.
  func begin(_ text: String) {
    guard isWatched else { return }
    let isNew = state.withLock { state in
      if state.isOver { return false }
      state.share = nil
      state.text = PlainText.line(String(text.suffix(Self.longest)), for: .screen)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if isNew, !BackgroundThread.start({ self.watch() }) { end() }
  }

  /// So many parts of what is read are done.
  func pass(_ done: Int, of count: Int) {
    guard isWatched, count > 1 else { return }
    state.withLock { $0.share = done * 100 / count }
  }

  /// Output comes. Unless it goes to a file, it may come to the same terminal, and nothing is said any more.
  func makeWay() {
    guard isWatched else { return }
    clear()
    if (try? FileStatus(of: "/dev/stdout"))?.kind == .file { return }
    state.withLock { $0.isOver = true }
    end()
  }

  /// Nothing is read any more.
  func end() {
    guard isWatched else { return }
    clear()
    state.withLock { $0.isRunning = false }
    wakePipe.wake()
  }

  /// Takes the line away; the next one comes after a while.
  func clear() {
    guard isWatched else { return }
    state.withLock { state in
      if state.isShown { Self.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func watch() {
    var wait = Self.patience
    while Readiness.wait(for: [wakePipe.descriptor], milliseconds: wait) != .ready([wakePipe.descriptor]) {
      wait = Self.interval
      state.withLock { state in
        guard state.isRunning else { return }
        let share = state.share.map { " \($0)%" } ?? ""
        Self.write("\r\(state.text)\(share)\u{1B}[K")
        state.isShown = true
      }
    }
    wakePipe.clear()
  }

  private static func write(_ text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }
}
