/// The fields of an article in a comment of the Founder systems:
/// `<!--enpproperty <date>2031-05-12</date><title>…</title><papername>…</papername>/enpproperty-->`.
struct CommentFields {
  private let text: Substring

  private static let opening = "enpproperty"

  /// By tag; some systems begin all with `founder-`.
  private static let names: [(String, PageMetadata.Field)] = [
    ("introtitle", .kicker), ("pretitle", .kicker), ("title", .title), ("subtitle", .subtitle), ("date", .date),
    ("author", .author), ("papername", .paper), ("pagenumber", .page), ("pagenum", .page), ("nodename", .pageName),
    ("pagename", .pageName), ("source", .source),
  ]

  /// `nil` where the comment is another one.
  init?(_ comment: ArraySlice<UInt8>) {
    let text = String(decoding: comment, as: UTF8.self)
    guard let start = text.firstRange(of: Self.opening), text.distance(from: text.startIndex, to: start.lowerBound) < 20
    else { return nil }
    self.text = text[start.upperBound...]
  }

  func add(to metadata: inout PageMetadata) {
    for (name, field) in Self.names {
      if let value = value(of: name) ?? value(of: "founder-" + name) { metadata.add(value, to: field) }
    }
  }

  private func value(of name: String) -> String? {
    guard let open = text.firstRange(of: "<\(name)>"),
      let close = text[open.upperBound...].firstRange(of: "</\(name)>")
    else { return nil }
    return HTMLPage.plainText(of: text[open.upperBound..<close.lowerBound])
  }
}

extension HTMLPage {
  /// The text of a piece of HTML: `<br/>` as a blank, `&nbsp;` and its like resolved.
  static func plainText(of html: some StringProtocol) -> String {
    guard html.contains(where: { $0 == "<" || $0 == "&" }) else { return String(html) }
    let bytes = Array(html.utf8)
    guard let page = HTMLPage(bytes.span) else { return String(html) }
    return page.text(in: 0)
  }
}
