import Characters

/// What a page says of its article for programs, beside what it shows.
struct PageMetadata {
  enum Field { case title, kicker, subtitle, date, source, author, paper, page, pageName }

  /// What is said of each thing, the surest first: comments of e-paper systems, meta elements, scripts.
  private var values: [Field: [String]] = [:]

  subscript(field: Field) -> [String] { values[field] ?? [] }

  mutating func add(_ value: some StringProtocol, to field: Field) {
    let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !value.isEmpty { values[field, default: []].append(value) }
  }
}

extension PageMetadata {
  init(_ page: HTMLPage, scripts: PageScripts) {
    for node in page.nodes {
      if case .comment(let range) = node.kind, let fields = CommentFields(page.text[range]) { fields.add(to: &self) }
    }
    readMetaElements(of: page)
    for number in page.nodes.indices where page.nodes[number].tag?.isTime == true {
      if let value = page.attribute("datetime", of: number) { add(value, to: .date) }
    }
    readAccount(of: page)
    for value in scripts.values(of: PageScripts.headline) { add(value, to: .title) }
    if let title = page.first("title", in: page.nodes.indices) { add(page.text(in: title), to: .title) }
    if !hasDate { readDates(of: page, scripts) }
  }

  private static let account = "js_name"

  /// Who publishes, where a platform names the account and not a source.
  private mutating func readAccount(of page: HTMLPage) {
    let node = page.nodes.indices.first {
      page.nodes[$0].tag?.traits.contains(.link) == true && page.attribute("id", of: $0) == Self.account
    }
    if let node { add(page.text(in: node), to: .source) }
  }

  /// Dates that are not said as plainly: in scripts, and in the page's address.
  private mutating func readDates(of page: HTMLPage, _ scripts: PageScripts) {
    for key in PageScripts.dateKeys {
      for value in scripts.values(of: key) { add(value, to: .date) }
    }
    for value in scripts.lonelyDates + addresses(of: page).compactMap(AddressDate.date) { add(value, to: .date) }
  }

  /// Puts first what the scripts say of the day in the object that has the article's title.
  mutating func chooseDate(ofTitle words: [Char], from scripts: PageScripts) {
    for key in PageScripts.dateKeys {
      guard let date = scripts.value(of: key, besidesHeadline: { [Char]($0).folded == words }) else { continue }
      if values[.date]?.contains(date) == true { values[.date]?.insert(date, at: 0) }
      return
    }
  }

  /// The page's own: `saved from url`, `<link rel="canonical">`, `og:url`.
  private func addresses(of page: HTMLPage) -> [String] {
    savedFrom(page)
      + page.nodes.indices.prefix(Self.mostHeadNodes).compactMap { number in
        if page.attribute("rel", of: number) == "canonical" { return page.attribute("href", of: number) }
        return page.attribute("property", of: number) == "og:url" ? page.attribute("content", of: number) : nil
      }
  }

  private static let mostHeadNodes = 400
  private static let savedFrom = "saved from url="

  /// What browsers write above a page that they save: `<!-- saved from url=(0042)http://… -->`.
  private func savedFrom(_ page: HTMLPage) -> [String] {
    page.nodes.prefix(Self.mostHeadNodes).compactMap { node in
      guard case .comment(let range) = node.kind else { return nil }
      let text = String(decoding: page.text[range], as: UTF8.self)
      return text.contains(Self.savedFrom) ? text : nil
    }
  }

  /// Names of meta elements, in small letters.
  private static let metaNames: [String: Field] = [
    "articletitle": .title, "og:title": .title, "twitter:title": .title, "headline": .title, "dc.title": .title,
    "article:published_time": .date, "og:release_date": .date, "og:pubdate": .date, "publishdate": .date,
    "pubdate": .date, "publish-date": .date, "datepublished": .date, "firstpublishedtime": .date, "dc.date": .date,
    "dc.date.issued": .date, "date": .date, "weibo: article:create_at": .date, "apub:time": .date,
    "article:create_at": .date, "livetime": .date, "dateupdate": .date, "publishtime": .date, "release_date": .date,
    "createdate": .date,
    "contentsource": .source, "mediaid": .source, "articlesource": .source, "dc.source": .source, "source": .source,
  ]

  private mutating func readMetaElements(of page: HTMLPage) {
    for number in page.nodes.indices where page.nodes[number].tag?.isMeta == true {
      let name = ["name", "property", "itemprop"].lazy.compactMap { page.attribute($0, of: number) }.first
      guard let name, let field = Self.metaNames[name.lowercased()] else { continue }
      guard let content = page.attribute("content", of: number) else { continue }
      add(content.droppingLabel, to: field)
    }
  }
}

extension HTMLTag {
  private static let meta: HTMLTag = "meta"
  private static let time: HTMLTag = "time"
  fileprivate var isMeta: Bool { self == Self.meta }
  fileprivate var isTime: Bool { self == Self.time }
}

extension String {
  /// 来源：江州日报 without its label.
  fileprivate var droppingLabel: Substring {
    guard let colon = firstIndex(where: { $0 == "：" }), distance(from: startIndex, to: colon) <= 4 else {
      return self[...]
    }
    return self[index(after: colon)...]
  }
}

extension HTMLPage {
  /// All text in a node.
  func text(in node: Int) -> String {
    let parts = subtree(node).compactMap { number -> Range<Int>? in
      if case .text(let range) = nodes[number].kind { range } else { nil }
    }
    return parts.map { String(decoding: text[$0], as: UTF8.self) }.joined()
  }
}
