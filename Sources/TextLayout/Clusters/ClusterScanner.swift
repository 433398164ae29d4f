import Characters

/// Cuts UTF-8 into grapheme clusters and gives each its width and line-break class.
struct ClusterScanner {
  /// No cluster is wider than this many cells; what goes beyond is not drawn.
  static let widestCluster: UInt8 = 4

  private let profile: WidthProfile
  private var list = ClusterList()
  private var breaker = GraphemeBreaker()
  /// Grapheme class of the last cluster's base was a pictograph: later pictographs of the sequence are not drawn.
  private var isPictographic = false

  private init(profile: WidthProfile) { self.profile = profile }

  /// The clusters of a block, sentinel included.
  static func clusters(of block: Block, in bytes: Span<UInt8>, profile: WidthProfile) -> ClusterList {
    var scanner = ClusterScanner(profile: profile)
    scanner.scan(block, in: bytes)
    return scanner.list
  }

  private mutating func scan(_ block: Block, in bytes: Span<UInt8>) {
    let range = block.range.clamped(to: 0..<bytes.count)
    list.clusters.reserveCapacity(range.count / 3 + range.count / 16 + 2)
    var offset = range.lowerBound
    for omission in block.omissions {
      let omitted = omission.range.clamped(to: offset..<range.upperBound)
      if omitted.isEmpty { continue }
      scan(offset..<omitted.lowerBound, of: bytes)
      appendOmission(omitted, leavesBlank: omission.leavesBlank)
      offset = omitted.upperBound
    }
    scan(offset..<range.upperBound, of: bytes)
    list.clusters.append(
      Cluster(
        start: range.upperBound, scalar: 0, width: 0, flags: .dropped, leading: .transparent, trailing: .transparent))
    for i in list.complexClusters {
      let source = list.clusters[i].start..<list.clusters[i + 1].start
      list.pieces[i] = ClusterText.pieces(source, in: bytes, profile: profile)
    }
  }

  private mutating func appendOmission(_ range: Range<Int>, leavesBlank: Bool) {
    let kind: LineBreakClass = leavesBlank ? .space : .transparent
    list.clusters.append(
      Cluster(
        start: range.lowerBound, scalar: 0x20, width: leavesBlank ? 1 : 0, flags: leavesBlank ? .blank : .dropped,
        leading: kind, trailing: kind))
    breaker = GraphemeBreaker()
  }

  private mutating func scan(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let decoded = UTF8Decoder.scalar(in: bytes, at: offset, end: end)
      append(decoded, at: offset)
      offset += decoded.count
    }
  }

  private mutating func append(_ decoded: DecodedScalar, at offset: Int) {
    let facts = ScalarFacts(decoded.value)
    if breaker.begins(facts.grapheme) {
      list.clusters.append(cluster(decoded, facts, at: offset))
      isPictographic = facts.grapheme == .pictograph
    } else {
      join(decoded.value, facts)
    }
  }

  /// A new cluster of one scalar.
  private mutating func cluster(_ decoded: DecodedScalar, _ facts: ScalarFacts, at offset: Int) -> Cluster {
    let scalar = decoded.value
    let kind = facts.ambiguity == .boxed ? LineBreakClass(chinese: scalar) : facts.lineBreak
    var cluster = Cluster(
      start: offset, scalar: scalar, width: profile.width(of: facts), flags: [], leading: kind, trailing: kind)
    if scalar < 0x80, isFoldedMark(scalar) { list.foldedMarks.append(list.clusters.count) }
    if facts.ambiguity == .boxed { list.boxedMarks.append(list.clusters.count) }
    if kind == .complexContext { list.hasComplexContext = true }
    switch facts.drawing {
    case .plain:
      if cluster.width == 0 {  // a mark with nothing to stand on
        cluster.width = 1
        cluster.flags = .complex
        list.complexClusters.append(list.clusters.count)
      } else if !profile.places(scalar) {
        cluster.replace(with: 0x3013, width: 2)
      }
    case .blank:
      cluster.flags = .blank
      if scalar == 0x09 { cluster.width = 2 }
    case .ignorable:
      cluster.drop()
      if scalar == 0xAD { (cluster.leading, cluster.trailing) = (.transparent, .transparent) }
    case .control:
      switch kind {
      case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine: cluster.drop()
      default:
        cluster.replace(with: scalar < 0x20 ? 0x2400 + scalar : scalar == 0x7F ? 0x2421 : 0x2426, width: 1)
        (cluster.leading, cluster.trailing) = (.alphabetic, .alphabetic)
      }
    case .privateUse, .unassigned: cluster.replace(with: 0x3013, width: 2)
    case .invalid: cluster.replace(with: 0xFFFD, width: profile.ambiguousIsWide ? 2 : 1)
    }
    if facts.grapheme == .regionalIndicator {  // shown as its letter: terminals disagree about flags
      cluster.replace(with: scalar - 0x1F1E6 + 0x41, width: 1)
    }
    if !decoded.isWellFormed { cluster.flags.insert(.restored) }
    return cluster
  }

  /// Adds a scalar to the last cluster.
  private mutating func join(_ scalar: UInt32, _ facts: ScalarFacts) {
    let last = list.clusters.count - 1
    guard last >= 0 else { return }
    var cluster = list.clusters[last]
    let kind = facts.lineBreak
    if kind == .zeroWidthJoiner {
      cluster.trailing = .wordJoiner  // LB8a
    } else if kind != .combiningMark {
      cluster.trailing = kind
    }
    if facts.drawing == .plain, !(isPictographic && facts.isPictographic) {
      let width = facts.grapheme == .regionalIndicator ? 1 : profile.width(of: facts)
      if cluster.isDropped || cluster.isBlank {
        cluster.flags.remove([.dropped, .blank])
        cluster.width = max(1, cluster.width)
      }
      if cluster.width + width <= Self.widestCluster { cluster.width += width }
      if !cluster.flags.contains(.complex) { list.complexClusters.append(last) }
      cluster.flags.insert(.complex)
    } else if scalar == 0xFE0F, isPictographic, cluster.width == 1 {
      // Drawn in text style; colour glyphs of fallback fonts are two cells wide all the same.
      cluster.width = 2
      cluster.flags.insert([.boxed, .restored])
    } else if !cluster.isDropped, !cluster.isBlank {
      cluster.flags.insert(.restored)
    }
    list.clusters[last] = cluster
  }

}

/// ASCII marks that digital papers put in the place of full-width ones.
private func isFoldedMark(_ scalar: UInt32) -> Bool {
  switch Unicode.Scalar(scalar) {
  case ",", ":", ";", "!", "?", "(", ")", ".", "\"": true
  default: false
  }
}

extension Cluster {
  fileprivate mutating func replace(with scalar: UInt32, width: UInt8) {
    self.scalar = scalar
    self.width = width
    flags.insert(.restored)
  }

  fileprivate mutating func drop() {
    width = 0
    flags = .dropped
  }
}

extension ScalarFacts {
  /// A pictograph, or a skin tone that changes one.
  var isPictographic: Bool { grapheme == .pictograph || lineBreak == .emojiModifier }
}

extension WidthProfile {
  /// Whether this hanzi can be shown.
  func places(_ scalar: UInt32) -> Bool {
    if scalar < 0x20000 || placesRareHanzi && placesNewestHanzi { return true }
    return placesRareHanzi && scalar < 0x2EBF0
  }
}
