package import ArticleModel
package import ReaderCore
import Synchronization
import System
package import SystemPackage

/// Looks through files on threads of its own, for one search at a time. `descriptor` says that something was found out.
///
/// Small files come first, each in its turn; a big one is looked through when they are done, a slice at a time.
package final class SearchWorker: Sendable {
  /// How files are read; both are called from any thread, and are pure.
  package struct Reading: Sendable {
    package var open: @Sendable (_ file: String) -> Document?
    package var analyse: @Sendable (TextRange, Document) -> [Article]

    package init(
      open: @escaping @Sendable (_ file: String) -> Document?,
      analyse: @escaping @Sendable (TextRange, Document) -> [Article]
    ) {
      (self.open, self.analyse) = (open, analyse)
    }
  }

  private struct State {
    var search: FileSearch?
    var reading: Reading?
    /// Told apart from what was asked for before: results of another run are dropped.
    var run = 0
    /// Files that no thread has taken yet, the next one last.
    var files: [String] = []
    var bigFiles: [String] = []
    var found: [FileFindings] = []
    var threads = 0
    var isAwake = false
  }

  private let state = Mutex(State())
  private let wakePipe = WakePipe()
  private let most: Int

  /// Bytes. A longer file waits until the others are looked through.
  package static let bigFile = 4 << 20
  /// Files in which nothing stands are told of together.
  private static let batch = 32

  /// Readable when there is a result.
  package var descriptor: FileDescriptor { wakePipe.descriptor }

  package init(threads: Int = max(2, min(4, Process.processorCount - 1))) { most = max(1, threads) }

  /// Begins a search in place of the one before.
  package func search(_ search: FileSearch, in files: [String], _ reading: Reading) {
    let missing = state.withLock { state in
      (state.search, state.reading) = (search, reading)
      state.run += 1
      (state.files, state.bigFiles, state.found) = (files.reversed(), [], [])
      let missing = max(0, min(most, files.count) - state.threads)
      state.threads += missing
      return missing
    }
    for _ in 0..<missing where !BackgroundThread.start({ self.work() }) { state.withLock { $0.threads -= 1 } }
  }

  /// What has been found out since the last call.
  package func result() -> (search: FileSearch, findings: [FileFindings])? {
    wakePipe.clear()
    return state.withLock { state in
      state.isAwake = false
      guard let search = state.search, !state.found.isEmpty else { return nil }
      defer { state.found = [] }
      return (search, state.found)
    }
  }

  private struct Task {
    let run: Int
    let file: String
    let isBig: Bool
    let search: FileSearch
    let reading: Reading
  }

  /// What one thread does, until no file is left.
  private func work() {
    while let task = take() { look(task) }
  }

  private func take() -> Task? {
    state.withLock { state in
      guard let search = state.search, let reading = state.reading,
        let (file, isBig) = state.files.popLast().map({ ($0, false) }) ?? state.bigFiles.popLast().map({ ($0, true) })
      else {
        state.threads -= 1
        return nil
      }
      return Task(run: state.run, file: file, isBig: isBig, search: search, reading: reading)
    }
  }

  private func look(_ task: Task) {
    let status = try? FileStatus(of: task.file)
    // A pipe may never give anything.
    guard let status, status.kind == .file else {
      return give(FileFindings(file: task.file, progress: .unreadable), of: task)
    }
    if !task.isBig, status.size > Self.bigFile { return putOff(task) }
    guard let document = task.reading.open(task.file) else {
      return give(FileFindings(file: task.file, progress: .unreadable), of: task)
    }
    var sum = FileFindings(file: task.file, progress: .upTo(0))
    while case .upTo = sum.progress, isWanted(task) {
      let found = task.search.look(through: document, after: sum) { task.reading.analyse($0, document) }
      sum.add(found)
      give(found, of: task)
    }
  }

  private func isWanted(_ task: Task) -> Bool { state.withLock { $0.run == task.run } }

  private func putOff(_ task: Task) {
    state.withLock { if $0.run == task.run { $0.bigFiles.insert(task.file, at: 0) } }
  }

  private func give(_ findings: FileFindings, of task: Task) {
    state.withLock { state in
      guard state.run == task.run else { return }
      state.found.append(findings)
      let isWorthTelling =
        findings.count > 0 || state.found.count >= Self.batch || state.files.isEmpty
      guard isWorthTelling, !state.isAwake else { return }
      state.isAwake = true
      wakePipe.wake()
    }
  }
}
