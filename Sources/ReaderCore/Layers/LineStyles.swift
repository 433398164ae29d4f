import Algorithms
import ArticleModel
import TextLayout

/// What the reader's state lays over a line, apart from the article itself.
struct LineContext: Sendable {
  /// The remark under the eye: its attribution is lit.
  var litRemark: Remark?
  /// Only this one's remarks are read; the rest is dimmed.
  var onlySpeaker: Int?
  /// Occurrences of the active term or search that may stand on the line; sorted.
  var hits: [TextRange] = []
  var currentHit: TextRange?
  var marksRestored = false
  /// Passages with a note, and what is being selected.
  var noted: [TextRange] = []
  var selected: TextRange?
}

/// Lays the layers over a line's glyphs: the later a layer, the more it says.
struct LineStyles {
  private let glyphs: [Glyph]
  private(set) var styles: [Style]

  init(line: Line, role: Role) {
    glyphs = line.glyphs
    styles = Array(repeating: Style(role), count: line.glyphs.count)
  }

  /// - Parameter range: the line's bytes.
  mutating func lay(_ article: Article, _ layers: ArticleLayers, range: TextRange, context: LineContext) {
    for quote in overlapping(layers.quotes, range, longest: layers.longestQuote, of: { $0 }) {
      change(quote) { if $0.role == .body { $0.role = .directSpeech } }
    }
    for name in overlapping(layers.names, range, longest: 64, of: { $0 }) {
      change(name) { if $0.role == .body { $0.role = .speakerName } }
    }
    if let remark = context.litRemark, remark.attribution.overlaps(range) {
      change(remark.attribution) { $0.overlay = .attribution }
    }
    for span in overlapping(layers.terms, range, longest: layers.longestTerm, of: { $0.range }) {
      change(span.range) { $0.overlay = .term(span.colour) }
    }
    if let speaker = context.onlySpeaker { dimAllBut(speaker, article, range) }
    for range in context.noted { change(range) { $0.marks.insert(.noted) } }
    layHits(context)
    if let selected = context.selected { change(selected) { $0.overlay = .selection } }
    if context.marksRestored {
      for i in glyphs.indices where glyphs[i].isRestored { styles[i].marks.insert(.restored) }
    }
  }

  mutating func layHits(_ context: LineContext) {
    for hit in context.hits {
      let role: Role = hit == context.currentHit ? .currentHit : .hit
      change(hit) { $0.overlay = role }
    }
  }

  private mutating func dimAllBut(_ speaker: Int, _ article: Article, _ range: TextRange) {
    let kept = article.remarks.filter { $0.speaker == speaker && $0.range.overlaps(range) }.map(\.range)
    for i in glyphs.indices where !kept.contains(where: { $0.contains(glyphs[i].source.lowerBound) }) {
      styles[i] = Style(.dimmed)
    }
  }

  /// Changes the style of the glyphs whose source begins inside a range.
  private mutating func change(_ range: TextRange, _ body: (inout Style) -> Void) {
    var i = glyphs.partitioningIndex { $0.source.lowerBound >= range.lowerBound }
    while i < glyphs.count, glyphs[i].source.lowerBound < range.upperBound {
      body(&styles[i])
      i += 1
    }
  }
}
