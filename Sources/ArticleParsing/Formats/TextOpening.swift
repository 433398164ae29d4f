internal import ArticleModel

/// How a text begins, which tells its format.
struct TextOpening {
  private let source: SourceText
  /// The beginning without blanks, in lower case.
  private let words: String
  /// More of it, as it is.
  private let head: String

  /// Bytes of a text within which it must begin.
  private static let limit = 4096

  private static let htmlExtensions = [".html", ".htm", ".xhtml", ".shtml"]
  private static let htmlOpenings = ["<!doctype html", "<html", "<head", "<body", "<!--", "<meta"]

  /// - Parameter source: UTF-8.
  init(_ source: SourceText) {
    self.source = source
    let opening = source[TextRange(0, min(source.count, Self.limit))].unicodeScalars
      .drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    words = String(opening.prefix(16)).lowercased()
    head = String(opening)
  }

  func isHTML(named name: String) -> Bool {
    guard words.hasPrefix("<") else { return false }
    if isXML, head.contains("<html") || head.contains("<HTML") { return true }
    return Self.htmlOpenings.contains(where: words.hasPrefix) || Self.htmlExtensions.contains(where: name.hasSuffix)
  }

  private var isXML: Bool { ["<?xml", "<rss", "<feed", "<rdf"].contains(where: words.hasPrefix) }

  /// A feed, or XML that is no web page.
  func xml(named name: String) -> ArticleFormat? {
    guard isXML else { return nil }
    if head.contains("<rss") || head.contains("<rdf:RDF") { return .rss }
    if head.contains("<feed") { return .atom }
    return isHTML(named: name) ? nil : .xml
  }

  /// By the file's name, or by front matter that has an article's title or date.
  func isMarkdown(named name: String, _ names: FieldNames) -> Bool {
    if [".md", ".markdown", ".mkd"].contains(where: name.lowercased().hasSuffix) { return true }
    guard words.hasPrefix("---") || words.hasPrefix("+++"), let matter = FrontMatter(Array(head.utf8)) else {
      return false
    }
    return matter.fields.contains { [.title, .date].contains(names[$0.name]?.field) }
  }

  /// An object with a name in it, or a list of such.
  var isJSON: Bool {
    guard words.hasPrefix("{") || words.hasPrefix("[") else { return false }
    var tokens = JSONTokens(source)
    var token = tokens.next()
    while token == .beginArray { token = tokens.next() }
    guard token == .beginObject, case .string = tokens.next() else { return false }
    return tokens.next() == .colon
  }

  /// Whether one object stands on its line, and another one on the next.
  func hasJSONLines(named name: String) -> Bool {
    if [".jsonl", ".ndjson", ".ldjson"].contains(where: name.lowercased().hasSuffix) { return true }
    var tokens = JSONTokens(source)
    var depth = 0
    while let token = tokens.next() {
      switch token {
      case .beginObject, .beginArray: depth += 1
      case .endObject, .endArray: depth -= 1
      default: break
      }
      if depth == 0 { return tokens.next() == .beginObject }
      if tokens.offset > Self.longestFirstObject { return false }
    }
    return false
  }

  /// Bytes.
  private static let longestFirstObject = 1 << 20

  /// Whether the first line can be nothing but the names of an article's fields.
  func isTable(_ names: FieldNames) -> Bool {
    var end = 0
    while end < min(source.count, Self.longestHeading), source[end] != UInt8(ascii: "\n") { end += 1 }
    guard end < source.count else { return false }
    return TableRecords(SourceText(source[TextRange(0, end)]), names).isEvident
  }

  /// Bytes.
  private static let longestHeading = 512
}
