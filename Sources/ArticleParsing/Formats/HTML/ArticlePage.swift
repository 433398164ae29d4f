internal import ArticleModel
import Characters

/// The article of a web page: the lines of its head and its text with what the page knows of them, and what stands among them
/// and is none of the article's as furniture. Navigation around it is not read.
package struct ArticlePage {
  private let page: PageLines
  private let marks: PageMarks
  private var metadata: PageMetadata
  /// Indexes of the title's lines; `nil` where the page says of none that it is.
  private let title: Range<Int>?

  /// Ancestors. No page that nests deeper has its elements closed, and the content would be the last paragraph.
  private static let deepest = 401

  /// - Parameters:
  ///   - source: UTF-8.
  ///   - names: of the fields of data in its scripts.
  /// - Returns: `nil` when memory is short or the page is of 4 GB and more.
  package static func text(of source: SourceText, _ names: FieldNames = FieldNames()) -> HintedText? {
    let source = PageSource(source.withSpan { bytes in bytes.indices.map { bytes[$0] } })
    guard var page = HTMLPage(source.html.span) else { return nil }
    var lines = PageLines(page)
    if let form = FormPage(lines), let shown = HTMLPage(form.html.span) {
      page = shown
      lines = PageLines(page)
    }
    guard !page.nodes.contains(where: { $0.depth > deepest }) else { return PageWriter.all(of: lines) }
    if var article = PageState(source.scripts, names).article(besides: lines) {
      let metadata = PageMetadata(page, scripts: PageScripts(source.scripts))
      if article[.date] == nil { article.set(.date, metadata.usable(.date).map { Array($0.utf8) }) }
      var writer = RecordWriter()
      writer.write(article)
      return writer.finished()
    }
    return ArticlePage(lines, scripts: PageScripts(source.scripts)).text
  }

  private init(_ page: PageLines, scripts: PageScripts) {
    self.page = page
    marks = PageMarks(page.page)
    metadata = PageMetadata(page.page, scripts: scripts)
    EPaperIssue(page, metadata: metadata)?.add(to: &metadata)
    if metadata[.paper].isEmpty, let paper = metadata[.title].first(where: PageTitle.isPaper) {
      metadata.add(paper, to: .paper)
    }
    title = Self.markedTitle(page, marks) ?? TitleFinder(page, names: metadata[.title]).find()
    if let title { metadata.chooseDate(ofTitle: page.words(title), from: scripts) }
    let head = max(0, (title?.lowerBound ?? 0) - Self.reachOfDate)..<page.lines.count
    if !metadata.hasDate, let date = page.dateInPieces(head.prefix(2 * Self.reachOfTitle)) {
      metadata.add(date, to: .date)
    }
  }

  /// Lines before the title that may hold its date.
  private static let reachOfDate = 6

  private var text: HintedText {
    let lines = contentLines(title: title)
    guard let first = lines.first(where: { page.isProse(page.lines[$0]) }) ?? lines.first else {
      return PageWriter.all(of: page) { !$0.isInBar && !page.isNavigation($0) }
    }
    if title.map({ page.headingRank(of: page.lines[$0.lowerBound]) == 0 }) ?? true {
      let titles = DigestReader(page, lines: lines).titles()
      if !titles.isEmpty { return digest(lines, titles) }
    }
    let known = title ?? fallbackTitle(before: first)
    let content = textLines(lines.filter { $0 >= known?.upperBound ?? 0 }, title: known)
    return article(content.isEmpty ? [first] : content, title: known)
  }

  /// Indexes of the lines that the page marks as its title.
  private static func markedTitle(_ page: PageLines, _ marks: PageMarks) -> Range<Int>? {
    let lines = marks.first(.headline).map(page.indices)
    return lines.flatMap { $0.isEmpty || $0.count > 4 ? nil : $0 }
  }
}

// MARK: - Content

extension ArticlePage {
  /// Indexes of the lines of the elements that the text stands in, behind the title.
  private func contentLines(title: Range<Int>?) -> [Int] {
    let nodes = markedContent ?? ContentFinder(page, title: title).find()
    guard let nodes else { return title == nil ? [] : Array(page.lines.indices.dropFirst(title!.upperBound)) }
    return nodes.flatMap { Array(page.indices(in: $0)) }.filter { $0 >= title?.upperBound ?? 0 }
  }

  /// The content's lines without those of the head.
  private func textLines(_ lines: [Int], title: Range<Int>?) -> [Int] {
    let start = title?.upperBound ?? 0
    let head = HeadReader(
      page, title: title ?? start..<start, textStart: start, marks: marks, metadata: metadata)
    let prose = lines.firstIndex { page.isProse(page.lines[$0]) && !isOfHead($0, head) } ?? 0
    // What stands above the date is the head's too.
    let date = lines[..<prose].lastIndex { head.piece($0).map { !$0.values.isEmpty } ?? false } ?? -1
    return Array(lines.dropFirst(date + 1).drop { isOfHead($0, head) })
  }

  /// What the page marks as its text, if it is more than a few words.
  private var markedContent: [Range<Int>]? {
    let nodes = marks.all.filter { $0.role == .body }.map(\.nodes)
    let best = nodes.max { prose(in: $0) < prose(in: $1) }
    return best.flatMap { prose(in: $0) > 0 ? [$0] : nil }
  }

