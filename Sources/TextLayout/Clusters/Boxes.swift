/// Quotes, interpuncts and enclosed numbers beside hanzi: full-width marks of Chinese, though most terminals draw them
/// one cell wide. They get a box of two cells, and quotes open and close as brackets do (ICU 72 and UAX #14 glue ‘ ’ to
/// both sides).
enum Boxes {
  static func set(_ list: inout ClusterList, profile: WidthProfile) {
    var previousBox = -2
    var previousIsChinese = false
    for index in list.boxedMarks {
      let scalar = list.clusters[index].scalar
      let before = list.shown(before: index)
      let followsBox = before == previousBox && before != nil
      let isChinese =
        followsBox && previousIsChinese
        || before.map { !followsBox && list.clusters[$0].isWide } ?? false
        || isChinese(after: index, in: list)
      previousBox = index
      previousIsChinese = isChinese
      guard isChinese else { continue }
      if !profile.ambiguousIsWide {
        list.clusters[index].width = 2
        if scalar == "‘" || scalar == "“" { list.clusters[index].flags.insert(.rightAligned) }
      }
      let kind: LineBreakClass
      switch scalar {
      case "‘", "“": kind = .wideOpenPunctuation
      case "’", "”": kind = .closePunctuation
      case "·", "•", "‧": kind = .nonstarter
      default: kind = .ideographic
      }
      (list.clusters[index].leading, list.clusters[index].trailing) = (kind, kind)
    }
  }

  /// Whether a hanzi or a full-width mark comes next, further quotes, dashes and dots between.
  private static func isChinese(after index: Int, in list: ClusterList) -> Bool {
    var next = list.shown(after: index)
    for _ in 0..<8 {
      guard let i = next else { return false }
      let cluster = list.clusters[i]
      if cluster.isWide { return true }
      if cluster.isBlank { return false }
      let ambiguity = CharacterProperties(cluster.scalar).ambiguity
      guard ambiguity == .boxed || ambiguity == .dash else { return false }
      next = list.shown(after: i)
    }
    return false
  }
}
