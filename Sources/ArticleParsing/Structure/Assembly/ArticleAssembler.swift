internal import ArticleModel
import Characters

/// The blocks of one article → its head, paragraphs and findings.
struct ArticleAssembler {
  let text: DecodedText
  var article: Article
  /// Lines of the title whose roles are not settled yet, and those that are.
  private var titles: [Range<Int>] = []
  /// Lines of the title that the format knew.
  private var knownTitles: [Range<Int>] = []
  /// The title field has come to what stood below the headline.
  private var fieldSubtitle = false
  /// The lines that follow are headlines of other articles.
  private var isBelowRelated = false

  /// - Parameters:
  ///   - hints: of the section.
  ///   - findings: of the section.
  static func article(
    _ part: ArticlePart, in text: DecodedText, hints: SectionHints, findings: [Finding]
  ) -> Article {
    var assembler = ArticleAssembler(text: text, article: Article(range: part.range))
    assembler.article.paragraphs.reserveCapacity(part.blocks.count)
    let values = HintedValues(hints, in: text.positions(part.range), of: text)
    assembler.addValues(values)
    let head = HeadExtent(part, in: text.characters)
    if part.isHinted {
      assembler.addHintedHead(part.blocks[..<head.bodyStart])
    } else {
      assembler.addHead(part.blocks[..<head.bodyStart], head)
    }
    let tailStart = assembler.addBody(part.blocks[head.bodyStart...])
    assembler.addTail(part.blocks[tailStart...])
    assembler.article.masthead = assembler.article.masthead ?? values.source
    assembler.article.paragraphs.sort { $0.range < $1.range }
    assembler.addFindings(findings)
    return assembler.article
  }

  var characters: [Char] { text.characters }
}

// MARK: - Head

extension ArticleAssembler {
  private mutating func addHead(_ blocks: ArraySlice<Block>, _ extent: HeadExtent) {
    var isSource = false
    for (index, block) in zip(blocks.indices, blocks) {
      if let role = extent.fieldRoles[index] {
        addTitleField(block, role: role)
        continue
      }
      switch block.kind {
      case .fragment where isSource: add(.metadata, block.range)
      case .fragment, .sentence, .verse: addTitle(block.range)
      default: addOther(block)
      }
      // 来源：, and the source itself on the next line.
      isSource = block.kind == .chrome && characters.last(in: block.range).isColon
    }
    settleTitles()
  }

  /// A line of a database's title field. Behind a double blank, title fields hold what stood above the headline.
  private mutating func addTitleField(_ block: Block, role: Paragraph.Role) {
    var range = block.range
    if let field = block.field {
      let label = field.value.isEmpty ? range : characters.withoutBlanks(range.lowerBound..<field.value.lowerBound)
      add(.metadata, label)
      range = field.value
    }
    guard !range.isEmpty else { return }
    if role != .headline || fieldSubtitle {
      addPart(fieldSubtitle ? .subtitle : role, range)
    } else if block.line.gaps > 0, let gap = firstGap(range) {
      titles.append(range.lowerBound..<gap.lowerBound)
      fieldSubtitle = true
      addPart(.subtitle, gap.upperBound..<range.upperBound)
    } else {
      titles.append(range)
    }
  }

  /// The first run of two or more blanks inside a range.
  private func firstGap(_ range: Range<Int>) -> Range<Int>? {
    var cursor = TextCursor(characters, range)
    while !cursor.isAtEnd {
      let from = cursor.position
      if cursor.skipBlanks() >= 2 { return from..<cursor.position }
      cursor.advance()
    }
    return nil
  }

  /// A line of the title that stood before already is the site's.
  private mutating func addTitle(_ range: Range<Int>) {
    if isTitle(range) { add(.metadata, range) } else { titles.append(range) }
  }

  private func isTitle(_ range: Range<Int>) -> Bool {
    (titles + knownTitles).contains { $0.count == range.count && characters[$0] == characters[range] }
  }

  private mutating func settleTitles() {
    let lines = TitleLines(titles, in: characters)
    for part in lines.parts { addPart(part.role, part.range) }
    if article.masthead == nil, let masthead = lines.masthead { article.masthead = text.string(masthead) }
  }

  /// A line of the title that the format knows.
  mutating func addTitle(_ role: Paragraph.Role, _ range: Range<Int>) {
    knownTitles.append(range)
    addPart(role, range)
  }

