package import ArticleModel
internal import Characters

/// One article as part of a page: its line of the contents, its head, its text, and beside the text who speaks and its terms.
///
/// All of it works by anchors: a speaker's numbers lead to the remarks, a term leads to its next occurrence and from the last
/// one back to the list. What stands where is the style sheet's business: the contents are put together there, too, since
/// a page is written article by article.
package struct ArticleHTML {
  /// How many terms have a hue of their own; the others are underlined.
  static let hues = 8
  /// Terms that are listed at once.
  private static let listedAtOnce = 16

  private let document: Document
  private let article: Article
  /// Before every anchor of the article: `a3`.
  private let id: String
  private let words: PageWords
  private let hues: [Int?]
  private let restoration: ArticleExporter.Restoration?

  /// - Parameters:
  ///   - number: of the article in its page, from 1.
  ///   - restoration: what is shown for folded punctuation.
  package init(
    _ article: Article, in document: Document, number: Int, words: PageWords,
    restoration: ArticleExporter.Restoration? = nil
  ) {
    self.restoration = restoration
    self.document = document
    self.article = article
    self.words = words
    id = "a\(number)"
    hues = Self.hues(of: article.terms)
  }

  /// The headline, or the name of the file.
  package var title: String { article.headline.isEmpty ? document.name : article.headline.joined(separator: " ") }

  /// BCP 47: zh-Hans or zh-Hant, as the text is written.
  package var language: String {
    var script = ChineseScript()
    for line in article.headline { script.read(line) }
    for paragraph in article.paragraphs.prefix(Self.sampleParagraphs) where paragraph.role.isArticleText {
      script.read(paragraph.text(in: document.source))
    }
    return script.languageTag
  }

  /// Paragraphs that tell an article's script.
  private static let sampleParagraphs = 20

  package var html: String {
    let spans = ParagraphHTML(article, in: document.source, id: id, hues: hues, restoration: restoration)
    let text = article.paragraphs.indices.map { paragraph($0, spans) }.joined()
    return """
      <a class="entry" href="#\(id)"><b>\(HTML.text(title))</b> <span>\(HTML.text(issue))</span></a>
      <article id="\(id)" lang="\(language)">
      <header>
      \(head)</header>
      <div class="text">
      \(text)</div>
      \(lists)</article>

      """
  }

  /// Paper, date and page.
  private var issue: String {
    [article.masthead, article.date?.description, article.page?.label].compactMap(\.self).joined(separator: " ")
  }

  private var head: String {
    var head = ""
    if !issue.isEmpty { head += element("p", "issue", issue) }
    if let kicker = article.kicker { head += element("p", "kicker", kicker) }
    let lines = article.headline.isEmpty ? [document.name] : article.headline
    head += "<h1>" + lines.map(HTML.text).joined(separator: "<br>") + "</h1>\n"
    if let subtitle = article.subtitle { head += element("p", "subtitle", subtitle) }
    if let byline = article.byline { head += element("p", "byline", byline) }
    // Where the window is narrow, the lists stand behind the text.
    let people = article.speakers.isEmpty ? nil : ("\(words.speakers) \(article.speakers.count)", "people")
    let terms = article.terms.isEmpty ? nil : ("\(words.terms) \(article.terms.count)", "terms")
    let links = [people, terms].compactMap(\.self).map { "<a href=\"#\(id)-\($1)\">\(HTML.text($0))</a>" }
    return links.isEmpty ? head : head + "<p class=\"jump\">\(links.joined(separator: " "))</p>\n"
  }

  private func element(_ name: String, _ kind: String, _ text: String) -> String {
    "<\(name) class=\"\(kind)\">\(HTML.text(text))</\(name)>\n"
  }

  private func paragraph(_ index: Int, _ spans: ParagraphHTML) -> String {
    let paragraph = article.paragraphs[index]
    switch paragraph.role {
    case .sectionHeading: return "<h2>\(spans.html(of: index))</h2>\n"
    case .body where paragraph.continuesPrevious: return "<p class=\"goes-on\">\(spans.html(of: index))</p>\n"
    case .body: return "<p>\(spans.html(of: index))</p>\n"
    case .verse, .caption, .editors: return "<p class=\"\(paragraph.role.rawValue)\">\(spans.html(of: index))</p>\n"
    case .masthead, .dateline, .kicker, .headline, .subtitle, .byline, .metadata: return ""
    }
  }

  // MARK: What stands beside the text

  private var lists: String {
    if article.speakers.isEmpty, article.terms.isEmpty { return "" }
    return "<aside>\n\(speakers)\(terms)</aside>\n"
  }

  private var speakers: String {
    if article.speakers.isEmpty { return "" }
    let rows = article.speakers.indices.map { index in
      let speaker = article.speakers[index]
      let remarks = article.remarks.indices.filter { article.remarks[$0].speaker == index }
      let links = remarks.enumerated().map { "<a href=\"#\(id)r\($1 + 1)\">\($0 + 1)</a>" }.joined(separator: " ")
      let post = speaker.post.map { "<span class=\"post\">\(HTML.text($0))</span>" } ?? ""
      let share = article.share(of: index).percent
      return """
        <li class="\(speaker.kind.rawValue)"><b>\(HTML.text(speaker.name))</b>\(post)\
        <span class="links">\(links)</span><span class="share">\(share)%</span></li>

        """
    }
    return "<section id=\"\(id)-people\" class=\"people\"><h3>\(HTML.text(words.speakers))</h3>\n<ul>\n"
      + rows.joined() + "</ul></section>\n"
  }

  private var terms: String {
    if article.terms.isEmpty { return "" }
    let rows = article.terms.indices.map { index in
      let term = article.terms[index]
      let look = hues[index].map { "t c\($0)" } ?? "t"
      return "<li id=\"\(id)t\(index + 1)\"><a class=\"\(look)\" href=\"#\(id)t\(index + 1)n1\">"
        + "\(HTML.text(term.text))</a> <span>\(term.occurrences.count)</span></li>\n"
    }
    var list = "<ul>\n\(rows.prefix(Self.listedAtOnce).joined())</ul>"
    let rest = rows.dropFirst(Self.listedAtOnce)
    if !rest.isEmpty {
      list += "<details><summary>\(HTML.text(words.more)) \(rest.count)</summary><ul>\n\(rest.joined())</ul></details>"
    }
    return "<section id=\"\(id)-terms\" class=\"terms\"><h3>\(HTML.text(words.terms))</h3>\n\(list)</section>\n"
  }

  /// The person's own terms and the most important ones have a hue, as many as there are hues.
  private static func hues(of terms: [Term]) -> [Int?] {
    let ranked = terms.indices.filter { !terms[$0].isListedElsewhere }
    let own = ranked.filter { terms[$0].kind == .own }
    let lit = (own + ranked.filter { terms[$0].kind != .own }).prefix(hues)
    var result = [Int?](repeating: nil, count: terms.count)
    for (term, hue) in zip(lit, TermHues.hues(of: lit.map { terms[$0].text }, among: hues)) { result[term] = hue }
    return result
  }
}
