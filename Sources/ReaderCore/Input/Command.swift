/// Everything a person can ask the reader to do. `CommandTable` says how.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case lineDown = "line-down"
  case lineUp = "line-up"
  case textStart = "text-start"
  case textEnd = "text-end"
  case percent = "percent"
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case back = "back"
  case outline = "outline"

  case nextRemark = "next-remark"
  case previousRemark = "previous-remark"
  case speakers = "speakers"
  case onlySpeaker = "only-speaker"
  case explain = "explain"
  case correctSpeaker = "correct-speaker"
  case undo = "undo"

  case terms = "terms"
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case toggleHighlights = "toggle-highlights"
  case termHere = "term-here"
  case concordance = "concordance"
  case matrix = "matrix"
  case addTerm = "add-term"

  case searchForward = "search-forward"
  case searchBackward = "search-backward"

  case copy = "copy"
  case copyPlain = "copy-plain"
  case save = "save"

  case columns = "columns"
  case narrower = "narrower"
  case wider = "wider"
  case spacing = "spacing"
  case justify = "justify"
  case theme = "theme"
  case toggleRestoration = "toggle-restoration"
  case toggleMetadata = "toggle-metadata"
  case redraw = "redraw"

  case nextFile = "next-file"
  case previousFile = "previous-file"
  case files = "files"
  case reload = "reload"
  case commandLine = "command-line"
  case help = "help"
  case close = "close"
  case suspend = "suspend"
  case quit = "quit"

  /// Kebab case, as the command line (`:`), the configuration and the manual write it.
  package var name: String { rawValue }
}
