import CMarkdown

/// Markdown as HTML (cmark-gfm: CommonMark with tables).
package enum MarkdownHTML {
  /// Line ends in paragraphs become `<br />`: whether they are the author's or a wrap is for structure to say.
  /// - Parameter markdown: UTF-8.
  /// - Returns: `nil` when memory is short.
  package static func html(of markdown: [UInt8]) -> [UInt8]? {
    guard let read = kanbao_markdown_read(markdown, markdown.count) else { return nil }
    defer { kanbao_markdown_free(read) }
    var html = [UInt8](repeating: 0, count: kanbao_markdown_count(read))
    if !html.isEmpty { kanbao_markdown_copy(read, &html) }
    return html
  }
}