  /// A line of the title whose role is known.
  private mutating func addPart(_ role: Paragraph.Role, _ range: Range<Int>) {
    add(role, range)
    let line = text.string(range)
    switch role {
    case .kicker: article.kicker = (article.kicker ?? "") + line
    case .subtitle: article.subtitle = (article.subtitle ?? "") + line
    default: article.headline.append(line)
    }
  }
}

// MARK: - Body and tail

extension ArticleAssembler {
  /// Adds paragraphs up to the last one that is body; returns where the tail begins.
  private mutating func addBody(_ blocks: ArraySlice<Block>) -> Int {
    let marked = VerseRuns.marked(blocks, in: characters)
    guard let last = marked.lastIndex(where: \.isBody) else { return blocks.startIndex }
    for block in marked[...last] {
      if addHinted(block) || isRelated(block) { continue }
      switch block.kind {
      case .sentence, .verse: addBodyParagraph(block)
      case .fragment: add(isHeading(block) ? .sectionHeading : .body, block)
      default: addOther(block)
      }
    }
    return last + 1
  }

  /// Cells of the longest 小标题.
  private static let longestHeading = 60

  /// 小标题: short, and not ended like a sentence.
  private func isHeading(_ block: Block) -> Bool {
    block.line.width <= Self.longestHeading && !characters.endsSentence(block.range)
  }

  /// 延伸阅读 and the headlines below it, which are other articles'.
  private mutating func isRelated(_ block: Block) -> Bool {
    if block.kind == .chrome {
      isBelowRelated = RelatedLinks.opens(LineContext(text: characters, line: block.line, lead: block.lead))
      return false
    }
    isBelowRelated =
      isBelowRelated && block.line.width <= RelatedLinks.longest && !characters.endsSentence(block.range)
    if isBelowRelated { add(.metadata, block.range) }
    return isBelowRelated
  }

  mutating func addBodyParagraph(_ block: Block) {
    let credit = Credit(characters, block.range)
    var paragraph = paragraph(block.kind == .verse ? .verse : .body, block)
    paragraph.lead = block.lead.map { text.bytes($0.range) }
    paragraph.credit = credit.map { text.bytes($0.range) }
    if block.line.afterJump, let previous = article.paragraphs.last(where: { $0.role == .body }) {
      paragraph.continuesPrevious = !characters.endsSentence(text.positions(previous.range))
    }
    if article.byline == nil, let byline = block.lead?.byline ?? credit?.byline {
      article.byline = paragraph.text(of: text.bytes(byline), in: text.source)
    }
    article.paragraphs.append(paragraph)
  }

  /// What follows the last sentence: editors, codes, repeated titles; anything else stays body.
  private mutating func addTail(_ blocks: ArraySlice<Block>) {
    var start = blocks.startIndex
    while start < blocks.endIndex {
      let end = blocks[(start + 1)...].firstIndex(where: \.line.blankBefore) ?? blocks.endIndex
      addTailGroup(blocks[start..<end])
      start = end
    }
  }

  /// - Parameter group: blocks of the tail without a blank line between them.
  private mutating func addTailGroup(_ group: ArraySlice<Block>) {
    // What a line behind the last code or repeated title is, nobody can tell: it stays on the page.
    let lastEvident = group.lastIndex { isTitle($0.range) || $0.issue(in: characters)?.isEvident == true } ?? -1
    for (index, block) in zip(group.indices, group) {
      if addHinted(block) || isRelated(block) { continue }
      let isCode = index <= lastEvident && (block.kind == .fragment || block.wholeIssue != nil)
      if isCode || isTitle(block.range) {
        addIssue(block.issue(in: characters))
        add(.metadata, block.range)
      } else {
        addOther(block)
      }
    }
  }

  /// Blocks whose kind says what they are wherever they stand.
  mutating func addOther(_ block: Block) {
    switch block.kind {
    case .issue(let issue) where block.isHintedBody && issue.isDay && isSignature(block):
      article.date = article.date ?? issue.date
      add(.body, block)
    case .issue(let issue):
      addIssue(issue)
      add(issue.masthead != nil ? .masthead : .dateline, block.range)
    case .field(let field): addField(field, block)
    case .byline:
      if article.byline == nil { article.byline = text.string(block.range) }
      add(.byline, block.range)
    case .dateline: addDateline(block)
    case .caption: add(.caption, block.range)
    case .editors: add(.editors, block.range)
    case .chrome:
      article.date = article.date ?? labelledDate(block.range)
      add(.metadata, block.range)
    case .ornament: add(.metadata, block.range)
    case .fragment, .sentence, .verse: add(.body, block)
    }
  }

