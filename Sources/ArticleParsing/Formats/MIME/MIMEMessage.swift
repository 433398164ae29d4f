internal import ArticleModel

/// A page that a browser saved in one file with all that belongs to it (MHTML, RFC 2557), or a mail with a text.
struct MIMEMessage {
  /// The page or text in it.
  struct Page {
    var bytes: [UInt8]
    var isHTML: Bool
  }

  /// `nil` where there is none.
  private(set) var page: Page?
  /// It breaks off.
  private(set) var isDamaged = false

  /// Bytes of the name of a heading's first field.
  private static let longestName = 40
  /// Bytes in which the heading must say what it is.
  private static let headLimit = 1 << 13
  /// Parts in parts.
  private static let deepest = 4

  /// `nil` where a file is no message.
  init?(_ source: SourceText, name: String) {
    let opening = source[TextRange(0, min(source.count, Self.longestName))].lowercased()
    guard Self.firstHeaders.contains(where: opening.hasPrefix) else { return nil }
    let head = source[TextRange(0, min(source.count, Self.headLimit))].lowercased()
    let lines = head.split(whereSeparator: \.isNewline)
    guard lines.contains(where: { $0.hasPrefix("mime-version:") }),
      lines.contains(where: { $0.hasPrefix("content-type: multipart/") || $0.hasPrefix("content-type: text/html") })
    else { return nil }
    let bytes = source.withSpan { span in span.indices.map { span[$0] } }
    read(MIMEPart(bytes[...]), depth: 0)
  }

  private static let firstHeaders = [
    "from:", "mime-version:", "content-type:", "subject:", "date:", "snapshot-content-location:", "received:",
    "return-path:",
    "message-id:", "to:",
  ]

  /// Takes the first page of a part, else its first text.
  private mutating func read(_ part: MIMEPart, depth: Int) {
    if page?.isHTML == true || depth > Self.deepest { return }
    if part.type.hasPrefix("multipart/"), let boundary = part.boundary {
      let (parts, isWhole) = part.parts(boundary)
      if !isWhole { isDamaged = true }
      for part in parts { read(part, depth: depth + 1) }
    } else if part.type == "text/html" || part.type == "application/xhtml+xml" {
      take(part, isHTML: true)
    } else if part.type == "text/plain", page == nil {
      take(part, isHTML: false)
    }
  }

  private mutating func take(_ part: MIMEPart, isHTML: Bool) {
    let bytes = part.contents
    if bytes.contains(where: { $0 > UInt8(ascii: " ") }) { page = Page(bytes: bytes, isHTML: isHTML) }
  }
}
