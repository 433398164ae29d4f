import CICU

/// Thai, Lao, Khmer and Burmese write no blanks between words; ICU's dictionaries tell where words end (UAX #14, class
/// SA). ICU is opened only when such a text turns up.
enum DictionaryBreaks {
  static func mark(_ list: inout ClusterList, in bytes: Span<UInt8>) {
    var start = 0
    while start < list.count {
      guard list.clusters[start].leading == .complexContext else {
        start += 1
        continue
      }
      var end = start + 1
      while end < list.count, list.clusters[end].leading == .complexContext { end += 1 }
      mark(start..<end, of: &list, in: bytes)
      start = end
    }
  }

  /// One run of such letters.
  private static func mark(_ run: Range<Int>, of list: inout ClusterList, in bytes: Span<UInt8>) {
    let first = list.clusters[run.lowerBound].start
    let text = (first..<list.clusters[run.upperBound].start).map { bytes[$0] }
    var breaks = [UInt8](repeating: 0, count: text.count)
    guard kanbao_icu_line_breaks(text, text.count, &breaks) else { return }
    for i in run.dropFirst() where breaks[list.clusters[i].start - first] == 1 {
      list.clusters[i].flags.insert(.mayBreakBefore)
    }
  }
}
