import Archive
import ReaderCore
import System
import SystemPackage

/// Has several processes read files, and one writer, this process, add what they send.
///
/// A trap ends a process and cannot be caught: the file that ends workers is reported, and a new worker does the rest of its job.
/// What has come is committed in transactions of bounded size; who asks the program to end waits for the running one.
struct ArchiveWorkers {
  private struct Worker {
    var process: PipedProcess
    var frames: MessageReader
    var job: ArchiveJob?
    /// Files of the job that were read, or ended a worker.
    var passed = 0
    /// Files of the job that have come.
    var arrived: Set<Int> = []

    init(_ process: PipedProcess) {
      self.process = process
      frames = MessageReader(process.output)
    }
  }

  private let writer: ArchiveWriter
  private let signals = SignalQueue()
  private var workers: [Worker] = []
  private var jobs: [ArchiveJob] = []
  /// What has come and is not committed, and its bytes.
  private var pending: [(batch: Batch, files: [ArchiveWriter.FoundFile])] = []
  private var pendingSize = 0
  /// When.
  private var committed = ResourceUse.seconds
  private(set) var totals = Totals()

  struct Totals {
    var files = 0
    var articles = 0
    /// Bytes of files.
    var bytes = 0
    var failed = false
    /// The signal that asked the program to end.
    var signal: Int32?
  }

  init(_ writer: ArchiveWriter) { self.writer = writer }

  /// Bytes that are committed at once: little enough to be in memory and to be lost, much enough for long lists.
  private static let transaction = 12 << 20
  /// Seconds after which what is there is committed, however little it is.
  private static let patience = 1.0

  /// - Parameter passing: called after each transaction.
  mutating func run(_ jobs: [ArchiveJob], passing: (Totals) -> Void) throws(DatabaseError) {
    self.jobs = jobs.reversed()
    // One more than there are processors: while this process writes, some wait for it.
    let most = min(Process.processorCount + 1, jobs.count)
    while totals.signal == nil {
      while !self.jobs.isEmpty, dispatch(most) {}
      let busy = workers.filter { $0.job != nil }.map(\.process.output)
      guard !busy.isEmpty else { break }
      guard case .ready(let ready) = Readiness.wait(for: busy + [signals.descriptor], milliseconds: -1) else {
        continue
      }
      if ready.contains(signals.descriptor) { answerSignals() }
      for output in ready {
        if let index = workers.firstIndex(where: { $0.process.output == output }) { read(index) }
      }
      let isDue = pendingSize >= Self.transaction || ResourceUse.seconds - committed > Self.patience
      if isDue { try commit(passing) }
    }
    try commit(passing)
    if !self.jobs.isEmpty, totals.signal == nil { totals.failed = true }
    // Whoever is asked to end does not wait for them: they see that nobody listens.
    if totals.signal == nil { for worker in workers { _ = worker.process.end() } }
  }

  private mutating func answerSignals() {
    for event in signals.takeEvents() {
      switch event {
      case .termination(let signal): totals.signal = signal
      case .stop: Process.stop()
      case .resized, .continued: break
      }
    }
  }

  private mutating func commit(_ passing: (Totals) -> Void) throws(DatabaseError) {
    guard !pending.isEmpty else { return }
    totals.articles += try writer.add(pending)
    for (batch, files) in pending {
      for file in batch.files where file.outcome != .begun {
        totals.bytes += files[file.index].size
        if file.outcome != .unreadable { totals.files += 1 }
      }
    }
    (pending, pendingSize, committed) = ([], 0, ResourceUse.seconds)
    passing(totals)
  }

  /// - Returns: whether a job was given to somebody.
  private mutating func dispatch(_ most: Int) -> Bool {
    var index = workers.firstIndex { $0.job == nil }
    if index == nil, workers.count < most,
      let process = PipedProcess(arguments: [ArchiveWorker.option] + Process.arguments)
    {
      workers.append(Worker(process))
      index = workers.count - 1
    }
    guard let index, let job = jobs.popLast() else { return false }
    (workers[index].job, workers[index].passed, workers[index].arrived) = (job, 0, [])
    // Where it has ended already, its output says so.
    _ = try? workers[index].process.input.writeAll(WorkerMessage.bytes(.job, job.bytes))
    return true
  }

  private mutating func read(_ index: Int) {
    workers[index].frames.fill()
    if workers[index].frames.isAtEnd { return replace(index) }
    while let (kind, message) = workers[index].frames.available() {
      switch kind {
      case .passed: workers[index].passed += 1
      case .batch: take(Batch(message), message.count, from: index)
      case .done, .job: workers[index].job = nil
      }
    }
  }

  private mutating func take(_ batch: Batch, _ size: Int, from index: Int) {
    guard let job = workers[index].job else { return }
    if batch.files.contains(where: { $0.outcome == .unreadable }) { totals.failed = true }
    for file in batch.files where file.outcome != .begun { workers[index].arrived.insert(file.index) }
    pending.append((batch, job.files.map(\.found)))
    pendingSize += size
  }

  /// A worker has ended. Its job is done once more with a message for each file; the file at which that ends is to blame, and
  /// is left out.
  private mutating func replace(_ index: Int) {
    let worker = workers.remove(at: index)
    let ending = worker.process.end()
    if case .askedToEnd(let signal) = ending { totals.signal = signal }
    guard let job = worker.job else { return }
    let isKnown = job.isSuspect || job.files.count == 1
    if isKnown {
      totals.failed = true
      let reason = Interface.text(.leftOut, (ending?.fault ?? Fault(.endsProgram)).text(in: Interface.language))
      // Behind the last file: with no file to blame, all would end the next worker, too.
      guard job.files.indices.contains(worker.passed) else { return StandardError.report(nil, reason) }
      StandardError.report(job.files[worker.passed].found.path, reason)
    }
    let rest = job.files.indices.filter { !(isKnown && $0 == worker.passed) && !worker.arrived.contains($0) }
    if !rest.isEmpty { jobs.append(ArchiveJob(rest.map { job.files[$0] }, isSuspect: true)) }
  }
}
