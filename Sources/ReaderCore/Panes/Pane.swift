import ArticleModel

/// A list or a text that lies over a part of the page. One file each, with the same few functions.
///
/// A pane is a value that knows no reader: it reads a `PaneContext`, and asks for the rest with commands.
protocol Pane: Sendable {
  /// Shows the document's index, which in a big document grows while the pane is open.
  var needsIndex: Bool { get }
  /// Text is being typed: digits are no count.
  var isTyping: Bool { get }
  /// Is about the remark under the eye: keys that act on that remark mean what they mean on the page.
  var showsTheEye: Bool { get }
  /// - Returns: what the reader should do, in order; `nil` where the key means what it means on the page.
  mutating func take(_ key: Key, in context: PaneContext) -> [PaneCommand]?
  /// After every action, before drawing: takes in what there is to show, and scrolls to what is chosen.
  mutating func settle(in context: PaneContext)
  func draw(on frame: inout Frame, in region: Region, _ context: PaneContext)
  func region(in context: PaneContext) -> Region
}

extension Pane {
  var needsIndex: Bool { false }
  var isTyping: Bool { false }
  var showsTheEye: Bool { false }
}

/// What a pane asks the reader to do.
enum PaneCommand: Sendable {
  case close
  /// Opens a pane in place of this one.
  case open(any Pane)
  case say(Phrase, [String])
  /// Copies text, and says that.
  case copy(String)
  /// Copies all that a speaker says.
  case copyWords(String, citing: Bool)
  /// Asks for a file to save all to that a speaker says.
  case saveWords(String)
  case goToRemark(RemarkStop)
  case goToHit(TextRange)
  /// Goes to a hit of the search through all files.
  case openHit(TextRange, file: String)
  /// An offset in the text, bytes.
  case goToOffset(Int)
  /// As that, and it becomes the screen's first row.
  case goToTop(Int)
  /// Only this speaker's remarks are read; all of them again where `nil`.
  case readOnly(String?)
  /// Switches a term's light.
  case light(String, Bool)
  /// Makes a term what `n` and `N` go through.
  case activate(String)
  /// The active term's first occurrence on the screen, if there is one, becomes the current one.
  case chooseHitOnScreen
  /// Takes a term into the person's own list.
  case adopt(String)
  /// Asks what is wrong with a speaker.
  case correct(RemarkStop)
  case explain(RemarkStop)
  /// Tells why a term is listed, over the open list.
  case explainTerm(Term)
  /// Goes some remarks on, or back, and explains that one.
  case explainRemark(step: Int)
  case removeCorrection(FiledCorrection)
  case changeCorrection(FiledCorrection)
  case goToCorrection(FiledCorrection)
  case removeNote(Note)
  /// Goes to a note of another file.
  case openNote(FiledNote)
  /// Asks for another text of a note.
  case changeNote(Note)
  case openFile(String)
  /// Finds out more than the open file says.
  case ask(ReportQuestion)
  case openPlace(ReportPlace)
  /// Reads the open file again.
  case reload
}

extension Region {
  /// Wide enough for a list beside the text, cells. Under a list that lies below, lines from top to bottom would be cut.
  private static func widthForBeside(isVertical: Bool) -> Int { isVertical ? 100 : 190 }

  /// The right part of a wide screen, the lower part of a narrow one: the text stays in sight. Where lines run from top to
  /// bottom the text begins at the right, so the list takes the left part.
  /// - Parameter rows: that the list has a use for.
  static func beside(in context: PaneContext, rows: Int) -> Region {
    let size = context.size
    guard size.columns >= widthForBeside(isVertical: context.isVertical) else { return below(on: size, rows: rows) }
    let columns = min(56, size.columns / 2)
    let top = size.rows >= 5 ? 1 : 0
    return Region(
      column: context.isVertical ? 0 : size.columns - columns, row: top, columns: columns,
      rows: max(1, size.rows - top - (size.rows >= 2 ? 1 : 0)))
  }

  /// The lower part of the screen: three fifths at most, or all of a small one.
  static func below(on size: ScreenSize, rows wanted: Int) -> Region {
    let available = max(1, size.rows - (size.rows >= 2 ? 1 : 0))
    let rows = size.rows < 12 ? available : min(available, max(4, wanted), size.rows * 3 / 5)
    return Region(column: 0, row: available - rows, columns: size.columns, rows: rows)
  }

  /// All of the screen but the status line.
  static func whole(on size: ScreenSize) -> Region {
    Region(column: 0, row: 0, columns: size.columns, rows: max(1, size.rows - (size.rows >= 2 ? 1 : 0)))
  }
}
