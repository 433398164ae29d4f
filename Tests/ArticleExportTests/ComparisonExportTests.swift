import ArticleComparison
import ArticleExport
import ArticleModel
import Testing

/// Comparisons as data and as pages.
struct ComparisonExportTests {
  private static func side(_ text: String, terms: [String]) -> ComparedSide {
    var side = ComparedSide()
    let range = TextRange(0, text.utf8.count)
    let article = Article(
      range: range, paragraphs: [Paragraph(role: .body, range: range)],
      terms: terms.map {
        Term(text: $0, kind: .repeated, occurrences: [], score: 1, evidence: Evidence(rule: "repeated"))
      })
    side.add(article, in: Document(name: text + ".txt", source: SourceText(text)))
    return side
  }

  private static let small = Comparison(
    before: side("打好茶山修复战，三张清单。", terms: ["三张清单"]), after: side("深入打好茶山修复战，一窗到底。", terms: ["一窗到底"]))

  @Test func json() {
    let text = ComparisonJSON.value(Self.small).serialized()
    #expect(
      text.hasPrefix(
        #"{"new":[{"text":"一窗到底","before":{"count":0,"sentence":null,"source":null,"line":null},"after":{"count":1,"#))
    for key in [#""gone":[{"text":"三张清单""#, #""more":[]"#, #""less":[]"#] { #expect(text.contains(key)) }
    #expect(text.contains(#""reworded":[{"from":"打好茶山修复战","to":"深入打好茶山修复战","before":{"count":1,"sentence":"打好"#))
  }

  @Test func markdown() {
    let text = ComparisonMarkdown(Self.small, words: ComparisonWords(before: "*旧*", after: "新")).text
    #expect(text.hasPrefix("# \\*旧\\* → 新\n\n## 新增 1\n\n| 提法 | \\*旧\\* | 新 |\n|---|---|---|\n"))
    #expect(text.contains("| **一窗到底** | – | 1× 深入打好茶山修复战，一窗到底。 |\n"))
    #expect(text.contains("| 打好茶山修复战 → <ins>深入</ins>打好茶山修复战 | 1× "))
    #expect(text.contains("| 打好茶山修复战，<del>三张清单。</del>"))
  }

  /// Whatever stands in a text or a title: nothing but the page's own elements.
  @Test(arguments: HTMLTests.hostile)
  func isSafeForAnyText(text: String) throws {
    let before = "推行一窗受理\(text)，办好\(text)。" + text
    let after = "推行一窗到底\(text)，办好\(text)\(text)。" + text
    let comparison = Comparison(
      before: Self.side(before, terms: [text, "办好" + text]), after: Self.side(after, terms: ["一窗到底" + text]))
    var words = ComparisonWords(before: text, after: text)
    (words.new, words.formulation, words.same, words.nothing) = (text, text, text, text)
    var page = ComparisonHTML(comparison, words: words, language: text).page
    let style = try #require(page.firstMatch(of: /(?s)<style>.*?<\/style>/)).output
    page = page.replacing(style, with: "")
    let names =
      "a|b|body|br|del|details|h1|h2|head|html|ins|mark|meta|p|section|span|summary|table|tbody|td|th|thead|title|tr"
    let keys = "class|id|href|lang|name|charset|http-equiv|content|colspan"
    let tag = try Regex("<(?:!doctype html|/?(?:\(names))(?: (?:\(keys))=\"[^\"<>]*\")*)>")
    let rest = page.replacing(tag, with: "").replacing(/&(amp|lt|gt|quot|#39);/, with: "")
    #expect(!rest.contains { "<>&\"'".contains($0) }, "\(rest)")
    #expect(!page.contains(/href="[^#]/))
  }

  /// Of the lists that one side has, only its sentences have a column; links lead to their sections.
  @Test func aPageShowsBothSides() {
    let page = ComparisonHTML(Self.small, words: ComparisonWords(before: "旧", after: "新"), language: "zh-Hans").page
    #expect(page.contains("<thead><tr><th>提法</th><th>新</th></tr></thead>"))
    #expect(page.contains("<tr><th>一窗到底</th><td><b class=\"count\">1×</b> 深入打好茶山修复战，<mark>一窗到底</mark>。</td></tr>"))
    #expect(page.contains("<td><ins>深入</ins>打好茶山修复战</td>"))
    for name in ["new", "gone", "more", "less", "reworded"] {
      #expect(page.contains("href=\"#\(name)\"") && page.contains("<section id=\"\(name)\">"))
    }
  }
}
