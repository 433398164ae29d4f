import ArticleModel
import ArticleParsing
import Foundation
import Testing

/// Pages in the structure of real systems: see Tests/Pages.
@Suite struct PageSystemTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Pages")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { $0.hasSuffix(".html") }
    .sorted()

  /// A page without its marks, and what they say.
  struct MarkedSystem {
    /// What must be known beside the lines.
    var known: [String: any Sendable] = [:]
    var html = ""
    /// By letter of the mark.
    var lines: [Character: [String]] = [:]

    init(_ name: String) throws {
      let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let end = try #require(file.firstIndex(of: "\n"))
      let json = file[..<end].dropFirst("<!--".count).dropLast("-->".count)
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
      for (key, value) in try #require(object as? [String: Any]) { known[key] = "\(value)" }
      var rest = file[end...]
      while let mark = rest.firstMatch(of: #/\[([hksbcr]):([^\]]*)\]/#) {
        html += rest[..<mark.range.lowerBound] + mark.2
        lines[mark.1.first ?? " ", default: []].append(String(mark.2.replacing(#/<[^>]*>/#, with: "")))
        rest = rest[mark.range.upperBound...]
      }
      html += rest
    }
  }

  private static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: names) func page(_ name: String) throws {
    let page = try MarkedSystem(name)
    let document = try DocumentLoader().load(bytes: Array(page.html.utf8), name: name)
    let articles = ArticleParser().articles(in: document)
    func texts(_ roles: Paragraph.Role...) -> [String] {
      articles.flatMap(\.paragraphs).filter { roles.contains($0.role) }.map {
        Self.compact($0.text(in: document.source))
      }
    }
    func marked(_ letter: Character) -> [String] { page.lines[letter, default: []].map(Self.compact) }
    #expect(articles.map { Self.compact($0.headline.joined()) } == marked("h"))
    #expect(articles.compactMap(\.kicker).map(Self.compact) == marked("k"))
    #expect(articles.compactMap(\.subtitle).map(Self.compact) == marked("s"))
    #expect(texts(.body, .sectionHeading) == marked("b"))
    #expect(texts(.caption) == marked("c"))
    #expect(texts(.verse).count == marked("r").count)
    #expect(zip(texts(.verse), marked("r")).allSatisfy { $0.hasPrefix($1) })
    try expect(page.known, of: articles)
  }

  private func expect(_ known: [String: any Sendable], of articles: [Article]) throws {
    let article = try #require(articles.first)
    let found: [String: String?] = [
      "date": article.date?.description, "masthead": article.masthead, "byline": article.byline,
      "page": article.page?.number?.description, "pageName": article.page?.name, "articles": articles.count.description,
    ]
    for (key, value) in known { #expect(found[key] == value as? String, "\(key)") }
  }

  @Test func thereArePages() { #expect(Self.names.count >= 90) }
}
