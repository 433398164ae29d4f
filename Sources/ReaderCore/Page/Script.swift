import ArticleModel

/// Simplified or Traditional Chinese, as far as frequent characters tell.
enum Script {
  /// Bytes from the beginning that are looked at.
  private static let sample = 4096

  private static let traditional: Set<UInt32> = scalars("國發個們說這來對會時學長開關東車產業實經濟機構與為從報記進動")
  private static let simplified: Set<UInt32> = scalars("国发个们说这来对会时学长开关东车产业实经济机构与为从报记进动")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

  static func isTraditional(_ source: SourceText) -> Bool {
    source.withBytes { bytes in
      var balance = 0
      var i = 0
      let end = min(bytes.count, sample)
      while i < end {
        let (scalar, length) = Folding.scalar(bytes, i, bytes.count)
        if scalar >= 0x4E00 {
          if traditional.contains(scalar) { balance += 1 }
          if simplified.contains(scalar) { balance -= 1 }
        }
        i += length
      }
      return balance > 0
    }
  }
}
