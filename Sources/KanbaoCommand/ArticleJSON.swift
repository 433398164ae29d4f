package import ArticleModel

/// Turns articles into the JSON of the command-line contract.
package struct ArticleJSON {
  package let document: Document
  package let lineNumbers: LineNumbers

  package init(document: Document) {
    self.document = document
    lineNumbers = LineNumbers(document.source)
  }

  package func value(_ article: Article) -> JSONValue {
    let source = document.source
    return .object([
      ("source", .string(document.name)),
      ("format", .string(document.format)),
      ("encoding", .string(document.encoding)),
      ("masthead", JSONValue(article.masthead)),
      ("date", JSONValue(article.date?.description)),
      (
        "page",
        article.page.map { .object([("number", JSONValue($0.number)), ("name", JSONValue($0.name))]) } ?? .null
      ),
      ("kicker", JSONValue(article.kicker)),
      ("headline", .array(article.headline.map(JSONValue.string))),
      ("subtitle", JSONValue(article.subtitle)),
      ("byline", JSONValue(article.byline)),
      (
        "paragraphs",
        .array(
          article.paragraphs.filter { $0.role.isArticleText }.map { paragraph in
            .object([
              ("line", .int(lineNumbers[paragraph.range.lowerBound])),
              ("role", .string(paragraph.role.rawValue)),
              ("text", .string(paragraph.text(in: source))),
            ])
          })
      ),
      ("speakers", .array(speakers(of: article, kind: .person))),
      ("groups", .array(speakers(of: article, kind: .group))),
      ("terms", .array(article.terms.map { value($0) })),
      (
        "findings",
        .array(
          article.findings.map { finding in
            .object([
              ("line", .int(lineNumbers[finding.range.lowerBound])),
              ("kind", .string(finding.kind.rawValue)),
              ("text", .string(source[finding.range])),
            ])
          })
      ),
    ])
  }

  func speakers(of article: Article, kind: Speaker.Kind, explain: Bool = false) -> [JSONValue] {
    article.speakers.indices.filter { article.speakers[$0].kind == kind }.map { index in
      let speaker = article.speakers[index]
      return .object([
        ("name", .string(speaker.name)),
        ("post", JSONValue(speaker.post)),
        (
          "remarks",
          .array(article.remarks.filter { $0.speaker == index }.map { value($0, in: article, explain: explain) })
        ),
      ])
    }
  }

  private func value(_ remark: Remark, in article: Article, explain: Bool) -> JSONValue {
    let source = document.source
    let paragraph = article.paragraphs[remark.paragraph]
    let members: [(String, JSONValue)] = [
      ("line", .int(lineNumbers[remark.range.lowerBound])),
      ("kind", .string(remark.kind.rawValue)),
      ("attribution", .string(paragraph.text(of: remark.attribution, in: source))),
      ("cue", JSONValue(remark.cue.map { paragraph.text(of: $0, in: source) })),
      ("quotes", .array(remark.quotes.map { .string(paragraph.text(of: $0, in: source)) })),
      ("rule", .string(remark.evidence.rule)),
    ]
    return .object(explain ? members + [("details", .array(remark.evidence.details.map(JSONValue.string)))] : members)
  }

  func value(_ term: Term, explain: Bool = false) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("text", .string(term.text)),
      ("count", .int(term.occurrences.count)),
      ("nestedIn", .object(term.nestedIn.map { ($0.term, .int($0.count)) })),
      ("evidence", .string(term.kind.rawValue)),
      ("lines", .array(lineNumbers.distinct(term.occurrences).map(JSONValue.int))),
    ]
    guard explain else { return .object(members) }
    return .object(
      members + [
        ("score", .double(term.score)), ("rule", .string(term.evidence.rule)),
        ("details", .array(term.evidence.details.map(JSONValue.string))),
      ])
  }
}

/// 1-based physical lines of a source, by offset. A line ends with LF, CR LF or CR.
package struct LineNumbers {
  private var starts: [Int] = [0]

  package init(_ source: SourceText) {
    source.withBytes { bytes in
      for i in bytes.indices {
        let isEnd = bytes[i] == 0x0A || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
        if isEnd { starts.append(i + 1) }
      }
    }
  }

  package subscript(offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  func distinct(_ ranges: [TextRange]) -> [Int] {
    var lines: [Int] = []
    for range in ranges {
      let line = self[range.lowerBound]
      if lines.last != line { lines.append(line) }
    }
    return lines
  }
}
