package import ArticleModel
import Characters

/// Finds what each line of a text is: masthead, headline, body, jump line, metadata.
///
/// Lines → blocks → articles → head, body and tail of each. Each step is a function from values to values. What the format
/// knows of its text comes as hints, and is weighed with what the text itself says.
package struct StructureRecognizer: Sendable {
  package init() {}

  /// The articles of a section, with paragraphs and findings but no speakers or terms yet. They tile `range`.
  package func articles(in source: SourceText, range: TextRange) -> [Article] {
    articles(in: DecodedText(source, range))
  }

  package func articles(in text: DecodedText, hints: SectionHints = .none) -> [Article] {
    let lines = SectionLines(text.characters, hints)
      .withoutJumpLines()
      .withTextLabelsApart()
      .withoutHardWraps()
      .withRunInParagraphsApart()
      .withTrailingChromeApart()
      .withIssuesApart()
    let blocks = lines.lines.map { LineRules.block($0, in: text.characters) }
      .withTitlesBeforeLeads(in: text.characters).withTurnsAsText(in: text.characters)
      .withHints(hints)
    let findings =
      (lines.findings + TextFlaws.findings(in: text.characters)).map { finding in
        Finding(kind: finding.kind, range: text.bytes(finding.range))
      } + hints.all.filter { $0.role == .damage }.map { Finding(kind: .damaged, range: text.bytes($0.range)) }
    let articles = ArticleBoundaries.parts(of: blocks, in: text, hints: hints).map { part in
      ArticleAssembler.article(part, in: text, hints: hints, findings: findings)
    }
    return hints.areKnown ? articles : inheritingIssues(articles)
  }

  /// What stands below one masthead is of one issue and page.
  private func inheritingIssues(_ articles: [Article]) -> [Article] {
    var articles = articles
    for (previous, next) in zip(articles.indices, articles.indices.dropFirst()) {
      articles[next].inheritIssue(from: articles[previous])
    }
    return articles
  }
}

extension Article {
  fileprivate mutating func inheritIssue(from previous: Article) {
    guard masthead == nil, previous.masthead != nil, date == nil || date == previous.date else { return }
    masthead = previous.masthead
    date = previous.date
    page = page ?? previous.page
  }
}
