import Archive
import ArticleModel
import ArticleParsing
import ReaderCore
import System
import SystemPackage

/// What a worker of `kanbao archive add` is: the program called with `option` before its arguments. It reads files, and sends
/// what the archive is to keep of them.
struct ArchiveWorker {
  static let option = "--archive-worker"
  static let isAssigned = Process.arguments.first == option

  let analysis: Analysis
  let loader: DocumentLoader
  let limits: FileLimits
  private var maker = BatchMaker()

  init(analysis: Analysis, loader: DocumentLoader, limits: FileLimits) {
    (self.analysis, self.loader, self.limits) = (analysis, loader, limits)
  }

  /// Bytes of text after which what is there is sent: of a long file not all is in memory.
  private static let most = 3 << 20

  /// Does jobs until there are no more.
  mutating func serve() {
    Process.ignoreBrokenPipes()
    var input = MessageReader(.standardInput)
    while let (kind, message) = input.next() {
      guard kind == .job else { return }
      let job = ArchiveJob(message)
      for (index, file) in job.files.enumerated() {
        read(file, index)
        if job.isSuspect { send(.passed) }
      }
      send(.batch, maker.take().bytes)
      send(.done)
    }
  }

  /// A writer that is gone wants nothing more.
  private func send(_ kind: WorkerMessage.Kind, _ message: [UInt8] = []) {
    do {
      try FileDescriptor.standardOutput.writeAll(WorkerMessage.bytes(kind, message))
    } catch {
      exit(ExitStatus.unreadable.rawValue)
    }
  }

  private mutating func read(_ file: ArchiveJob.File, _ index: Int) {
    let path = file.found.path
    watch(path, size: file.found.size)
    defer { Watchdog.shared.end() }
    do throws(DocumentLoader.Failure) {
      let contents = try loader.contents(of: path)
      let fingerprint = Self.fingerprint(of: contents)
      if let fingerprint, fingerprint == file.known { return maker.end(index, .unchanged, fingerprint) }
      let document = try loader.load(contents, name: path)
      if document.isDamaged { StandardError.report(path, Interface.text(.readInPart)) }
      if document.source.count > file.found.size { watch(path, size: document.source.count) }
      let mark = fingerprint ?? Fingerprint(first: 0, second: 0)
      for section in 0..<document.sectionCount {
        for article in analysis.unsharedArticles(in: document.sectionRange(section), of: document) {
          maker.add(article, in: document.source)
        }
        if maker.size > Self.most, section + 1 < document.sectionCount {
          maker.end(index, .begun, mark)
          send(.batch, maker.take().bytes)
        }
      }
      maker.end(index, .read, mark)
    } catch {
      StandardError.report(error.path, Interface.text(error.problem))
      maker.end(index, .unreadable, Fingerprint(first: 0, second: 0))
    }
  }

  private func watch(_ path: String, size: Int) { Watchdog.shared.begin(path, size: size, limits: limits) }

  /// Of the file's bytes; `nil` of a pipe, which gives others the next time.
  private static func fingerprint(of contents: FileContents) -> Fingerprint? {
    guard case .mapped(let file) = contents else { return nil }
    return Fingerprint(file.bytes.span)
  }
}
