import ArticleExport
import ArticleModel
import Testing

/// Articles as a page.
struct HTMLTests {
  /// An article of one paragraph. `[n …]` in the text is a name, `[q …]` words said, and a remark goes over all of it.
  private static func article(_ text: String, name: String? = nil, quotes: [String] = [], terms: [String] = [])
    -> Article
  {
    func places(of part: String) -> [TextRange] {
      let (bytes, pattern) = (Array(text.utf8), Array(part.utf8))
      return bytes.indices.filter { bytes[$0...].starts(with: pattern) }.map { TextRange($0, $0 + pattern.count) }
    }
    let whole = TextRange(0, text.utf8.count)
    let remark = Remark(
      speaker: 0, paragraph: 0, kind: .mixed, range: whole, attribution: TextRange(0, 0),
      name: name.flatMap { places(of: $0).first }, quotes: quotes.flatMap(places), evidence: Evidence(rule: "r"))
    return Article(
      range: whole, headline: ["题"], paragraphs: [Paragraph(role: .body, range: whole)],
      speakers: name.map { [Speaker(name: $0)] } ?? [], remarks: name == nil ? [] : [remark],
      terms: terms.map {
        Term(text: $0, kind: .repeated, occurrences: places(of: $0), score: 1, evidence: Evidence(rule: "repeated"))
      })
  }

  private static func paragraph(_ article: Article, _ text: String, restored: [RestoredMark] = []) -> String {
    let document = Document(name: "a.txt", source: SourceText(text))
    let html = ArticleHTML(article, in: document, number: 1, words: PageWords()) { _, _ in restored }.html
    return html.components(between: "<p>", and: "</p>")
  }

  @Test(
    arguments: [
      (
        "甲说，“要快”。", "甲", ["要快"], [],
        #"<span class="said" id="a1r1"><span class="name">甲</span>说，“<span class="direct">要快</span>”。</span>"#
      ),
      (
        "先丁后丁", nil, [], ["丁"],
        ##"先<a class="t c3" id="a1t1n1" href="#a1t1n2">丁</a>后<a class="t c3" id="a1t1n2" href="#a1t1">丁</a>"##
      ),
      // A term in another has that one's hue, and an anchor of its own.
      (
        "甲乙丙", nil, [], ["甲乙丙", "乙"],
        ##"<a class="t c1" id="a1t1n1" href="#a1t1">甲</a><a class="t c1" id="a1t2n1" href="#a1t1">乙</a><a class="t c1" href="#a1t1">丙</a>"##
      ),
      // What crosses is cut, so that no element crosses another.
      (
        "甲乙丙", "甲", ["甲乙"], ["乙丙"],
        ##"<span class="said" id="a1r1"><span class="name">甲</span><span class="direct"><a class="t c2" id="a1t1n1" href="#a1t1">乙</a></span><a class="t c2" href="#a1t1">丙</a></span>"##
      ),
    ] as [(String, String?, [String], [String], String)])
  func marksWhatWasFound(text: String, name: String?, quotes: [String], terms: [String], html: String) {
    #expect(Self.paragraph(Self.article(text, name: name, quotes: quotes, terms: terms), text) == html)
  }

  @Test func showsRestoredMarks() {
    let text = "甲,乙"
    let article = Self.article(text)
    #expect(Self.paragraph(article, text, restored: [RestoredMark(range: TextRange(3, 4), text: "，")]) == "甲，乙")
    #expect(Self.paragraph(article, text) == "甲,乙")
  }

  @Test func whatIsLeftOutIsNotShown() {
    let text = "甲乙\n  丙乙丁"
    var article = Self.article(text, terms: ["乙"])
    article.paragraphs[0].omissions = [.init(range: TextRange(6, 9), replacement: .nothing)]
    let html = Self.paragraph(article, text)
    #expect(html.replacing(/<[^>]*>/, with: "") == "甲乙丙乙丁")
  }

  /// Texts that would like to be more than text.
  static let hostile = [
    "</style><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onclick='x",
    "<!--", "]]>", "&lt;b&gt;", "&#60;b&#62;", "</title></p></article>", "javascript:alert(1)",
    "反\u{202E}写\u{2066}隔\u{2069}",
    "控\u{0}\u{1B}[31m\u{9B}制\u{7F}", "行\u{2028}\u{85}\r\n尾", "非\u{FFFE}\u{FFFF}字", "标\u{E0041}\u{200B}\u{FEFF}签", "😀𠮷",
    "",
  ]

