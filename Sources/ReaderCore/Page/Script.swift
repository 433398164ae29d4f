import ArticleModel

/// Simplified or Traditional Chinese, as far as frequent characters tell.
enum Script {
  /// Bytes from the beginning that are looked at.
  private static let sample = 4096

  private static let traditional = scalars("國發個們說這來對會時學長開關東車產業實經濟機構與為從報記進動")
  private static let simplified = scalars("国发个们说这来对会时学长开关东车产业实经济机构与为从报记进动")

  /// Sorted.
  private static func scalars(_ text: String) -> [UInt16] { text.utf16.sorted() }

  private static func contains(_ sorted: [UInt16], _ scalar: UInt32) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if UInt32(sorted[middle]) == scalar { return true }
      if UInt32(sorted[middle]) < scalar { low = middle + 1 } else { high = middle }
    }
    return false
  }

  static func isTraditional(_ source: SourceText) -> Bool {
    source.withBytes { bytes in
      var balance = 0
      var i = 0
      let end = min(bytes.count, sample)
      while i < end {
        let (scalar, length) = Folding.scalar(bytes, i, bytes.count)
        if scalar >= 0x4E00 {
          if contains(traditional, scalar) { balance += 1 }
          if contains(simplified, scalar) { balance -= 1 }
        }
        i += length
      }
      return balance > 0
    }
  }
}
