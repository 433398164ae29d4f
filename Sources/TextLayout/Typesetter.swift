import CCellWidth

/// A stretch of UTF-8 that is set as one block.
package struct Block: Sendable {
  /// A part of the source that is not shown; a blank may stand in its place.
  package struct Omission: Hashable, Sendable {
    package var range: Range<Int>
    package var leavesBlank: Bool
    package init(range: Range<Int>, leavesBlank: Bool) {
      self.range = range
      self.leavesBlank = leavesBlank
    }
  }
  /// Bytes of the source.
  package var range: Range<Int>
  /// Sorted, disjoint, inside `range`.
  package var omissions: [Omission]
  package var style: BlockStyle

  package init(range: Range<Int>, omissions: [Omission] = [], style: BlockStyle) {
    self.range = range
    self.omissions = omissions
    self.style = style
  }
}

/// Cuts blocks of text into lines.
package struct Typesetter: Sendable {
  package var options: LayoutOptions

  package init(options: LayoutOptions) { self.options = options }

  /// The lines of a block; none for an empty one.
  /// - Parameter bytes: the whole source, UTF-8; ill-formed sequences are shown as U+FFFD.
  package func lines(of block: Block, in bytes: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    var glyphs: [Glyph] = []
    var start = block.range.lowerBound
    var x = block.style.firstLineIndent
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[block.range]), as: UTF8.self)
    var offset = block.range.lowerBound
    for character in text {
      let count = String(character).utf8.count
      let width = character.unicodeScalars.first.map { Cells(Int(kanbao_cell_width($0.value))) } ?? 1
      if x + width > options.measure, !glyphs.isEmpty {
        lines.append(Line(range: start..<offset, glyphs: glyphs, width: x))
        glyphs = []
        start = offset
        x = 0
      }
      glyphs.append(Glyph(column: x, width: width, text: String(character), source: offset..<offset + count))
      x = x + width
      offset += count
    }
    if !glyphs.isEmpty { lines.append(Line(range: start..<offset, glyphs: glyphs, width: x)) }
    return lines
  }

  /// Cells that a line of plain text (a name, a label) takes.
  package func width(of text: String) -> Cells {
    text.reduce(0) { $0 + ($1.unicodeScalars.first.map { Cells(Int(kanbao_cell_width($0.value))) } ?? 0) }
  }
}
