import Algorithms
internal import ArticleModel
import Characters

/// A line of the article, and what is known of it.
struct PagePiece {
  /// Index of the page's line.
  var line: Int
  var role: Hint.Role?
  var values: [PageValue] = []
  /// Characters of the line that alone are shown; `nil` for all of it.
  var part: Range<Int>?

  /// Whether it shows a thing for sure.
  func shows(_ thing: Hint.Role) -> Bool { role == thing || values.contains { $0.role == thing && !$0.isDoubtful } }
}

/// Tells what the lines around a page's title are: kicker, subtitle, date and source, captions, tools.
struct HeadReader {
  private let page: PageLines
  private let marks: PageMarks
  private let metadata: PageMetadata
  /// Indexes of lines.
  private let title: Range<Int>
  private let titleWords: [Char]
  /// The first line of the text.
  private let textStart: Int

  /// Lines behind the title and before it that may be its head.
  private static let reach = 40
  private static let reachBefore = 6
  /// Characters of the longest kicker, subtitle or line of values.
  private static let longestTitle = 60
  private static let longestRest = 24

  /// - Parameters:
  ///   - title: indexes of the title's lines; empty where it is none of the page's.
  ///   - textStart: index of the text's first line.
  init(_ page: PageLines, title: Range<Int>, textStart: Int, marks: PageMarks, metadata: PageMetadata) {
    self.page = page
    self.title = title
    self.textStart = textStart
    self.marks = marks
    self.metadata = metadata
    titleWords = page.words(title)
  }

  /// The head's lines in order, the title's among them.
  func read() -> [PagePiece] {
    before + title.map { PagePiece(line: $0, role: .headline, part: titlePart($0)) } + behind
  }

  private var before: [PagePiece] {
    let lines = max(0, title.lowerBound - Self.reachBefore)..<title.lowerBound
    return lines.compactMap { number in
      let line = page.lines[number]
      if let role = markedRole(number), role != .body, role != .headline { return PagePiece(line: number, role: role) }
      let isNear = number >= title.lowerBound - 2
      if isNear, isKicker(line) { return PagePiece(line: number, role: .kicker) }
      guard number >= title.lowerBound - 3, !line.isInBar else { return nil }
      return valuePiece(number)
    }
  }

  private var behind: [PagePiece] {
    let start = max(title.upperBound, textStart - 2 * Self.reach)
    guard start < textStart else { return [] }
    var pieces: [PagePiece] = []
    for number in start..<textStart {
      // Between a title and a text that are far apart stands what belongs to neither.
      if number >= title.upperBound + Self.reach, number < textStart - Self.reach { continue }
      if let piece = piece(number) { pieces.append(piece) }
    }
    return pieces
  }

  /// What a line between title and text is; `nil` where it is nobody's.
  func piece(_ number: Int) -> PagePiece? {
    let line = page.lines[number]
    if let role = markedRole(number) { return PagePiece(line: number, role: role) }
    if page.characters(line).folded == titleWords { return nil }
    if let piece = valuePiece(number) { return piece }
    if page.isNavigation(line) || line.isInBar || page.isTool(line) { return nil }
    if page.isCaption(line) { return PagePiece(line: number, role: .caption) }
    if page.kind(of: line) == .byline { return PagePiece(line: number, role: .author) }
    if isSubtitle(number) { return PagePiece(line: number, role: .subtitle) }
    let isText = page.isProse(line) && !page.isDisclaimer(line) && isSummary(line)
    return PagePiece(line: number, role: isText ? .body : .furniture)
  }
}

// MARK: - Single lines

extension HeadReader {
  /// Characters of a label that stands in one element with the title: 原创, 分享.
  private static let longestLabel = 6

  /// The title of a line that has a label behind it or before it.
  private func titlePart(_ number: Int) -> Range<Int>? {
    let line = page.lines[number].range
    let names = metadata[.title].map { PageName($0) }
    guard title.count == 1, !names.contains(where: { $0.holds(page.text.characters[line].folded) }) else { return nil }
    for length in 1...Self.longestLabel where line.count > length {
      for part in [line.dropLast(length), line.dropFirst(length)] {
        let words = page.text.characters[part].folded
        if words.count > length, names.contains(where: { $0.holds(words) }) {
          return part.lowerBound
            + part.prefix { page.text[$0].isBlank || page.text[$0].isBracketCloser }.count..<part.upperBound
        }
      }
    }
    return nil
  }
}

