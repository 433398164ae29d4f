package import ArticleModel

/// Finds what each line of a text is: masthead, headline, body, jump line, metadata.
///
/// Lines → blocks (`BlockBuilder`) → articles (`ArticleBoundaries`) → head, body and tail of each (`ArticleAssembler`).
package struct StructureRecognizer: Sendable {
  package init() {}

  /// The articles of a section, with paragraphs and findings but no speakers or terms yet. They tile `range`.
  package func articles(in source: SourceText, range: TextRange) -> [Article] {
    // Not as the closure's result, whose type the runtime would have to look up before the first screen.
    var articles: [Article] = []
    source.withBytes { bytes in
      var builder = BlockBuilder(bytes)
      builder.build(range)
      articles = assembled(builder, source, bytes, range)
    }
    return articles
  }

  private func assembled(
    _ builder: borrowing BlockBuilder, _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange
  ) -> [Article] {
    let blocks = builder.blocks.elements
    ArticleBoundaries.markTitlesBeforeLeads(blocks, bytes)
    let starts = ArticleBoundaries.starts(of: blocks)
    var articles: [Article] = []
    articles.reserveCapacity(starts.count)
    for (n, first) in starts.enumerated() {
      let end = n + 1 < starts.count ? starts[n + 1] : blocks.count
      let part = TextRange(
        n == 0 ? range.lowerBound : blocks[first].line.start,
        n + 1 < starts.count ? blocks[end].line.start : range.upperBound)
      var assembler = ArticleAssembler(
        source, bytes, omissions: builder.omissions.elements, range: part, isContinued: n == 0 && range.lowerBound > 0)
      assembler.assemble(blocks[first..<end])
      articles.append(assembler.finished(with: builder.findings.elements))
      if n > 0 { articles[n].inheritIssue(from: articles[n - 1]) }
    }
    return articles
  }
}

extension Article {
  /// What stands below one masthead is of one issue and page.
  fileprivate mutating func inheritIssue(from previous: Article) {
    guard masthead == nil, date == nil, page == nil, previous.masthead != nil else { return }
    masthead = previous.masthead
    date = previous.date
    page = previous.page
  }
}
