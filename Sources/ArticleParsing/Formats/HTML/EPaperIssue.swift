import Characters

/// Paper, day and page of an e-paper's article page, from what stands around the article: 第02版：要闻 above the page's picture,
/// the day above it, the paper in the page's name.
struct EPaperIssue {
  private let page: PageLines

  /// Links to other pages of the paper that make a page one of an e-paper.
  private static let leastPages = 3

  /// `nil` where a page is not of an e-paper.
  init?(_ page: PageLines, metadata: PageMetadata) {
    self.page = page
    guard metadata[.page].isEmpty, metadata[.paper].isEmpty else { return }
    let pages = page.lines.reduce(0) { $0 + ($1.isLinks ? Self.pages(in: $1, page) : 0) }
    guard pages >= Self.leastPages || page.lines.contains(where: turnsPages) else { return nil }
  }

  /// How many pages of a paper a line names: each may have a line of its own, or all stand on one.
  private static func pages(in line: PageLine, _ page: PageLines) -> Int {
    let named = line.range.count { position in
      var cursor = TextCursor(page.text.characters, position..<line.range.upperBound)
      return cursor.character == "第" && cursor.takePage() != nil
    }
    return named == 0 && issue(of: line, page)?.page != nil ? 1 : named
  }

  private static let turns = ["上一版", "下一版", "版面导航", "标题导航", "版面概览"].map { [Char]($0) }
  /// Characters of a line of such links.
  private static let longestTurns = 20

  /// 上一版 下一版
  private func turnsPages(_ line: PageLine) -> Bool {
    line.range.count <= Self.longestTurns
      && Self.turns.contains { page.text.characters.firstPosition(of: $0, in: line.range) != nil }
  }

  private static func issue(of line: PageLine, _ page: PageLines) -> IssueLine? {
    guard line.range.count <= longest else { return nil }
    return IssueLine(page.text.characters, line.range).flatMap { $0.isWhole ? $0 : nil }
  }

  /// Characters of a line that names paper, day and page.
  private static let longest = 40

  /// Adds what the page says nowhere else for programs.
  func add(to metadata: inout PageMetadata) {
    for line in page.lines where !line.isLinks {
      guard let issue = Self.issue(of: line, page) else { continue }
      if let mark = issue.page {
        let isAlone = issue.date == nil && issue.masthead == nil
        add(mark, isAlone ? page.string(line) : mark.number.map { "第\($0)版" }, to: &metadata)
      }
      if issue.date != nil { metadata.add(page.string(line), to: .date) }
      if let paper = issue.masthead, metadata[.paper].isEmpty { metadata.add(page.text.string(paper), to: .paper) }
    }
    if metadata[.paper].isEmpty, let paper = paperOfTitle(metadata) { metadata.add(paper, to: .paper) }
  }

  /// - Parameter words: what names it.
  private func add(_ mark: PageMark, _ words: String?, to metadata: inout PageMetadata) {
    let known = metadata[.page].first.flatMap { value in
      let text = [Char](value)
      var cursor = TextCursor(text, text.indices)
      return cursor.takePage()?.number ?? cursor.takeNumber()
    }
    guard known == nil || known == mark.number else { return }
    if metadata[.page].isEmpty, let words { metadata.add(words, to: .page) }
    if let name = mark.name, metadata[.pageName].isEmpty { metadata.add(page.text.string(name), to: .pageName) }
  }

  /// 江州日报数字报-标题
  private func paperOfTitle(_ metadata: PageMetadata) -> String? {
    for name in metadata[.title] {
      let text = [Char](name)
      var cursor = TextCursor(text, text.indices)
      if let paper = cursor.takeMasthead() { return String(text[paper]) }
    }
    return nil
  }
}
