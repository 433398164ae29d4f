package import ArticleModel
import Synchronization
import System
package import SystemPackage

/// Analyses a document's sections on threads of its own, some way ahead of what was asked for. `descriptor` says that a
/// result waits.
package final class AnalysisWorker: Sendable {
  /// How a section of a document becomes articles; called from any thread, pure.
  package typealias Analyse = @Sendable (_ document: Document, _ section: Int) -> [Article]

  private struct State {
    var document: Document?
    var analyse: Analyse?
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
  private let wakePipe = WakePipe()
  private let most: Int

  /// Readable when there is a result.
  package var descriptor: FileDescriptor { wakePipe.descriptor }

  /// - Parameter threads: at most; by default one processor is left to whoever reads.
  package init(threads: Int = min(4, Process.processorCount - 1)) { most = max(1, threads) }

  /// Owes one section, in place of what was owed before. Quickest for one after the other.
  package func analyse(_ section: Int, of document: Document, with analyse: @escaping Analyse) {
    let missing = state.withLock { state in
      // Of another document the first section is asked for first.
      if section != state.asked + 1 || section == 0 {
        (state.document, state.analyse) = (document, analyse)
        state.run += 1
        state.next = section
        state.finished = [:]
      }
      (state.asked, state.isOwed) = (section, true)
      if state.finished[section] != nil { wakePipe.wake() }
      let missing = max(0, min(most, end(of: state) - state.next) - state.threads)
      state.threads += missing
      return missing
    }
    for _ in 0..<missing { startThread() }
  }

  /// Sections may be begun up to here: each thread has another one to go on with.
  private func end(of state: State) -> Int { min(state.asked + 2 * most, state.document?.sectionCount ?? 0) }

  private func startThread() {
    if !BackgroundThread.start({ self.work() }) { state.withLock { $0.threads -= 1 } }
  }

  /// What one thread does, until nothing is left that may be begun.
  private func work() {
    while let task = take() {
      let articles = task.analyse(task.document, task.section)
      state.withLock { state in
        guard task.run == state.run else { return }
        state.finished[task.section] = articles
        if task.section == state.asked { wakePipe.wake() }
      }
    }
  }

  private struct Task {
    let run: Int
    let section: Int
    let document: Document
    let analyse: Analyse
  }

  private func take() -> Task? {
    state.withLock { state in
      guard let document = state.document, let analyse = state.analyse, state.next < end(of: state) else {
        state.threads -= 1
        return nil
      }
      state.next += 1
      return Task(run: state.run, section: state.next - 1, document: document, analyse: analyse)
    }
  }

  /// The section that was owed, once it is there.
  package func result() -> (section: Int, articles: [Article])? {
    wakePipe.clear()
    return state.withLock { state in
      guard state.isOwed, let articles = state.finished.removeValue(forKey: state.asked) else { return nil }
      state.isOwed = false
      return (state.asked, articles)
    }
  }
}
