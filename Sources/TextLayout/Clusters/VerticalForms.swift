/// Turns the clusters of a line from left to right into those of a line from top to bottom. A hanzi takes one row of two
/// cells, and so does everything else but two narrow characters side by side.
///
/// Runs after the break opportunities are known: they are those of the marks as they are printed, whichever way lines run
/// (CLREQ 3.1).
struct VerticalForms {
  private let quotes: VerticalQuotes

  /// How a run of narrow characters stands in a column (CLREQ 3.2, 纵横混排).
  private enum Manner {
    /// Two side by side in one row (纵中横).
    case together
    /// One below the other, upright.
    case upright
    /// An address: along the line, two to a row.
    case paired
  }

  static func set(_ list: inout ClusterList, quotes: VerticalQuotes) {
    let forms = VerticalForms(quotes: quotes)
    var i = 0
    while i < list.count {
      let run = forms.narrowRun(from: i, in: list)
      if run.isEmpty {
        forms.set(i, in: &list)
        i += 1
      } else {
        forms.set(run, in: &list)
        i = run.upperBound
      }
    }
  }

  // MARK: One cluster

  /// A hanzi, a mark or a blank.
  private func set(_ i: Int, in list: inout ClusterList) {
    if list.clusters[i].isDropped || list.clusters[i].width == 0 { return }
    if list.clusters[i].isBlank {
      // Hanzi and what is narrow are told apart by their shape; a row of its own is too much between them.
      list.clusters[i].width = partsScripts(i, in: list) ? 0 : 2
      return
    }
    setUpright(i, in: &list)
  }

  private func partsScripts(_ i: Int, in list: ClusterList) -> Bool {
    guard i > 0, i + 1 < list.count, list.clusters[i].scalar != "\u{3000}" else { return false }
    let (before, after) = (list.clusters[i - 1], list.clusters[i + 1])
    return before.isHanzi && after.isNarrow || (before.isNarrow || before.isLetter) && after.isHanzi
  }

  /// A row of its own.
  private func setUpright(_ i: Int, in list: inout ClusterList) {
    if list.clusters[i].flags.contains(.complex) {
      let pieces = list.pieces[i] ?? []
      list.pieces[i] = pieces.map { ClusterText.Piece(cluster: $0.cluster, width: 2, source: $0.source) }
      list.clusters[i].width = UInt8(max(1, pieces.count) * 2)
      return
    }
    let printed = list.clusters[i].scalar
    list.clusters[i].scalar = form(of: printed.fullWidth)
    // － may begin a line, ︲ does not begin a column.
    let mark = Mark(list.clusters[i].scalar)
    if mark.contains(.neverStarts), !Mark(printed).contains(.neverStarts) { keep(i, in: &list) }
    list.clusters[i].width = 2
    list.clusters[i].flags.remove(.rightAligned)
  }

  private func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch (scalar, quotes) {
    case ("“", .prime): "〝"
    case ("”", .prime): "〟"
    case ("‘", .prime): "﹁"
    case ("’", .prime): "﹂"
    default: Self.forms[scalar] ?? scalar
    }
  }

  /// CJK Compatibility Forms and Vertical Forms (Unicode, U+FE30–FE4F and U+FE10–FE19).
  private static let forms: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "，、。：；！？…⋯‥—―–－～〜＿（）｛｝〔〕【】《》〈〉「」『』［］〖〗“”‘’·•‧".unicodeScalars,
      "︐︑︒︓︔︕︖︙︙︰︱︱︲︲︴︴︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈︗︘﹁﹂﹃﹄・・・".unicodeScalars))

  // MARK: Runs of narrow characters

  /// Neighbouring narrow letters, digits and signs; empty where another thing stands at `start`.
  private func narrowRun(from start: Int, in list: ClusterList) -> Range<Int> {
    var end = start
    while end < list.count, belongs(end, in: list) { end += 1 }
    // 30% is a number side by side and a sign below it.
    if end - start == 3, list.clusters[end - 1].scalar == "%" { end -= 1 }
    return start..<end
  }

  private func belongs(_ i: Int, in list: ClusterList) -> Bool {
    if list.clusters[i].scalar == "’" { return isApostrophe(i, in: list) }
    return list.clusters[i].isNarrow && Self.forms[list.clusters[i].scalar] == nil
  }

  /// No quotation mark: `don’t`.
  private func isApostrophe(_ i: Int, in list: ClusterList) -> Bool {
    i > 0 && list.clusters[i - 1].isNarrow && list.clusters[i + 1].isNarrow
  }

  private func set(_ run: Range<Int>, in list: inout ClusterList) {
    switch manner(of: run, in: list) {
    case .together: keep(run.lowerBound + 1, in: &list)
    case .upright:
      for i in run {
        if list.clusters[i].scalar == "’" { list.clusters[i].width = 2 } else { setUpright(i, in: &list) }
        keepEdges(i, in: &list)
      }
    case .paired:
      for i in run where (i - run.lowerBound) % 2 == 1 { keep(i, in: &list) }
      if run.count % 2 == 1 { list.clusters[run.upperBound - 1].width = 2 }
    }
  }

  /// An ASCII mark has become a full-width one, which a column does not begin or end with.
  private func keepEdges(_ i: Int, in list: inout ClusterList) {
    let mark = Mark(list.clusters[i].scalar)
    if mark.contains(.neverStarts) { keep(i, in: &list) }
    if mark.contains(.neverEnds), let next = list.shown(after: i) { keep(next, in: &list) }
  }

  /// No break before it.
  private func keep(_ i: Int, in list: inout ClusterList) {
    if list.clusters[i].flags.contains(.mustBreakBefore) { return }
    list.clusters[i].flags.remove(.mayBreakBefore)
    list.clusters[i].flags.insert(.keepsToPrevious)
  }

  private func manner(of run: Range<Int>, in list: ClusterList) -> Manner {
    let clusters = list.clusters[run]
    if clusters.contains(where: { $0.flags.contains(.complex) || $0.flags.contains(.mustBreakBefore) }) {
      return .upright
    }
    if run.count == 2 {
      return clusters.allSatisfy { $0.scalar.isAlphanumeric || $0.scalar == "%" } ? .together : .upright
    }
    return isAddress(clusters) ? .paired : .upright
  }

  /// An address has eight characters at least.
  private static let shortestAddress = 8

  /// `https://…`, `name@host.example`, `www.jiangzhou.example`: a dot, a stroke or an @ between two letters.
  private func isAddress(_ clusters: ArraySlice<Cluster>) -> Bool {
    guard clusters.count >= Self.shortestAddress else { return false }
    let scalars = clusters.map(\.scalar)
    return scalars.indices.dropFirst().dropLast().contains {
      switch scalars[$0] {
      case ".", "@", "/": scalars[$0 - 1].isLetter && scalars[$0 + 1].isLetter
      case ":": scalars[$0 + 1] == "/"
      default: false
      }
    }
  }
}

extension Cluster {
  /// Ink of one cell, or of several narrow characters on one another.
  fileprivate var isNarrow: Bool { isInk && width == 1 }
  /// A letter or a digit, whether or not it has a row of its own by now.
  fileprivate var isLetter: Bool { isInk && (leading == .alphabetic || leading == .numeric) }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { "a"..."z" ~= self || "A"..."Z" ~= self }
  fileprivate var isAlphanumeric: Bool { isLetter || "0"..."9" ~= self }

  /// The full-width form of a printable ASCII character; other scalars as they are.
  fileprivate var fullWidth: Unicode.Scalar {
    "!"..."~" ~= self ? Unicode.Scalar(value - 0x21 + 0xFF01) ?? self : self
  }
}
