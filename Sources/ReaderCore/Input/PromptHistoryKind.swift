/// Texts that were typed into one kind of prompt, and may be recalled in it.
package enum PromptHistoryKind: String, CaseIterable, Hashable, Sendable {
  case search, pattern, command
  /// Names of files: for this sitting only.
  case file

  package var outlastsTheSitting: Bool { self != .file }
}
