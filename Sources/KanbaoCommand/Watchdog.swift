import ReaderCore
import Synchronization
import System

/// Ends the process when what it is reading costs too much: see `FileLimits`. A process that has a supervisor leaves the message
/// to it, which goes on with the other files.
final class Watchdog: Sendable {
  static let shared = Watchdog()

  private struct State {
    var limits: FileLimits?
    var name = ""
    /// Processor time when it began.
    var start = 0.0
    var isRunning = false
  }

  private let state = Mutex(State())
  /// Milliseconds between two looks: what is over a limit is seen soon enough, and looking costs nothing to speak of.
  private static let interval: Int32 = 50

  /// Something else is read from now on.
  /// - Parameters:
  ///   - name: for the message.
  ///   - size: its bytes, as far as is known.
  func begin(_ name: String, size: Int, limits: FileLimits) {
    let isNew = state.withLock { state in
      state.limits = limits.of(size: size)
      state.name = name
      state.start = ResourceUse.processorSeconds
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if isNew, !BackgroundThread.start({ self.watch() }) { end() }
  }

  /// Nothing is read now: from here to the next beginning the process is not ended.
  func end() { state.withLock { $0.limits = nil } }

  private func watch() {
    while true {
      _ = Readiness.wait(for: [], milliseconds: Self.interval)
      state.withLock { state in
        guard let limits = state.limits else { return }
        let seconds = ResourceUse.processorSeconds - state.start
        guard let overrun = limits.overrun(seconds: seconds, memory: ResourceUse.ownMemory) else { return }
        // While this is locked, nobody begins to print.
        if Checklist.assigned != nil || FilterWorker.isAssigned || ArchiveWorker.isAssigned {
          ResourceUse.endProcess(overrun.rawValue)
        }
        StandardError.report(state.name, Interface.text(.leftOut, Interface.text(overrun.phrase)))
        ResourceUse.endProcess(ExitStatus.unreadable.rawValue)
      }
    }
  }
}

/// Why a worker did not come to the end of what it read.
struct Fault {
  private let phrase: Phrase
  private let detail: String

  init(_ phrase: Phrase, _ detail: String = "") { (self.phrase, self.detail) = (phrase, detail) }

  func text(in language: Language) -> String { phrase.text(in: language, [detail]) }
}

extension ChildProcess.Ending {
  /// `nil` for a worker that came to its end, or was asked to end.
  var fault: Fault? {
    switch self {
    case .crashed(let signal): Fault(.crashesProgram, ChildProcess.name(ofSignal: signal))
    case .exited(let status): Overrun(rawValue: status).map { Fault($0.phrase) }
    case .askedToEnd: nil
    }
  }
}
