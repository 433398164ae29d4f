import ArticleModel
import ArticleParsing
import ReaderCore
import System
import TerminalUI
import TextLayout

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

/// The only loop: event → action → effects → frame → terminal.
private struct ReadLoop {
  private let terminal: Terminal
  private let loader: DocumentLoader
  private var encodings = EncodingCycle()
  private var reader: Reader
  private var personal: Personal
  private var analysis: Analysis
  // Neither is needed before the first screen.
  private lazy var worker = AnalysisWorker()
  private lazy var watch = FileWatch()
  private lazy var heads = HeadWorker()
  private lazy var searcher = SearchWorker()
  private lazy var researcher = Researcher()
  /// What is still to come of standard input.
  private var pipe: SlowPipe?
  private var positions: ReadingPositions
  private var autosave = Autosave()
  /// The archive's path; `nil` where there is no home to have one.
  private let archive: String?
  /// What the person has asked for on the command line.
  private var first: Command?
  /// Told once a sitting.
  private var told: Set<StateFile.Trouble> = []
  private var document: Document
  /// The one that was open before.
  private var left: Document?
  private let background: Theme.Background?
  private let notebook = Notebook()
  private let history = PromptHistory()
  private var wantsIdle = false
  /// A section is being analysed.
  private var isAnalysing = false
  /// What the analysis has freed is still held.
  private var holdsMemory = false
  private var isDone = false
  /// What ended the run, if a signal did.
  private(set) var signal: Int32?
  /// Why the place could not be kept at the end.
  private(set) var lastTrouble: StateFile.Trouble?

  init(
    terminal: Terminal, personal: Personal, document: Document, loader: DocumentLoader, positions: ReadingPositions,
    settings: ReaderSettings, background: Theme.Background?, pipe: SlowPipe?, archive: String?
  ) {
    self.archive = archive
    self.pipe = pipe
    self.terminal = terminal
    self.background = background
    self.loader = loader
    self.positions = positions
    self.personal = personal
    analysis = personal.uncorrectedAnalysis()
    self.document = document
    settings.widths.install()
    reader = Reader(settings: settings, size: terminal.size)
  }

  /// - Parameter command: to be given when the first file is open.
  mutating func begin(with command: Command) { first = command }

  /// - Parameter problems: of the person's files, to be told on the first screen.
  mutating func run(problems: [String]) {
    send(.corrections(personal.corrections))
    if pipe != nil { send(.coming(true)) }
    open(document)
    if let first { send(.command(first)) }
    if !problems.isEmpty { send(.failed(problems.joined(separator: " · "))) }
    terminal.draw(reader.frame())
    watch.follow(document.name)
    watch.followOwnTerms()
    send(.history(history.texts()))
    if !SecureMode.isOn { for trouble in [positions.mend(), notebook.mend(), history.mend()] { tellOnce(trouble) } }
    terminal.draw(reader.frame())
    // A key may be the first event: where the person began is known before.
    _ = autosave.isDue(document.name, reader.position, at: .now)
    while !isDone {
      let events = terminal.wait(
        alsoFor: [worker.descriptor, watch.descriptor, heads.descriptor, searcher.descriptor, researcher.descriptor]
          + (pipe.map { [$0.descriptor] } ?? []),
        timeout: wantsIdle ? 0 : autosave.wait(from: .now) ?? -1)
      if events.isEmpty, wantsIdle {
        wantsIdle = false
        send(.idle)
        returnMemory()
      }
      for event in events { take(event) }
      if !isDone, !SecureMode.isOn, autosave.isDue(document.name, reader.position, at: .now) { keepPlace() }
      if !isDone { terminal.draw(reader.frame()) }
    }
    // Before the terminal, which may have gone: giving it back can fail.
    lastTrouble = positions.save()
    terminal.close()
  }

  /// Once a long document is analysed and counted: it leaves a third of its memory free in small pieces.
  private mutating func returnMemory() {
    guard holdsMemory, !isAnalysing, !wantsIdle else { return }
    holdsMemory = false
    Process.returnFreeMemory()
  }

  /// What a crash or the end of the machine would lose.
  private mutating func keepPlace() {
    positions.note(reader.position, in: document)
    tellOnce(positions.save())
  }

