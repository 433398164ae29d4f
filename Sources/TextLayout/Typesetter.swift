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
///
/// The straight line: bytes → clusters (UAX #29) → restored marks → boxes → break opportunities (UAX #14, CLREQ) →
/// vertical forms, where lines run from top to bottom → fitted lines → justified or balanced lines → glyphs.
package struct Typesetter: Sendable {
  package var options: LayoutOptions

  package init(options: LayoutOptions) { self.options = options }

  /// The lines of a block; none for an empty one.
  /// - Parameter bytes: the whole source, UTF-8; ill-formed sequences are shown as U+FFFD.
  package func lines(of block: Block, in bytes: Span<UInt8>) -> [Line] {
    var list = clusters(of: block, in: bytes)
    if list.count <= 0 { return [] }
    Kinsoku(level: options.level).mark(&list)
    if list.hasComplexContext { DictionaryBreaks.mark(&list, in: bytes) }
    if case .vertical(let quotes) = options.axis { VerticalForms.set(&list, quotes: quotes) }
    let setting = BlockSetting(list: list, style: block.style, options: options)
    return block.style.alignment == .balanced ? setting.balancedLines() : setting.filledLines()
  }

  /// Cells that a line of plain text (a name, a label) takes.
  package func width(of text: String) -> Cells {
    let list = clusters(of: Block(range: 0..<text.utf8.count, style: .plain), in: text.utf8.span)
    return Cells(list.clusters.reduce(0) { $0 + Int($1.width) })
  }

  private func clusters(of block: Block, in bytes: Span<UInt8>) -> ClusterList {
    var list = ClusterScanner.clusters(of: block, in: bytes, profile: options.widths)
    if options.restoring, !list.foldedMarks.isEmpty { Restoration.restore(&list, profile: options.widths) }
    if !list.boxedMarks.isEmpty { Boxes.set(&list, profile: options.widths) }
    return list
  }
}
