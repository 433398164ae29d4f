import Characters

/// Finds the elements that the article's text stands in: where most prose is, and what goes with it before and behind.
struct ContentFinder {
  private let page: PageLines
  /// The title's first node.
  private let title: Int?
  /// By line, characters of prose.
  private let prose: [Int]

  /// Characters. Less may be anything.
  private static let leastText = 20
  /// Lines behind the title after which prose counts half.
  private static let reach = 40

  /// - Parameter title: indexes of the title's lines.
  init(_ page: PageLines, title: Range<Int>?) {
    self.page = page
    self.title = title.map { page.lines[$0.lowerBound].node }
    let start = title?.upperBound ?? 0
    prose = page.lines.enumerated().map { number, line in
      number >= start && page.isProse(line) && !page.isDisclaimer(line) && !page.isAboutRights(line)
        ? line.range.count : 0
    }
  }

  /// Ranges of nodes, in order; `nil` where no text is long enough to be sure.
  func find() -> [Range<Int>]? {
    guard let seed else { return nil }
    return grown(from: seed)
  }

  /// The element under which most prose stands. Lines count for the element that they are paragraphs of, by half for the one
  /// around it and so on.
  private var seed: Int? {
    let nodes = page.page.nodes
    var scores: [Int: Double] = [:]
    let start = title.map { page.indices(in: 0..<($0 + 1)).upperBound } ?? 0
    var isBelow = false
    var seen = 0
    for (number, line) in page.lines.enumerated().dropFirst(start) {
      if seen > Self.leastText, page.opensBelow(line) { isBelow = true }
      guard prose[number] > 0 else { continue }
      seen += prose[number]
      let distance = title == nil ? 0 : number - start
      var share = Double(prose[number]) * weight(of: number, at: distance, isBelow: isBelow)
      var node = isAlone(number) ? nodes[line.block].parent : line.block
      for _ in 0..<4 {
        guard let at = node else { break }
        scores[at, default: 0] += share
        // The things of a list stand for its paragraphs.
        if nodes[at].tag != "li" { share /= 2 }
        node = nodes[at].parent
      }
    }
    let best = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return best.flatMap { $0.value >= Double(Self.leastScore) ? $0.key : nil }
  }

  /// What less may be anything.
  private static let leastScore = 10

  /// How much a line of prose counts: less far behind the title, and what stands below a heading of links, below a link or
  /// in a box for such things counts little.
  private func weight(of number: Int, at distance: Int, isBelow: Bool) -> Double {
    var weight = Double(Self.reach) / Double(Self.reach + distance)
    if isBelow { weight /= 10 }
    if number > 0, page.isNavigation(page.lines[number - 1]) { weight /= 3 }
    if isInAside(page.lines[number]) { weight /= 5 }
    return weight
  }

  /// Whether a line stands in a box of comments, of other articles or of the site's own words.
  private func isInAside(_ line: PageLine) -> Bool {
    var box: Int? = line.block
    for _ in 0..<5 {
      guard let node = box, !holdsTitle(node) else { return false }
      if page.page.names(of: node).contains(.aside) { return true }
      box = page.page.nodes[node].parent
    }
    return false
  }

  /// Whether a line is the only one of its element.
  private func isAlone(_ number: Int) -> Bool {
    let block = page.lines[number].block
    let before = number > 0 && page.lines[number - 1].block == block
    let behind = number + 1 < page.lines.count && page.lines[number + 1].block == block
    return !before && !behind
  }
}

// MARK: - What goes with the most prose

extension ContentFinder {
  private enum Verdict { case text, other, end }

  /// Goes up from an element, and takes in what stands beside it and is text too.
  private func grown(from seed: Int) -> [Range<Int>] {
    let nodes = page.page.nodes
    var ranges = [page.page.subtree(seed)]
    var level = seed
    var isEnded = false
    while let parent = nodes[level].parent, nodes[parent].parent != nil, !holdsTitle(level) {
      let siblings = Array(page.page.children(of: parent))
      for sibling in siblings where sibling > level && !isEnded {
        switch verdict(sibling, beside: level, seed: seed, isBefore: false) {
        case .text: ranges.append(page.page.subtree(sibling))
        case .other: break
        case .end: isEnded = true
        }
      }
      for sibling in siblings.reversed() where sibling < level {
        if let title, sibling <= title { break }
        guard verdict(sibling, beside: level, seed: seed, isBefore: true) == .text else { continue }
        ranges.append(page.page.subtree(sibling))
      }
      level = parent
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func holdsTitle(_ node: Int) -> Bool { title.map { page.page.holds(node, $0) } ?? false }

  /// Shares of the prose found first: what an element of another kind must have to go with it.
  private static let leastShare = 0.25

  private func verdict(_ node: Int, beside level: Int, seed: Int, isBefore: Bool) -> Verdict {
    let lines = page.indices(in: page.page.subtree(node))
    guard let first = lines.first else { return .other }
    if page.opensBelow(page.lines[first]) || page.isEditors(page.lines[first]) { return isBefore ? .other : .end }
    if page.lines[first].isInBar || page.page.names(of: node).contains(.aside) { return .other }
    let count = lines.reduce(0) { $0 + page.lines[$1].count }
    let linked = lines.reduce(0) { $0 + page.lines[$1].linked }
    // Every third line a link: headlines, with a few words about each.
    let links = lines.count { page.isNavigation(page.lines[$0]) }
    guard linked * 3 < count, links < 2 || links * 3 < lines.count else { return .other }
    let text = lines.reduce(0) { $0 + (page.isProse(page.lines[$1], atLeast: 6) ? page.lines[$1].range.count : 0) }
    guard text > 0, !page.isDisclaimer(page.lines[first]) else { return .other }
    if isSameKind(node, level) { return .text }
    let traits = page.page.traits(of: node)
    if traits.contains(.paragraph), text >= Self.leastText { return .text }
    if isBefore { return .other }
    let all = lines.reduce(0) { $0 + page.lines[$1].range.count }
    return Double(text) >= Self.leastShare * Double(own(seed)) && text * 10 >= all * 6 ? .text : .other
  }

  /// Characters of prose in an element.
  private func own(_ node: Int) -> Int { page.indices(in: page.page.subtree(node)).reduce(0) { $0 + prose[$1] } }

  /// Of one name and class, so that one follows the other as paragraphs or pages of a text do.
  private func isSameKind(_ a: Int, _ b: Int) -> Bool {
    let html = page.page
    // Cells of a row are columns beside each other.
    if html.traits(of: a).contains(.cell) { return false }
    return html.nodes[a].tag == html.nodes[b].tag && html.attribute("class", of: a) == html.attribute("class", of: b)
  }
}
