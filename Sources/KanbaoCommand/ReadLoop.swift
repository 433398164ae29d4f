import ArticleModel
import ArticleParsing
import ReaderCore
import System
import TerminalUI
import TextLayout

/// The only loop: event → action → effects → frame → terminal.
struct ReadLoop {
  let terminal: Terminal
  let loader: DocumentLoader
  var encodings = EncodingCycle()
  var reader: Reader
  var personal: Personal
  var analysis: Analysis
  // None of these is needed before the first screen.
  lazy var worker = AnalysisWorker()
  lazy var watch = FileWatch()
  lazy var heads = HeadWorker()
  lazy var searcher = SearchWorker()
  lazy var researcher = Researcher()
  /// What is still to come of standard input.
  var pipe: SlowPipe?
  var positions: ReadingPositions
  var autosave = Autosave()
  /// The archive's path; `nil` where there is no home to have one.
  let archive: String?
  /// What the command line asks for once the first file is open.
  var first: Command?
  /// Told once a sitting.
  var told: Set<StateFile.Trouble> = []
  var document: Document
  /// The one that was open before.
  var left: Document?
  let background: Theme.Background?
  let notebook = Notebook()
  let history = PromptHistory()
  var wantsIdle = false
  /// A section is being analysed.
  var isAnalysing = false
  /// What the analysis has freed is still held.
  var holdsMemory = false
  var isDone = false
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
  mutating func tell(_ trouble: StateFile.Trouble?) {
    if let trouble { send(.failed(trouble.text)) }
  }

  /// What could not be done of itself.
  mutating func tellOnce(_ trouble: StateFile.Trouble?) {
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

  mutating func send(_ action: Action) {
    for effect in reader.update(action) where !isDone { carryOut(effect) }
  }
}
