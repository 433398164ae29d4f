/// A page's text as it is written: lines, and the elements they come from.
package struct PageText {
  package struct Line: Equatable {
    /// Bytes of `text`, without the line end.
    package var range: Range<Int>
    /// The node of the page that the line's first text stands in.
    package var element: Int
  }

  /// UTF-8.
  package fileprivate(set) var text: [UInt8] = []
  /// Those that are not empty.
  package fileprivate(set) var lines: [Line] = []
}

/// Writes text as a browser shows it: white space is one blank, and elements part lines.
struct PageTextWriter {
  private var page = PageText()
  /// Line ends owed before the next text.
  private var owedLineEnds = 0
  private var owedBlank = Blank.none

  private enum Blank { case none, space, lineEnd }

  /// - Parameter lineEnds: 2 puts an empty line between what is before and what is behind.
  mutating func breakLine(_ lineEnds: Int) {
    owedLineEnds = max(owedLineEnds, lineEnds)
    owedBlank = .none
  }

  /// - Parameters:
  ///   - element: the node that the text stands in.
  ///   - isPreformatted: whether line ends are the text's own.
  mutating func write(_ text: some Sequence<UInt8>, in element: Int, isPreformatted: Bool) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n") where isPreformatted: breakLine(1)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): owedBlank = .lineEnd
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: if owedBlank == .none { owedBlank = .space }
      default:
        payDebts(before: byte, element)
        page.text.append(byte)
      }
    }
  }

  /// Writes the line ends or the blank that are owed.
  private mutating func payDebts(before byte: UInt8, _ element: Int) {
    if page.text.isEmpty {
      beginLine(element)
    } else if owedLineEnds > 0 {
      endLine()
      page.text += repeatElement(UInt8(ascii: "\n"), count: owedLineEnds)
      beginLine(element)
    } else if owedBlank == .space || owedBlank == .lineEnd && !isBetweenHanzi(byte) {
      page.text.append(UInt8(ascii: " "))
    }
    owedLineEnds = 0
    owedBlank = .none
  }

  /// A line end of the source between two hanzi is none of the text's.
  private func isBetweenHanzi(_ next: UInt8) -> Bool {
    // Leads of UTF-8 sequences from U+2000 on: hanzi and their marks.
    next >= 0xE2 && page.text.last.map { $0 >= 0x80 } == true
  }

  private mutating func beginLine(_ element: Int) {
    page.lines.append(PageText.Line(range: page.text.count..<page.text.count, element: element))
  }

  private mutating func endLine() {
    guard let last = page.lines.indices.last else { return }
    page.lines[last].range = page.lines[last].range.lowerBound..<page.text.count
  }

  /// All that was written, with a line end behind it.
  consuming func finished() -> PageText {
    endLine()
    page.text.append(UInt8(ascii: "\n"))
    return page
  }
}
