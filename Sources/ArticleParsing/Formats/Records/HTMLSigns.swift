/// What a text has of HTML.
struct HTMLSigns {
  var hasTags = false
  /// Some of the tags begin lines: the text's own line ends do not.
  var hasBlocks = false
  /// &nbsp; &#8220;
  var hasReferences = false

  private static let longestName = 10

  init(_ text: [UInt8]) {
    for offset in text.indices {
      if text[offset] == UInt8(ascii: "<") { readTag(text, offset + 1) }
      if text[offset] == UInt8(ascii: "&"), Self.isReference(text, offset + 1) { hasReferences = true }
      if hasBlocks { return }
    }
  }

  private mutating func readTag(_ text: [UInt8], _ start: Int) {
    var start = start
    if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
    let name = text[start...].prefix(Self.longestName).prefix(while: Self.isLetterOrDigit)
    guard name.endIndex < text.count, !name.isEmpty, " />\n\r\t".utf8.contains(text[name.endIndex]) else { return }
    guard let tag = HTMLTag(name: String(decoding: name, as: UTF8.self)) else { return }
    hasTags = true
    hasBlocks = !tag.traits.isDisjoint(with: [.block, .lineBreak])
  }

  private static func isReference(_ text: [UInt8], _ start: Int) -> Bool {
    var name = text[start...].prefix(Self.longestName)
    if name.first == UInt8(ascii: "#") { name.removeFirst() }
    let end = name.firstIndex { !isLetterOrDigit($0) } ?? name.endIndex
    return end > name.startIndex && end < text.count && text[end] == UInt8(ascii: ";")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
