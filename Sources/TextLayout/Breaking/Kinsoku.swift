/// Marks where lines may end: UAX #14 first, then the rules of Chinese typesetting (CLREQ) on top of it.
struct Kinsoku {
  let level: KinsokuLevel

  /// Sets the break flags of every cluster.
  func mark(_ list: inout ClusterList) {
    markOpportunities(&list.clusters, count: list.count)
    correct(&list.clusters, count: list.count)
  }

  private func markOpportunities(_ clusters: inout [Cluster], count: Int) {
    var breaker = LineBreaker()
    var afterHanzi = false
    var pending: Int?
    for i in 0..<count {
      let leading = clusters[i].leading
      if leading == .ideographic, afterHanzi, clusters[i].trailing == .ideographic {
        clusters[i].flags.insert(.mayBreakBefore)
        continue
      }
      switch breaker.opportunity(before: leading) {
      case .prohibited: break
      case .allowed: clusters[i].flags.insert(.mayBreakBefore)
      case .mandatory: clusters[i].flags.insert([.mayBreakBefore, .mustBreakBefore])
      }
      if leading == .numeric, let pending { clusters[pending].flags.remove(.mayBreakBefore) }
      if leading != .transparent { pending = breaker.awaitsDigit ? i : nil }
      let trailing = clusters[i].trailing
      if trailing != leading || (leading == .regionalIndicator && clusters[i].width == 2) {
        _ = breaker.opportunity(before: trailing)
      }
      if leading != .transparent { afterHanzi = trailing == .ideographic }
    }
  }

  private func correct(_ clusters: inout [Cluster], count: Int) {
    var previous: Int?
    var previousIsHanzi = false
    for i in 0..<count {
      if clusters[i].isDropped { continue }
      let isHanzi = clusters[i].isHanzi
      if !(isHanzi && previousIsHanzi), let previous { correct(&clusters, i, after: previous) }
      previous = i
      previousIsHanzi = isHanzi
    }
  }

  /// One place, between two clusters that show something.
  private func correct(_ clusters: inout [Cluster], _ i: Int, after previous: Int) {
    let left = clusters[previous]
    let right = clusters[i]
    if right.flags.contains(.mustBreakBefore) { return }
    let leftMark = Mark(left.scalar)
    let rightMark = Mark(right.scalar)
    if leftMark.contains(.halfOfPair), left.scalar == right.scalar || rightMark.contains(.halfOfPair) {
      return keep(&clusters, i)
    }
    if level == .none {
      if left.isWide || right.isWide, !right.isBlank { clusters[i].flags.insert(.mayBreakBefore) }
      return
    }
    if rightMark.contains(.neverStarts), !right.scalar.isASCII || left.isWide { return keep(&clusters, i) }
    if leftMark.contains(.neverEnds) { return keep(&clusters, i) }
    if level != .basic, leftMark.contains(.separator) { return keep(&clusters, i) }
    if Kinsoku.isOneWord(left.scalar, right.scalar)
      || right.leading == .numeric && left.scalar == "."
      || right.leading == .numeric && left.isBlank && previous > 0
        && clusters[previous - 1].trailing == .numeric
      || right.leading == .alphabetic && left.leading == .hyphen && opensLine(clusters, previous)
    {
      clusters[i].flags.remove(.mayBreakBefore)
    }
    // `C++` may end a line, though UAX #14 holds a + to the hanzi behind it.
    if left.scalar == "+", right.isHanzi, previous > 0, Kinsoku.isOneWord(clusters[previous - 1].scalar, left.scalar) {
      clusters[i].flags.insert(.mayBreakBefore)
    }
    if level == .strict, left.leading == .numeric, Kinsoku.measureWords.contains(right.scalar) {
      clusters[i].flags.remove(.mayBreakBefore)
    }
  }

  /// A hyphen that a line may begin with belongs to what follows (ICU's rule 20.9).
  private func opensLine(_ clusters: [Cluster], _ i: Int) -> Bool {
    i == 0 || clusters[i].flags.contains(.mayBreakBefore)
  }

  private func keep(_ clusters: inout [Cluster], _ i: Int) {
    clusters[i].flags.remove(.mayBreakBefore)
    clusters[i].flags.insert(.keepsToPrevious)
  }

  /// `C++`, `C#`, and full-width digits: what UAX #14 would take apart.
  private static func isOneWord(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    switch right {
    case "+", "#": left == "+" || isLetter(left)
    case "％": isWideDigit(left)
    case "０"..."９": isWideDigit(left) || left == "．" || left == "，" || left == "＋" || left == "－"
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { "A"..."Z" ~= scalar || "a"..."z" ~= scalar }
  private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool { "０"..."９" ~= scalar }

  /// Hanzi that count what a number says; kept with it at `strict`.
  private static let measureWords = Set("年月日时分秒号点元万亿千百吨米个名位家项次届期度倍岁人".unicodeScalars)
}
