import ArticleModel

/// Sentences of a paragraph, and characters of a text, as ranges of bytes.
enum Sentences {
  private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "…", "；"]
  private static let closing: Set<Unicode.Scalar> = ["”", "’", "」", "』", "）", ")", "》", "…", "！", "？"]

  /// The sentences of a stretch, each with the marks that close it; they tile it.
  static func ranges(in range: TextRange, of source: SourceText) -> [TextRange] {
    var sentences: [TextRange] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    var hasEnded = false
    for scalar in source[range].unicodeScalars {
      if hasEnded, !closing.contains(scalar) {
        sentences.append(TextRange(start, offset))
        start = offset
        hasEnded = false
      }
      if ends.contains(scalar) { hasEnded = true }
      offset += UTF8.width(scalar)
    }
    if start < range.upperBound { sentences.append(TextRange(start, range.upperBound)) }
    return sentences
  }

  /// Behind the character that begins at an offset.
  static func next(after offset: Int, in source: SourceText) -> Int {
    let end = source.scalarBoundary(atOrBefore: min(source.count, offset + 64))
    return min(
      source.count, offset + (source[TextRange(offset, max(offset, end))].first.map { String($0).utf8.count } ?? 1))
  }

  /// Where the character before an offset begins.
  static func previous(before offset: Int, in source: SourceText) -> Int {
    let start = source.scalarBoundary(atOrBefore: max(0, offset - 64))
    return max(0, offset - (source[TextRange(min(start, offset), offset)].last.map { String($0).utf8.count } ?? 1))
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}
