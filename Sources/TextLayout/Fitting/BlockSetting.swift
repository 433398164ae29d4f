/// One block on its way from clusters with break flags to lines of glyphs.
struct BlockSetting {
  let list: ClusterList
  let style: BlockStyle
  let options: LayoutOptions

  var clusters: [Cluster] { list.clusters }
  /// Clusters without the sentinel.
  var count: Int { list.count }

  /// Where the last hung mark may end, cells.
  var measure: Int { max(1, options.measure.count) }

  /// Where full lines end, cells: an even column, two cells before the measure when marks hang.
  var edge: Int {
    if style.alignment != .justified { return measure }
    let room = hangs ? measure - 2 : measure
    return max(2, room - room % 2)
  }

  /// A margin of two cells would be a large part of a very short line.
  var hangs: Bool { options.hanging && style.alignment == .justified && measure >= 8 }

  /// A blank row in the middle of a vertical line would be a hole: such lines end where they end.
  private var isJustified: Bool { style.alignment == .justified && !options.axis.isVertical }

  var indent: Int { style.firstLineIndent.count + 4 <= edge ? style.firstLineIndent.count : 0 }

  /// First cluster to be placed: blanks at the beginning are what the style's indent stands for.
  var firstCluster: Int {
    var i = 0
    if style.alignment == .start, style.firstLineIndent == 0 { return 0 }
    while i < count, !clusters[i].isInk, i == 0 || !clusters[i].flags.contains(.mustBreakBefore) { i += 1 }
    return i
  }

  /// Lines filled one after the other.
  func filledLines() -> [Line] {
    let fitter = LineFitter(clusters: clusters, edge: edge, hangingEdge: hangs ? measure : edge)
    let justification = Justification(clusters: clusters, edge: edge)
    var lines: [Line] = []
    var from = clusters[0].start
    var start = firstCluster
    var x = indent
    repeat {
      var fitted = fitter.line(from: start, indent: x)
      if fitted.isForced, let wider = unforced(from: start, indent: x) { (fitted, x) = wider }
      let gaps = isJustified ? justification.gaps(in: fitted) : []
      let end = clusters[fitted.clusters.upperBound].start
      lines.append(line(fitted, bytes: from..<end, x: x, gaps: gaps))
      from = end
      start = fitted.clusters.upperBound
      x = 0
    } while start < count
    return lines
  }

  /// Rather no margin or no indent than a word cut or a mark at the wrong edge.
  private func unforced(from start: Int, indent: Int) -> (FittedLine, indent: Int)? {
    let fitter = LineFitter(clusters: clusters, edge: measure, hangingEdge: measure)
    for x in indent > 0 ? [indent, 0] : [0] {
      let fitted = fitter.line(from: start, indent: x)
      if !fitted.isForced { return (fitted, x) }
    }
    return nil
  }

  /// Puts the clusters of a line into their columns.
  func line(_ fitted: FittedLine, bytes range: Range<Int>, x left: Int, gaps: [Justification.Gap]) -> Line {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(fitted.inkEnd - fitted.clusters.lowerBound + 1)
    var x = left
    var gap = 0
    for i in fitted.clusters.lowerBound..<fitted.inkEnd {
      if gap < gaps.count, gaps[gap].cluster == i {
        x += gaps[gap].cells
        gap += 1
      }
      if clusters[i].isInk { draw(i, column: x, into: &glyphs) }
      x += Int(clusters[i].width)
    }
    if let hung = fitted.hung {
      draw(hung, column: x, into: &glyphs)
      x += Int(clusters[hung].width)
    }
    let width = glyphs.last.map { $0.column + $0.width } ?? Cells(min(x, measure))
    return Line(range: range, glyphs: glyphs, width: width)
  }

  /// Adds what a cluster draws, from `column` on.
  @inline(__always)
  private func draw(_ i: Int, column: Int, into glyphs: inout [Glyph]) {
    let cluster = clusters[i]
    if !cluster.flags.isDisjoint(with: [.complex, .restored, .rightAligned]) {
      return drawSpecial(i, column: column, into: &glyphs)
    }
    glyphs.append(
      Glyph(
        column: Cells(column), width: Cells(Int(cluster.width)),
        cluster: CellCluster(cluster.scalar),
        source: cluster.start..<clusters[i + 1].start))
  }

  private func drawSpecial(_ i: Int, column: Int, into glyphs: inout [Glyph]) {
    let cluster = clusters[i]
    let isRestored = cluster.flags.contains(.restored)
    guard cluster.flags.contains(.complex) else {
      // What a restored mark has absorbed stands for it too.
      var next = i + 1
      while next < count, clusters[next].flags == [.dropped, .restored] { next += 1 }
      let blank = cluster.flags.contains(.rightAligned) ? 1 : 0
      glyphs.append(
        Glyph(
          column: Cells(column + blank), width: Cells(Int(cluster.width) - blank),
          cluster: CellCluster(cluster.scalar),
          source: cluster.start..<clusters[next].start,
          isRestored: isRestored))
      return
    }
    var x = column
    for piece in list.pieces[i] ?? [] {
      glyphs.append(
        Glyph(
          column: Cells(x), width: Cells(piece.width), cluster: piece.cluster, source: piece.source,
          isRestored: isRestored))
      x += piece.width
    }
    // A box that is wider than what stands in it.
    if let last = glyphs.indices.last, x < column + Int(cluster.width) {
      glyphs[last].width = Cells(column + Int(cluster.width) - glyphs[last].column.count)
    }
  }
}
