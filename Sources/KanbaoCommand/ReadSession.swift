import ArticleModel
import ArticleParsing
import ReaderCore
import System
import TerminalUI

/// One run of the reader: opens files, carries out effects, paints frames, until the person leaves.
struct ReadSession {
  private let configuration: Configuration
  private let paths: [String]
  private let fields: FieldNames
  private let encoding: TextEncoding?
  /// The archive that is asked; `nil` for the usual one.
  private var archive: String?
  /// What is shown in place of files.
  private var page: Document?

  init(
    paths: [String], configuration: Configuration, fields: FieldNames = FieldNames(), encoding: TextEncoding? = nil
  ) {
    self.paths = paths
    self.configuration = configuration
    self.fields = fields
    self.encoding = encoding
  }

  /// Reads in an archive.
  /// - Parameter page: what is shown before anything is looked for.
  init(archive: String, page: Document, configuration: Configuration) {
    self.init(paths: [], configuration: configuration)
    (self.archive, self.page) = (archive, page)
  }

  func run() -> Never {
    Process.ignoreFileSizeLimit()
    Process.ignoreBrokenPipes()
    let readsPipe = paths.isEmpty && page == nil && !TerminalDevice.isTerminal(.standardInput)
    let personal = Personal.load()
    var inputs = Inputs(readsPipe ? ["-"] : paths, fields: fields, encoding: encoding)
    guard TerminalDevice.isTerminal(.standardOutput), !Terminal.isDumb else {
      ShowRun(personal: personal, configuration: configuration, width: nil, height: nil, color: false).run(
        &inputs, samplePage: paths.isEmpty && !readsPipe)
    }
    let pipe = readsPipe || paths == [Inputs.standardInput] ? beginPipe(&inputs) : nil
    let files = inputs.expanded()
    var positions = ReadingPositions()
    let order = Self.inReadingOrder(files, of: paths, &positions)
    guard let first = page ?? (paths.isEmpty && !readsPipe ? Personal.sample() : Self.firstReadable(of: order, &inputs))
    else {
      exit(ExitStatus.unreadable.rawValue)
    }
    let theme = configuration.themeChoice
    do throws(Terminal.Failure) {
      let terminal = try Terminal(
        probing: configuration.asksTerminal, theme: theme.choice)
      var loop = ReadLoop(
        terminal: terminal, personal: personal, document: first,
        loader: DocumentLoader(fields: fields, encoding: encoding),
        positions: positions,
        settings: configuration.readerSettings(ownTerms: personal.ownTerms, files: files),
        background: configuration.paletteBackground, pipe: pipe, archive: archive ?? ArchiveArguments.usualPath)
      if page != nil { loop.begin(with: .searchArchive) }
      loop.run(
        problems: configuration.problemTexts(in: Interface.language) + theme.problems
          + [personal.problem].compactMap { $0 })
      if let trouble = loop.lastTrouble { StandardError.report(nil, trouble.text) }
      if let signal = loop.signal { exit(128 + signal) }
    } catch {
      StandardError.report(nil, error.text(in: Interface.language))
      exit(ExitStatus.unreadable.rawValue)
    }
    exit((inputs.failed ? ExitStatus.unreadable : .fine).rawValue)
  }

  /// Standard input is not waited for longer than it takes to wonder.
  /// - Returns: what is still to come of it.
  private func beginPipe(_ inputs: inout Inputs) -> SlowPipe? {
    Progress.shared.begin(Inputs.standardInputName)
    defer { Progress.shared.end() }
    // What goes wrong is told by whoever opens it.
    guard let (contents, rest) = try? SlowPipe.begin(DocumentLoader(fields: fields, encoding: encoding)) else {
      return nil
    }
    inputs = Inputs([Inputs.standardInput], fields: fields, encoding: encoding, standardInput: contents)
    return rest
  }

  /// A folder is read on with the file that was read last; after it come the others.
  private static func inReadingOrder(
    _ files: [String], of paths: [String], _ positions: inout ReadingPositions
  ) -> [String] {
    guard paths.count == 1, files.count > 1, let last = positions.read(of: files, in: paths[0]).first,
      let at = files.firstIndex(of: last)
    else { return files }
    return Array(files[at...] + files[..<at])
  }

  /// What is wrong with the files before it is told before the screen is taken.
  private static func firstReadable(of files: [String], _ inputs: inout Inputs) -> Document? {
    defer { Progress.shared.end() }
    for file in files {
      if mayTakeLong(file) { Progress.shared.begin(file) }
      if let document = inputs.opened(file) { return document }
    }
    return nil
  }

  /// A small file is read sooner than the thread starts that would say so: 1 ms of the first screen.
  private static func mayTakeLong(_ file: String) -> Bool {
    guard let status = try? FileStatus(of: file) else { return true }
    return status.kind != .file || status.size > smallFile
  }

  /// Bytes.
  private static let smallFile = 1 << 20
}