  /// 二〇三一年五月十二日 below the text that was signed that day.
  private func isSignature(_ block: Block) -> Bool {
    characters.last(in: block.range) == "日" && article.paragraphs.contains { $0.role == .body }
  }

  /// 发布日期：2031-05-12, but not the date of a change.
  private func labelledDate(_ line: Range<Int>) -> Article.Date? {
    guard let colon = line.prefix(Self.longestLabel).first(where: { characters[$0].isColon }), colon > line.lowerBound,
      characters[colon - 1] == "期" || characters[colon - 1] == "间" || characters[colon - 1] == "間",
      characters[line.lowerBound] != "更"
    else { return nil }
    var cursor = TextCursor(characters, colon + 1..<line.upperBound)
    cursor.skipBlanks()
    return cursor.takeDate()
  }

  /// Characters, the colon included.
  private static let longestLabel = 6

  /// A dateline on a line of its own; the title that it announces is the headline where there is no other.
  private mutating func addDateline(_ block: Block) {
    if let title = block.lead?.title, titles.isEmpty, article.headline.isEmpty {
      add(.dateline, characters.withoutBlanks(block.range.lowerBound..<title.lowerBound))
      titles.append(title)
      return
    }
    if article.byline == nil, let byline = block.lead?.byline { article.byline = text.string(byline) }
    add(.dateline, block.range)
  }

  private mutating func addIssue(_ issue: IssueLine?) {
    guard let issue else { return }
    if article.masthead == nil, let masthead = issue.masthead { article.masthead = text.string(masthead) }
    article.date = article.date ?? issue.date
    guard let page = issue.page else { return }
    if article.page == nil { article.page = Article.Page(number: page.number, name: nil) }
    if article.page?.name == nil { article.page?.name = page.name.map(text.string) }
  }

  private mutating func addField(_ field: Field, _ block: Block) {
    add(.metadata, block.range)
    guard !field.value.isEmpty else { return }
    var cursor = TextCursor(characters, field.value)
    switch field.meaning {
    case .date: article.date = article.date ?? cursor.takeDate()
    case .page:
      let number = cursor.takePage()?.number ?? cursor.takeNumber()
      if article.page == nil, let number { article.page = Article.Page(number: number, name: nil) }
    case .pageName: article.page = Article.Page(number: article.page?.number, name: text.string(field.value))
    case .author: article.byline = article.byline ?? text.string(field.value)
    case .title, .kicker, .subtitle, .text, .other: break
    }
  }
}

// MARK: - Pieces

extension ArticleAssembler {
  mutating func add(_ role: Paragraph.Role, _ range: Range<Int>) {
    if !range.isEmpty { article.paragraphs.append(Paragraph(role: role, range: text.bytes(range))) }
  }

  /// A block as it reads, without what it leaves out.
  mutating func add(_ role: Paragraph.Role, _ block: Block) {
    article.paragraphs.append(paragraph(role, block))
  }

  private func paragraph(_ role: Paragraph.Role, _ block: Block) -> Paragraph {
    Paragraph(
      role: role, range: text.bytes(block.range),
      omissions: block.line.omissions.map {
        Paragraph.Omission(range: text.bytes($0.range), replacement: $0.replacement)
      })
  }

  /// Those of a section's findings that lie in the article, and one for each run of metadata.
  private mutating func addFindings(_ findings: [Finding]) {
    article.findings += findings.filter { article.range.contains($0.range.lowerBound) }
    addMetadataFindings()
    article.findings.sort { ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue) }
  }

  private mutating func addMetadataFindings() {
    for run in article.paragraphs.split(whereSeparator: { $0.role != .metadata }) {
      guard let first = run.first, let last = run.last else { continue }
      let range = TextRange(first.range.lowerBound, last.range.upperBound)
      article.findings.append(Finding(kind: .metadata, range: range))
    }
  }
}
