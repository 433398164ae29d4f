package import ArticleModel

/// What happens to the reader.
package enum Action: Sendable {
  case key(Key)
  case resize(ScreenSize)
  /// A command that was given in another way than by its key.
  case command(Command)
  /// A file was read, as `Effect.open` asked or at the start. `at`: the offset to begin at, bytes.
  case opened(Document, at: Int? = nil)
  /// The answer to `Effect.require`.
  case supplied(SectionRequest, articles: [Article])
  /// The answer to `Effect.analyse`.
  case analysed(section: Int, articles: [Article])
  /// The person's corrections of all files, before the first one is opened.
  case corrections([FiledCorrection])
  /// The marks and notes that the person has in the document that was just opened.
  case notes([Note])
  /// Those that the person has in the other files: the answer to `Effect.gatherNotes`.
  case otherNotes([FiledNote])
  /// The person's editor was closed: the text of a note, as `Effect.editNote` asked.
  case edited(String)
  /// Searches and commands of earlier sittings, the latest last.
  case history([PromptHistoryKind: [String]])
  /// `Effect.copy` found no clipboard.
  case noClipboard
  /// `Effect.append` is done.
  case saved(path: String)
  /// Some of the answer to `Effect.describeFiles`, by path.
  case described([String: FileHead])
  /// Some of the answer to `Effect.searchFiles`.
  case found(FileSearch, [FileFindings])
  /// The answer to `Effect.report`.
  case reported(Report, to: ReportQuestion)
  /// A file that could not be read, a term that could not be saved: shown in the status line.
  case failed(String)
  /// Whether more of the open file is on its way: a slow pipe.
  case coming(Bool)
  /// The open file was written by somebody else.
  case fileChanged
  /// The answer to `Effect.idle`.
  case idle
  /// The person goes away without a word: the terminal is closed, the program told to end or to stop.
  case leave
  /// New settings: the person's configuration or term list was written.
  case configure(ReaderSettings)
}

/// What the reader asks the world to do.
package enum Effect: Hashable, Sendable {
  case quit
  /// Read a file, answer with `Action.opened` or `.failed`.
  case open(path: String)
  /// Find the article that goes on on another page, answer with `Action.opened` or `.failed`.
  case follow(JumpRequest)
  /// Read the open file in the next encoding, answer as to `open`.
  case cycleEncoding(path: String)
  /// To the clipboard.
  case copy(String)
  /// Where the person is: sent when a document is left.
  case savePosition(document: String, offset: Int)
  case saveCorrection(FiledCorrection)
  /// Takes a correction back that was saved.
  case removeCorrection(FiledCorrection)
  /// Keep a mark or a note: with the words it stands at, and where they are from.
  case saveNote(Note, words: String, citation: Citation?)
  case removeNote(Note)
  /// Asks for the marks and notes of all files but the open one.
  case gatherNotes(except: String)
  /// Open the person's editor with a note's text, answer with `Action.edited`.
  case editNote(String)
  /// Open the person's editor on a file, at the line of an offset of the document.
  case edit(path: String, offset: Int)
  /// Give text to a command that the person typed.
  case pipe(String, command: String)
  /// A search or a command to be known in later sittings.
  case remember(String, in: PromptHistoryKind)
  /// Add text to the end of a file, answer with `Action.saved` or `.failed`.
  case append(String, path: String)
  /// Find out what the files of the list are, answer with `Action.described`, little by little.
  case describeFiles
  /// Look through files, answer with `Action.found`, little by little. In place of a search that is under way.
  case searchFiles(FileSearch, files: [String])
  /// Find something out beyond the open file, answer with `Action.reported` or `.failed`.
  case report(ReportQuestion)
  /// Add to the person's own list of terms.
  case saveTerm(String)
  /// Analyse now and answer with `Action.supplied` before anything else: the reader cannot go on without.
  case require(SectionRequest)
  /// Analyse a section in the background, answer with `Action.analysed`. One at a time.
  case analyse(section: Int)
  /// There is work that can wait: send `Action.idle` once no key is waiting.
  case idle
  /// Another theme, by name.
  case useTheme(String)
  /// Paint every cell anew.
  case redraw
  /// Give the terminal back to the shell until the person comes back.
  case suspend
}

/// A part of the document that the reader needs the articles of.
package struct SectionRequest: Hashable, Sendable {
  package let section: Int
  /// The section's bytes, or of the only section of a document those of its first look.
  package let range: TextRange

  package init(section: Int, range: TextRange) {
    self.section = section
    self.range = range
  }
}
