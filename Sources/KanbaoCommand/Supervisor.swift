import ArticleParsing
import ReaderCore
import System
import SystemPackage

/// Sees to it that no article takes the others with it.
///
/// A trap ends the process and cannot be caught. So several files are read by a process of their own, a worker: this program
/// once more, which ticks off on a checklist what it has done. When a signal ends the worker, or its `Watchdog`, the file that it had open is
/// reported, and a new worker goes on with what is still to do.
enum Supervisor {
  /// Has workers read the files and exits with their status. Returns when the system gives no worker.
  /// - Parameter failed: some input could not be read already.
  static func run(_ files: [String], failed: Bool) {
    guard var checklist = Checklist(of: files) else { return }
    let input = files.contains(Inputs.standardInput) ? storedInput() : nil
    guard var ending = startWorker(checklist, input) else { return }
    while let fault = ending.fault {
      let reason = Interface.text(.leftOut, fault.text(in: Interface.language))
      guard let left = checklist.reread(), let open = left.open else {
        StandardError.report(nil, reason)
        exit(ExitStatus.unreadable.rawValue)
      }
      StandardError.report(Inputs.displayName(left.paths[open]), reason)
      checklist = left
      checklist.mark(open, .fatal)
      guard let next = startWorker(checklist, input) else { exit(ExitStatus.unreadable.rawValue) }
      ending = next
    }
    switch ending {
    case .exited(ExitStatus.fine.rawValue) where failed || checklist.marks.contains(.fatal):
      exit(ExitStatus.unreadable.rawValue)
    case .exited(let status): exit(status)
    case .crashed(let signal), .askedToEnd(let signal): Process.end(by: signal)
    }
  }

  /// - Parameter input: what was read from standard input, from its beginning again.
  private static func startWorker(_ checklist: Checklist, _ input: NamelessFile?) -> ChildProcess.Ending? {
    if let input, !input.becomeStandardInput() { return nil }
    return ChildProcess.runSelf([checklist.argument] + Process.arguments)
  }

  /// Standard input can be read once only, but a worker may have to read it again.
  private static func storedInput() -> NamelessFile? {
    guard let input = try? FileDescriptor.standardInput.contents(where: DocumentLoader.isReadOn),
      let file = NamelessFile(), file.write(input.bytes, at: 0)
    else { return nil }
    return file
  }
}
