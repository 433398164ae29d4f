/// What each command does. A test walks the table: every command has a handler.
extension Reader {
  typealias Handler = @Sendable (inout Reader, _ count: Int?) -> [Effect]

  static let handlers: [Command: Handler] = [
    .pageDown: { $0.pageDown($1 ?? 1) },
    .pageUp: { $0.pageUp($1 ?? 1) },
    .halfPageDown: { $0.scroll(by: $0.halfPage * ($1 ?? 1)) },
    .halfPageUp: { $0.scroll(by: -$0.halfPage * ($1 ?? 1)) },
    .lineDown: { $0.scroll(by: $1 ?? 1) },
    .lineUp: { $0.scroll(by: -($1 ?? 1)) },
    .textStart: { $0.goToStart(screen: $1) },
    .textEnd: { $0.goToEnd(screen: $1) },
    .percent: { $0.goToPercent($1 ?? 0) },
    .nextArticle: { $0.goToArticle($1 ?? 1) },
    .previousArticle: { $0.goToArticle(-($1 ?? 1)) },
    .back: { reader, _ in reader.goBack() },
    .nextRemark: { $0.goToRemark($1 ?? 1) },
    .previousRemark: { $0.goToRemark(-($1 ?? 1)) },
    .speakers: { reader, _ in reader.openSpeakers() },
    .onlySpeaker: { reader, _ in reader.toggleOnlySpeaker() },
    .explain: { reader, _ in reader.explain() },
    .correctSpeaker: { reader, _ in reader.beginCorrection() },
    .undo: { reader, _ in reader.undoCorrection() },
    .terms: { reader, _ in reader.openList(speakers: false, terms: true, TermsPane.init) },
    .nextHit: { $0.goToHit($1 ?? 1, reversed: false) },
    .previousHit: { $0.goToHit($1 ?? 1, reversed: true) },
    .termHere: { reader, _ in reader.lightTermHere() },
    .toggleHighlights: { reader, _ in reader.toggleHighlights() },
    .concordance: { reader, _ in reader.openConcordance() },
    .matrix: { reader, _ in reader.openList(speakers: true, terms: true, MatrixPane.init) },
    .addTerm: { reader, _ in reader.addActiveTerm() },
    .searchForward: { reader, _ in reader.beginSearch(isBackward: false) },
    .searchBackward: { reader, _ in reader.beginSearch(isBackward: true) },
    .copy: { reader, _ in reader.copyHere(citing: true) },
    .copyPlain: { reader, _ in reader.copyHere(citing: false) },
    .save: { reader, _ in reader.beginSaving() },
    .columns: { $0.cycleColumns($1) },
    .toggleRestoration: { reader, _ in reader.toggleRestoration() },
    .toggleMetadata: { reader, _ in reader.toggleMetadata() },
    .redraw: { _, _ in [.redraw] },
    .nextFile: { $0.openFile(by: $1 ?? 1) },
    .previousFile: { $0.openFile(by: -($1 ?? 1)) },
    .files: { reader, _ in reader.openFiles() },
    .reload: { reader, _ in reader.reload() },
    .commandLine: { reader, _ in reader.beginCommandLine() },
    .help: { reader, _ in reader.openHelp() },
    .close: { reader, _ in reader.closeWhatIsOpen() },
    .suspend: { _, _ in [.suspend] },
    .quit: { reader, _ in reader.quit() },
  ]

  /// Of commands that take a text behind their name on the command line.
  static let textHandlers: [Command: @Sendable (inout Reader, String) -> [Effect]] = [
    .searchForward: { $0.search($1, isBackward: false) },
    .searchBackward: { $0.search($1, isBackward: true) },
    .save: { $0.save(to: $1) },
  ]
}