extension HeadReader {
  /// By the marks around it, or because the page says elsewhere that these words are its kicker, subtitle or author.
  private func markedRole(_ number: Int) -> Hint.Role? {
    let node = page.lines[number].node
    if let mark = marks.all.last(where: { $0.nodes.contains(node) && $0.role != .body }) { return mark.role }
    let words = page.characters(page.lines[number]).folded
    guard !words.isEmpty else { return nil }
    let said: [(PageMetadata.Field, Hint.Role)] = [(.kicker, .kicker), (.subtitle, .subtitle), (.author, .author)]
    return said.first { field, _ in metadata[field].contains { [Char]($0).folded == words } }?.1
  }

  /// A line of a date, a source and their like, with hardly anything else.
  private func valuePiece(_ number: Int) -> PagePiece? {
    let line = page.lines[number]
    let reader = page.values(in: line.range)
    guard !reader.values.isEmpty, reader.rest <= Self.longestRest, !page.text.characters.endsSentence(line.range) else {
      return nil
    }
    let isOnlyName = reader.values.allSatisfy { $0.role == .masthead }
    if line.isLinks, !reader.values.contains(where: { $0.role == .date }) || isOnlyName { return nil }
    return PagePiece(line: number, role: nil, values: reader.values)
  }

  /// A line right above the title, in one element with it.
  private func isKicker(_ line: PageLine) -> Bool {
    guard mayBeTitle(line), isBeside(line), page.kind(of: line) == .fragment, !isPath(line) else { return false }
    let isNamed = page.page.names(of: line.block).contains(.kicker)
    let rank = page.headingRank(of: line)
    guard isNamed || rank > 0 || page.isParagraph(line) else { return false }
    if rank > page.headingRank(of: page.lines[title.lowerBound]) { return false }
    // A page may be called by its kicker and its title in one.
    let isSaid =
      !isNamed
      && metadata[.title].contains {
        PageName($0).likeness(to: page.characters(line).folded)?.saysMore == false
      }
    return !isSaid && !page.isSiteName(line.range) && page.values(in: line.range).values.isEmpty
  }

  /// 首页 > 要闻 > 正文
  private func isPath(_ line: PageLine) -> Bool { page.characters(line).contains { Self.pathMarks.contains($0) } }

  private static let pathMarks: CharSet = ">＞»›"

  /// A heading or an element of such a name right below the title.
  private func isSubtitle(_ number: Int) -> Bool {
    let line = page.lines[number]
    guard mayBeTitle(line), number < title.upperBound + 3 else { return false }
    if page.page.names(of: line.block).contains(.subtitle) { return true }
    if page.page.attribute("class", of: line.block)?.lowercased() == "sub", isBeside(line) { return true }
    if TitleLines.startsWithDash(page.characters(line)), isBeside(line) { return true }
    let rank = page.headingRank(of: line)
    // One of several headings of its kind is a section's.
    let reach = page.lines[(number + 1)...].prefix(Self.reach)
    return rank >= 4 && isBeside(line) && !reach.contains { page.headingRank(of: $0) == rank && !$0.isLinks }
  }

  private func mayBeTitle(_ line: PageLine) -> Bool {
    guard !line.isLinks, !line.isInBar, !page.isTool(line) else { return false }
    return (4...Self.longestTitle).contains(line.range.count) && !page.text.characters.endsSentence(line.range)
  }

  /// Whether a line's element stands beside the title's or beside one around it.
  private func isBeside(_ line: PageLine) -> Bool {
    guard !title.isEmpty else { return false }
    let block = page.lines[title.lowerBound].block
    var box = page.page.nodes[line.block].parent
    for _ in 0..<2 {
      guard let node = box else { return false }
      if page.page.holds(node, block) { return true }
      box = page.page.nodes[node].parent
    }
    return false
  }

  private func isSummary(_ line: PageLine) -> Bool {
    if page.isSummary(line) { return true }
    let around = [line.block, page.page.nodes[line.block].parent].compactMap(\.self)
    return around.contains { page.page.names(of: $0).contains(.summary) }
  }
}