  private func prose(in nodes: Range<Int>) -> Int {
    page.indices(in: nodes).reduce(0) { $0 + (page.isProse(page.lines[$1]) ? page.lines[$1].range.count : 0) }
  }

  /// Whether a line that the content begins with belongs to the head.
  private func isOfHead(_ number: Int, _ head: HeadReader) -> Bool {
    let line = page.lines[number]
    if line.isLinks || page.isTool(line) { return true }
    return head.piece(number).map { $0.role != .body && $0.role != .furniture } ?? false
  }
}

// MARK: - Writing

extension ArticlePage {
  private func article(_ content: [Int], title: Range<Int>?) -> HintedText {
    let head = HeadReader(
      page, title: title ?? content[0]..<content[0], textStart: content[0], marks: marks, metadata: metadata)
    var writer = PageWriter(page)
    writer.begin()
    let pieces = head.read()
    let hasDate = metadata.hasDate || pieces.contains { $0.shows(.date) }
    let tail = tail(behind: content, hasDate: hasDate)
    let body = BodyReader(page, lines: content, marks: marks).read()
    writer.write(metadata, besides: pieces)
    writer.write(pieces)
    writer.write(hasDate || tail.contains { $0.shows(.date) } ? body : dated(body))
    writer.write(tail)
    return writer.finished()
  }

  private func digest(_ content: [Int], _ titles: [Int]) -> HintedText {
    var writer = PageWriter(page)
    let pieces = BodyReader(page, lines: content, marks: marks).read()
    for (title, next) in zip(titles, titles.dropFirst() + [Int.max]) {
      writer.begin()
      writer.write([PagePiece(line: title, role: .headline)])
      writer.write(pieces.filter { title < $0.line && $0.line < next })
    }
    return writer.finished()
  }

  /// Lines at the text's beginning and end that may be its date.
  private static let mostDated = 5

  /// The text with its date line known for one, where nothing else tells the day: 2031年5月12日（星期一） below a notice.
  private func dated(_ body: [PagePiece]) -> [PagePiece] {
    var body = body
    let ends = Array(body.indices.suffix(Self.mostDated).reversed()) + body.indices.prefix(Self.mostDated)
    for index in ends where body[index].role == .body || body[index].role == .sectionHeading {
      let reader = page.values(in: page.lines[body[index].line].range)
      guard reader.rest <= Self.mostBesideDate, reader.values.contains(where: { $0.role == .date }) else { continue }
      body[index] = PagePiece(line: body[index].line, values: reader.values)
      break
    }
    return body
  }

  /// Characters beside a date on its line.
  private static let mostBesideDate = 8

  /// Lines behind the text in which its editors are named, or its date where it is named nowhere else.
  private static let reachOfTail = 12

  private func tail(behind content: [Int], hasDate: Bool) -> [PagePiece] {
    guard let last = content.last else { return [] }
    return page.lines.indices.dropFirst(last + 1).prefix(Self.reachOfTail).compactMap { number in
      let line = page.lines[number]
      if page.isEditors(line) { return PagePiece(line: number) }
      let values = hasDate || line.isLinks ? [] : page.values(in: line.range).values
      return values.contains { $0.role == .date } ? PagePiece(line: number, values: values) : nil
    }
  }

  /// Lines before the text in which a heading is its title.
  private static let reachOfTitle = 40

  /// The highest heading before the text, the last of several, where the page has no other name for its article; else the
  /// words of a link in the list of articles that it stands in, or what stands above the date.
  private func fallbackTitle(before text: Int) -> Range<Int>? {
    let lines = (max(0, text - Self.reachOfTitle)..<text).filter { number in
      let line = page.lines[number]
      return !page.isSiteName(line.range) && !line.isInBar && !line.isLinks && !page.opensBelow(line)
        && line.range.count >= 2
    }
    let headings = lines.filter { page.headingRank(of: page.lines[$0]) > 0 }
    let best = headings.max { page.headingRank(of: page.lines[$0]) <= page.headingRank(of: page.lines[$1]) && $0 < $1 }
    return (best ?? lines.last(where: isLinkedTo) ?? lines.last(where: isAboveDate)).map { $0..<($0 + 1) }
  }

  /// Whether a line stands right above one of a date and hardly anything else.
  private func isAboveDate(_ number: Int) -> Bool {
    let words = page.characters(page.lines[number])
    guard words.count >= Self.shortestLinked, !words.contains(">"), number + 1 < page.lines.count else { return false }
    let reader = page.values(in: page.lines[number + 1].range)
    return reader.rest <= Self.mostBesideDate && reader.values.contains { $0.role == .date && !$0.isDoubtful }
      && page.values(in: page.lines[number].range).values.isEmpty
  }

  /// Characters of the shortest title that is known by a link with the same words.
  private static let shortestLinked = 6

  private func isLinkedTo(_ number: Int) -> Bool {
    let words = page.characters(page.lines[number]).folded
    return words.count >= Self.shortestLinked
      && page.lines.contains { $0.isLinks && page.characters($0).folded == words }
  }
}
