import TextLayout

/// Any bytes as a paragraph, at any measure.
enum LayoutTarget {
  static func run(_ bytes: [UInt8]) throws {
    guard bytes.count > 3 else { return }
    let text = Array(bytes[3...])
    // Two halves of a dash, four cells, are never parted.
    let options = LayoutOptions(
      measure: Cells(4 + Int(bytes[0]) % 120), level: KinsokuLevel.allCases[Int(bytes[1]) % 4],
      hanging: bytes[1] & 16 != 0, restoring: bytes[1] & 32 != 0,
      widths: WidthProfile(
        ambiguousIsWide: bytes[1] & 64 != 0, dashIsWide: bytes[1] & 128 != 0, placesRareHanzi: bytes[2] & 64 != 0),
      axis: bytes[2] & 16 != 0 ? .vertical(quotes: .corner) : .horizontal)
    let style = [BlockStyle.body, .heading, .plain][Int(bytes[2]) % 3]
    let cut = text.count / 3
    let omissions =
      bytes[2] & 128 != 0 ? [Block.Omission(range: cut..<(2 * cut), leavesBlank: bytes[2] & 32 != 0)] : []
    let lines = Typesetter(options: options)
      .lines(of: Block(range: 0..<text.count, omissions: omissions, style: style), in: text.span)
    var end = 0
    for line in lines {
      try check(line.range.lowerBound == end, "a gap before \(line.range)")
      end = line.range.upperBound
      try check(line.width <= options.measure, "wider than \(options.measure): \(line.range)")
      var column = 0
      for glyph in line.glyphs {
        try check(glyph.column.count >= column, "glyphs overlap in \(line.range)")
        column = glyph.column.count + glyph.width.count
        let isInRow = options.axis == .horizontal || glyph.column.count % 2 + glyph.width.count <= 2
        try check(isInRow, "a glyph stands beside its row in \(line.range)")
        let isFit = glyph.text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        try check(isFit && !glyph.text.isEmpty, "a control is drawn in \(line.range)")
      }
    }
    try check(lines.isEmpty || end == text.count, "text left over from \(end)")
  }
}
