internal import ArticleModel
import Characters

/// Tells what the lines of a page's content are: text, headings, captions, rows, and what the site put among them.
struct BodyReader {
  private let page: PageLines
  private let marks: PageMarks
  /// Indexes of lines.
  private let lines: [Int]

  /// Characters. Shorter links and words of the site tell nobody anything.
  private static let leastFurniture = 6
  /// Characters of a disclaimer amid a text.
  private static let longestDisclaimer = 60

  /// - Parameter lines: indexes of the content's lines, in order.
  init(_ page: PageLines, lines: [Int], marks: PageMarks) {
    self.page = page
    self.marks = marks
    self.lines = lines
  }

  /// The content's lines that are shown or left out with a finding, in order.
  func read() -> [PagePiece] {
    let end = belowStart ?? lines.endIndex
    return lines.enumerated().compactMap { index, number in
      let line = page.lines[number]
      let isBelow = index >= end || headsLinks(index)
      let role = isBelow ? .furniture : role(of: line, at: index)
      guard role != .furniture || line.range.count >= Self.leastFurniture else { return nil }
      return PagePiece(line: number, role: role)
    }
  }

  /// Index of the heading behind whose links nearly no text stands any more: 相关新闻, 网友评论.
  private var belowStart: Int? {
    var start: Int?
    // Characters of prose behind the last link, and in all.
    var rest = 0
    var isBehindLinks = true
    let all = lines.reduce(0) { $0 + prose(page.lines[$1]) }
    for index in lines.indices.reversed() {
      let line = page.lines[lines[index]]
      if page.opensBelow(line), rest * 3 < all { start = index }
      if line.isLinks { isBehindLinks = false }
      if isBehindLinks { rest += prose(line) }
    }
    return start
  }

  /// Whether a line is the heading of links.
  private func headsLinks(_ index: Int) -> Bool {
    let next = index + 1
    guard next < lines.count, page.isNavigation(page.lines[lines[next]]) else { return false }
    return page.headingRank(of: page.lines[lines[index]]) >= 2 && !page.isProse(page.lines[lines[index]])
  }

  private func prose(_ line: PageLine) -> Int { page.isProse(line, atLeast: 6) ? line.range.count : 0 }

  /// Characters of a line behind the text that names its source or author.
  private static let longestCredit = 40

  /// 来源：江州晚报, 作者：某某 and nothing else.
  private func isCredit(_ line: PageLine) -> Bool {
    guard line.range.count <= Self.longestCredit else { return false }
    let reader = page.values(in: line.range)
    return reader.rest == 0 && reader.values.contains { $0.role == .source }
  }

  private func role(of line: PageLine, at index: Int) -> Hint.Role {
    let isLate = index * 4 >= lines.count * 3
    if index * 2 >= lines.count, isCredit(line) { return .furniture }
    if let mark = marks.all.first(where: { $0.nodes.contains(line.node) && $0.role == .caption }) { return mark.role }
    if page.isNavigation(line) || line.isInBar || page.isTool(line) || page.opensBelow(line) { return .furniture }
    if page.isPointer(line) || page.isSummaryLabel(line) || index * 2 >= lines.count && page.isAboutRights(line) {
      return .furniture
    }
    if page.isDisclaimer(line), isLate || line.range.count <= Self.longestDisclaimer { return .furniture }
    if page.isCaption(line) { return .caption }
    if line.isRow { return .row }
    return page.headingRank(of: line) >= 4 ? .sectionHeading : .body
  }
}
