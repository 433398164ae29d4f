import ArticleModel
import TextLayout

/// Stretches of the source on one line of a list, with the marks that the page shows.
struct RestoredText: Sendable {
  private let typesetter: Typesetter

  /// Bytes before a stretch that are read for it: quotes pair up from the paragraph's beginning on.
  private static let lookBehind = 2048

  init(restoring: Bool, widths: WidthProfile) {
    typesetter = Typesetter(
      options: LayoutOptions(measure: 8192, level: .none, hanging: false, restoring: restoring, widths: widths))
  }

  /// The text of neighbouring ranges, each without line ends.
  func pieces(_ ranges: [TextRange], in source: SourceText) -> [String] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    let start = source.scalarBoundary(atOrBefore: max(0, first.lowerBound - Self.lookBehind))
    var pieces = Array(repeating: "", count: ranges.count)
    source.withSpan { bytes in
      var from = first.lowerBound
      while from > start, bytes[from - 1] != 0x0A { from -= 1 }
      let block = Block(range: from..<max(from, last.upperBound), style: .plain)
      for glyph in typesetter.lines(of: block, in: bytes).flatMap(\.glyphs) {
        guard let at = ranges.firstIndex(where: { $0.contains(glyph.source.lowerBound) }) else { continue }
        pieces[at] += glyph.text
      }
    }
    return pieces
  }

  func text(of label: String) -> String {
    let source = SourceText(label)
    return pieces([TextRange(0, source.count)], in: source).joined()
  }
}
