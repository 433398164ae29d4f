package import ArticleModel

/// One document's articles as JSON values, in the shape of the command-line contract.
package struct ArticleJSON {
  package let document: Document
  package let lines: LineNumbers

  package init(_ document: Document, lines: LineNumbers) {
    self.document = document
    self.lines = lines
  }

  /// All that is known of an article.
  package func article(_ article: Article) -> JSONValue {
    .object([
      ("source", .string(document.name)),
      ("format", .string(document.format)),
      ("encoding", .string(document.encoding)),
      ("masthead", JSONValue(article.masthead)),
      ("date", JSONValue(article.date?.description)),
      ("page", article.page.map(page) ?? .null),
      ("kicker", JSONValue(article.kicker)),
      ("headline", JSONValue(article.headline)),
      ("subtitle", JSONValue(article.subtitle)),
      ("byline", JSONValue(article.byline)),
      ("paragraphs", .array(article.paragraphs.filter { $0.role.isArticleText || $0.role == .caption }.map(paragraph))),
      ("speakers", speakers(of: article, kind: .person)),
      ("groups", speakers(of: article, kind: .group)),
      ("terms", .array(article.terms.map { term($0) })),
      ("findings", .array(article.findings.map(finding))),
    ])
  }

  /// The speakers of a kind, each with the remarks made.
  /// - Parameter explain: with what each remark's rule saw.
  package func speakers(of article: Article, kind: Speaker.Kind, explain: Bool = false) -> JSONValue {
    let indices = article.speakers.indices.filter { article.speakers[$0].kind == kind }
    return .array(
      indices.map { index in
        let remarks = article.remarks.filter { $0.speaker == index }
        return .object([
          ("name", .string(article.speakers[index].name)),
          ("post", JSONValue(article.speakers[index].post)),
          ("remarks", .array(remarks.map { remark($0, of: article, explain: explain) })),
        ])
      })
  }

  /// - Parameter explain: with what the term's rank rests on.
  package func term(_ term: Term, explain: Bool = false) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("text", .string(term.text)),
      ("count", .int(term.occurrences.count)),
      ("nestedIn", .object(term.nestedIn.map { ($0.term, .int($0.count)) })),
      ("evidence", .string(term.kind.rawValue)),
      ("lines", .array(lines.lines(of: term.occurrences).map(JSONValue.int))),
    ]
    if explain {
      members += [
        ("score", .double(term.score)), ("rule", .string(term.evidence.rule)),
        ("details", JSONValue(term.evidence.details)),
      ]
    }
    return .object(members)
  }

  private func page(_ page: Article.Page) -> JSONValue {
    .object([("number", JSONValue(page.number)), ("name", JSONValue(page.name))])
  }

  private func paragraph(_ paragraph: Paragraph) -> JSONValue {
    .object([
      ("line", .int(lines[paragraph.range.lowerBound])),
      ("role", .string(paragraph.role.rawValue)),
      ("text", .string(paragraph.text(in: document.source))),
    ])
  }

  private func remark(_ remark: Remark, of article: Article, explain: Bool) -> JSONValue {
    let paragraph = article.paragraphs[remark.paragraph]
    func text(_ range: TextRange) -> String { paragraph.text(of: range, in: document.source) }
    var members: [(String, JSONValue)] = [
      ("line", .int(lines[remark.range.lowerBound])),
      ("kind", .string(remark.kind.rawValue)),
      ("attribution", .string(text(remark.attribution))),
      ("cue", JSONValue(remark.cue.map(text))),
      ("quotes", JSONValue(remark.quotes.map(text))),
      ("text", .string(text(remark.range))),
      ("rule", .string(remark.evidence.rule)),
    ]
    if explain { members.append(("details", JSONValue(remark.evidence.details))) }
    return .object(members)
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("line", .int(lines[finding.range.lowerBound])),
      ("kind", .string(finding.kind.rawValue)),
      ("text", .string(document.source[finding.range])),
    ])
  }
}
