extension BlockSetting {
  /// Lines of about equal length, each centred.
  func balancedLines() -> [Line] {
    let first = firstCluster
    let widest = balancedWidth(from: first)
    let fitter = LineFitter(clusters: clusters, count: count, edge: widest, hangingEdge: widest)
    var lines: [Line] = []
    var from = clusters[0].start
    var start = first
    repeat {
      let fitted = fitter.line(from: start, indent: 0)
      let end = clusters[fitted.clusters.upperBound].start
      let left = max(0, (measure - fitted.width) / 2)
      lines.append(line(fitted, bytes: from..<end, x: left, gaps: []))
      from = end
      start = fitted.clusters.upperBound
    } while start < count
    return lines
  }

  /// The narrowest width that takes no more lines than the measure does, and cuts no word that the measure spares.
  private func balancedWidth(from start: Int) -> Int {
    let asked = tally(from: start, edge: measure, limit: .max)
    var low = min(2, measure)
    var high = measure
    while low < high {
      let middle = (low + high) / 2
      let tried = tally(from: start, edge: middle, limit: asked.lines)
      if tried.lines <= asked.lines, tried.forced <= asked.forced { high = middle } else { low = middle + 1 }
    }
    return high
  }

  private func tally(from start: Int, edge: Int, limit: Int) -> (lines: Int, forced: Int) {
    let fitter = LineFitter(clusters: clusters, count: count, edge: edge, hangingEdge: edge)
    var lines = 0
    var forced = 0
    var i = start
    repeat {
      let line = fitter.line(from: i, indent: 0)
      i = line.clusters.upperBound
      lines += 1
      if line.isForced { forced += 1 }
    } while i < count && lines <= limit
    return (lines, forced)
  }
}
