extension BlockSetting {
  /// Lines of about equal length, each centred.
  func balancedLines() -> [Line] {
    let first = firstCluster
    let widest = balancedWidth(from: first)
    let fitter = LineFitter(clusters: clusters, edge: widest, hangingEdge: widest)
    var lines: [Line] = []
    var from = clusters[0].start
    var start = first
    repeat {
      let fitted = fitter.line(from: start, indent: 0)
      let end = clusters[fitted.clusters.upperBound].start
      let left = options.axis.aligned(max(0, (measure - fitted.width) / 2))
      lines.append(line(fitted, bytes: from..<end, x: left, gaps: []))
      from = end
      start = fitted.clusters.upperBound
    } while start < count
    return lines
  }

  /// The narrowest width that takes no more lines than the measure does, and cuts no word that the measure spares; or a
  /// wider one that ends more lines at blanks and marks, where a headline is read with a pause.
  private func balancedWidth(from start: Int) -> Int {
    if count > Self.longestHeadline { return measure }
    let asked = tally(from: start, edge: measure, limit: .max)
    var low = min(2, measure)
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      let tried = tally(from: start, edge: middle, limit: asked.lines)
      if tried.lines <= asked.lines, tried.forced <= asked.forced { high = middle } else { low = middle + 1 }
    }
    var best = tally(from: start, edge: high, limit: asked.lines)
    var width = high
    if best.lines == 1 || best.pauses == best.lines - 1 { return width }
    for edge in stride(from: high + 1, through: min(measure, high + high / 3), by: 1) {
      let tried = tally(from: start, edge: edge, limit: asked.lines)
      if tried.forced <= best.forced, tried.pauses > best.pauses, tried.shortest * 2 >= tried.longest {
        best = tried
        width = edge
      }
    }
    return width
  }

  /// Clusters; what is longer is no headline, whatever it was taken for.
  private static var longestHeadline: Int { 1000 }

  private struct Tally {
    var lines = 0
    var forced = 0
    /// Lines, the last one apart, that end at a blank or a mark.
    var pauses = 0
    /// Cells.
    var shortest = Int.max
    var longest = 0
  }

  private func tally(from start: Int, edge: Int, limit: Int) -> Tally {
    let fitter = LineFitter(clusters: clusters, edge: edge, hangingEdge: edge)
    var tally = Tally()
    var i = start
    repeat {
      let line = fitter.line(from: i, indent: 0)
      i = line.clusters.upperBound
      tally.lines += 1
      if line.isForced { tally.forced += 1 }
      tally.shortest = min(tally.shortest, line.width)
      tally.longest = max(tally.longest, line.width)
      if i < count, line.inkEnd > line.clusters.lowerBound {
        let isPoint = !Mark(clusters[line.inkEnd - 1].scalar).isDisjoint(with: [.point, .closing])
        if line.inkEnd < i || isPoint { tally.pauses += 1 }
      }
    } while i < count && tally.lines <= limit
    return tally
  }
}
