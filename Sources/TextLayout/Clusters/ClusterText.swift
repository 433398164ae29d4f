/// What is drawn for a cluster of several scalars.
enum ClusterText {
  /// Marks on one base beyond which nothing more is drawn; ncursesw holds no more in a cell.
  static let mostMarks = 4

  /// The drawn text of a complex cluster: no controls, no variation selectors, one emoji of a sequence.
  static func make(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, profile: WidthProfile) -> String {
    var scalars = String.UnicodeScalarView()
    var offset = range.lowerBound
    var width: UInt8 = 0
    var marks = 0
    var isPictographic = false
    while offset < range.upperBound {
      let decoded = decodeScalar(bytes, at: offset, end: range.upperBound)
      let isFirst = offset == range.lowerBound
      offset += decoded.count
      let facts = ScalarFacts(decoded.scalar)
      let isFlag = facts.grapheme == .regionalIndicator
      if isFirst, facts.drawing == .blank, facts.width > 0 {
        scalars.append(" ")
        width = profile.width(of: facts)
        continue
      }
      guard facts.drawing == .plain, !(isPictographic && facts.isPictographic) else { continue }
      if isFirst { isPictographic = facts.grapheme == .pictograph }
      let own = isFlag ? 1 : profile.width(of: facts)
      if own == 0 {
        if scalars.isEmpty {
          scalars.append(" ")
          width = 1
        }
        marks += 1
        if marks > mostMarks { continue }
      } else {
        if width + own > ClusterScanner.widestCluster { continue }
        width += own
        marks = 0
      }
      let drawn = isFlag ? decoded.scalar - 0x1F1E6 + 0x41 : decoded.scalar
      if let scalar = Unicode.Scalar(drawn) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
