import Characters
import Lexicon

/// Finds the lines that are the article's title: those that the page's own names for it contain.
struct TitleFinder {
  private let page: PageLines
  private let names: [PageName]

  /// Characters. Longer lines are no title; shorter ones are one only in a heading.
  private static let longest = 120
  private static let shortest = 4
  /// Of the name of a site, which is no title.
  private static let longestSite = 10

  init(_ page: PageLines, names: [String]) {
    self.page = page
    self.names = names.map(PageName.init)
  }

  /// Indexes of the title's lines; `nil` where no line is in any name of the page.
  func find() -> Range<Int>? {
    var best: (lines: Range<Int>, score: Int)?
    for first in page.lines.indices {
      var words: [Char] = []
      // The lines of one element may be one title.
      for last in first..<min(first + 3, page.lines.count) {
        if last > first, page.lines[last].lineEnds > 1 { break }
        let line = page.lines[last]
        guard line.range.count <= Self.longest else { break }
        words += page.characters(line).folded
        guard let score = score(words, first) else { continue }
        if score > best?.score ?? 0 { best = (first..<(last + 1), score) }
      }
    }
    return best?.lines
  }

  /// How much speaks for some words as the title; `nil` where they are in no name.
  private func score(_ words: [Char], _ number: Int) -> Int? {
    let line = page.lines[number]
    let found = words.count > 1 ? names.compactMap { $0.likeness(to: words) }.max { $0.score < $1.score } : nil
    guard let found else { return nil }
    let heading = page.headingRank(of: line)
    // A heading may say more than the name, and may be short.
    guard found.saysMore ? heading >= 3 : heading > 0 || words.count >= Self.shortest else { return nil }
    if page.isSiteName(line.range), line.range.count <= Self.longestSite { return nil }
    var score = found.score + heading
    if line.isLinks { score -= 8 }
    if line.isInBar, heading == 0 { score -= 6 }
    return score
  }
}

/// What a page calls itself: a title, with the names of section and site behind it or before it.
struct PageName {
  /// Letters, digits and hanzi.
  private let words: [Char]
  /// Where marks and blanks part the words.
  private var edges: Set<Int> = [0]
  /// Its first words, at least a few characters.
  private let opening: [Char]

  init(_ name: String) {
    var words: [Char] = []
    for character in [Char](name) {
      if let folded = character.folded { words.append(folded) } else { edges.insert(words.count) }
    }
    edges.insert(words.count)
    self.words = words
    opening = Array(words[..<(edges.filter { $0 >= Self.shortestOpening }.min() ?? words.count)])
  }

  private static let shortestOpening = 6

  /// Whether words are a part of the name with marks or nothing on both sides.
  func holds(_ line: [Char]) -> Bool {
    guard !line.isEmpty, let start = words.firstPosition(of: line, in: words.indices) else { return false }
    return edges.contains(start) && edges.contains(start + line.count)
  }

  /// How much of a title a line is, and whether it says more than the name; `nil` where neither is in the other.
  func likeness(to line: [Char]) -> (score: Int, saysMore: Bool)? {
    if let start = words.firstPosition(of: line, in: words.indices) {
      let isWhole = edges.contains(start) && edges.contains(start + line.count)
      guard isWhole || line.count * 10 >= words.count * 6 else { return nil }
      return (line.count + (isWhole ? 4 : 0) + (start == 0 ? 2 : 0), false)
    }
    return line.firstPosition(of: opening, in: line.indices) != nil ? (opening.count, true) : nil
  }
}

extension Char {
  /// A letter, digit or hanzi without regard to width and case; `nil` for marks and blanks.
  var folded: Char? {
    if isCommonHanzi { return self }
    if "A"..."Z" ~= self { return Char(code: code + 32) }
    if isASCIIWord { return self }
    if "Ａ"..."Ｚ" ~= self { return Char(code: code - 0xFEE0 + 32) }
    if "ａ"..."ｚ" ~= self || "０"..."９" ~= self { return Char(code: code - 0xFEE0) }
    if isHanzi { return self }
    return "\u{C0}"..."\u{24F}" ~= self || "\u{3041}"..."\u{30FF}" ~= self ? self : nil
  }
}

extension Sequence<Char> {
  /// Letters, digits and hanzi without regard to width and case.
  var folded: [Char] { compactMap(\.folded) }
}

extension PageLines {
  /// How high a heading a line is by its element: 8 for h1, 0 for none.
  func headingRank(of line: PageLine) -> Int {
    var node = line.node
    while let parent = page.nodes[node].parent, parent >= line.block {
      node = parent
      if let rank = page.nodes[node].tag?.headingRank { return rank }
    }
    var box: Int? = line.block
    for _ in 0..<3 {
      guard let node = box, node == line.block || page.isOnlyText(node, of: line) else { break }
      if let rank = page.nodes[node].tag?.headingRank { return rank }
      if page.names(of: node).contains(.kicker) || page.names(of: node).contains(.subtitle) { break }
      if page.names(of: node).contains(.title) { return 3 }
      box = page.nodes[node].parent
    }
    return 0
  }

  /// 江州日报, 云岭新闻网, 经济频道: the name of a site, a paper or a section.
  func isSiteName(_ range: Range<Int>) -> Bool {
    let characters = text.characters
    var cursor = TextCursor(characters, range)
    if cursor.takeMasthead() != nil, range.upperBound - cursor.position <= 3 { return true }
    guard range.count <= 14 else { return false }
    return PageLexicon.shared.longest(.siteEnding, in: characters, before: range.upperBound, floor: range.lowerBound)
      != nil
  }
}

extension HTMLTag {
  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 0, count: HTMLTag.limit)
    for (tag, rank) in [("h1", 8), ("h2", 6), ("h3", 5), ("h4", 4), ("h5", 2), ("h6", 2)] {
      ranks[HTMLTag(stringLiteral: tag).number] = rank
    }
    return ranks
  }()

  /// 8 for h1; `nil` for what is no heading.
  fileprivate var headingRank: Int? { Self.ranks[number] > 0 ? Self.ranks[number] : nil }
}

extension HTMLPage {
  /// Whether a line's text is all that stands in an element.
  fileprivate func isOnlyText(_ node: Int, of line: PageLine) -> Bool {
    nodes[node].end - node < 40
      && !subtree(node).contains { number in
        if case .text = nodes[number].kind { number < line.node } else { false }
      }
  }
}
