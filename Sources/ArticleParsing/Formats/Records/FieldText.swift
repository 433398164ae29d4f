internal import ArticleModel

/// What a field of a record reads as: without HTML, with line ends as they are meant, without blank ends.
struct FieldText {
  /// UTF-8.
  private(set) var text: [UInt8] = []
  /// Lines of which the field's HTML says what they are: ranges of `text`.
  private(set) var marks: [(role: Hint.Role, range: Range<Int>)] = []

  /// - Parameter field: UTF-8.
  init(_ field: [UInt8]) {
    let signs = HTMLSigns(field)
    if signs.hasTags || signs.hasReferences, let read = FieldHTML.read(field, keepsLines: !signs.hasBlocks) {
      (text, marks) = read
    } else {
      text = field
    }
    if !text.contains(UInt8(ascii: "\n")) { readEscapes() }
    trim()
  }

  init() {}

  var isEmpty: Bool { text.isEmpty }

  /// Programs that write tables often leave the escapes in: two characters for one line end.
  private mutating func readEscapes() {
    guard marks.isEmpty, text.contains(UInt8(ascii: "\\")) else { return }
    var result: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let next = offset + 1 < text.count ? text[offset + 1] : 0
      if text[offset] == UInt8(ascii: "\\"), next == UInt8(ascii: "n") || next == UInt8(ascii: "r") {
        if next == UInt8(ascii: "n") { result.append(UInt8(ascii: "\n")) }
        offset += 2
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    text = result
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

  private mutating func trim() {
    guard let first = text.firstIndex(where: { !Self.isBlank($0) }),
      let last = text.lastIndex(where: { !Self.isBlank($0) })
    else {
      (text, marks) = ([], [])
      return
    }
    text.removeSubrange((last + 1)...)
    dropFirst(first)
  }

  /// Takes bytes away from the beginning.
  private mutating func dropFirst(_ count: Int) {
    guard count > 0 else { return }
    text.removeSubrange(..<count)
    marks = marks.compactMap { mark in
      guard mark.range.lowerBound >= count else { return nil }
      return (mark.role, mark.range.lowerBound - count..<mark.range.upperBound - count)
    }
  }

  /// Takes the first line away.
  /// - Returns: the line without its end.
  mutating func removeFirstLine() -> [UInt8] {
    let line = firstLine
    let rest = text[line.endIndex...].firstIndex { $0 != UInt8(ascii: "\n") } ?? text.endIndex
    let bytes = Array(line)
    dropFirst(rest)
    return bytes
  }

  var firstLine: ArraySlice<UInt8> { text.prefix { $0 != UInt8(ascii: "\n") } }

  /// All of it on one line.
  var line: [UInt8] { text.map { Self.isBlank($0) ? UInt8(ascii: " ") : $0 } }
}
