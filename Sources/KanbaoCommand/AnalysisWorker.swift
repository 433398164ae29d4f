import ArticleModel
import Glibc
import Synchronization

/// Analyses sections on a thread of its own. A byte on `descriptor` says that results wait.
final class AnalysisWorker: Sendable {
  private let finished = Mutex<[(section: Int, articles: [Article])]>([])
  private let readEnd: Int32
  private let writeEnd: Int32

  /// Readable when there are results; −1 when the system gave no pipe.
  var descriptor: Int32 { readEnd }

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  private final class Job {
    let worker: AnalysisWorker
    let document: Document
    let section: Int
    init(worker: AnalysisWorker, document: Document, section: Int) {
      self.worker = worker
      self.document = document
      self.section = section
    }
  }

  /// Starts one section. The reader asks for the next when this one has come back.
  func analyse(_ section: Int, of document: Document) {
    let job = Unmanaged.passRetained(Job(worker: self, document: document, section: section))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let job = Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
        let articles = job.document.analyse(job.document.source, job.document.sectionRange(job.section))
        job.worker.finish(job.section, articles)
        return nil
      }, job.toOpaque())
    if status == 0 { pthread_detach(thread) } else { job.release() }
  }

  private func finish(_ section: Int, _ articles: [Article]) {
    finished.withLock { $0.append((section, articles)) }
    _ = write(writeEnd, [0], 1)
  }

  /// What has been finished since the last call.
  func results() -> [(section: Int, articles: [Article])] {
    var bytes = [UInt8](repeating: 0, count: 64)
    _ = read(readEnd, &bytes, bytes.count)
    return finished.withLock { results in
      defer { results = [] }
      return results
    }
  }
}
