import System

/// What was typed into the reader's prompts in earlier sittings: `search<tab>TEXT` or `command<tab>TEXT` a line, the latest last.
package struct PromptHistory {
  private let file: String?

  /// Lines kept.
  package static let limit = 400

  /// - Parameter file: `nil` keeps nothing.
  package init(file: String?) { self.file = file }

  /// The person's own.
  init() { self.init(file: PersonalFiles.state("history.tsv")) }

  private static func kind(_ isSearch: Bool) -> String { isSearch ? "search" : "command" }

  private var lines: [String] {
    guard let file, let bytes = try? SmallFile.read(file) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The latest last.
  package func texts(isSearch: Bool) -> [String] {
    let start = Self.kind(isSearch) + "\t"
    return lines.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }

  /// A text that is there already becomes the latest one. What cannot be kept is no reason to bother the person.
  package func add(_ text: String, isSearch: Bool) {
    guard let file, !text.contains(where: \.isNewline) else { return }
    let line = Self.kind(isSearch) + "\t" + text
    let kept = (lines.filter { $0 != line } + [line]).suffix(Self.limit)
    try? SmallFile.replace(file, with: Array(kept.map { $0 + "\n" }.joined().utf8))
  }
}
