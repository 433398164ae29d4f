internal import ArticleModel

/// A line of the file that is not blank, measured once for every rule that follows.
struct SourceLine {
  /// Byte offsets of the first and behind the last byte that is no white space.
  var start: Int
  var end: Int
  /// White space before `start`, in cells.
  var indent = 0
  /// Content in cells; `SourceLine.long` stands for anything longer than a rule about short lines asks for.
  var width = long
  /// Runs of two or more blanks inside the content: more than one column.
  var gaps = 0
  /// Cells of what was taken out before the content; the wrap's measure counts them.
  var cut = 0
  /// A blank line, or the beginning of the section, stands before.
  var blankBefore = false
  /// A jump line was taken out before the content, or behind it.
  var afterJump = false
  var beforeJump = false
  /// A fixed column width made the line's end: the next line carries on.
  var joinsNext = false

  /// Cells.
  static let long = 1 << 20
  /// Bytes up to which a line's width is measured.
  static let measuredLimit = 400
}

extension SourceLine {
  /// The lines in a range of the text. A line ends with LF, CR or both.
  static func lines(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> PlainArray<SourceLine> {
    var lines = PlainArray<SourceLine>(capacity: range.count / 64)
    let to = range.upperBound
    var blankBefore = true
    var i = range.lowerBound
    var nextLF = -1
    var nextCR = -1
    while i < to {
      if nextLF < i { nextLF = bytes.find(byte: 0x0A, from: i, to: to) ?? to }
      if nextCR < i { nextCR = bytes.find(byte: 0x0D, from: i, to: to) ?? to }
      let lineEnd = min(nextLF, nextCR)
      if let line = measured(bytes, i, lineEnd, blankBefore: blankBefore) {
        lines.append(line)
        blankBefore = false
      } else {
        blankBefore = true
      }
      i = lineEnd + 1
      if i < to, nextCR == lineEnd, nextLF == i { i += 1 }
    }
    return lines
  }

  private static func measured(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, blankBefore: Bool
  ) -> SourceLine? {
    var start = from
    var indent = 0
    while start < to {
      let (scalar, length) = bytes.scalar(at: start, end: to)
      guard Scalars.isBlank(scalar) else { break }
      indent += scalar == 0x09 ? 8 - indent % 8 : Scalars.cells(scalar)
      start += length
    }
    guard start < to else { return nil }
    let end = bytes.trimmedEnd(start, to)
    var line = SourceLine(start: start, end: end, indent: indent, blankBefore: blankBefore)
    if end - start <= measuredLimit { line.measure(bytes) }
    return line
  }

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
    width = 0
    gaps = 0
    guard let base = bytes.baseAddress else { return }
    var blanks = 0
    var i = start
    // What is read behind the line does not count.
    let last = min(end - 3, bytes.count - WideText.count)
    while i < end {
      if i <= last {
        let text = WideText(base, at: i)
        if i &+ 6 <= end, text.holdsTwo(.wide) {
          blanks = 0
          width &+= 4
          i &+= 6
          continue
        }
        if text.holdsOne(.wide) || text.isMark {
          blanks = 0
          width &+= 2
          i &+= 3
          continue
        }
        if text.first > 0x20, text.first < 0x7F {
          blanks = 0
          width &+= 1
          i &+= 1
          continue
        }
      }
      let (scalar, length) = bytes.scalar(at: i, end: end)
      if Scalars.isBlank(scalar) {
        blanks += scalar == 0x09 ? 2 : 1
        if blanks == 2 || blanks == 3 && scalar == 0x09 { gaps += 1 }
      } else {
        blanks = 0
      }
      width += Scalars.cells(scalar)
      i += length
    }
  }

  /// Carries the line on to the end of a later one.
  mutating func extend(to last: SourceLine) {
    end = last.end
    width = Self.long
    gaps = 0
    beforeJump = last.beforeJump
  }

  /// Narrows the line to a part of itself.
  mutating func narrow(to range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    start = range.lowerBound
    end = range.upperBound
    while start < end, case (let scalar, let length) = bytes.scalar(at: start, end: end), Scalars.isBlank(scalar) {
      start += length
    }
    end = bytes.trimmedEnd(start, end)
    width = Self.long
    if end - start <= Self.measuredLimit { measure(bytes) }
  }
}