  /// What could not be done at the person's word.
  private mutating func tell(_ trouble: StateFile.Trouble?) {
    if let trouble { send(.failed(trouble.text)) }
  }

  /// What could not be done of itself.
  private mutating func tellOnce(_ trouble: StateFile.Trouble?) {
    if let trouble, told.insert(trouble).inserted { tell(trouble) }
  }

  private mutating func take(_ event: Terminal.Event) {
    switch event {
    case .key(let key): send(.key(key))
    case .resized(let size): send(.resize(size))
    case .learnt(let widths):
      var settings = reader.settings
      if settings.widths != widths { terminal.invalidate() }
      widths.install()
      settings.widths = widths
      send(.configure(settings))
    case .woken(worker.descriptor):
      if let (section, articles) = worker.result() {
        isAnalysing = false
        send(.analysed(section: section, articles: articles))
      }
    case .woken(heads.descriptor): send(.described(heads.result()))
    case .woken(searcher.descriptor):
      if let (search, findings) = searcher.result() { send(.found(search, findings)) }
    case .woken(researcher.descriptor): for answer in researcher.results() { take(answer) }
    case .woken(let descriptor) where descriptor == pipe?.descriptor: takeFromPipe()
    case .woken:
      let changes = watch.takeChanges()
      if changes.contains(.document) { send(.fileChanged) }
      if changes.contains(.ownTerms) { takeOwnTerms() }
    case .stopped: carryOut(.suspend)
    case .continued: send(.resize(terminal.comeBack()))
    case .terminated(let signal):
      send(.leave)
      self.signal = signal
      isDone = true
    }
  }

