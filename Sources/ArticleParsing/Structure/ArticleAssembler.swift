internal import ArticleModel

/// The blocks of one article → its head, paragraphs and findings.
struct ArticleAssembler: ~Copyable {
  let source: SourceText
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the blocks leave out.
  let omissions: UnsafeMutableBufferPointer<Paragraph.Omission>
  /// The article may lack its beginning: its section starts amid the file.
  let isContinued: Bool
  private(set) var article: Article
  private var titles = PlainArray<TextRange>()
  /// The title field has come to what stood below the headline.
  private var fieldSubtitle = false
  /// The lines that follow are headlines of other articles.
  private var isBelowRelated = false

  init(
    _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>,
    omissions: UnsafeMutableBufferPointer<Paragraph.Omission>, range: TextRange, isContinued: Bool
  ) {
    self.source = source
    self.bytes = bytes
    self.omissions = omissions
    self.isContinued = isContinued
    article = Article(range: range)
  }

  mutating func assemble(_ blocks: BlockRun) {
    article.paragraphs.reserveCapacity(blocks.count)
    let head = HeadExtent(blocks, isContinued: isContinued)
    addHead(blocks[blocks.startIndex..<head.bodyStart], head)
    let tailStart = addBody(blocks[head.bodyStart...])
    addTail(blocks[tailStart...])
    article.paragraphs.stableSort { $0.range < $1.range }
    addMetadataFindings()
  }
}

// MARK: - Head

extension ArticleAssembler {
  private mutating func addHead(_ blocks: BlockRun, _ extent: HeadExtent) {
    var isSource = false
    for index in blocks.startIndex..<blocks.endIndex {
      let block = blocks[index]
      if let role = extent.fieldRole(of: index) {
        addTitleField(block, role: role)
        continue
      }
      switch block.kind {
      case .fragment where isSource:
        add(.metadata, block.range)
      case .fragment, .sentence, .verse:
        addTitle(block.range)
      default:
        addOther(block)
      }
      isSource =
        block.kind == .chrome && Scalars.isColon(bytes.scalar(before: block.line.end, start: block.line.start).value)
    }
    settleTitles()
  }

  /// A line of a database's title field. Behind a double blank, title fields hold what stood above the headline.
  private mutating func addTitleField(_ block: Block, role: Paragraph.Role) {
    var range = block.range
    if let field = block.field {
      let labelEnd = field.value.isEmpty ? block.line.end : bytes.trimmedEnd(block.line.start, field.value.lowerBound)
      add(.metadata, TextRange(block.line.start, labelEnd))
      range = field.value
    }
    guard !range.isEmpty else { return }
    if role != .headline || fieldSubtitle {
      addPart(fieldSubtitle ? .subtitle : role, range)
    } else if block.line.gaps > 0, let gap = firstGap(range) {
      titles.append(TextRange(range.lowerBound, gap.lowerBound))
      fieldSubtitle = true
      addPart(.subtitle, TextRange(gap.upperBound, range.upperBound))
    } else {
      titles.append(range)
    }
  }

  /// The first run of two or more blanks inside a range.
  private func firstGap(_ range: TextRange) -> TextRange? {
    var cursor = TextCursor(bytes, range.lowerBound, range.upperBound)
    while !cursor.isAtEnd {
      let from = cursor.position
      if cursor.skipBlanks() >= 2 { return TextRange(from, cursor.position) }
      cursor.advance()
    }
    return nil
  }

  /// A line of the title that stood before already is the site's.
  private mutating func addTitle(_ range: TextRange) {
    if isTitle(range) { add(.metadata, range) } else { titles.append(range) }
  }

  private mutating func settleTitles() {
    let lines = TitleLines(titles.elements, bytes)
    for i in 0..<lines.parts.count { addPart(lines.parts[i].role, lines.parts[i].range) }
    if article.masthead == nil, let masthead = lines.masthead { article.masthead = source[masthead] }
  }
}

extension ArticleAssembler {
  /// A line of the title whose role is known.
  private mutating func addPart(_ role: Paragraph.Role, _ range: TextRange) {
    add(role, range)
    let text = source[range]
    switch role {
    case .kicker: article.kicker = (article.kicker ?? "") + text
    case .subtitle: article.subtitle = (article.subtitle ?? "") + text
    default: article.headline.append(text)
    }
  }
}

// MARK: - Body and tail

extension ArticleAssembler {
  /// Adds paragraphs up to the last one that is body; returns where the tail begins.
  private mutating func addBody(_ blocks: BlockRun) -> Int {
    var marked = blocks
    VerseRule.mark(&marked, bytes)
    guard let last = marked.lastIndex(where: \.isBody) else { return blocks.startIndex }
    for block in marked[...last] {
      if isRelated(block) { continue }
      switch block.kind {
      case .sentence, .verse: addBodyParagraph(block)
      case .fragment: add(block.isHeading ? .sectionHeading : .body, block.range, omissions: omitted(in: block))
      default: addOther(block)
      }
    }
    return last + 1
  }

  /// 延伸阅读 and the headlines below it, which are other articles'.
  private mutating func isRelated(_ block: Block) -> Bool {
    if block.kind == .chrome {
      isBelowRelated = RelatedLinks.opens(bytes, block.line)
    } else if !isBelowRelated || block.line.width > RelatedLinks.longest
      || bytes.endsSentence(block.line.start, block.line.end)
    {
      isBelowRelated = false
    } else {
      add(.metadata, block.range)
      return true
    }
    return false
  }

