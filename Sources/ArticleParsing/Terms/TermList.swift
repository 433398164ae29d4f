/// A person's own terms: one a line, `# comment`, `[group]` headings. Bad lines are no error: what is no comment and
/// no heading is a term.
package struct TermList: Sendable {
  package struct Entry: Hashable, Sendable {
    package var text: String
    /// The heading above; `nil` before the first.
    package var group: String?
    package init(text: String, group: String? = nil) {
      self.text = text
      self.group = group
    }
  }

  package private(set) var entries: [Entry] = []
  /// Simplified scalars of the entries that have two or more, in order.
  private(set) var patterns = PatternSet()

  package init() {}

  package init(_ entries: [Entry]) {
    for entry in entries { add(entry) }
  }

  /// Reads the plain list format.
  package init(parsing text: String) {
    var group: String?
    for line in text.split(whereSeparator: \.isNewline) {
      let content = Self.trimmed(line)
      if content.isEmpty || content.first == "#" { continue }
      if content.first == "[", content.last == "]" {
        let name = Self.trimmed(content.dropFirst().dropLast())
        group = name.isEmpty ? nil : String(name)
      } else {
        add(Entry(text: String(content), group: group))
      }
    }
  }

  /// The group of a term, in either script.
  package func group(of term: String) -> String? {
    let scalars = HanziFolding.shared.folded(Array(term.utf16))
    return entries.first { HanziFolding.shared.folded(Array($0.text.utf16)) == scalars }?.group
  }

  private mutating func add(_ entry: Entry) {
    guard !entries.contains(where: { $0.text == entry.text }) else { return }
    entries.append(entry)
    patterns.insert(HanziFolding.shared.folded(Array(entry.text.utf16)))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
