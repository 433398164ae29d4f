import ArticleModel
import ArticleParsing
import ReaderCore
import System
import TerminalUI

/// What the reader asks the world to do.
extension ReadLoop {
  mutating func carryOut(_ effect: Effect) {
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

  mutating func take(_ answer: Researcher.Answer) {
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
  mutating func takeFromPipe() {
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
  mutating func takeOwnTerms() {
    personal = Personal.load()
    if let problem = personal.problem { return send(.failed(problem)) }
    var settings = reader.settings
    settings.ownTerms = personal.ownTerms.entries
    send(.configure(settings))
    analysis = personal.uncorrectedAnalysis()
    send(.opened(document))
  }

  /// - Parameter offset: where to begin; where the person left off, for `nil`.
  mutating func open(_ document: Document, at offset: Int? = nil) {
    let isReadAgain = reader.document?.name == document.name
    let place = offset ?? (isReadAgain ? nil : positions.offset(in: document))
    left = self.document
    self.document = document
    send(.opened(document, at: place))
    let notes = notebook.notes(of: document)
    if !notes.isEmpty { send(.notes(notes)) }
  }
}
