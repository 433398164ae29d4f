public import ArticleModel
internal import Characters

/// Writes who said what, each with where it is from: for a person's notes, a spreadsheet, or another program. What is written so
/// far is always a beginning of the whole.
public struct QuotationExporter: Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// The words, and a line with speaker, post, paper, date and page.
    case text
    /// CommonMark block quotes.
    case markdown
    /// RFC 4180 with a byte order mark, which spreadsheets want.
    case csv
    /// A list of objects.
    case json
  }

  /// Which words are written.
  public enum Selection: String, Hashable, Sendable, CaseIterable {
    /// Those in quotation marks, one record each.
    case quoted
    /// All remarks, reported ones too, as they stand.
    case all
  }

  public let format: Format
  public let selection: Selection
  /// The speaker's name, or a part of it; everybody where `nil`.
  public let speaker: String?
  /// Records written so far.
  public private(set) var recordCount: Int

  /// - Parameters:
  ///   - format: what is written.
  ///   - selection: which remarks.
  ///   - speaker: whose, by name; `nil` takes everybody's.
  ///   - recordCount: records that were written before; 0 begins.
  public init(_ format: Format, selection: Selection = .quoted, speaker: String? = nil, recordCount: Int = 0) {
    self.format = format
    self.selection = selection
    self.speaker = speaker
    self.recordCount = recordCount
  }

  private static let columns = [
    "name", "post", "masthead", "date", "page", "headline", "kind", "text", "source", "line",
  ]

  /// What is to be written for some articles of a document.
  public mutating func text(of articles: [Article], in document: Document) -> String {
    let lines = LineNumbers(document.source)
    var out = recordCount == 0 ? beginning : ""
    for article in articles {
      for remark in article.remarks where wants(remark, of: article) {
        let paragraph = article.paragraphs[remark.paragraph]
        for range in selection == .all ? [remark.range] : remark.quotes {
          let words = PlainText.cleaned(paragraph.text(of: range, in: document.source))
          out += record(words, remark, article, document, line: lines[range.lowerBound])
          recordCount += 1
        }
      }
    }
    return out
  }

  /// What closes it, once everything is written.
  public func end() -> String {
    switch format {
    case .json: recordCount == 0 ? "[]\n" : "\n]\n"
    case .csv: recordCount == 0 ? beginning : ""
    case .text, .markdown: ""
    }
  }

  private var beginning: String { format == .csv ? "\u{FEFF}" + Self.columns.joined(separator: ",") + "\n" : "" }

  private func wants(_ remark: Remark, of article: Article) -> Bool {
    guard article.speakers.indices.contains(remark.speaker), article.paragraphs.indices.contains(remark.paragraph)
    else {
      return false
    }
    return speaker.map { article.speakers[remark.speaker].name.contains($0) } ?? true
  }

  private func record(
    _ words: String, _ remark: Remark, _ article: Article, _ document: Document, line: Int
  ) -> String {
    let citation = Citation(article, speaker: remark.speaker)
    let speaker = article.speakers[remark.speaker]
    switch format {
    case .text: return (recordCount == 0 ? "" : "\n") + "\(words)\n    \(PlainText.cleaned(citation.line))\n"
    case .markdown:
      let quote = words.split(separator: "\n").map { "> \(ArticleMarkdown.escaped(String($0)))\n" }.joined()
      return "\(quote)>\n> — \(ArticleMarkdown.escaped(citation.line))\n\n"
    case .csv:
      let fields = [
        speaker.name, speaker.post ?? "", article.masthead ?? "", article.date?.description ?? "",
        article.page?.label ?? "", article.headline.joined(separator: " "), remark.kind.rawValue, words, document.name,
        String(line),
      ]
      return fields.map(CSV.quoted).joined(separator: ",") + "\n"
    case .json:
      let value = JSONValue.object([
        ("name", .string(speaker.name)), ("post", JSONValue(speaker.post)), ("kind", .string(remark.kind.rawValue)),
        ("text", .string(words)), ("citation", .string(citation.line)), ("masthead", JSONValue(article.masthead)),
        ("date", JSONValue(article.date?.description)), ("page", JSONValue(article.page?.label)),
        ("headline", JSONValue(article.headline)), ("source", .string(document.name)), ("line", .int(line)),
      ])
      return (recordCount == 0 ? "[\n  " : ",\n  ") + value.serialized(indent: 2, level: 1)
    }
  }
}
