/// What lies over the page: a list on a part of it, and on the last line a prompt or a message.
struct Overlay: Sendable {
  /// The list or the text over a part of the page. It stays in sight while something is typed into a prompt.
  var pane: (any Pane)?
  private var line = Line.status
  /// The digits typed before a command.
  var count: Int?
  /// The note that is open in the person's editor.
  var editedNote: Prompt.Kind?
  /// Earlier searches and commands, the latest last.
  var history: [PromptHistoryKind: [String]] = [:]

  /// The last line has room for one of these.
  private enum Line: Sendable {
    /// Who speaks, what is active, how far the text has been read.
    case status
    /// What the reader says once, until the next key.
    case notice(Notice)
    /// Has the keys, before a pane.
    case prompt(Prompt)
  }

  var prompt: Prompt? { if case .prompt(let prompt) = line { prompt } else { nil } }
  var notice: Notice? { if case .notice(let notice) = line { notice } else { nil } }

  mutating func open(_ prompt: Prompt) { line = .prompt(prompt) }
  mutating func closePrompt() { if prompt != nil { line = .status } }

  /// Says something; nothing while the person is typing into a prompt.
  mutating func say(_ notice: Notice) { if prompt == nil { line = .notice(notice) } }
  mutating func clearNotice() { if notice != nil { line = .status } }
}

/// A message on the status line.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
}
