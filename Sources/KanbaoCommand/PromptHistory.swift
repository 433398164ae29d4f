package import ReaderCore
package import System

/// What was typed into the reader's prompts in earlier sittings: `search<tab>TEXT`, `pattern<tab>TEXT` or
/// `command<tab>TEXT` a line, the latest last.
package struct PromptHistory {
  private let file: StateFile

  /// Lines kept.
  package static let limit = 400

  /// - Parameter file: `nil` keeps nothing.
  package init(file: String?, door: FileDoor = FileDoor()) {
    self.file = StateFile(file, door: door) { Self.entry($0) != nil }
  }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("history.tsv")) }

  /// Sets a damaged file aside.
  package func mend() -> StateFile.Trouble? { file.mend() }

  /// The latest last.
  package func texts() -> [PromptHistoryKind: [String]] {
    var texts: [PromptHistoryKind: [String]] = [:]
    for (kind, text) in file.lines.compactMap(Self.entry) { texts[kind, default: []].append(text) }
    return texts
  }

  private static func entry(_ line: String) -> (PromptHistoryKind, text: String)? {
    let parts = line.split(separator: "\t", maxSplits: 1)
    guard parts.count == 2, let kind = PromptHistoryKind(rawValue: String(parts[0])), kind.outlastsTheSitting else {
      return nil
    }
    return (kind, String(parts[1]))
  }

  /// A text that is there already becomes the latest one. What would tear a line, or would be read back as a damaged one
  /// as nothing does, is not kept.
  package func add(_ text: String, in kind: PromptHistoryKind) -> StateFile.Trouble? {
    guard kind.outlastsTheSitting, !text.isEmpty, !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      return nil
    }
    let line = kind.rawValue + "\t" + text
    return file.update { lines in (lines.filter { $0 != line } + [line]).suffix(Self.limit) }
  }
}
