package import System

/// What was typed into the reader's prompts in earlier sittings: `search<tab>TEXT` or `command<tab>TEXT` a line, the latest last.
package struct PromptHistory {
  private let file: StateFile

  /// Lines kept.
  package static let limit = 400

  /// - Parameter file: `nil` keeps nothing.
  package init(file: String?, door: FileDoor = FileDoor()) {
    self.file = StateFile(file, door: door) { line in [true, false].contains { line.hasPrefix(Self.kind($0) + "\t") } }
  }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("history.tsv")) }

  private static func kind(_ isSearch: Bool) -> String { isSearch ? "search" : "command" }

  /// Sets a damaged file aside.
  package func mend() -> StateFile.Trouble? { file.mend() }

  /// The latest last.
  package func texts(isSearch: Bool) -> [String] {
    let start = Self.kind(isSearch) + "\t"
    return file.lines.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }

  /// A text that is there already becomes the latest one.
  package func add(_ text: String, isSearch: Bool) -> StateFile.Trouble? {
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else { return nil }
    let line = Self.kind(isSearch) + "\t" + text
    return file.update { lines in (lines.filter { $0 != line } + [line]).suffix(Self.limit) }
  }
}
