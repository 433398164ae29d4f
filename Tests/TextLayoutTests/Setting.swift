import TextLayout

/// Sets text in tests.
enum Setting {
  static func lines(_ text: String, _ options: LayoutOptions, style: BlockStyle = .plain) -> [Line] {
    lines(Array(text.utf8), options, style: style)
  }

  static func lines(
    _ bytes: [UInt8], _ options: LayoutOptions, style: BlockStyle = .plain, omissions: [Block.Omission] = []
  ) -> [Line] {
    Typesetter(options: options).lines(
      of: Block(range: 0..<bytes.count, omissions: omissions, style: style), in: bytes.span)
  }

  /// What is drawn, line by line, `|` between; blank cells as blanks.
  static func drawn(_ lines: [Line], narrowQuotes: Bool = false) -> String {
    lines.map { drawn($0) }.joined(separator: "|")
  }

  static func drawn(_ line: Line) -> String {
    var text = ""
    var x = 0
    for glyph in line.glyphs {
      text += String(repeating: " ", count: max(0, glyph.column.count - x)) + glyph.text
      x = glyph.column.count + glyph.width.count
    }
    return text
  }
}
