/// Where a full line gets blank cells so that it ends on the same cell as the others.
struct Justification {
  /// Blank cells before a cluster.
  struct Gap {
    var cluster: Int
    var cells: Int
  }

  let clusters: [Cluster]
  let edge: Int

  /// More missing cells than this are left open: a torn line reads worse than a ragged edge.
  private var mostSlack: Int { max(2, edge / 5) }

  /// Sorted by cluster; none when the line is not full, fits, or has no good places.
  func gaps(in line: FittedLine) -> [Gap] {
    let slack = edge - line.width
    guard line.isFull, slack > 0, slack <= mostSlack else { return [] }
    var places = Places()
    var hasHanzi = false
    var previous: Int?
    for i in line.clusters.lowerBound..<line.inkEnd where clusters[i].isInk {
      if clusters[i].isWide { hasHanzi = true }
      if let previous { places.add(i, kind(between: previous, and: i)) }
      previous = i
    }
    guard hasHanzi, let chosen = places.spread(slack) else { return [] }
    var gaps = chosen.places
    for _ in 0..<chosen.missing { gaps.append(apart(from: gaps, among: places.betweenHanzi, in: line)) }
    return gaps.sorted().map { Gap(cluster: $0, cells: 1) }
  }

  /// Words end behind these, so that a gap is hardly seen.
  private static let particles: Set<Unicode.Scalar> = ["的", "了", "着", "和", "与", "及", "或", "是", "在", "把", "对", "從", "从"]

  /// The place that stands farthest from the line's ends and other gaps; behind a particle, if one stands far enough.
  private func apart(from gaps: [Int], among places: [Int], in line: FittedLine) -> Int {
    func distance(_ place: Int) -> Int {
      (gaps + [line.clusters.lowerBound, line.inkEnd]).reduce(Int.max) { min($0, abs($1 - place)) }
    }
    let free = places.filter { !gaps.contains($0) }
    let far = free.max { distance($0) < distance($1) } ?? places[0]
    let behindParticle = free.filter { Self.particles.contains(clusters[$0 - 1].scalar) }
      .max { distance($0) < distance($1) }
    if let behindParticle, distance(behindParticle) * 3 >= distance(far) { return behindParticle }
    return far
  }

  /// Where a blank cell may go (CLREQ, Mixed Text Composition and Paragraph Adjustment).
  private enum Kind: Int, CaseIterable {
    /// A blank that is there already, no mark beside it.
    case blank
    /// Between a hanzi and a Latin word, a number, or a sign, on either side.
    case script
    case afterPoint, besideBracket
    case betweenHanzi
    case never
  }

  private func kind(between left: Int, and right: Int) -> Kind {
    let (a, b) = (clusters[left], clusters[right])
    let hasBlank = right > left + 1 && clusters[left + 1..<right].contains(where: \.isBlank)
    // A number, a time, an address, a Latin word: one piece.
    if !hasBlank, Self.joins(a, b) || isInsideNumber(left, right) { return .never }
    let (first, second) = (Mark(a.scalar), Mark(b.scalar))
    if second.contains(.neverStarts) || first.contains(.neverEnds) || first.contains(.halfOfPair) { return .never }
    if second.contains(.neverEnds) { return .besideBracket }
    if first.contains(.point) { return .afterPoint }
    if first.contains(.closing) { return .besideBracket }
    if !first.isEmpty { return first.contains(.separator) || a.width == 2 ? .never : .script }
    if hasBlank { return .blank }
    if a.isWide, b.isWide { return a.isHanzi && b.isHanzi ? .betweenHanzi : .never }
    return .script
  }

  /// Neither is a hanzi or a full-width mark.
  private static func joins(_ a: Cluster, _ b: Cluster) -> Bool { !a.isWide && !b.isWide }

  /// One of two is a mark between letters or digits, all of them full-width: １２．３％, １０：３０.
  private func isInsideNumber(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (clusters[left].scalar, clusters[right].scalar)
    guard Self.joinsParts(a) else { return Self.isWideLetter(a) && (Self.isWideLetter(b) || Self.joinsParts(b)) }
    return left > 0 && Self.isWideLetter(clusters[left - 1].scalar) && Self.isWideLetter(b)
  }

  private static func isWideLetter(_ scalar: Unicode.Scalar) -> Bool {
    "０"..."９" ~= scalar || "Ａ"..."Ｚ" ~= scalar || "ａ"..."ｚ" ~= scalar
  }

  private static func joinsParts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "．", "，", "：", "／", "－", "＠", "＿", "％": true
    default: false
    }
  }

  /// Places by kind, each with room for one cell: what is missing is spread over the line and makes no holes in it.
  private struct Places {
    private var byKind = [[Int]](repeating: [], count: Kind.allCases.count)

    /// Between so many hanzi one may be set apart, and the line still reads as one.
    private static let hanziToAGap = 8

    mutating func add(_ cluster: Int, _ kind: Kind) {
      if kind != .never { byKind[kind.rawValue].append(cluster) }
    }

    private subscript(kind: Kind) -> [Int] { byKind[kind.rawValue] }

    var betweenHanzi: [Int] { self[.betweenHanzi] }

    /// The better places first. Hanzi and Latin stand apart everywhere on the line or, as long as there are other places,
    /// nowhere: a gap before a number and none behind it looks like a slip.
    /// - Returns: also how many cells must go between hanzi; `nil` where there is no room for so many.
    func spread(_ slack: Int) -> (places: [Int], missing: Int)? {
      var chosen: [Int] = []
      func take(_ places: [Int]) {
        let taken = min(slack - chosen.count, places.count)
        for k in 0..<max(0, taken) { chosen.append(places[(2 * k + 1) * places.count / (2 * taken)]) }
      }
      take(self[.blank])
      let isApart = slack - chosen.count >= self[.script].count
      if isApart { take(self[.script]) }
      take(self[.afterPoint])
      take(self[.besideBracket])
      if !isApart { take(self[.script]) }
      let missing = slack - chosen.count
      guard missing <= min(betweenHanzi.count, max(1, betweenHanzi.count / Self.hanziToAGap)) else { return nil }
      return (chosen, missing)
    }
  }
}
