/// One grapheme cluster of a block before it has a place, or a stretch of source that shows nothing.
///
/// Sixteen bytes; a block's clusters stand in one array, closed by a sentinel whose `start` is the block's end.
struct Cluster {
  struct Flags: OptionSet {
    var rawValue: UInt8
    /// Shown as blank cells.
    static var blank: Flags { Flags(rawValue: 1) }
    /// Shown as nothing at all.
    static var dropped: Flags { Flags(rawValue: 2) }
    static var restored: Flags { Flags(rawValue: 4) }
    /// More than `scalar` is drawn: see `ClusterText`.
    static var complex: Flags { Flags(rawValue: 8) }
    /// A line may end before this cluster.
    static var mayBreakBefore: Flags { Flags(rawValue: 16) }
    /// A line must end before this cluster.
    static var mustBreakBefore: Flags { Flags(rawValue: 32) }
    /// Even a word too long for the line is not cut before this cluster, unless nothing else is left.
    static var keepsToPrevious: Flags { Flags(rawValue: 64) }
    /// A narrow opening quote: it stands in the right one of its two cells, beside what it opens.
    static var rightAligned: Flags { Flags(rawValue: 128) }
  }

  /// First byte in the source.
  var start: Int
  /// What is drawn, or its first scalar.
  var scalar: Unicode.Scalar
  /// Cells.
  var width: UInt8
  var flags: Flags
  /// Class that the line-breaking rules see from before the cluster, and from behind it.
  var leading: LineBreakClass
  var trailing: LineBreakClass

  @inline(__always) var isBlank: Bool { flags.contains(.blank) }
  @inline(__always) var isDropped: Bool { flags.contains(.dropped) }
  /// Draws something.
  @inline(__always) var isInk: Bool { flags.isDisjoint(with: [.blank, .dropped]) }
  @inline(__always) var isHanzi: Bool {
    "\u{3400}"..."\u{9FFF}" ~= scalar || scalar >= "\u{20000}" && leading == .ideographic
  }
  @inline(__always) var isWide: Bool { width == 2 && isInk }
}

/// A block's clusters and what was noticed on the way.
struct ClusterList {
  var clusters: [Cluster] = []
  /// Where ASCII punctuation stands that restoration may want to widen, in order.
  var foldedMarks: [Int] = []
  /// Where “ ” ‘ ’ · ① and the like stand, in order.
  var boxedMarks: [Int] = []
  /// Where more than one scalar is to be drawn, in order.
  var complexClusters: [Int] = []
  /// What is drawn for these.
  var pieces: [Int: [ClusterText.Piece]] = [:]
  /// Letters of a script that only a dictionary can break.
  var hasComplexContext = false

  /// Clusters without the sentinel.
  var count: Int { clusters.count - 1 }

  /// The nearest cluster before `index` that shows anything, blanks included.
  func shown(before index: Int) -> Int? {
    var i = index - 1
    while i >= 0, clusters[i].isDropped { i -= 1 }
    return i < 0 ? nil : i
  }

  /// The nearest cluster behind `index` that shows anything, blanks included.
  func shown(after index: Int) -> Int? {
    var i = index + 1
    while i < count, clusters[i].isDropped { i += 1 }
    return i >= count ? nil : i
  }
}
