internal import ArticleModel
import CHTML
import Glibc

/// What a file's text has to go through before it is lines.
enum ArticleFormat: String {
  case text, html
}

extension ArticleFormat {
  private static let htmlExtensions = [".html", ".htm", ".xhtml", ".shtml"]
  private static let htmlOpenings: [StaticString] = ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta"]

  /// By the file's name, or by how its text begins.
  /// - Parameter bytes: UTF-8.
  static func detected(name: String, _ bytes: UnsafeBufferPointer<UInt8>) -> ArticleFormat {
    var start = 0
    while start < min(bytes.count, 4096), case (let scalar, let length) = bytes.scalar(at: start, end: bytes.count),
      Scalars.isBlank(scalar)
    {
      start += length
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "<") else { return .text }
    let lowercase = bytes[start..<min(bytes.count, start + 16)].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let opens = lowercase.withUnsafeBufferPointer { head in
      htmlOpenings.contains { head.has($0, at: 0, end: head.count) }
    }
    return opens || htmlExtensions.contains(where: name.hasSuffix) ? .html : .text
  }

  /// The lines of the article; `nil` when memory is short.
  func text(of bytes: UnsafeBufferPointer<UInt8>) -> SourceText? {
    switch self {
    case .text: return SourceText(utf8: bytes)
    case .html:
      guard let base = bytes.baseAddress else { return SourceText("") }
      var count = 0
      guard let text = kanbao_html_text(base, bytes.count, &count) else { return nil }
      defer { free(text) }
      return SourceText(utf8: UnsafeBufferPointer(start: text, count: count))
    }
  }
}
