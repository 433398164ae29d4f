/// Where one line begins and ends, in clusters.
struct FittedLine {
  /// Clusters of the line, blanks at its end included.
  var clusters: Range<Int>
  /// End of the clusters that are placed.
  var inkEnd: Int
  /// Cells from the line's left edge to the end of its text, indent included, a hung mark left out.
  var width: Int
  /// The mark that hangs behind the text.
  var hung: Int?
  /// The line ends because its width is used up, not because the text does.
  var isFull: Bool
  /// Ends where no rule allows it, because nothing else was left.
  var isForced = false
}

/// Fills lines from first to last, each as full as the rules allow (CLREQ: 先挤进，后推出).
struct LineFitter {
  /// Sentinel included.
  let clusters: [Cluster]
  /// Cells that text may take.
  let edge: Int
  /// Cells that a hung mark may take up to.
  let hangingEdge: Int

  /// Clusters without the sentinel.
  private var count: Int { clusters.count - 1 }

  /// The line that begins at `start`, `indent` cells from the left edge.
  func line(from start: Int, indent: Int) -> FittedLine {
    var x = indent
    var ink = indent
    var inkEnd = start
    var candidate: FittedLine?
    var emergency: FittedLine?
    var blankEmergency: FittedLine?
    var i = start
    while i < count {
      let cluster = clusters[i]
      let flags = cluster.flags
      if i > start, !flags.isDisjoint(with: [.mayBreakBefore, .mustBreakBefore]) {
        let line = FittedLine(clusters: start..<i, inkEnd: inkEnd, width: ink, hung: nil, isFull: true)
        if flags.contains(.mustBreakBefore) { return hardEnd(line) }
        candidate = line
      } else if i > start, inkEnd > start, !cluster.isDropped, !flags.contains(.keepsToPrevious) {
        let line = FittedLine(clusters: start..<i, inkEnd: inkEnd, width: ink, hung: nil, isFull: true)
        if inkEnd < i, !cluster.isBlank { blankEmergency = line }
        emergency = line
      }
      let width = Int(cluster.width)
      x += width
      if flags.isDisjoint(with: [.blank, .dropped]) {
        if x > edge, inkEnd > start || width <= edge {
          if let line = hanging(i, start: start, inkEnd: inkEnd, ink: ink, x: x) { return line }
          return overflow(
            at: i, start: start, inkEnd: inkEnd, ink: ink, candidate: candidate, emergency: blankEmergency ?? emergency)
        }
        ink = x
        inkEnd = i + 1
      }
      i += 1
    }
    return FittedLine(clusters: start..<count, inkEnd: inkEnd, width: ink, hung: nil, isFull: false)
  }

  private func hardEnd(_ line: FittedLine) -> FittedLine {
    var line = line
    line.isFull = false
    return line
  }

  /// A line that ends in a hung mark at `i`, when the mark may hang there.
  private func hanging(_ i: Int, start: Int, inkEnd: Int, ink: Int, x: Int) -> FittedLine? {
    guard x <= hangingEdge, inkEnd > start, inkEnd == i || clusters[inkEnd..<i].allSatisfy(\.isDropped),
      Mark(clusters[i].scalar).contains(.hangs), clusters[i].width == 2
    else { return nil }
    let before = Mark(clusters[inkEnd - 1].scalar)
    guard before.isDisjoint(with: [.point, .closing, .opening]) else { return nil }
    var next = i + 1
    while next < count, clusters[next].flags.isDisjoint(with: [.mayBreakBefore, .mustBreakBefore]) {
      guard !clusters[next].isInk else { return nil }
      next += 1
    }
    let isFull = next < count && !clusters[next].flags.contains(.mustBreakBefore)
    return FittedLine(
      clusters: start..<withoutLeadingBlanks(next), inkEnd: inkEnd, width: ink, hung: i, isFull: isFull)
  }

  /// The line is too long with cluster `i`.
  private func overflow(
    at i: Int, start: Int, inkEnd: Int, ink: Int, candidate: FittedLine?, emergency: FittedLine?
  ) -> FittedLine {
    if var line = candidate, line.inkEnd > start {
      // A word that no line can hold is cut where it stands.
      if let emergency, emergency.clusters.upperBound > line.clusters.upperBound,
        isLongerThanLine(from: line.clusters.upperBound)
      {
        return forced(emergency)
      }
      line.clusters = start..<withoutLeadingBlanks(line.clusters.upperBound)
      return line
    }
    if let emergency { return forced(emergency) }
    let end = wholePairs(before: max(i, start + 1), from: start)
    return forced(FittedLine(clusters: start..<end, inkEnd: min(inkEnd, end), width: ink, hung: nil, isFull: true))
  }

  private func forced(_ line: FittedLine) -> FittedLine {
    var line = line
    line.isForced = true
    return line
  }

  /// A place at or before `end` that does not stand between the halves of —— or …….
  private func wholePairs(before end: Int, from start: Int) -> Int {
    guard end < count, Mark(clusters[end].scalar).contains(.halfOfPair) else { return end }
    var first = end
    while first > start, clusters[first - 1].scalar == clusters[end].scalar { first -= 1 }
    return (end - first).isMultiple(of: 2) || end - 1 == start ? end : end - 1
  }

  /// Blanks after a break belong to the line before.
  private func withoutLeadingBlanks(_ index: Int) -> Int {
    var i = index
    while i < count, !clusters[i].isInk, !clusters[i].flags.contains(.mustBreakBefore) { i += 1 }
    return i
  }

  private func isLongerThanLine(from start: Int) -> Bool {
    var width = Int(clusters[start].width)
    var i = start + 1
    while i < count, width <= edge, clusters[i].flags.isDisjoint(with: [.mayBreakBefore, .mustBreakBefore]) {
      if clusters[i].isInk { width += Int(clusters[i].width) }
      i += 1
    }
    return width > edge
  }
}