  private mutating func send(_ action: Action) {
    for effect in reader.update(action) where !isDone { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch SecureMode.ruling(on: effect) {
    case .allowed: break
    case .refused: return send(.failed(Interface.text(.notInSecureMode)))
    case .dropped: return
    }
    switch effect {
    case .quit: isDone = true
    case .cycleEncoding(let path):
      encodings.next(insteadOf: document.encoding)
      carryOut(.open(path: path))
    case .open(let path):
      // A pipe may never give anything, and the keys would wait with it.
      if let kind = (try? FileStatus(of: path))?.kind, kind == .pipe || kind == .other {
        return send(.failed(Interface.text(.noPlainFile, path)))
      }
      if path != document.name { encodings = EncodingCycle() }
      do throws(DocumentLoader.Failure) {
        let loader = encodings.forced.map(loader.forcing) ?? loader
        open(try loader.load(path: path))
        watch.follow(path)
      } catch {
        send(.failed(Interface.text(.fileNotRead, error.path, Interface.text(error.problem))))
      }
    case .follow(let request):
      let finder = ContinuationFinder(files: reader.settings.files, loader: loader)
      guard let (found, offset) = finder.find(request, from: document) else {
        return send(.failed(Interface.text(.noContinuation, request.pointer)))
      }
      open(found, at: offset)
      watch.follow(found.name)
    case .copy(let text): if !Clipboard.copy(text, to: terminal) { send(.noClipboard) }
    case .append(let text, let path): append(text, to: path)
    case .describeFiles:
      heads.describe(reader.settings.files, read: Set(positions.read(of: reader.settings.files)))
    case .searchFiles(let search, let files):
      let (loader, analysis) = (loader, Personal.load().analysisWithoutTerms())
      searcher.search(
        search, in: files,
        SearchWorker.Reading {
          try? loader.load(path: $0)
        } analyse: {
          analysis.articles(in: $0, of: $1)
        })
    case .report(let question): research(question)
    case .savePosition(let name, let offset):
      positions.note(offset, in: left.flatMap { $0.name == name ? $0 : nil } ?? document)
      tellOnce(positions.save())
    case .saveCorrection(let correction): tell(Personal.save(correction))
    case .removeCorrection(let correction): tell(Personal.remove(correction))
    case .saveTerm(let term):
      tell(Personal.save(term: term))
      // The first term makes the folder that is watched.
      watch.followOwnTerms()
    case .require(let request):
      send(.supplied(request, articles: analysis.articles(in: request.range, of: document)))
    case .analyse(let section):
      (isAnalysing, holdsMemory) = (true, true)
      worker.analyse(section, of: document) { [analysis] in analysis.articles(in: $0.sectionRange($1), of: $0) }
    case .idle: wantsIdle = true
    case .useTheme(let name):
      if let theme = ThemeShelf.theme(name, background: background) {
        terminal.use(theme.choice)
        if let problem = theme.problems.first { send(.failed("\(name).toml \(problem.text(in: Interface.language))")) }
      }
    case .saveNote(let note, let words, let citation):
      tell(notebook.add(note, words: words, citation: citation, in: document))
    case .removeNote(let note): tell(notebook.remove(note, in: document))
    case .gatherNotes(let open):
      send(.otherNotes(notebook.notes(of: reader.settings.files.filter { $0 != open })))
    case .editNote(let text):
      let (written, outcome) = OtherPrograms.text(text, on: terminal)
      take(outcome)
      if let written { send(.edited(written)) }
    case .edit(let path, let offset):
      let line = document.format == "text" ? LineNumbers(document.source)[offset] : 1
      let outcome = OtherPrograms.edit(path, line: line, on: terminal)
      send(.resize(outcome.size))
      carryOut(.open(path: path))
      take(outcome)
    case .pipe(let text, let command): send(.resize(OtherPrograms.pipe(text, to: command, on: terminal)))
    case .remember(let text, let kind): tellOnce(history.add(text, in: kind))
    case .redraw: terminal.invalidate()
    case .suspend:
      send(.leave)
      send(.resize(terminal.suspend()))
    }
  }

  private mutating func research(_ question: ReportQuestion) {
    let research = Research(archive: archive, document: document, loader: loader, analysis: personal.analysis())
    researcher.ask(question) { question throws(ResearchFailure) in try research.report(question) }
  }

  private mutating func take(_ answer: Researcher.Answer) {
    switch answer.report {
    case .success(let report): send(.reported(report, to: answer.question))
    case .failure(let failure): send(.failed(failure.text))
    }
  }

  private mutating func take(_ outcome: OtherPrograms.Outcome) {
    send(.resize(outcome.size))
    if let program = outcome.missing { send(.failed(Interface.text(.programMissing, program))) }
  }

  /// - Parameter path: as the person typed it.
  private mutating func append(_ text: String, to path: String) {
    let full = path.hasPrefix("~/") ? (Environment.nonEmpty("HOME") ?? "~") + path.dropFirst(1) : path
    do throws(SystemError) {
      try SmallFile.append(full, Array(text.utf8))
      send(.saved(path: path))
    } catch {
      send(.failed(Interface.text(.fileNotWritten, path, Interface.text(error))))
    }
  }

  /// More of standard input has come: it is read on at the same place.
  private mutating func takeFromPipe() {
    guard let (contents, isAtEnd) = pipe?.news() else { return }
    if isAtEnd {
      pipe = nil
      send(.coming(false))
    }
    guard let contents, document.name == Inputs.standardInputName else { return }
    do throws(DocumentLoader.Failure) {
      open(try loader.load(contents, name: document.name))
    } catch {
      send(.failed(Interface.text(.fileNotRead, error.path, Interface.text(error.problem))))
    }
  }

  /// The person's list was written, here or in an editor: the open document is read with it.
  private mutating func takeOwnTerms() {
    personal = Personal.load()
    if let problem = personal.problem { return send(.failed(problem)) }
    var settings = reader.settings
    settings.ownTerms = personal.ownTerms.entries
    send(.configure(settings))
    analysis = personal.uncorrectedAnalysis()
    send(.opened(document))
  }

  /// - Parameter offset: where to begin; where the person left off, for `nil`.
  private mutating func open(_ document: Document, at offset: Int? = nil) {
    let isReadAgain = reader.document?.name == document.name
    let place = offset ?? (isReadAgain ? nil : positions.offset(in: document))
    left = self.document
    self.document = document
    send(.opened(document, at: place))
    let notes = notebook.notes(of: document)
    if !notes.isEmpty { send(.notes(notes)) }
  }
}
