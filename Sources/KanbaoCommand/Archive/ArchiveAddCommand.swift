import Archive
import ArgumentParser
import ArticleParsing
import ReaderCore
import System

/// Reads files into the archive: new ones and those that have changed.
struct ArchiveAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Interface.text(.archiveAddAbstract),
    discussion: Interface.text(.archiveAddDiscussion))

  @OptionGroup var database: ArchiveArguments
  @OptionGroup var input: InputArguments
  @OptionGroup var limit: LimitArguments
  @Argument(help: .phrase(.archiveFilesHelp), completion: .file()) var files: [String]

  func validate() throws {
    if files.contains(Inputs.standardInput) { throw ValidationError(Interface.text(.archiveWantsFiles)) }
  }

  func run() throws {
    let personal = Personal.loadReporting()
    if ArchiveWorker.isAssigned {
      var worker = ArchiveWorker(
        analysis: personal.analysis(), loader: DocumentLoader(fields: input.fieldNames, encoding: input.encoding),
        limits: limit.limits)
      return worker.serve()
    }
    let start = ResourceUse.seconds
    var inputs = Inputs(files.map(AbsolutePath.of))
    let found = inputs.expanded()
    let writer = ArchiveWriter(try database.write(creating: true))
    var failed = inputs.failed
    let (work, known) = try database.attempt { () throws(DatabaseError) in
      try Self.work(found, writer, failed: &failed)
    }
    let jobs = ArchiveJob.jobs(work, workers: Process.processorCount)
    var workers = ArchiveWorkers(writer)
    Progress.shared.begin(Self.progress(workers.totals, of: work.count, since: start))
    try database.attempt { () throws(DatabaseError) in
      try workers.run(jobs) { Progress.shared.begin(Self.progress($0, of: work.count, since: start)) }
    }
    Progress.shared.end()
    try finish(workers.totals, unchanged: known, failed: failed, since: start)
  }

  /// The files that are to be read, and how many need not.
  private static func work(
    _ paths: [String], _ writer: ArchiveWriter, failed: inout Bool
  ) throws(DatabaseError) -> (files: [ArchiveJob.File], unchanged: Int) {
    var files: [ArchiveJob.File] = []
    var unchanged = 0
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      let status: FileStatus
      do throws(SystemError) {
        status = try FileStatus(of: path)
      } catch {
        StandardError.report(path, Interface.text(error))
        failed = true
        continue
      }
      let old = try writer.knownFile(path)
      if let old, old.size == status.size, old.changed == status.changed {
        unchanged += 1
        continue
      }
      let found = ArchiveWriter.FoundFile(path: path, size: status.size, changed: status.changed)
      files.append(ArchiveJob.File(found: found, known: old?.size == status.size ? old?.fingerprint : nil))
    }
    return (files, unchanged)
  }

  private static func progress(_ totals: ArchiveWorkers.Totals, of files: Int, since start: Double) -> String {
    Interface.text(.archiveProgress, "\(totals.files)", "\(files)", rate(totals, since: start))
  }

  /// Megabytes a second.
  private static func rate(_ totals: ArchiveWorkers.Totals, since start: Double) -> String {
    let tenths = Int(Double(totals.bytes) / 100_000 / max(0.001, ResourceUse.seconds - start))
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func finish(
    _ totals: ArchiveWorkers.Totals, unchanged: Int, failed: Bool, since start: Double
  ) throws {
    var output = StandardOutput()
    output.writeLine(
      Interface.text(
        .archiveAdded, "\(totals.files)", "\(totals.articles)", "\(unchanged)", Self.rate(totals, since: start)))
    output.flush()
    if let signal = totals.signal { Process.end(by: signal) }
    if failed || totals.failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }
}
