package import ArticleModel
import Glibc
import Synchronization

/// Analyses a document's sections on threads of its own, some way ahead of what was asked for. A byte on `descriptor` says
/// that a result waits.
package final class AnalysisWorker: Sendable {
  private struct State {
    var document: Document?
    /// Told apart from what was asked for before: results of another run are dropped.
    var run = 0
    /// The first section that no thread has taken yet.
    var next = 0
    /// The section that was asked for last, and whether it is still owed.
    var asked = -1
    var isOwed = false
    /// Finished sections that were not handed out yet.
    var finished: [Int: [Article]] = [:]
    var threads = 0
  }

  private let state = Mutex(State())
  private let readEnd: Int32
  private let writeEnd: Int32
  private let most: Int

  /// Readable when there is a result; −1 when the system gave no pipe.
  package var descriptor: Int32 { readEnd }

  /// - Parameter threads: at most; by default one processor is left to whoever reads.
  package init(threads: Int = min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 1)) {
    most = max(1, threads)
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit { for end in [readEnd, writeEnd] where end >= 0 { close(end) } }

  /// Owes one section, in place of what was owed before. Quickest for one after the other.
  package func analyse(_ section: Int, of document: Document) {
    let missing = state.withLock { state in
      // Of another document the first section is asked for first.
      if section != state.asked + 1 || section == 0 {
        state.document = document
        state.run += 1
        state.next = section
        state.finished = [:]
      }
      (state.asked, state.isOwed) = (section, true)
      if state.finished[section] != nil { tell() }
      let missing = max(0, min(most, end(of: state) - state.next) - state.threads)
      state.threads += missing
      return missing
    }
    for _ in 0..<missing { startThread() }
  }

  /// Sections may be begun up to here: each thread has another one to go on with.
  private func end(of state: State) -> Int { min(state.asked + 2 * most, state.document?.sectionCount ?? 0) }

  private func startThread() {
    let worker = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<AnalysisWorker>.fromOpaque(argument).takeRetainedValue().work() }
        return nil
      }, worker.toOpaque())
    guard status != 0 else {
      pthread_detach(thread)
      return
    }
    worker.release()
    state.withLock { $0.threads -= 1 }
  }

  /// What one thread does, until nothing is left that may be begun.
  private func work() {
    while let (run, section, document) = take() {
      let articles = document.analyse(document.source, document.sectionRange(section))
      state.withLock { state in
        guard run == state.run else { return }
        state.finished[section] = articles
        if section == state.asked { tell() }
      }
    }
  }

  private func take() -> (run: Int, section: Int, document: Document)? {
    state.withLock { state in
      guard let document = state.document, state.next < end(of: state) else {
        state.threads -= 1
        return nil
      }
      state.next += 1
      return (state.run, state.next - 1, document)
    }
  }

  private func tell() { _ = write(writeEnd, [0], 1) }

  /// The section that was owed, once it is there.
  package func result() -> (section: Int, articles: [Article])? {
    var bytes = [UInt8](repeating: 0, count: 64)
    _ = read(readEnd, &bytes, bytes.count)
    return state.withLock { state in
      guard state.isOwed, let articles = state.finished.removeValue(forKey: state.asked) else { return nil }
      state.isOwed = false
      return (state.asked, articles)
    }
  }
}
