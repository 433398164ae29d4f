import ArgumentParser
import ArticleModel
import ArticleParsing
import ReaderCore
import System
import SystemPackage

/// The files named on the command line, opened one after the other. What cannot be read is reported and passed over.
struct Inputs {
  private let paths: [String]
  private let loader: DocumentLoader
  /// All of standard input, where it was read already.
  private let standardInput: StreamContents?
  private let limits: FileLimits?
  private(set) var failed = false

  /// - Parameters:
  ///   - fields: which fields of JSON and of tables hold what.
  ///   - encoding: what the files are in; found out where it is `nil`.
  ///   - standardInput: what `-` names, where it was read already.
  ///   - limits: what one file may cost `readAll`.
  init(
    _ paths: [String], fields: FieldNames = FieldNames(), encoding: TextEncoding? = nil,
    standardInput: StreamContents? = nil, limits: FileLimits? = nil
  ) {
    self.paths = paths
    loader = DocumentLoader(fields: fields, encoding: encoding)
    self.standardInput = standardInput
    self.limits = limits
  }

  /// When a command prints what it makes of a file.
  enum Printing { case fileByFile, atTheEnd }

  /// Opens every file in turn; folders are opened up into their articles. Several files are read by a worker, so that none
  /// can take the others with it: see `Supervisor`.
  mutating func readAll(
    _ printing: Printing, to output: inout StandardOutput, _ body: (Document, inout StandardOutput) -> Void
  ) {
    if let checklist = Checklist.assigned { return work(through: checklist, printing, to: &output, body) }
    let files = expanded()
    if files.count > 1 { Supervisor.run(files, failed: failed) }
    for path in files {
      Progress.shared.begin(path)
      _ = read(path) { body($0, &output) }
    }
    Progress.shared.end()
  }

  /// Prints the rest; throws the exit status when some input could not be read.
  func finish(_ output: inout StandardOutput) throws {
    output.flush()
    if failed { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }

  /// What a worker does.
  private mutating func work(
    through checklist: Checklist, _ printing: Printing, to output: inout StandardOutput,
    _ body: (Document, inout StandardOutput) -> Void
  ) {
    var checklist = checklist
    // Of a file that ends this worker nothing is printed.
    output.isHeld = true
    let supervisor = Process.parent
    for index in checklist.toDo {
      // Nobody waits for a worker whose supervisor was killed.
      if Process.parent != supervisor { exit(ExitStatus.unreadable.rawValue) }
      checklist.mark(index, .open)
      Progress.shared.begin("\(index + 1)/\(checklist.paths.count) \(checklist.paths[index])")
      let isRead = read(checklist.paths[index]) { body($0, &output) }
      checklist.mark(index, isRead ? .read : .unreadable)
      if printing == .fileByFile, output.isFull { print() }
    }
    Progress.shared.end()
    checklist.save()
    if printing == .fileByFile { print() }
    output.isHeld = false

    func print() {
      output.flush()
      checklist.markPrinted(recordCount: output.recordCount)
    }
  }

  /// Opens a file and does something with it, within its limits.
  /// - Returns: whether it can be read.
  private mutating func read(_ path: String, _ body: (Document) -> Void) -> Bool {
    let size = (try? FileStatus(of: path))?.size ?? 0
    defer { Watchdog.shared.end() }
    watch(path, size: size)
    guard let document = opened(path) else { return false }
    // What was packed, or came through a pipe, may be longer than was known.
    if document.source.count > size { watch(path, size: document.source.count) }
    body(document)
    return true
  }

  private func watch(_ path: String, size: Int) {
    if let limits { Watchdog.shared.begin(Self.displayName(path), size: size, limits: limits) }
  }

  /// One file; `nil` when it cannot be read, which is then reported.
  mutating func opened(_ path: String) -> Document? {
    do throws(DocumentLoader.Failure) {
      let document = try open(path)
      if document.isDamaged {
        StandardError.report(document.name, Interface.text(.readInPart))
      }
      return document
    } catch {
      report(error)
      return nil
    }
  }

  /// The files themselves, folders replaced by what is in them.
  mutating func expanded() -> [String] {
    var files: [String] = []
    for path in paths {
      do throws(DocumentLoader.Failure) {
        files += try loader.files(at: path)
      } catch {
        report(error)
      }
    }
    return files
  }

  private func open(_ path: String) throws(DocumentLoader.Failure) -> Document {
    guard path == Self.standardInput else { return try loader.load(path: path) }
    let contents: StreamContents
    do throws(SystemError) {
      if let standardInput {
        contents = standardInput
      } else {
        contents = try FileDescriptor.standardInput.contents(where: DocumentLoader.isReadOn)
      }
    } catch {
      throw DocumentLoader.Failure(path: Self.standardInputName, FileProblem(error))
    }
    return try loader.load(contents, name: Self.standardInputName)
  }

  private mutating func report(_ failure: DocumentLoader.Failure) {
    StandardError.report(failure.path, Interface.text(failure.problem))
    failed = true
  }

  static let standardInput = "-"
  static var standardInputName: String { Interface.text(.standardInput) }

  /// As messages name it.
  static func displayName(_ path: String) -> String { path == standardInput ? standardInputName : path }
}