  private mutating func addBodyParagraph(_ block: Block) {
    var paragraph = Paragraph(
      role: block.kind == .verse ? .verse : .body, range: block.range, omissions: omitted(in: block),
      lead: block.lead?.range)
    if block.line.afterJump, let previous = article.paragraphs.last(where: { $0.role == .body }) {
      paragraph.continuesPrevious = !bytes.endsSentence(previous.range.lowerBound, previous.range.upperBound)
    }
    let credit = Credit.match(bytes, block.line.start, block.line.end)
    paragraph.credit = credit?.range
    if article.byline == nil, let byline = block.lead?.byline ?? credit?.byline { article.byline = text(byline, block) }
    article.paragraphs.append(paragraph)
  }

  /// What follows the last sentence: editors, codes, repeated titles; anything else stays body.
  private mutating func addTail(_ blocks: BlockRun) {
    var index = blocks.startIndex
    while index < blocks.endIndex {
      var groupEnd = index + 1
      while groupEnd < blocks.endIndex, !blocks[groupEnd].line.blankBefore { groupEnd += 1 }
      let group = blocks[index..<groupEnd]
      // What a line behind the last code or repeated title is, nobody can tell: it stays on the page.
      let lastEvident = group.lastIndex { $0.issue?.isEvident ?? false || isTitle($0.range) } ?? -1
      for position in group.startIndex..<group.endIndex {
        let block = group[position]
        if isRelated(block) { continue }
        if position <= lastEvident && (block.kind == .fragment || block.kind == .issue) || isTitle(block.range) {
          addIssue(block.issue)
          add(.metadata, block.range)
        } else if block.kind == .fragment {
          add(.body, block.range, omissions: omitted(in: block))
        } else {
          addOther(block)
        }
      }
      index = groupEnd
    }
  }

  private func isTitle(_ range: TextRange) -> Bool { titles.elements.contains { bytes.areEqual($0, range) } }

  /// Blocks whose kind says what they are wherever they stand.
  private mutating func addOther(_ block: Block) {
    switch block.kind {
    case .issue:
      addIssue(block.issue)
      add(block.issue?.masthead != nil ? .masthead : .dateline, block.range)
    case .field:
      addField(block)
    case .byline:
      if article.byline == nil { article.byline = source[block.range] }
      add(.byline, block.range)
    case .dateline:
      if let title = block.lead?.title, titles.isEmpty, article.headline.isEmpty {
        add(.dateline, TextRange(block.line.start, bytes.trimmedEnd(block.line.start, title.lowerBound)))
        titles.append(title)
        return
      }
      if article.byline == nil, let byline = block.lead?.byline { article.byline = source[byline] }
      add(.dateline, block.range)
    case .caption: add(.caption, block.range)
    case .editors: add(.editors, block.range)
    case .chrome, .ornament: add(.metadata, block.range)
    case .fragment, .sentence, .verse: add(.body, block.range, omissions: omitted(in: block))
    }
  }

  private mutating func addIssue(_ issue: IssueLine?) {
    guard let issue else { return }
    if article.masthead == nil, let masthead = issue.masthead { article.masthead = source[masthead] }
    article.date = article.date ?? issue.date
    guard let page = issue.page else { return }
    if article.page == nil { article.page = Article.Page(number: page.number, name: nil) }
    if article.page?.name == nil { article.page?.name = page.name.map { source[$0] } }
  }

  private mutating func addField(_ block: Block) {
    add(.metadata, block.range)
    guard let field = block.field, !field.value.isEmpty else { return }
    var cursor = TextCursor(bytes, field.value.lowerBound, field.value.upperBound)
    switch field.meaning {
    case .date: article.date = article.date ?? cursor.takeDate()
    case .page:
      let number = cursor.takePage()?.number ?? cursor.takeNumber()
      if article.page == nil, let number { article.page = Article.Page(number: number, name: nil) }
    case .pageName: article.page = Article.Page(number: article.page?.number, name: source[field.value])
    case .author: article.byline = article.byline ?? source[field.value]
    case .title, .kicker, .subtitle, .text, .other: break
    }
  }
}

// MARK: - Pieces

extension ArticleAssembler {
  /// Part of a block as it reads.
  private func text(_ range: TextRange, _ block: Block) -> String {
    Paragraph(role: .body, range: block.range, omissions: omitted(in: block)).text(of: range, in: source)
  }

  private func omitted(in block: Block) -> [Paragraph.Omission] {
    block.omissions.isEmpty ? [] : Array(omissions[block.omissions])
  }

  private mutating func add(_ role: Paragraph.Role, _ range: TextRange, omissions: [Paragraph.Omission] = []) {
    guard !range.isEmpty else { return }
    article.paragraphs.append(Paragraph(role: role, range: range, omissions: omissions))
  }

  /// One finding for each run of metadata.
  private mutating func addMetadataFindings() {
    var run: TextRange?
    for paragraph in article.paragraphs {
      if paragraph.role == .metadata {
        run = TextRange(run?.lowerBound ?? paragraph.range.lowerBound, paragraph.range.upperBound)
      } else if let done = run {
        article.findings.append(Finding(kind: .metadata, range: done))
        run = nil
      }
    }
    if let run { article.findings.append(Finding(kind: .metadata, range: run)) }
  }

  /// The article, with those of a section's findings that lie in it.
  consuming func finished(with findings: UnsafeMutableBufferPointer<Finding>) -> Article {
    add(findings)
    return article
  }

  private mutating func add(_ findings: UnsafeMutableBufferPointer<Finding>) {
    for finding in findings where article.range.contains(finding.range.lowerBound) { article.findings.append(finding) }
    guard article.findings.count > 1 else { return }
    article.findings.stableSort { ($0.range, $0.kind.rawValue) < ($1.range, $1.kind.rawValue) }
  }
}

extension Block {
  /// 小标题: short, and not ended like a sentence.
  var isHeading: Bool { kind == .fragment && !isExclaimed && line.width <= 60 }
}
