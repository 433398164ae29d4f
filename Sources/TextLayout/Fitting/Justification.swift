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
    var previous = line.clusters.lowerBound
    for i in line.clusters.lowerBound..<line.inkEnd where clusters[i].isInk {
      if clusters[i].isWide { hasHanzi = true }
      if i > line.clusters.lowerBound { places.add(i, kind(between: previous, and: i)) }
      previous = i
    }
    guard hasHanzi, slack <= places.capacity else { return [] }
    return places.spread(slack)
  }

  /// Where a blank cell may go, the best places first.
  private enum Kind: Int, CaseIterable {
    /// Before a number or a Latin word, or after a word (CLREQ, Mixed Text Composition): hanzi on the other side.
    case script
    /// A blank that is there already, no mark beside it.
    case blank
    /// Between a number and the hanzi that says what it counts, or beside a sign.
    case unit
    case afterPoint, besideBracket
    case never
  }

  private func kind(between left: Int, and right: Int) -> Kind {
    let (a, b) = (clusters[left], clusters[right])
    let (first, second) = (Mark(a.scalar), Mark(b.scalar))
    if second.contains(.neverStarts) || first.contains(.neverEnds) || first.contains(.halfOfPair) { return .never }
    if second.contains(.neverEnds) { return .besideBracket }
    if first.contains(.point) { return .afterPoint }
    if first.contains(.closing) { return .besideBracket }
    if !first.isEmpty { return first.contains(.separator) || a.width == 2 ? .never : .unit }
    if right > left + 1, clusters[left + 1..<right].contains(where: \.isBlank) { return .blank }
    if a.isWide == b.isWide { return .never }
    let (behind, ahead) = (a.trailing, b.leading)
    return a.isWide
      ? (ahead == .alphabetic || ahead == .numeric ? .script : .unit) : behind == .alphabetic ? .script : .unit
  }

  /// Places by kind; the better ones are filled first, each kind evenly over the line.
  private struct Places {
    private var byKind = [[Int]](repeating: [], count: Kind.allCases.count)
    private static let order: [Kind] = [.script, .blank, .unit, .afterPoint, .besideBracket, .afterPoint, .blank]

    mutating func add(_ cluster: Int, _ kind: Kind) {
      if kind != .never { byKind[kind.rawValue].append(cluster) }
    }

    /// Cells.
    var capacity: Int { Self.order.reduce(0) { $0 + byKind[$1.rawValue].count } }

    func spread(_ slack: Int) -> [Gap] {
      var gaps: [Gap] = []
      var left = slack
      for kind in Self.order where left > 0 {
        let places = byKind[kind.rawValue]
        let taken = min(left, places.count)
        for k in 0..<taken { Self.widen(before: places[(2 * k + 1) * places.count / (2 * taken)], in: &gaps) }
        left -= taken
      }
      return gaps
    }

    /// - Parameter gaps: sorted by cluster; few.
    private static func widen(before cluster: Int, in gaps: inout [Gap]) {
      let at = gaps.firstIndex { $0.cluster >= cluster } ?? gaps.count
      if at < gaps.count, gaps[at].cluster == cluster {
        gaps[at].cells += 1
      } else {
        gaps.insert(Gap(cluster: cluster, cells: 1), at: at)
      }
    }
  }
}
