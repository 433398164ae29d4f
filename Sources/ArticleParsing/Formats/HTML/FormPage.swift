/// A page whose article stands in fields of a form, as HTML that its script would show:
/// `<textarea class="article-content">&lt;p&gt;…`.
struct FormPage {
  /// The article as a page of its own, UTF-8.
  private(set) var html: [UInt8] = []

  /// Bytes of HTML in a field that may be an article.
  private static let least = 100

  private static let names: [(ElementNames, opening: String, closing: String)] = [
    (.title, "<h1>", "</h1>"), (.time, "<p>", "</p>"), (.source, "<p>来源：", "</p>"),
    (.author, "<p>作者：", "</p>"),
  ]

  /// `nil` where no field holds more than what the page shows.
  init?(_ lines: PageLines) {
    let page = lines.page
    let fields = page.nodes.indices.filter { page.nodes[$0].tag == "textarea" }
    let contents = fields.map { page.text(in: $0) }
    guard let content = contents.indices.max(by: { contents[$0].utf8.count < contents[$1].utf8.count }),
      contents[content].utf8.count >= Self.least, HTMLSigns(Array(contents[content].utf8)).hasBlocks,
      contents[content].utf8.count > lines.prose
    else { return nil }
    if let title = page.first("title", in: page.nodes.indices) {
      html += "<title>\(page.text(in: title).escaped)</title>".utf8
    }
    for (names, opening, closing) in Self.names {
      let field = fields.indices.first { $0 != content && page.names(of: fields[$0]).contains(names) }
      guard let field, !contents[field].isEmpty else { continue }
      html += opening.utf8
      html += FieldDate.text(Array(contents[field].utf8))
      html += closing.utf8
    }
    html += contents[content].utf8
  }
}

extension String {
  fileprivate var escaped: String { replacing("&", with: "&amp;").replacing("<", with: "&lt;") }
}
