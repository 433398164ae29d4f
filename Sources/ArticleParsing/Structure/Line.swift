internal import ArticleModel
import Characters

/// A line of the text that is not blank, measured once for every rule that follows.
struct Line {
  /// From the first to the last character that is no white space: indexes of the section's characters.
  var range: Range<Int>
  /// White space before the content, in cells.
  var indent = 0
  /// Content in cells; `Line.long` stands for anything longer than a rule about short lines asks for.
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
  /// What the content leaves out; sorted.
  var omissions: [Omission] = []

  /// A part of the text that is not shown, and what stands in its place.
  struct Omission {
    var range: Range<Int>
    var replacement: Paragraph.Omission.Replacement = .nothing
  }

  /// Cells.
  static let long = 1 << 20
  /// Cells up to which a line's width is measured.
  private static let measuredLimit = 280
}

extension Line {
  /// The lines of a text that are not blank. A line ends with LF, CR or both.
  static func lines(of text: [Char]) -> [Line] {
    var lines: [Line] = []
    var blankBefore = true
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != "\n", text[end] != "\r" { end += 1 }
      if let line = Line(text, start..<end, blankBefore: blankBefore) {
        lines.append(line)
        blankBefore = false
      } else {
        blankBefore = true
      }
      let isCRLF = end + 1 < text.count && text[end] == "\r" && text[end + 1] == "\n"
      start = end + (isCRLF ? 2 : 1)
    }
    return lines
  }

  /// `nil` where the range holds nothing but white space.
  private init?(_ text: [Char], _ whole: Range<Int>, blankBefore: Bool) {
    range = text.withoutBlanks(whole)
    guard !range.isEmpty else { return nil }
    for blank in text[whole.lowerBound..<range.lowerBound] {
      indent += blank == "\t" ? 8 - indent % 8 : blank.printedCells
    }
    self.blankBefore = blankBefore
    measure(text)
  }

  /// A part of a line as a line of its own.
  init(_ text: [Char], part: Range<Int>) {
    range = part
    narrow(to: part, in: text)
  }

  private mutating func measure(_ text: [Char]) {
    (width, gaps) = (0, 0)
    var blanks = 0
    for position in range {
      let character = text[position]
      width += character.printedCells
      if width > Self.measuredLimit {
        (width, gaps) = (Self.long, 0)
        return
      }
      guard character.isBlank else {
        blanks = 0
        continue
      }
      blanks += character == "\t" ? 2 : 1
      if blanks == 2 || blanks == 3 && character == "\t" { gaps += 1 }
    }
  }

  /// The line carried on to the end of the next one.
  func joined(with next: Line, omitting lineEnd: Omission) -> Line {
    var joined = self
    joined.range = range.lowerBound..<next.range.upperBound
    joined.width = Self.long
    joined.gaps = 0
    joined.beforeJump = next.beforeJump
    joined.omissions += [lineEnd] + next.omissions
    return joined
  }

  /// Narrows the line to a part of itself.
  mutating func narrow(to part: Range<Int>, in text: [Char]) {
    range = text.withoutBlanks(part)
    omissions.removeAll { $0.range.lowerBound < range.lowerBound || $0.range.upperBound > range.upperBound }
    measure(text)
  }

  /// The line narrowed to a part of itself.
  func narrowed(to part: Range<Int>, in text: [Char]) -> Line {
    var line = self
    line.narrow(to: part, in: text)
    return line
  }
}
