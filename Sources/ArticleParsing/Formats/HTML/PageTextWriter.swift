/// Writes text as a browser shows it: white space is one blank, and elements part lines.
struct PageTextWriter {
  /// How text is written.
  struct Style {
    var isPreformatted = false
    var isLinked = false
    var isBold = false
    var isRow = false
    var isInBar = false
  }

  /// UTF-8.
  private(set) var text: [UInt8] = []
  /// Those that are not empty.
  private(set) var lines: [PageLine] = []
  /// Bytes at which another element's text begins, in order.
  private(set) var seams: [Int] = []
  /// Line ends owed before the next text.
  private var owedLineEnds = 2
  private var owedBlank = Blank.none
  private var hasImage = false

  private enum Blank { case none, space, lineEnd }

  /// - Parameter lineEnds: 2 puts an empty line between what is before and what is behind.
  mutating func breakLine(_ lineEnds: Int) {
    owedLineEnds = max(owedLineEnds, lineEnds)
    owedBlank = .none
  }

  mutating func passImage() { hasImage = true }

  /// - Parameter node: the text's own.
  mutating func write(_ text: some Sequence<UInt8>, of node: Int, _ style: Style) {
    var isFirst = true
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n") where style.isPreformatted: breakLine(1)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): owedBlank = .lineEnd
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: if owedBlank == .none { owedBlank = .space }
      default:
        payDebts(before: byte, node, style)
        if isFirst { seams.append(self.text.count) }
        isFirst = false
        self.text.append(byte)
        count(style)
      }
    }
  }

  private mutating func count(_ style: Style) {
    let last = lines.count - 1
    lines[last].count += 1
    if style.isLinked { lines[last].linked += 1 }
    if !style.isBold { lines[last].isBold = false }
  }

  /// Writes the line ends or the blank that are owed.
  private mutating func payDebts(before byte: UInt8, _ node: Int, _ style: Style) {
    if owedLineEnds > 0 {
      endLine()
      beginLine(node, style)
    } else if owedBlank == .space || owedBlank == .lineEnd && !isBetweenHanzi(byte) {
      text.append(UInt8(ascii: " "))
    }
    owedLineEnds = 0
    owedBlank = .none
  }

  /// A line end of the source between two hanzi is none of the text's.
  private func isBetweenHanzi(_ next: UInt8) -> Bool {
    // Leads of UTF-8 sequences from U+2000 on: hanzi and their marks.
    next >= 0xE2 && text.last.map { $0 >= 0x80 } == true
  }

  private mutating func beginLine(_ node: Int, _ style: Style) {
    var line = PageLine(bytes: text.count..<text.count, node: node)
    line.lineEnds = owedLineEnds
    line.isRow = style.isRow
    line.isInBar = style.isInBar
    line.followsImage = hasImage
    hasImage = false
    lines.append(line)
  }

  private mutating func endLine() {
    guard let last = lines.indices.last else { return }
    lines[last].bytes = lines[last].bytes.lowerBound..<text.count
    text.append(UInt8(ascii: "\n"))
  }

  /// Ends the last line.
  mutating func finish() { endLine() }
}