  /// Whatever stands in any field: nothing but the page's own elements and attributes, nothing that cannot be seen.
  @Test(arguments: hostile)
  func isSafeForAnyText(_ text: String) throws {
    var article = Self.article(
      "说" + text + "说", name: "说", quotes: [text], terms: ["说" + text, text].filter { !$0.isEmpty })
    article.masthead = text
    article.page = .init(number: nil, name: text)
    (article.kicker, article.headline, article.subtitle, article.byline) = (text, [text, text], text, text)
    article.speakers = [Speaker(name: "说" + text, post: text)]
    var exporter = ArticleExporter(.html)
    exporter.words.contents = text
    exporter.words.more = text
    let document = Document(name: text + ".txt", source: SourceText("说" + text + "说"))
    var page = exporter.text(of: [article, article], in: document) + exporter.end()
    let style = try #require(page.firstMatch(of: /(?s)<style>.*?<\/style>/)).output
    page = page.replacing(style, with: "")
    let names =
      "a|article|aside|b|body|br|details|div|h1|h2|h3|head|header|html|li|meta|p|section|span|summary|title|ul"
    let tag = try Regex(
      "<(?:!doctype html|/?(?:\(names))(?: (?:class|id|href|lang|name|charset|http-equiv|content)=\"[^\"<>]*\")*)>")
    let rest = page.replacing(tag, with: "").replacing(/&(amp|lt|gt|quot|#39);/, with: "")
    #expect(!rest.contains { "<>&\"'".contains($0) }, "\(rest)")
    #expect(!page.contains(/href="[^#]/))
    let invisible = page.unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n" || $0.properties.generalCategory == .format
    }
    #expect(invisible.isEmpty, "\(invisible)")
  }

  @Test(arguments: [("对这个", "zh-Hans"), ("對這個", "zh-Hant"), ("上下", "zh-Hans")])
  func tellsTheScript(text: String, tag: String) {
    var exporter = ArticleExporter(.html)
    let page = exporter.text(of: [Self.article(text)], in: Document(name: "a", source: SourceText(text)))
    #expect(page.contains("<html lang=\"\(tag)\">") && page.contains("<article id=\"a1\" lang=\"\(tag)\">"))
  }

  /// Every link leads somewhere in the page, and no anchor is there twice.
  @Test func linksLeadSomewhere() {
    let text = "甲说，“乙丙丁乙”，丙丁乙。"
    let article = Self.article(text, name: "甲", quotes: ["乙丙丁乙"], terms: ["乙", "丙丁", "丁", "丙丁乙"])
    var exporter = ArticleExporter(.html)
    let document = Document(name: "a", source: SourceText(text))
    let page = exporter.text(of: [article, article], in: document) + exporter.end()
    let anchors = page.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
    #expect(Set(anchors).count == anchors.count && links.count > 10)
    #expect(Set(links).subtracting(anchors).isEmpty, "\(Set(links).subtracting(anchors))")
  }

  /// As many terms as there are hues have one each, the person's own before all others.
  @Test func ownTermsHaveAHue() {
    let texts = "子丑寅卯辰巳午未申酉".map(String.init)
    var article = Self.article(texts.joined(), terms: texts)
    article.terms[9].kind = .own
    let html = ArticleHTML(
      article, in: Document(name: "a", source: SourceText(texts.joined())), number: 1, words: PageWords()
    )
    .html
    let lit = Set(html.matches(of: /class="t (c\d)" href="#a1t(\d+)n1"/).map { $0.output.2 })
    let hues = Set(html.matches(of: /class="t (c\d)" href="#a1t(\d+)n1"/).map { $0.output.1 })
    #expect(lit == ["1", "2", "3", "4", "5", "6", "7", "10"] && hues.count == 8)
  }
}

extension String {
  /// What stands between two marks, first to first.
  fileprivate func components(between start: String, and end: String) -> String {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return "" }
    return String(self[from.upperBound..<to.lowerBound])
  }
}
