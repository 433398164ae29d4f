import ArticleModel
import ArticleParsing
import FoundationEssentials
import Testing

/// A file's articles in a few lines each, as tests compare them.
struct Sketch: Equatable, CustomStringConvertible {
  var headline = ""
  var date: String?
  var masthead: String?
  var byline: String?
  var page: Int?
  var body: [String] = []

  var description: String {
    "\(headline) | \(date ?? "-") | \(masthead ?? "-") | \(byline ?? "-") | \(page.map(String.init) ?? "-") | "
      + body.joined(separator: " / ")
  }

  /// The articles of a file's bytes.
  static func articles(_ bytes: [UInt8], name: String, fields: FieldNames = FieldNames()) throws -> [Sketch] {
    let document = try DocumentLoader(fields: fields).load(bytes: bytes, name: name)
    return ArticleParser().articles(in: document).map { Sketch($0, in: document) }
  }

  static func articles(_ text: String, name: String, fields: FieldNames = FieldNames()) throws -> [Sketch] {
    try articles(Array(text.utf8), name: name, fields: fields)
  }

  private init(_ article: Article, in document: Document) {
    headline = article.headline.joined(separator: " ")
    date = article.date?.description
    masthead = article.masthead
    byline = article.byline
    page = article.page?.number
    body = article.paragraphs.filter(\.role.isArticleText).map { $0.text(in: document.source) }
  }

  init(
    _ headline: String, _ date: String? = nil, _ masthead: String? = nil, by byline: String? = nil, page: Int? = nil,
    body: [String] = ["渡口今天又开了。"]
  ) {
    (self.headline, self.date, self.masthead, self.byline, self.page) = (headline, date, masthead, byline, page)
    self.body = body
  }
}

/// The findings of a kind, as text.
func findings(_ kind: Finding.Kind, in text: String, name: String) throws -> [String] {
  let document = try DocumentLoader().load(bytes: Array(text.utf8), name: name)
  return ArticleParser().articles(in: document).flatMap(\.findings).filter { $0.kind == kind }
    .map { document.source[$0.range] }
}
