/// The particulars that stand before the text of Markdown: YAML between `---`, or TOML between `+++`.
///
/// What authors write there is names and values, a line each, with a list now and then; of anything deeper the lines are kept.
struct FrontMatter {
  /// Name and value, in order; a list's values one by one.
  private(set) var fields: [(name: String, value: String)] = []
  /// Bytes up to the text.
  private(set) var length = 0

  /// `nil` where a text begins with none.
  init?(_ text: [UInt8]) {
    var lines = Lines(text)
    guard let fence = lines.next(), fence == "---" || fence == "+++" else { return nil }
    while let line = lines.next() {
      if line == fence || line == "..." {
        length = lines.offset
        return
      }
      guard lines.offset < Self.longest else { return nil }
      read(line, separator: fence == "---" ? ":" : "=")
    }
    return nil
  }

  /// Bytes.
  private static let longest = 64 << 10

  private mutating func read(_ line: String, separator: Character) {
    let content = line.trimmingBlanks
    if content.isEmpty || content.hasPrefix("#") { return }
    if content.hasPrefix("- "), let name = fields.last?.name {
      return add(name, String(content.dropFirst(2)))
    }
    if line.first?.isWhitespace == true, let name = fields.last?.name { return add(name, content) }
    guard let at = content.firstIndex(of: separator) else { return }
    add(String(content[..<at]).trimmingBlanks, String(content[content.index(after: at)...]))
  }

  private mutating func add(_ name: String, _ value: String) {
    let value = value.trimmingBlanks
    if value.hasPrefix("["), value.hasSuffix("]") {
      for part in value.dropFirst().dropLast().split(separator: ",") { add(name, String(part)) }
    } else {
      // | and > only announce the lines that follow.
      fields.append((name, ["|", ">", "|-", ">-"].contains(value) ? "" : value.withoutQuotes))
    }
  }
}

/// The lines of a text, without their ends.
private struct Lines {
  private let text: [UInt8]
  private(set) var offset = 0

  init(_ text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func next() -> String? {
    guard offset < text.count else { return nil }
    let end = text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    defer { offset = min(end + 1, text.count) }
    var line = text[offset..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  fileprivate var withoutQuotes: String {
    guard count >= 2, let quote = first, quote == "\"" || quote == "'", last == quote else { return self }
    return String(dropFirst().dropLast())
  }
}
