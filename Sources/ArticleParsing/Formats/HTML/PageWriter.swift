internal import ArticleModel
import Characters

/// Writes the chosen lines of a page as a text with hints.
struct PageWriter {
  private let page: PageLines
  private var writer = HintedTextWriter()
  /// Where the lines of the text begin and end that was written last.
  private var body: TextRange?

  init(_ page: PageLines) { self.page = page }

  /// A page that is read whole, line for line.
  static func all(of page: PageLines, where isRead: (PageLine) -> Bool = { _ in true }) -> HintedText {
    var writer = PageWriter(page)
    for line in page.lines where isRead(line) { writer.write(line) }
    return writer.finished()
  }

  mutating func begin() {
    endBody()
    part(2)
    writer.beginArticle(from: .markup)
  }

  mutating func write(_ pieces: [PagePiece]) {
    for piece in pieces {
      let line = page.lines[piece.line]
      let start = write(line, piece.part)
      let range = TextRange(start, writer.count)
      for value in piece.values {
        let range = shifted(value.range, of: line, to: start)
        writer.add(Hint(value.role, range, from: value.isDoubtful ? .position : .markup))
      }
      guard let role = piece.role else { continue }
      if role == .body { body = TextRange(body?.lowerBound ?? start, writer.count) }
      if role != .body { writer.add(Hint(role, range, from: .markup)) }
    }
  }

  /// Where characters of the page's text stand in what is written.
  private func shifted(_ range: Range<Int>, of line: PageLine, to start: Int) -> TextRange {
    let bytes = page.text.bytes(range)
    let shift = start - line.bytes.lowerBound
    return TextRange(bytes.lowerBound + shift, bytes.upperBound + shift)
  }

  /// Writes a line with the line ends before it; returns where it begins.
  @discardableResult
  private mutating func write(_ line: PageLine, _ range: Range<Int>? = nil) -> Int {
    part(line.lineEnds)
    let start = writer.count
    writer.write(page.bytes[range.map { page.text.bytes($0).offsets } ?? line.bytes])
    return start
  }

  private mutating func part(_ lineEnds: Int) {
    guard writer.count > 0 else { return }
    for _ in 0..<lineEnds { writer.endLine() }
  }

  private mutating func endBody() {
    if let body { writer.add(Hint(.body, body, from: .markup)) }
    body = nil
  }

  consuming func finished() -> HintedText {
    endBody()
    writer.endLine()
    return writer.finished()
  }
}

// MARK: - What the page does not show

extension PageWriter {
  /// Writes what the page says of its article and shows nowhere in its head.
  mutating func write(_ metadata: PageMetadata, besides pieces: [PagePiece]) {
    let shown = Set(Hint.Role.allCases.filter { role in pieces.contains { $0.shows(role) } })
    writeIssue(metadata, shown)
    for (field, role) in [(.kicker, .kicker), (.title, .headline), (.subtitle, .subtitle), (.author, .author)]
      as [(PageMetadata.Field, Hint.Role)]
    where !shown.contains(role) {
      guard let value = field == .title ? metadata.title : metadata[field].first else { continue }
      part(2)
      writer.write(value.utf8)
      writer.add(Hint(role, TextRange(writer.count - value.utf8.count, writer.count), from: .metadata))
    }
  }

  /// Paper, date, page and source on one line.
  private mutating func writeIssue(_ metadata: PageMetadata, _ shown: Set<Hint.Role>) {
    var isFirst = true
    for (field, role) in [
      (.paper, .masthead), (.source, .source), (.date, .date), (.page, .page), (.pageName, .pageName),
    ]
      as [(PageMetadata.Field, Hint.Role)]
    {
      guard !shown.contains(role), let value = metadata.usable(field) else { continue }
      if isFirst { part(2) } else { writer.write("\u{3000}".utf8) }
      isFirst = false
      let start = writer.count
      writer.write(value.utf8)
      writer.add(Hint(role, TextRange(start, writer.count), from: .metadata))
    }
  }
}

extension PageMetadata {
  /// The first value for a thing that can be read as one.
  func usable(_ field: Field) -> String? {
    guard field == .date else { return self[field].first { $0.contains { !$0.isASCII } || field != .source } }
    for value in self[.date] {
      let characters = [Char](String(decoding: FieldDate.text(Array(value.utf8)), as: UTF8.self))
      var cursor = TextCursor(characters, characters.indices)
      if cursor.takeDate() != nil { return String(characters[..<cursor.position]) }
    }
    return nil
  }

  var hasDate: Bool { usable(.date) != nil }

  /// The article's title of the page's names: without the site's behind or before it.
  fileprivate var title: String? {
    self[.title].lazy.map(PageTitle.withoutSite).first { !PageTitle.isPaper($0) }
  }
}
