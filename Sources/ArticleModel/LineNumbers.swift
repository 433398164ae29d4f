import Algorithms

/// The physical lines of a source, found by byte offset: what the `line` of an export counts.
///
/// The first line is 1. A line ends with LF, CR LF or CR.
public struct LineNumbers: Sendable {
  /// Byte offsets at which lines begin.
  private var starts: [Int] = [0]

  public init(_ source: SourceText) {
    source.withSpan { bytes in
      for i in bytes.indices {
        let byte = bytes[i]
        let isInsideCRLF = byte == UInt8(ascii: "\r") && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")
        let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isInsideCRLF
        if endsLine { starts.append(i + 1) }
      }
    }
  }

  /// The line of the byte at an offset.
  public subscript(offset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > offset })
  }

  /// The lines on which ranges begin, each once.
  /// - Parameter ranges: sorted.
  public func lines(of ranges: [TextRange]) -> [Int] {
    var lines: [Int] = []
    for range in ranges {
      let line = self[range.lowerBound]
      if lines.last != line { lines.append(line) }
    }
    return lines
  }
}
