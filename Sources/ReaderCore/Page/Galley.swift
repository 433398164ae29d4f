package import ArticleModel
import TextLayout

/// A document set in one long column for printing: the reader's own blocks, lines and styles, flush left.
package struct Galley {
  private let document: Document
  private let width: Int
  private let body: Typesetter
  private let heads: Typesetter
  private let labels: LabelSetter
  private let style: PageStyle
  private var lighting: TermLighting

  /// - Parameter width: cells of the longest line, hung marks included.
  package init(document: Document, settings: ReaderSettings, width: Int) {
    self.document = document
    self.width = width
    var options = LayoutOptions(
      measure: Cells(width), level: settings.level,
      hanging: settings.hangs(inTraditional: document.source.isTraditional),
      restoring: settings.restoring, widths: settings.widths)
    body = Typesetter(options: options)
    options.hanging = false
    heads = Typesetter(options: options)
    labels = LabelSetter(widths: settings.widths)
    style = PageStyle(isJustified: settings.isJustified, spacing: settings.spacing)
    lighting = TermLighting(settings)
  }

  /// Sets everything, section by section, and hands over row after row. A blank row is empty.
  /// - Parameter analysing: gives the articles of a section.
  package mutating func print(
    analysing: (SectionRequest) -> [Article], _ row: (ArraySlice<Frame.Cell>) -> Void
  ) {
    for section in 0..<document.sectionCount {
      let articles = analysing(SectionRequest(section: section, range: document.sectionRange(section)))
      let blocks = PageBlock.blocks(of: articles, style: style, isFirstSection: section == 0)
      var article = -1
      var layers: ArticleLayers?
      for block in blocks {
        if block.article != article {
          article = block.article
          let value = articles[article]
          layers = ArticleLayers(article: value, colours: lighting.colours(for: value))
          if section + article > 0 { row([]) }
          let head = Reader.masthead(of: value)
          if !head.isEmpty { row(self.row(of: head, style: Style(.masthead))) }
          if !head.isEmpty, block.space == 0 { row([]) }
        }
        for _ in 0..<block.space { row([]) }
        for line in document.source.withSpan({ (block.spans ? heads : body).lines(of: block.block, in: $0) }) {
          var styles = LineStyles(line: line, role: block.role.screenRole)
          if let layers {
            styles.lay(articles[article], layers, range: TextRange(line.range), context: LineContext())
          }
          row(self.row(of: line, block, styles.styles))
        }
      }
    }
  }

  private func row(of line: Line, _ block: PageBlock, _ styles: [Style]) -> ArraySlice<Frame.Cell> {
    var frame = Frame(size: ScreenSize(columns: max(width, line.width.count), rows: 1))
    let left = block.block.style.alignment == .balanced ? line.centred(in: width) : 0
    for (glyph, style) in zip(line.glyphs, styles) { frame.draw(glyph, left: left, row: 0, style: style) }
    return frame.row(0)
  }

  private func row(of label: String, style: Style) -> ArraySlice<Frame.Cell> {
    var frame = Frame(size: ScreenSize(columns: width, rows: 1))
    frame.put(label: label, column: 0, row: 0, width: width, style: style, setter: labels)
    return frame.row(0)
  }
}
