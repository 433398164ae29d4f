package import ArticleModel
import TextLayout

/// A document set in pages for printing, as the reader shows it where lines run from top to bottom: a quiet top line, then
/// the text.
package struct PrintedPages {
  private var flow: PageFlow
  private let drawing: PrintedPage

  /// - Parameter size: of a page.
  package init(document: Document, settings: ReaderSettings, size: ScreenSize) {
    let reader = Reader(settings: settings, size: size)
    let geometry = PageGeometry(size: size, shape: reader.shape(for: document), hasStatusLine: false)
    flow = PageFlow(
      document: document, geometry: geometry, options: reader.layoutOptions, style: reader.appearance.style)
    drawing = PrintedPage(size: size, labels: reader.labels, lighting: TermLighting(settings))
  }

  /// Hands over the rows of page after page, so many a page as it has.
  /// - Parameter analysing: gives the articles of a section.
  package mutating func print(
    analysing: (SectionRequest) -> [Article], _ row: (ArraySlice<Frame.Cell>) -> Void
  ) {
    let drawing = drawing
    var top = asking(analysing) { $0.firstPlace() }
    while let first = top {
      let composition = asking(analysing) { $0.compose(from: first) }
      flow.tidy(around: first.section)
      let page = asking(analysing) { drawing.frame(composition, &$0) }
      for y in 0..<page.size.rows { row(page.row(y)) }
      top = composition.next
    }
  }

  /// An answer of the flow, with whatever sections it needs.
  private mutating func asking<Answer>(
    _ analysing: (SectionRequest) -> [Article], _ question: (inout PageFlow) -> Answer
  ) -> Answer {
    while true {
      var asked = flow
      let answer = question(&asked)
      guard let missing = asked.missing else {
        flow = asked
        return answer
      }
      flow.supplies[missing] = analysing(missing)
    }
  }

}

/// One page.
private struct PrintedPage {
  let size: ScreenSize
  let labels: LabelSetter
  let lighting: TermLighting

  func frame(_ composition: Composition, _ flow: inout PageFlow) -> Frame {
    var frame = Frame(size: size)
    var lighting = lighting
    let geometry = flow.geometry
    if let row = geometry.topLine, let first = composition.rows.first?.place, let view = flow[first.section] {
      let head = Reader.masthead(of: view.articles[view.blocks[first.block].article])
      frame.put(
        label: head, column: geometry.left, row: row, width: size.columns - geometry.left, style: Style(.masthead),
        setter: labels)
    }
    for row in composition.rows {
      guard let line = flow.line(at: row.place), let block = flow.block(at: row.place) else { continue }
      var styles = LineStyles(line: line, role: block.role.screenRole)
      if let article = flow[row.place.section]?.articles[block.article],
        let layers = flow.layers(section: row.place.section, article: block.article, lighting: &lighting)
      {
        styles.lay(article, layers, range: TextRange(line.range), context: LineContext())
      }
      frame.draw(line, of: block, on: row, styles.styles, geometry)
    }
    return frame
  }
}
