/// A text as a format yields it, with what the format knows of it.
package struct HintedText: Sendable {
  package var source: SourceText
  /// In any order.
  package var hints: [Hint]

  package init(source: SourceText, hints: [Hint] = []) {
    self.source = source
    self.hints = hints
  }
}

/// Writes a text with hints from pieces: the lines of a page, the fields of a record.
package struct HintedTextWriter {
  /// UTF-8.
  package private(set) var text: [UInt8] = []
  package private(set) var hints: [Hint] = []

  package init() {}

  /// Bytes written.
  package var count: Int { text.count }

  /// Says that what is written from here on is a new article.
  package mutating func beginArticle(from origin: Hint.Origin) {
    add(Hint(.articleStart, TextRange(count, count), from: origin))
  }

  package mutating func write(_ bytes: some Sequence<UInt8>) { text += bytes }

  /// Writes a piece that is one thing and ends its line.
  /// - Parameter piece: UTF-8; several lines are as good as one.
  package mutating func writeLine(_ piece: some Sequence<UInt8>, as role: Hint.Role, from origin: Hint.Origin) {
    let start = count
    write(piece)
    add(Hint(role, TextRange(start, count), from: origin))
    endLine()
  }

  package mutating func endLine() { text.append(UInt8(ascii: "\n")) }

  package mutating func add(_ hint: Hint) { hints.append(hint) }

  package consuming func finished() -> HintedText { HintedText(source: SourceText(utf8: text), hints: hints) }
}
