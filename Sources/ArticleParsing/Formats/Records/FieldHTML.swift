internal import ArticleModel

/// HTML that is all text: a field of a record, Markdown, a chapter of a book.
enum FieldHTML {
  /// Its text as a browser shows it, and what some of its lines are.
  /// - Returns: `nil` when memory is short.
  static func read(_ html: [UInt8], keepsLines: Bool) -> (text: [UInt8], marks: [(role: Hint.Role, range: Range<Int>)])?
  {
    let html = keepsLines ? Array("<pre>".utf8) + html : html
    guard let page = HTMLPage(html.span) else { return nil }
    var reader = PageReader(page, numbersLists: true)
    reader.read(page.nodes.indices)
    let marks = reader.writer.lines.compactMap { line in role(of: line, page).map { (role: $0, range: line.bytes) } }
    return (reader.writer.text, marks)
  }

  /// Elements between a text and the one that it is a line of, at most.
  private static let deepestInline = 100

  /// What a line is by the elements that its text stands in.
  private static func role(of line: PageLine, _ page: HTMLPage) -> Hint.Role? {
    if line.isRow { return .row }
    var node = line.node
    for _ in 0..<deepestInline {
      guard let outer = page.nodes[node].parent else { return nil }
      node = outer
      let traits = page.traits(of: node)
      if traits.contains(.heading) { return .sectionHeading }
      if traits.contains(.caption) { return .caption }
      if traits.contains(.block) { return nil }
    }
    return nil
  }
}
