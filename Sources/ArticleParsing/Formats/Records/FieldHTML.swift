/// HTML in a field of a record.
enum FieldHTML {
  /// What a field reads as: its text where it is HTML, as a browser shows it; else itself.
  static func text(_ field: [UInt8]) -> [UInt8] {
    let marks = Marks(field)
    guard marks.hasTags || marks.hasReferences, let page = HTMLPage(field.span) else { return field }
    return text(of: page, keepingLines: !marks.hasBlocks)
  }

  private static func text(of page: HTMLPage, keepingLines: Bool) -> [UInt8] {
    var writer = PageTextWriter()
    let style = PageTextWriter.Style(isPreformatted: keepingLines)
    var number = 0
    while number < page.nodes.count {
      let node = page.nodes[number]
      var next = number + 1
      if let tag = node.tag {
        if tag.traits.contains(.unread), tag != "head" {
          next = node.end
        } else {
          begin(tag.traits, number, page, &writer)
        }
      } else if case .text(let range) = node.kind {
        writer.write(page.text[range], of: number, style)
      } else if case .whitespace(let range) = node.kind {
        writer.write(page.text[range], of: number, style)
      }
      number = next
    }
    writer.finish()
    return writer.text
  }

  private static func begin(
    _ traits: ElementTraits, _ number: Int, _ page: HTMLPage, _ writer: inout PageTextWriter
  ) {
    if traits.contains(.cell) {
      // Columns are parted by an ideographic space.
      if number - 1 != page.nodes[number].parent { writer.write("\u{3000}".utf8, of: number, .init()) }
    } else if !traits.isDisjoint(with: [.block, .lineBreak]) {
      writer.breakLine(1)
    }
  }
}

/// What a text has of HTML.
private struct Marks {
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
