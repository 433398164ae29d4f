import Characters

/// What is drawn for a cluster of several scalars.
///
/// A terminal cell holds one spacing character and marks on it. A cluster that takes several (an Indic vowel sign, a flag
/// of two letters) is drawn in as many pieces.
struct ClusterText {
  struct Piece {
    var cluster: CellCluster
    /// Cells.
    var width: Int
    /// Bytes of the source.
    var source: Range<Int>
  }

  /// Marks on one base beyond which nothing more is drawn.
  static let mostMarks = CellCluster.capacity - 1

  private var pieces: [Piece] = []
  private var cluster = CellCluster()
  private var start: Int
  private var pieceWidth = 0
  private var width = 0
  private var marks = 0

  private init(start: Int) { self.start = start }

  /// The pieces of a complex cluster: no controls, no variation selectors, one emoji of a sequence.
  static func pieces(
    _ range: Range<Int>, in bytes: Span<UInt8>, profile: WidthProfile
  ) -> [Piece] {
    var text = ClusterText(start: range.lowerBound)
    var offset = range.lowerBound
    var isPictographic = false
    while offset < range.upperBound {
      let decoded = UTF8Decoder.scalar(in: bytes, at: offset, end: range.upperBound)
      let properties = CharacterProperties(decoded.scalar)
      let isFirst = offset == range.lowerBound
      if isFirst { isPictographic = properties.grapheme == .pictograph }
      if properties.isPlain, isFirst || !(isPictographic && properties.isPictographic) {
        let isFlag = properties.grapheme == .regionalIndicator
        text.add(
          isFlag ? decoded.scalar.letterOfFlag : decoded.scalar,
          width: isFlag ? 1 : Int(profile.width(of: properties)), at: offset)
      } else if isFirst, properties.visibility == .blank, properties.width > 0 {
        text.add(" ", width: Int(profile.width(of: properties)), at: offset)
      }
      offset += decoded.count
    }
    text.close(at: range.upperBound)
    return text.pieces
  }

  private mutating func add(_ scalar: Unicode.Scalar, width own: Int, at offset: Int) {
    if own == 0 {
      if cluster.isEmpty {  // a mark with nothing to stand on
        cluster.append(" ")
        pieceWidth = 1
        width += 1
      }
      marks += 1
      if marks > Self.mostMarks { return }
    } else {
      if width + own > Int(ClusterScanner.widestCluster) { return }
      if !cluster.isEmpty { close(at: offset) }
      pieceWidth = own
      width += own
    }
    cluster.append(scalar)
  }

  private mutating func close(at end: Int) {
    if !cluster.isEmpty { pieces.append(Piece(cluster: cluster, width: pieceWidth, source: start..<end)) }
    cluster = CellCluster()
    start = end
    marks = 0
  }
}
