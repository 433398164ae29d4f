import ArticleModel
import Characters

/// A line of the text as a regular expression reads it; lines that a fixed width has parted are one.
struct FoldedLine {
  /// UTF-16.
  private(set) var units: [UInt16] = []
  /// Where in the text each unit begins, bytes; the line's end last.
  private(set) var starts: [Int] = []
  private var neighbours: WrappedLines?

  /// Bytes. At each multiple of this the text is cut, behind the next line end; in a longer line behind the next comma, full
  /// stop or blank.
  static let piece = 1 << 14
  /// Bytes in which one is looked for.
  private static let reach = 1 << 10

  /// The cuts before and behind an offset.
  static func cuts(around offset: Int, in bytes: Span<UInt8>) -> Range<Int> {
    let multiple = offset - offset % piece
    let near = cut(at: multiple, in: bytes)
    return near > offset
      ? cut(at: multiple - piece, in: bytes)..<near : near..<max(near + 1, cut(at: multiple + piece, in: bytes))
  }

  private static func cut(at multiple: Int, in bytes: Span<UInt8>) -> Int {
    guard multiple > 0 else { return 0 }
    guard multiple < bytes.count else { return bytes.count }
    let end = min(multiple + reach, bytes.count)
    for i in multiple..<end where bytes[i] == 0x0A { return i + 1 }
    for i in multiple..<end {
      if bytes[i] == 0x20 || bytes[i] == 0x2C { return i + 1 }
      let scalar = UTF8Decoder.scalar(in: bytes, at: i, end: bytes.count)
      if scalar.scalar == "，" || scalar.scalar == "。" { return i + scalar.count }
    }
    var cut = multiple
    while cut < bytes.count, bytes[cut] & 0xC0 == 0x80 { cut += 1 }
    return cut
  }

  /// Where the line, as it is read here, begins in which an offset stands.
  mutating func beginning(around offset: Int, in bytes: Span<UInt8>) -> Int {
    let lines = lines(around: offset, in: bytes)
    var start = lines.range.lowerBound
    while true {
      let end = Self.end(of: start, lines, in: bytes)
      if end + 1 > offset || end + 1 >= lines.range.upperBound { return start }
      start = end + 1
    }
  }

  /// Where a line ends that goes on in the next one as long as it can.
  private static func end(of start: Int, _ lines: WrappedLines, in bytes: Span<UInt8>) -> Int {
    var (line, end) = (start, start)
    while end < lines.range.upperBound {
      if bytes[end] == 0x0A {
        guard lines.carriesOn(line..<end, in: bytes) else { return end }
        line = end + 1
      }
      end += 1
    }
    return end
  }

  private mutating func lines(around offset: Int, in bytes: Span<UInt8>) -> WrappedLines {
    if let neighbours, neighbours.range.contains(offset) { return neighbours }
    let found = WrappedLines(around: offset, within: Self.cuts(around: offset, in: bytes), in: bytes)
    neighbours = found
    return found
  }

  /// Reads a line, or what of a long one stands before its next cut.
  /// - Returns: where the next one begins.
  mutating func read(_ bytes: Span<UInt8>, from start: Int, _ folding: Folding) -> Int {
    units.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    let limit = Self.cuts(around: start, in: bytes).upperBound
    let lines = lines(around: start, in: bytes)
    var (offset, line) = (start, start)
    // The indent is none of the line.
    while offset < limit, case let blank = Self.blank(at: offset, in: bytes), blank > 0 { offset += blank }
    while offset < limit {
      if bytes[offset] == 0x0A {
        guard lines.carriesOn(line..<offset, in: bytes) else { break }
        dropBlanks()
        if FoldedText.partsWords(bytes[offset - 1], bytes[offset + 1]) { append(0x20, at: offset) }
        offset += 1
        line = offset
      }
      let decoded = UTF8Decoder.scalar(in: bytes, at: offset, end: bytes.count)
      append(folding.fold(decoded.value), at: offset)
      offset += decoded.count
    }
    starts.append(offset)
    dropBlanks()
    return offset < bytes.count && bytes[offset] == 0x0A ? offset + 1 : offset
  }

  /// Those at the end are none of the line.
  private mutating func dropBlanks() {
    while let last = units.last, last == 0x0D || last == 0x20 {
      units.removeLast()
      starts.removeLast()
    }
  }

  /// The bytes of the blank at an offset; 0 where there is none.
  private static func blank(at offset: Int, in bytes: Span<UInt8>) -> Int {
    let scalar = UTF8Decoder.scalar(in: bytes, at: offset, end: bytes.count)
    return scalar.value == 0x20 || scalar.value == 0x09 || scalar.value == 0x3000 ? scalar.count : 0
  }

  private mutating func append(_ scalar: UInt32, at offset: Int) {
    if scalar < 0x1_0000 {
      units.append(UInt16(scalar))
    } else {
      units.append(UInt16(0xD7C0 + scalar >> 10))
      units.append(UInt16(0xDC00 + scalar & 0x3FF))
      starts.append(offset)
    }
    starts.append(offset)
  }
}
