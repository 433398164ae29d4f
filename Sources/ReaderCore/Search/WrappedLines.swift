import Characters

/// The lines around a place that no blank line parts, and whether a fixed column width made their ends: then the page shows
/// them as one, and a regular expression reads them as one. Told from the bytes, for what is looked through is not analysed.
struct WrappedLines {
  /// Bytes; from the beginning of a line on.
  let range: Range<Int>
  /// Cells of the widest line.
  private var measure = 0
  /// How many lines are about as wide and go on in the next one.
  private var full = 0
  /// All that look as though they might go on.
  private var before = 0
  private var lineCount = 0

  /// Cells. Equal lines that are narrower may be verse; wider than this nobody wraps.
  private static let narrowest = 34
  private static let widest = 130
  /// A full line with its rest shows less: a heading of two lines is two lines.
  private static let narrowestAlone = 48
  /// Cells that the marks which stay with a hanzi may leave empty.
  private static let slack = 4

  /// - Parameters:
  ///   - offset: bytes.
  ///   - cuts: where a long text is cut at the latest, see `FoldedLine`.
  init(around offset: Int, within cuts: Range<Int>, in bytes: Span<UInt8>) {
    var start = offset
    while start > cuts.lowerBound, !Self.isParted(at: start, in: bytes) { start -= 1 }
    var lines: [(width: Int, goesOn: Bool)] = []
    var end = start
    repeat {
      let line = end
      end = Self.lineEnd(from: line, limit: cuts.upperBound, in: bytes)
      lines.append((Self.width(line..<end, in: bytes), Self.goesOn(behind: end, limit: cuts.upperBound, in: bytes)))
      end = min(end + 1, cuts.upperBound)
    } while end < cuts.upperBound && !Self.isParted(at: end, in: bytes)
    range = start..<max(end, start + 1)
    measure = lines.map(\.width).max() ?? 0
    full = lines.count { $0.goesOn && $0.width >= measure - Self.slack }
    before = lines.count(where: \.goesOn)
    lineCount = lines.count
  }

  /// Whether a line goes on in the next one.
  /// - Parameter line: bytes, without its end.
  func carriesOn(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard full > 0, Self.narrowest...Self.widest ~= measure, line.upperBound + 1 < range.upperBound,
      Self.goesOn(behind: line.upperBound, limit: range.upperBound, in: bytes),
      Self.width(line, in: bytes) >= measure - Self.slack
    else { return false }
    if full > 1 { return 2 * full >= before }
    return lineCount == 2 && measure >= Self.narrowestAlone && !Self.endsSentence(line, in: bytes)
  }

  /// Whether a blank line, or nothing, stands before the line that begins at an offset.
  private static func isParted(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset > 0, bytes[offset - 1] == 0x0A else { return offset == 0 }
    var before = offset - 1
    while before > 0, bytes[before - 1] != 0x0A, bytes[before - 1] <= 0x20 { before -= 1 }
    return before == 0 || bytes[before - 1] == 0x0A
  }

  private static func lineEnd(from start: Int, limit: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < limit, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// Cells: hanzi two, Latin letters one.
  private static func width(_ line: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var width = 0
    for i in line where bytes[i] & 0xC0 != 0x80 && bytes[i] != 0x0D { width += bytes[i] < 0xE0 ? 1 : 2 }
    return width
  }

  /// Whether a line without an indent stands behind a line end.
  private static func goesOn(behind end: Int, limit: Int, in bytes: Span<UInt8>) -> Bool {
    guard end + 1 < limit, bytes[end] == 0x0A, bytes[end + 1] > 0x20 else { return false }
    return UTF8Decoder.scalar(in: bytes, at: end + 1, end: bytes.count).value != 0x3000
  }

  private static func endsSentence(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var last = line.upperBound
    while last > line.lowerBound, bytes[last - 1] <= 0x20 { last -= 1 }
    while last > line.lowerBound {
      last -= 1
      if bytes[last] & 0xC0 != 0x80 { break }
    }
    guard last < line.upperBound else { return true }
    let scalar = UTF8Decoder.scalar(in: bytes, at: last, end: bytes.count).scalar
    return "。！？：”」.!?:\"".unicodeScalars.contains(scalar)
  }
}
