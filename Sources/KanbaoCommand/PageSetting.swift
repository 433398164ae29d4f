import ArticleExport
import ArticleModel
import ReaderCore
import TextLayout

extension PageWords {
  /// In the language of the interface.
  static var interface: PageWords {
    var words = PageWords()
    words.contents = Interface.text(.contentsTitle)
    words.speakers = Interface.text(.remarksTitle)
    words.terms = Interface.text(.termsPartTitle)
    words.more = Interface.text(.moreListed)
    return words
  }
}

/// The full-width marks that the reader shows, for pages.
enum PunctuationRestoration {
  private static let typesetter = Typesetter(
    options: LayoutOptions(measure: 8192, level: .none, hanging: false, restoring: true))

  /// What is shown in the place of the marks that a paragraph's source has folded.
  static func marks(of paragraph: Paragraph, in source: SourceText) -> [RestoredMark] {
    let block = Block(
      range: paragraph.range.offsets,
      omissions: paragraph.omissions.map { .init(range: $0.range.offsets, leavesBlank: $0.replacement == .blank) },
      style: .plain)
    return source.withSpan { bytes in
      typesetter.lines(of: block, in: bytes).flatMap(\.glyphs).compactMap { glyph in
        // Of what else is shown otherwise, a page has its own way.
        guard glyph.isRestored, bytes[glyph.source.lowerBound] < 0x7F, bytes[glyph.source.lowerBound] > 0x20
        else { return nil }
        // Half an ellipsis stands for three full stops.
        let count = glyph.text == "…" ? 3 : glyph.source.count
        let start = glyph.source.lowerBound
        return RestoredMark(range: TextRange(start, min(start + count, paragraph.range.upperBound)), text: glyph.text)
      }
    }
  }
}
