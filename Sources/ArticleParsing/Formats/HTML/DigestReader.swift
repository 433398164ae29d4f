import Characters

/// Finds the articles of a page that holds several: headings of one kind, each with text of its own below it, in a box of
/// its own or under a dateline of its own.
struct DigestReader {
  private let page: PageLines
  private let lines: [Int]

  /// - Parameter lines: indexes of the content's lines, in order.
  init(_ page: PageLines, lines: [Int]) {
    self.page = page
    self.lines = lines
  }

  /// Headings of a page that make it a digest where nothing else shows it.
  private static let least = 3

  /// Indexes of the lines that are the articles' titles; empty where the page has one article.
  func titles() -> [Int] {
    let boxed = boxedTitles()
    return boxed.isEmpty ? flatTitles() : boxed
  }

  /// Bold lines, each above a report with a dateline of its own: a digest without boxes.
  private func flatTitles() -> [Int] {
    let bold = lines.filter { number in
      let line = page.lines[number]
      return line.isBold && !line.isLinks && !page.isProse(line) && !page.text.characters.endsSentence(line.range)
        && line.range.count <= Self.longestTitle
    }
    guard bold.count >= Self.least, bold[0] == lines.first else { return [] }
    let areReports = bold.allSatisfy { title in
      title + 1 < page.lines.count && WireLead(page.text.characters, page.lines[title + 1].range)?.isStrong == true
    }
    return areReports ? bold : []
  }

  /// Characters.
  private static let longestTitle = 40

  private func boxedTitles() -> [Int] {
    let headings = lines.filter { page.headingRank(of: page.lines[$0]) > 0 && !page.lines[$0].isLinks }
    guard let rank = headings.map({ page.headingRank(of: page.lines[$0]) }).max() else { return [] }
    let titles = headings.filter { page.headingRank(of: page.lines[$0]) == rank }
    guard titles.count > 1, titles[0] == lines.first || titles.count >= Self.least else { return [] }
    guard zip(titles, titles.dropFirst() + [Int.max]).allSatisfy({ hasText(from: $0, to: $1) }) else { return [] }
    return openBoxes(titles) ? titles : []
  }

  private func hasText(from title: Int, to next: Int) -> Bool {
    lines.contains { title < $0 && $0 < next && page.isProse(page.lines[$0]) }
  }

  /// Whether each title is the first line of a box of its own, and the boxes are of one kind.
  private func openBoxes(_ titles: [Int]) -> Bool {
    let boxes = titles.map { page.page.nodes[page.lines[$0].block].parent ?? 0 }
    guard Set(boxes).count == boxes.count else { return false }
    let html = page.page
    return zip(boxes, titles).allSatisfy { box, title in
      html.nodes[box].tag == html.nodes[boxes[0]].tag
        && html.attribute("class", of: box) == html.attribute("class", of: boxes[0])
        && page.indices(in: html.subtree(box)).lowerBound == title
    }
  }
}
