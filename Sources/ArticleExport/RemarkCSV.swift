import ArticleModel

/// Remarks as a table, one a row (RFC 4180), for spreadsheets.
struct RemarkCSV {
  private let document: Document
  private let lines: LineNumbers

  init(_ document: Document, lines: LineNumbers) {
    self.document = document
    self.lines = lines
  }

  static let header = "source,masthead,date,page,headline,name,post,line,kind,attribution,quotes,text"

  func rows(of article: Article) -> [String] {
    article.remarks.map { remark in
      let speaker = article.speakers[remark.speaker]
      let paragraph = article.paragraphs[remark.paragraph]
      func text(_ range: TextRange) -> String { paragraph.text(of: range, in: document.source) }
      let fields = [
        document.name, article.masthead ?? "", article.date?.description ?? "", article.page?.label ?? "",
        article.headline.joined(separator: " "), speaker.name, speaker.post ?? "",
        String(lines[remark.range.lowerBound]), remark.kind.rawValue, text(remark.attribution),
        remark.quotes.map(text).joined(separator: " / "), text(remark.range),
      ]
      return fields.map(CSV.quoted).joined(separator: ",")
    }
  }
}
