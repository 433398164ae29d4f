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
        start: range.upperBound, scalar: "\0", width: 0, flags: .dropped, leading: .transparent, trailing: .transparent)
    )
    for i in list.complexClusters {
      let source = list.clusters[i].start..<list.clusters[i + 1].start
      list.pieces[i] = ClusterText.pieces(source, in: bytes, profile: profile)
    }
  }

  private mutating func appendOmission(_ range: Range<Int>, leavesBlank: Bool) {
    let kind: LineBreakClass = leavesBlank ? .space : .transparent
    list.clusters.append(
      Cluster(
        start: range.lowerBound, scalar: " ", width: leavesBlank ? 1 : 0, flags: leavesBlank ? .blank : .dropped,
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
    let properties = CharacterProperties(decoded.scalar)
    if breaker.begins(properties.grapheme) {
      list.clusters.append(cluster(decoded, properties, at: offset))
      isPictographic = properties.grapheme == .pictograph
    } else {
      join(decoded.scalar, properties)
    }
  }

  /// A new cluster of one scalar.
  private mutating func cluster(_ decoded: DecodedScalar, _ properties: CharacterProperties, at offset: Int) -> Cluster
  {
    let scalar = decoded.scalar
    let kind = properties.ambiguity == .boxed ? LineBreakClass(chinese: scalar.value) : properties.lineBreak
    var cluster = Cluster(
      start: offset, scalar: scalar, width: profile.width(of: properties), flags: [], leading: kind, trailing: kind)
    if Self.isFoldedMark(scalar) { list.foldedMarks.append(list.clusters.count) }
    if properties.ambiguity == .boxed { list.boxedMarks.append(list.clusters.count) }
    if kind == .complexContext { list.hasComplexContext = true }
    if !properties.isPlain {
      show(&cluster, properties.visibility)
    } else if cluster.width == 0 {  // a mark with nothing to stand on
      cluster.width = 1
      cluster.flags = .complex
      list.complexClusters.append(list.clusters.count)
    } else if !profile.places(scalar) {
      cluster.replace(with: Self.unplaced, width: 2)
    }
    if properties.grapheme == .regionalIndicator {  // shown as its letter: terminals disagree about flags
      cluster.replace(with: scalar.letterOfFlag, width: 1)
    }
    if !decoded.isWellFormed { cluster.flags.insert(.restored) }
    return cluster
  }

  /// What stands in the place of a scalar that is not drawn as it is.
  private func show(_ cluster: inout Cluster, _ visibility: Visibility) {
    let scalar = cluster.scalar
    switch visibility.onScreen {
    case .itself:
      cluster.flags = .blank
      if scalar == "\t" { cluster.width = 2 }
    case .lineEnd: cluster.drop()
    case .nothing:
      cluster.drop()
      if scalar == "\u{AD}" { (cluster.leading, cluster.trailing) = (.transparent, .transparent) }
    case .picture:
      cluster.replace(with: Visibility.picture(of: scalar), width: 1)
      (cluster.leading, cluster.trailing) = (.alphabetic, .alphabetic)
    case .mark(let mark): cluster.replace(with: mark, width: profile.width(of: CharacterProperties(mark)))
    }
  }

  /// Stands for what the terminal has no glyph for.
  private static let unplaced: Unicode.Scalar = "〓"

  /// Adds a scalar to the last cluster.
  private mutating func join(_ scalar: Unicode.Scalar, _ properties: CharacterProperties) {
    let last = list.clusters.count - 1
    guard last >= 0 else { return }
    var cluster = list.clusters[last]
    let kind = properties.lineBreak
    if kind == .zeroWidthJoiner {
      cluster.trailing = .wordJoiner  // LB8a
    } else if kind != .combiningMark {
      cluster.trailing = kind
    }
    if properties.isPlain, !(isPictographic && properties.isPictographic) {
      let width = properties.grapheme == .regionalIndicator ? 1 : profile.width(of: properties)
      if cluster.isDropped || cluster.isBlank {
        cluster.flags.remove([.dropped, .blank])
        cluster.width = max(1, cluster.width)
      }
      if cluster.width + width <= Self.widestCluster { cluster.width += width }
      if !cluster.flags.contains(.complex) { list.complexClusters.append(last) }
      cluster.flags.insert(.complex)
    } else if scalar == "\u{FE0F}", isPictographic, cluster.width == 1 {
      // Drawn in text style; colour glyphs of fallback fonts are two cells wide all the same.
      cluster.width = 2
      cluster.flags.insert(.restored)
    } else if !cluster.isDropped, !cluster.isBlank {
      cluster.flags.insert(.restored)
    }
    list.clusters[last] = cluster
  }

  /// ASCII marks that digital papers put in the place of full-width ones.
  private static func isFoldedMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "!", "?", "(", ")", ".", "\"": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The Latin letter that a regional indicator stands for; U+FFFD of other scalars.
  var letterOfFlag: Unicode.Scalar {
    "🇦"..."🇿" ~= self ? Unicode.Scalar(value - 0x1F1E6 + 0x41) ?? "\u{FFFD}" : "\u{FFFD}"
  }
}

extension Cluster {
  fileprivate mutating func replace(with scalar: Unicode.Scalar, width: UInt8) {
    self.scalar = scalar
    self.width = width
    flags.insert(.restored)
  }

  fileprivate mutating func drop() {
    width = 0
    flags = .dropped
  }
}

extension CharacterProperties {
  /// A pictograph, or a skin tone that changes one.
  var isPictographic: Bool { grapheme == .pictograph || lineBreak == .emojiModifier }
}

extension WidthProfile {
  /// Whether this hanzi can be shown.
  func places(_ scalar: Unicode.Scalar) -> Bool {
    if scalar < "\u{20000}" || placesRareHanzi && placesNewestHanzi { return true }
    return placesRareHanzi && scalar < "\u{2EBF0}"
  }
}
